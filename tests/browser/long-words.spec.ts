import { expect, type Page } from '@playwright/test';
import { api } from '#libs/contracts';
import { en } from '../../apps/member/src/wording/en.js';
import { says } from './support/desk.js';
import { asks } from './support/life.js';
import { type Evening, pathOf } from './support/people.js';
import { field, row } from './support/rooms.js';
import { speaker } from './support/talk.js';
import { lamplightOfThisFile, test } from './support/windows.js';

const lamplight = lamplightOfThisFile();

const NARROW = { width: 320, height: 640 };
/** A word, an address, letters that run the other way, and marks on one letter: nothing in them ends a line. */
const words = [
  `a${'w'.repeat(900)}`,
  `https://example.org/${'path-'.repeat(160)}`,
  'سلام'.repeat(200),
  `n${'\u0303\u0323'.repeat(20)}${'\u00a0no\u00a0break'.repeat(80)}`,
];
const AT_MOST = { alias: 'W'.repeat(24), room: `Tuesday${'evening'.repeat(7)}` };

/** Nothing is scrolled sideways, and no letter stands outside the page. */
async function holds(page: Page, what: string): Promise<void> {
  const found = await page.evaluate(() => {
    const spilt: string[] = document.documentElement.scrollWidth > innerWidth ? ['the page itself'] : [];
    for (const one of document.querySelectorAll<HTMLElement>('body *')) {
      const { overflowX } = getComputedStyle(one);
      if (/auto|scroll/u.test(overflowX) && one.scrollWidth > one.clientWidth + 1) spilt.push(`scrolls: ${one.outerHTML.slice(0, 80)}`);
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const own = node.parentElement;
      if (!own?.checkVisibility({ checkVisibilityCSS: true }) || own.closest('.vh')) continue;
      if ([own, own.parentElement ?? own].some((one) => getComputedStyle(one).textOverflow === 'ellipsis')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right, width } = range.getBoundingClientRect();
      if (width > 1 && (left < -1 || right > innerWidth + 1))
        spilt.push(`${own.parentElement?.className ?? ''} > ${own.localName}.${own.className}: ${node.textContent?.slice(0, 20) ?? ''}`);
    }
    return spilt;
  });
  expect(found, what).toEqual([]);
}

async function people(name: string): Promise<Evening> {
  const { programme } = lamplight();
  const room = await programme.room({ name });
  const dana = await programme.staff('counselor', 'Dana', [room]);
  await programme.duty(dana, 60);
  return { room, dana, heron: await programme.member(room, 'Heron'), maple: await programme.member(room, AT_MOST.alias) };
}

test('a member reads very long words without scrolling sideways', async ({ windows }) => {
  test.setTimeout(60_000);
  const { room, dana, heron, maple } = await people(`${AT_MOST.room} a`);
  const talker = await speaker(windows, lamplight(), room, maple);
  const ids = [];
  for (const word of words) ids.push(await talker.say(word));
  await talker.say(words[0]!, { thread: ids[0]! });
  await talker.say(words[1]!, { quotes: ids[0]! });
  await asks(windows, lamplight(), dana, [api.setPrompt, { roomId: room.id, prompt: 'p'.repeat(200) }]);
  for (const messageId of ids.slice(0, 2)) await asks(windows, lamplight(), dana, [api.pinMessage, { messageId, pinned: true }]);

  const page = await windows.open(lamplight(), heron, '/', { size: NARROW });
  await expect(page.getByRole('button', { name: new RegExp(AT_MOST.room, 'u') })).toBeVisible();
  await holds(page, 'the rooms');
  await page.goto(pathOf(room));
  await expect(row(page, 'سلام')).toBeVisible();
  const folded = page.getByRole('button', { name: 'Read more' });
  while ((await folded.count()) > 0) await folded.first().click();
  await holds(page, 'the room');

  await field(page).fill(words.join(''));
  await holds(page, 'the field');
  await field(page).fill('');
  // With the keyboard: the message is taller than the page.
  const menu = row(page, 'سلام').getByRole('button', { name: 'More about this message' });
  await menu.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await holds(page, 'the menu of a message');
  await page.getByRole('dialog').getByRole('button', { name: 'Quote', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Take the quote out' })).toBeVisible();
  await holds(page, 'a quote in the field');
  await menu.press('Enter');
  await page.getByRole('button', { name: 'Report to counselor' }).click();
  await expect(page.getByRole('dialog')).toContainText('counselor');
  await holds(page, 'a report');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: /^Pinned/u }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await holds(page, 'the pins');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Search/u }).click();
  await page.getByRole('searchbox').fill('سلام'.repeat(3));
  await page.getByRole('searchbox').press('Enter');
  await expect(page.getByRole('dialog').locator('mark').first()).toBeVisible();
  await holds(page, 'a search');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /1 reply/u }).click();
  await expect(page.getByRole('textbox', { name: en.thread.composer })).toBeVisible();
  await holds(page, 'a thread');
});

test('a counselor reads very long words without scrolling sideways', async ({ windows }) => {
  test.setTimeout(60_000);
  const { room, dana, heron, maple } = await people(`${AT_MOST.room} b`);
  const talker = await speaker(windows, lamplight(), room, maple);
  const ids = [];
  for (const word of words) ids.push(await talker.say(word));
  await talker.say(words[0]!, { thread: ids[0]! });
  for (const messageId of ids.slice(0, 2)) await asks(windows, lamplight(), dana, [api.pinMessage, { messageId, pinned: true }]);
  const report = { messageId: ids[1]!, reason: 'other', note: words[0]!.slice(0, 500) };
  await asks(windows, lamplight(), heron, [api.reportMessage, report]);
  await asks(windows, lamplight(), dana, [api.imposeSanction, { roomId: room.id, kind: 'review', minutes: 60 }]);
  await says(lamplight(), windows, { who: maple, room, text: words[3]! });
  await says(lamplight(), windows, { who: maple, room, text: `I want to kill myself tonight. ${words[0]!}` });

  const page = await windows.open(lamplight(), dana, '/staff/', { size: NARROW });
  const queue = page.getByRole('list', { name: 'Escalations' }).getByRole('link').first();
  await expect(queue).toBeVisible();
  await holds(page, 'the queue');
  await queue.click();
  await expect(page.locator('mark').first()).toBeVisible();
  await holds(page, 'a case');
  await page.goto('/staff/#/held');
  await expect(page.getByRole('article').filter({ hasText: 'no\u00a0break' }).first()).toBeVisible();
  await holds(page, 'what is held and reported');
  await page.goto('/staff/#/rooms');
  await holds(page, 'the rooms');
  await page
    .getByRole('main')
    .getByRole('button', { name: new RegExp(AT_MOST.room, 'u') })
    .click();
  await expect(page.getByRole('log').getByRole('article').filter({ hasText: 'سلام' }).first()).toBeVisible();
  await holds(page, 'a room');
  await page
    .getByRole('button', { name: /^Members/u })
    .last()
    .click();
  await holds(page, 'who is in the room');
});
