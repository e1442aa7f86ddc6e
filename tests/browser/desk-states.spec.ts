import { expect, type Locator, type Page } from '@playwright/test';
import { api } from '#libs/contracts';
import { aKey, type Seated } from '#libs/testing';
import { en } from '../../apps/staff/src/wording/en.js';
import { es } from '../../apps/staff/src/wording/es.js';
import { cases, says } from './support/desk.js';
import { tabTo } from './support/keys.js';
import { asks } from './support/life.js';
import { type Evening, evening } from './support/people.js';
import { isSound } from './support/sound.js';
import { lamplightOfThisFile, PHONE, test, type Windows } from './support/windows.js';

const lamplight = lamplightOfThisFile();
const AT_ONCE = 'I want to kill myself tonight.';
const NOTE = 'Called for ten minutes. A friend is with them.';

const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });
const status = (page: Page) => page.getByRole('region', { name: en.decide.label });
const clock = (page: Page) => page.locator('.clock small');

/** A room of its own with an urgent case in it, and who is there. */
async function crisis(windows: Windows, name: string): Promise<Evening & { readonly priya: Seated }> {
  const at = lamplight();
  const people = await evening(at, name);
  const priya = await at.programme.staff('admin', 'Priya');
  await says(at, windows, { who: people.heron, room: people.room, text: AT_ONCE });
  return { ...people, priya };
}
const own = (page: Page, name: string) => cases(page).filter({ hasText: name });

test('from the first look to the end by keys alone: what comes next stands first', async ({ windows }) => {
  const { dana } = await crisis(windows, 'Room one');
  const page = await windows.open(lamplight(), dana, '/staff/');
  await own(page, 'Room one').focus();
  await page.keyboard.press('a');
  await expect(own(page, 'Room one')).toContainText(en.queue.youHaveIt);
  await expect(clock(page)).toHaveText(en.states.clock.answer);

  const acts = status(page).locator('.decide-acts').getByRole('button');
  await expect(acts.first()).toHaveText(en.states.write);
  await tabTo(page, acts.first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: en.case.write('Heron') })).toBeFocused();
  await page.keyboard.type('Are you safe right now?');
  await page.keyboard.press('Enter');
  await expect(clock(page)).toHaveText(en.states.clock.safety);

  await expect(acts.first()).toHaveText(en.decide.contacted);
  await tabTo(page, acts.first());
  await page.keyboard.press('Enter');
  await expect(own(page, 'Room one')).toContainText(en.states.contacted(en.queue.youHaveIt));

  await page.getByLabel(en.decide.disposition['safe-for-now']).check({ force: true });
  await expect(page.getByText(en.states.checkFirst)).toBeVisible();
  await expect(acts.first()).toHaveText(en.states.safeDone);
  await tabTo(page, acts.first());
  await page.keyboard.press('Enter');
  await expect(clock(page)).toHaveText(en.states.clock.close);
  await expect(page.getByText(en.states.checkFirst)).toHaveCount(0);

  await tabTo(page, page.getByLabel(en.decide.what));
  await page.keyboard.type(NOTE);
  for (const owed of [en.aftercare.leaving.again, en.aftercare.leaving.look]) {
    await tabTo(page, page.getByLabel(owed, { exact: true }));
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(en.decide.saved)).toBeVisible();
});

test('a case goes to a colleague, who says yes, with what the giver wrote', async ({ windows }) => {
  const { dana } = await crisis(windows, 'Room two');
  const ines = await lamplight().programme.staff('admin', 'Ines');
  const giver = await windows.open(lamplight(), dana, '/staff/');
  const taker = await windows.open(lamplight(), ines, '/staff/');
  await own(giver, 'Room two').focus();
  await giver.keyboard.press('e');
  await expect(giver.getByRole('dialog')).toHaveCount(0);
  await giver.keyboard.press('a');
  await expect(own(giver, 'Room two')).toContainText(en.queue.youHaveIt);
  await own(giver, 'Room two').focus();
  await giver.keyboard.press('e');
  const sheet = giver.getByRole('dialog');
  await sheet.getByLabel(en.states.to).selectOption('Ines');
  await button(sheet, en.states.handOver).click();
  await expect(sheet.getByRole('alert')).toHaveText(en.states.noteMissing);
  await sheet.getByLabel(en.states.note).fill('Heron waits for a call at nine.');
  await giver.keyboard.press('Enter');
  await expect(sheet).toHaveCount(0);
  await expect(own(giver, 'Room two')).toContainText(en.states.youHand('Ines'));
  await expect(button(status(giver), en.states.takeBack)).toBeVisible();

  await expect(own(taker, 'Room two')).toContainText(en.states.handsYou('Dana'));
  await taker.getByRole('tab', { name: /^Mine/u }).click();
  await own(taker, 'Room two').click();
  await expect(taker.getByText('Heron waits for a call at nine.')).toBeVisible();
  await expect(taker.getByText(en.states.entry['handed-over']('Ines'))).toBeVisible();
  await button(status(taker), en.states.accept).click();
  await expect(own(taker, 'Room two')).toContainText(en.queue.youHaveIt);
  await expect(own(giver, 'Room two')).toContainText(en.queue.hasIt('Ines'));
});

test('at the end of a shift all that somebody has goes in one act', async ({ windows }) => {
  const at = lamplight();
  const { dana, room, maple } = await crisis(windows, 'Room three');
  await says(at, windows, { who: maple, room, text: 'My cravings are so strong. I keep thinking about using.' });
  await at.database.run(
    `UPDATE shift SET starts_at = clock_now() - interval '1 hour', ends_at = clock_now() - interval '1 minute' WHERE account_id = $1`,
    [dana.accountId],
  );
  const page = await windows.open(at, dana, '/staff/');
  await expect(cases(page)).toHaveCount(2);
  await expect(button(page, en.states.handOverAll)).toHaveCount(0);
  for (const n of [0, 1]) {
    await cases(page).nth(n).focus();
    await page.keyboard.press('a');
    await expect(cases(page).nth(n)).toContainText(en.queue.youHaveIt);
  }
  await expect(page.getByText(/Your shift ended at .* You still have 2 open cases\./u)).toBeVisible();
  await button(page, en.states.handOverAll).click();
  await page
    .getByRole('dialog', { name: en.states.titleAll(2) })
    .getByLabel(en.states.note)
    .fill('Both are calm. Please look in at ten.');
  await button(page.getByRole('dialog'), en.states.handOver).click();
  await expect(cases(page).filter({ hasText: en.states.youHand(en.states.onShift) })).toHaveCount(2);
  await expect(button(page, en.states.handOverAll)).toHaveCount(0);
});

test('whoever writes sees what others did meanwhile, and their words stay', async ({ windows }) => {
  const at = lamplight();
  const { dana, priya } = await crisis(windows, 'Room four');
  const page = await windows.open(at, dana, '/staff/');
  await own(page, 'Room four').click();
  await button(page, en.decide.take).click();
  await button(page, en.decide.contacted).click();
  await page.getByLabel(en.decide.disposition['could-not-reach']).check({ force: true });
  await page.getByLabel(en.decide.what).fill(NOTE);
  const { escalations } = await asks(windows, at, priya, [api.escalations, { view: 'open' }]);
  const escalationId = escalations.find(({ roomName }) => roomName === 'Room four')!.id;
  await asks(windows, at, priya, [api.messageMember, { escalationId, clientKey: aKey(), text: 'Priya here. Are you safe?' }]);
  const news = page.locator('.news');
  await expect(news).toContainText(en.states.news);
  await expect(news).toContainText(`${en.case.entry.messaged()} Priya`);
  await expect(page.getByLabel(en.decide.what)).toHaveValue(NOTE);
  await expect(page.getByLabel(en.decide.disposition['could-not-reach'])).toBeChecked();
  await button(page, en.states.newsSeen).click();
  await expect(news).toHaveCount(0);
  await page.getByLabel(en.aftercare.leaving.again, { exact: true }).selectOption('4h');
  await page.getByLabel(en.aftercare.leaving.look, { exact: true }).selectOption('any-supervisor');
  await button(page, en.decide.saveClose).click();
  await expect(page.getByText(en.decide.saved)).toBeVisible();
});

test('what is late stands first, and says by how much', async ({ windows }) => {
  const at = lamplight();
  const { dana, heron, maple, room } = await crisis(windows, 'Room five');
  await says(at, windows, { who: maple, room, text: AT_ONCE });
  await at.database.run(
    `UPDATE escalation SET opened_at = clock_now() - interval '7 minutes', due_at = clock_now() - interval '2 minutes' WHERE room_id = $1 AND account_id = $2`,
    [room.id, maple.accountId],
  );
  await at.database.run(
    `UPDATE escalation SET opened_at = clock_now() - interval '3 minutes', due_at = clock_now() + interval '2 minutes' WHERE room_id = $1 AND account_id = $2`,
    [room.id, heron.accountId],
  );
  const page = await windows.open(at, dana, '/staff/');
  await expect(cases(page)).toHaveCount(2);
  await expect(cases(page).first()).toContainText('Maple');
  await expect(cases(page).first().locator('.due.late')).toContainText(/2:\d\d late/u);
  await expect(cases(page).first().locator('.burn.late')).toBeVisible();
  await expect(cases(page).nth(1).locator('.due.soon')).toContainText(/1:\d\d left/u);
  await expect(cases(page).nth(1).locator('.burn.soon')).toBeVisible();
});

for (const [language, words] of [
  ['en', en],
  ['es', es],
] as const) {
  test(`on a phone, and in the dark: ${language}`, async ({ windows }) => {
    const name = `Room ${language}`;
    const { dana } = await crisis(windows, name);
    const page = await windows.open(lamplight(), dana, '/staff/', { size: PHONE, language, options: { colorScheme: 'dark' } });
    await page.getByRole('list', { name: words.queue.title }).getByRole('link').filter({ hasText: name }).click();
    await button(page, words.decide.take).click();
    await expect(clock(page)).toHaveText(words.states.clock.answer);
    await isSound(page, `a case on a phone ${language}`);
    await button(page, words.decide.contacted).click();
    await button(page, words.states.safeDone).click();
    await expect(clock(page)).toHaveText(words.states.clock.close);
    await button(page, words.states.handOver).click();
    const sheet = page.getByRole('dialog');
    await isSound(page, `a hand-over on a phone ${language}`);
    await sheet.getByLabel(words.states.note).fill('.');
    await button(sheet, words.states.handOver).click();
    await expect(button(page, words.states.takeBack)).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(PHONE.width);
  });
}
