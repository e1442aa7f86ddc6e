import { expect, type Locator, type Page } from '@playwright/test';
import { stopsClock } from './support/clock.js';
import { keptWords } from './support/kept.js';
import { caughtUp, type Evening, evening, pathOf, readBy } from './support/people.js';
import { field, listen, menuOf, row, stands, write } from './support/rooms.js';
import { impose, Talkers } from './support/talk.js';
import { lamplightOfThisFile, PHONE, test, type Windows } from './support/windows.js';

const lamplight = lamplightOfThisFile();
let ahead = 0;

test('opens where the new begins, and the divider stays', async ({ windows }) => {
  const people = await evening(lamplight());
  const talkers = await Talkers.make(windows, lamplight(), people.room, 4);
  await talkers.fill(36);
  await lamplight().database.run('UPDATE membership SET read_seq = 8 WHERE account_id = $1', [people.heron.accountId]);
  const page = await opened(windows, people);
  const divider = page.getByText(/^New since \d/u);
  await expect(divider).toBeInViewport();
  expect((await top(divider)) - (await top(log(page)))).toBeLessThan((await height(log(page))) / 3);
  await expect(row(page, 'number 9,')).toBeInViewport();
  await log(page).hover();
  await page.mouse.wheel(0, 20_000);
  await expect(row(page, 'number 36,')).toBeInViewport();
  await expect(divider).toHaveCount(1);
});

test('counts as read only what was looked at for a second, in a page that is seen', async ({ windows }) => {
  const people = await evening(lamplight());
  const talkers = await Talkers.make(windows, lamplight(), people.room, 1);
  await talkers.fill(3);
  await lamplight().database.run('UPDATE membership SET read_seq = 0 WHERE account_id = $1', [people.heron.accountId]);
  const page = await pageOf(windows, people);
  await opensUnseen(page, people);
  await expect(row(page, 'number 3,')).toBeVisible();
  await page.clock.runFor(10_000);
  expect(await readBy(lamplight(), people.room, people.heron)).toBe(0);
  await stopsClock(page);
  await looks(page);
  await page.clock.runFor(900);
  expect(await readBy(lamplight(), people.room, people.heron)).toBe(0);
  await page.clock.runFor(200);
  await expect.poll(() => readBy(lamplight(), people.room, people.heron)).toBe(3);
});

test('counts as read what was looked at for a second, though others go on talking', async ({ windows }) => {
  const people = await evening(lamplight());
  const talkers = await Talkers.make(windows, lamplight(), people.room, 4);
  await talkers.say('The first thing that was said.');
  await lamplight().database.run('UPDATE membership SET read_seq = 0 WHERE account_id = $1', [people.heron.accountId]);
  const page = await pageOf(windows, people);
  await opensUnseen(page, people);
  await expect(row(page, 'The first thing')).toBeVisible();
  await stopsClock(page);
  await looks(page);
  for (const text of ['The second, and nobody is quiet.', 'The third, and nobody is quiet.', 'The fourth, and nobody is quiet.']) {
    await page.clock.runFor(400);
    await talkers.say(text);
    await expect(row(page, text)).toBeVisible();
  }
  await page.clock.runFor(400);
  await expect.poll(() => readBy(lamplight(), people.room, people.heron)).toBeGreaterThan(0);
});

test('what others say, and what came before, moves no line that is being read', async ({ windows }) => {
  test.setTimeout(45_000);
  const people = await evening(lamplight());
  const talkers = await Talkers.make(windows, lamplight(), people.room, 9);
  await talkers.fill(75);
  await caughtUp(lamplight(), people);
  const page = await opened(windows, people);
  await expect(row(page, 'number 75,')).toBeInViewport();
  await scrollTo(page, 2000);
  const anchor = await firstInView(page);
  const before = await top(anchor);
  await talkers.say('One.', 'Two.', 'Three.', 'Four.', 'Five.');
  const pill = page.getByRole('button', { name: '5 new' });
  await expect(pill).toBeVisible();
  expect(Math.abs((await top(anchor)) - before)).toBeLessThanOrEqual(1);

  await scrollTo(page, 0);
  const oldest = row(page, 'number 16,');
  await expect(oldest).toBeInViewport();
  const place = await top(oldest);
  await page.getByRole('button', { name: 'Show earlier' }).click();
  await expect(row(page, 'number 1,')).toHaveCount(1);
  expect(Math.abs((await top(oldest)) - place)).toBeLessThanOrEqual(1);
  await expect(page.getByRole('button', { name: 'Show earlier' })).toHaveCount(0);

  await pill.click();
  await expect(row(page, 'Five.')).toBeInViewport({ ratio: 1 });
  await expect(pill).toHaveCount(0);
});

test('at the end the end stays in view; one’s own words are gone to', async ({ windows }) => {
  const people = await evening(lamplight());
  const talkers = await Talkers.make(windows, lamplight(), people.room, 4);
  await talkers.fill(30);
  await caughtUp(lamplight(), people);
  const page = await opened(windows, people);
  await expect(row(page, 'number 30,')).toBeInViewport();
  await talkers.say('And one more.');
  await expect(row(page, 'And one more.')).toBeInViewport({ ratio: 1 });
  await expect.poll(() => fromEnd(page)).toBeLessThanOrEqual(1);
  await scrollTo(page, 200);
  await write(page, 'I write from far above.');
  await expect(row(page, 'I write from far above.')).toBeInViewport({ ratio: 1 });
  await stands(page, 'I write from far above.');
  await expect(row(page, 'I write from far above.')).toBeInViewport({ ratio: 1 });
  await expect.poll(() => fromEnd(page)).toBeLessThanOrEqual(1);
});

test('a keyboard reaches everything', async ({ windows }) => {
  const people = await evening(lamplight());
  const talkers = await Talkers.make(windows, lamplight(), people.room, 1);
  await talkers.say('The first.', 'The second.', 'The third.');
  const page = await opened(windows, people);
  await expect(row(page, 'The third.')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Quick exit' })).toBeFocused();

  await page.keyboard.press('Control+F6');
  await expect(row(page, 'The third.')).toBeFocused();
  for (const [key, text] of [
    ['ArrowUp', 'The second.'],
    ['ArrowUp', 'The first.'],
    ['ArrowUp', 'The first.'],
    ['End', 'The third.'],
    ['Home', 'The first.'],
    ['ArrowDown', 'The second.'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(row(page, text)).toBeFocused();
  }
  await page.keyboard.press('Control+F6');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Control+F6');
  await expect(page.getByRole('banner')).toBeFocused();
  await page.keyboard.press('Control+Shift+F6');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('From the keyboard');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('alone.');
  await page.keyboard.press('Enter');
  await stands(page, 'alone.');
  await page.keyboard.press('Alt+h');
  await expect(page.getByRole('dialog', { name: 'Talk to a person' }).getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(field(page)).toBeFocused();
});

test('a screen reader hears others once, name then words; never itself, never a flood', async ({ windows }) => {
  const people = await evening(lamplight());
  const talkers = await Talkers.make(windows, lamplight(), people.room, 5);
  await talkers.fill(25);
  await caughtUp(lamplight(), people);
  const page = await pageOf(windows, people);
  await page.clock.install();
  await page.goto(pathOf(people.room));
  await expect(row(page, 'number 25,')).toBeVisible();
  await expect(page.getByRole('log')).toHaveAttribute('aria-live', 'off');
  const heard = await listen(page);
  await write(page, 'My own words.');
  await stands(page, 'My own words.');
  await stopsClock(page);
  const shown = async (text: string) => {
    await expect(row(page, text)).toHaveCount(1);
    await page.clock.runFor(100); // what a page does of what it shows, it does when it has been painted
  };
  await talkers.say('Only this.');
  await shown('Only this.');
  await expect.poll(heard).toEqual([expect.stringMatching(/^\w+: Only this\.$/u)]);

  await talkers.say('A.', 'B.', 'C.', 'D.', 'E.', 'F.');
  await shown('F.');
  await expect.poll(async () => (await heard()).at(-1)).toBe('7 new messages');
  expect((await heard()).filter((said) => / [A-F]\.$/u.test(said)).length).toBeLessThanOrEqual(3);

  await page.clock.resume();
  const before = (await heard()).length;
  await scrollTo(page, 0);
  await talkers.say('Said while somebody reads above.');
  await expect(page.getByRole('button', { name: '1 new' })).toBeVisible();
  await expect.poll(async () => (await heard()).slice(before)).toEqual(['1 new']);
});

test('slow mode counts down, keeps the field open, and lets go', async ({ windows }) => {
  const people = await evening(lamplight());
  const page = await pageOf(windows, people);
  await page.clock.install();
  await page.goto(pathOf(people.room));
  await expect(field(page)).toBeVisible();
  await impose(windows, lamplight(), people.dana, { kind: 'slow', roomId: people.room.id, seconds: 30, minutes: 15 });
  await write(page, 'The first one.');
  await stands(page, 'The first one.');
  const counting = page.getByText(/^Slow mode is on\. You can post again in \d+ seconds?\.$/u);
  await expect(counting).toBeVisible();
  await field(page).fill('The second one.');
  await expect(page.getByRole('button', { name: 'Send' })).toHaveAttribute('aria-disabled', 'true');
  const first = Number(/\d+/u.exec(await counting.innerText())?.[0]);
  await page.clock.runFor(5000);
  const later = Number(/\d+/u.exec(await counting.innerText())?.[0]);
  expect(first - later).toBeGreaterThanOrEqual(4);
  await field(page).press('Enter');
  await expect(row(page, 'The second one.')).toHaveCount(0);
  await letPass(31);
  await page.clock.fastForward(31_000);
  await expect(counting).toHaveCount(0);
  await field(page).press('Enter');
  await stands(page, 'The second one.');
});

test('a locked room says when it opens, and opens by itself', async ({ windows }) => {
  const people = await evening(lamplight());
  const page = await pageOf(windows, people);
  await page.clock.install();
  await page.goto(pathOf(people.room));
  await field(page).fill('a draft');
  await impose(windows, lamplight(), people.dana, { kind: 'lock', roomId: people.room.id, minutes: 30, reason: 'night' });
  const sentence = page.getByText(/^This room is closed for now\. It opens at .+ [ap]m( tomorrow)?\. The room rests at night\.$/u);
  await expect(sentence).toBeVisible();
  await expect(field(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Need help now? Talk to a person' })).toBeVisible();
  await letPass(31 * 60);
  await page.clock.fastForward(31 * 60_000);
  await expect(sentence).toHaveCount(0);
  await expect(field(page)).toHaveValue('a draft');
  await write(page, 'Good morning.');
  await stands(page, 'Good morning.');
});

test('one’s own words can be taken back, and the room is told so', async ({ windows }) => {
  const people = await evening(lamplight());
  const page = await opened(windows, people);
  const other = await windows.open(lamplight(), people.maple, pathOf(people.room));
  await write(page, 'I should not have said that.');
  await stands(other, 'I should not have said that.');
  const menu = await menuOf(page, 'I should not have said that.');
  await menu.getByRole('button', { name: 'Take it back' }).click();
  const asked = page.getByRole('group', { name: 'Take it back' });
  await expect(asked).toContainText('The room will see that you did.');
  await asked.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await (await menuOf(page, 'I should not have said that.')).getByRole('button', { name: 'Take it back' }).click();
  await asked.getByRole('button', { name: 'Take it back' }).click();
  await expect(row(page, 'You took this back.')).toHaveCount(1);
  await expect(row(other, 'Heron took a message back.')).toHaveCount(1);
  await expect(other.getByRole('log').getByText('I should not have said that.')).toHaveCount(0);
});

test('a draft stays with its room', async ({ windows }) => {
  const people = await evening(lamplight());
  const page = await opened(windows, people);
  await field(page).fill('Words for the group.');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('button', { name: /Talk in private/u }).click();
  await expect(page.getByRole('textbox', { name: 'Write to your counselors' })).toHaveValue('');
  await field(page).fill('Words for Dana.');
  await expect.poll(() => keptWords(page)).toBe(2);
  await page.goto(pathOf(people.room));
  await expect(field(page)).toHaveValue('Words for the group.');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('button', { name: /Talk in private/u }).click();
  await expect(field(page)).toHaveValue('Words for Dana.');
});

test('too long a text comes back whole, with what to do', async ({ windows }) => {
  const people = await evening(lamplight());
  const page = await opened(windows, people);
  const text = 'word '.repeat(205).trim();
  await field(page).fill(text);
  await expect(page.getByText('1024 of 1000')).toBeVisible();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('alert')).toHaveText('This is too long for one message. Send it in two parts.');
  await expect(field(page)).toHaveValue(text);
});

test('who says the word is asked with the word; a pause is offered once, and words are never lost', async ({ windows }) => {
  const people = await evening(lamplight());
  const page = await opened(windows, people);
  await write(page, 'I want to kill myself tonight.');
  const pause = page.getByRole('dialog', { name: 'Are you thinking about suicide?' });
  await expect(pause.getByRole('heading', { level: 2 })).toBeFocused();
  expect((await pause.getByRole('button').allInnerTexts())[0]).toMatch(/^Call or text 988/u);
  await pause.getByRole('button', { name: /^Call or text 988/u }).click();
  await expect(pause.getByRole('link', { name: 'Text 988' })).toHaveAttribute('href', 'sms:988');
  await page.keyboard.press('Escape');
  await expect(pause).toHaveCount(0);
  await expect(field(page)).toHaveValue('I want to kill myself tonight.');
  await expect(page.getByRole('log').getByRole('article')).toHaveCount(0);

  await page.getByRole('button', { name: 'Send' }).click();
  const mine = row(page, 'I want to kill myself tonight.');
  await expect(mine).toHaveAttribute('data-state', 'posted');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const care = mine.getByRole('region', { name: 'Talk to a person' });
  await expect(care).toContainText('Only you can see this card.');
  await care.getByRole('button', { name: /^Message Dana in private/u }).click();
  await page.getByRole('button', { name: /^Say this for me/u }).click();
  await expect(field(page)).toHaveValue('I am not okay and I could use a call.');
  await expect(page.getByRole('log').getByRole('article')).toHaveCount(0);
  const heard = await lamplight().database.run('SELECT DISTINCT client_key FROM signal WHERE room_id = $1', [people.room.id]);
  expect(heard).toHaveLength(2);
});

const log = (page: Page): Locator => page.getByRole('log');
const box = async (one: Locator) => (await one.boundingBox()) ?? { y: Number.NaN, height: Number.NaN };
const top = async (one: Locator): Promise<number> => (await box(one)).y;
const height = async (one: Locator): Promise<number> => (await box(one)).height;
const fromEnd = (page: Page): Promise<number> => log(page).evaluate((box) => box.scrollHeight - box.scrollTop - box.clientHeight);

async function scrollTo(page: Page, y: number): Promise<void> {
  await log(page).evaluate(
    (box, to) =>
      new Promise<void>((resolve) => {
        box.addEventListener('scroll', () => requestAnimationFrame(() => resolve()), { once: true });
        box.scrollTop = to;
      }),
    y,
  );
}

async function firstInView(page: Page): Promise<Locator> {
  const text = await log(page).evaluate((box) => {
    const { top } = box.getBoundingClientRect();
    return [...box.querySelectorAll('article')].find((one) => one.getBoundingClientRect().top >= top)?.textContent ?? '';
  });
  return row(page, /number \d+,/u.exec(text)?.[0] ?? 'nothing is in view');
}

async function pageOf(windows: Windows, { heron }: Evening): Promise<Page> {
  const context = await windows.context(lamplight(), { size: PHONE });
  await lamplight().signIn(context, heron);
  return context.newPage();
}

async function opened(windows: Windows, people: Evening): Promise<Page> {
  const page = await pageOf(windows, people);
  await page.goto(pathOf(people.room));
  await expect(field(page)).toBeVisible();
  return page;
}

/** The clock that decides moves forward, never back. */
async function letPass(seconds: number): Promise<void> {
  ahead += seconds;
  await lamplight().database.setClockAhead(ahead);
}

/** A page with a clock of its own that nobody looks at before {@link looks}. */
async function opensUnseen(page: Page, people: Evening): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => !('looking' in window) });
  });
  await page.clock.install();
  await page.goto(pathOf(people.room));
}

async function looks(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(window, { looking: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
}
