import { expect } from '@playwright/test';
import { cases, says } from './support/desk.js';
import { codeNow, evening } from './support/people.js';
import { lamplightOfThisFile, test } from './support/windows.js';

const lamplight = lamplightOfThisFile();

const AT_ONCE = 'I am going to kill myself tonight.';
const CALL_FOR_HELP = "I can't keep doing this. Everyone would be better off without me.";

test('a new colleague comes in by a code, a password that is not on the lists, and an authenticator', async ({ windows }) => {
  const at = lamplight();
  const priya = await at.programme.staff('admin', 'Priya');
  const admin = await windows.open(at, priya, '/staff/#/staff');
  await admin.getByRole('button', { name: 'Add a colleague' }).click();
  const sheet = admin.getByRole('dialog', { name: 'Add a colleague' });
  await sheet.getByLabel('Given name').fill('Sam');
  await sheet.getByLabel('Family name').fill('Whitfield');
  await sheet.getByLabel('Work email').fill('sam.whitfield@example.org');
  await sheet.getByRole('button', { name: 'Make the code' }).click();
  const paper = admin.getByRole('alertdialog');
  const code = await paper.getByText(/^[0-9A-Z]{5} [0-9A-Z]{5} [0-9A-Z]{5}$/u).innerText();

  const sam = await windows.open(at, null, '/staff/');
  await sam.getByRole('button', { name: 'I have a code' }).click();
  await sam.getByLabel('Code').fill(code.toLowerCase());
  await sam.getByRole('button', { name: 'Next' }).click();
  await expect(sam.getByRole('heading', { name: 'Choose a password' })).toBeFocused();
  const password = sam.getByLabel('New password');
  await password.fill('too short');
  await sam.getByRole('button', { name: 'Next' }).click();
  await expect(sam.getByRole('alert')).toHaveText('That is too short. Use 15 characters or more.');
  await password.fill('passwordpassword');
  await sam.getByRole('button', { name: 'Next' }).click();
  await expect(sam.getByRole('alert')).toContainText('thieves try first');
  await password.fill('seven geese above the mill');
  await sam.getByRole('button', { name: 'Next' }).click();

  await expect(sam.getByRole('img', { name: 'QR code for your authenticator app' })).toBeVisible();
  const secret = (await sam.locator('.secret').innerText()).replaceAll(' ', '');
  await sam.getByLabel('Six digits').fill('000000');
  await sam.getByRole('button', { name: 'Confirm' }).click();
  await expect(sam.getByRole('alert')).toBeVisible();
  await sam.getByLabel('Six digits').fill(await codeNow(at.database, secret));
  await sam.getByRole('button', { name: 'Confirm' }).click();
  await expect(sam.getByRole('heading', { name: /^Escalations/u })).toBeVisible();
  await expect(sam).toHaveTitle('Lamplight');
});

test('what was said earlier is shown five at a time, and each look is on record', async ({ windows }) => {
  const at = lamplight();
  const { room, dana, heron, maple } = await evening(at, 'Earlier room');
  const priya = await at.programme.staff('admin', 'Priya');
  for (const n of ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'])
    await says(at, windows, { who: maple, room, text: `It is day ${n}.` });
  await says(at, windows, { who: heron, room, text: AT_ONCE });
  const desk = await windows.open(at, dana, '/staff/');
  await cases(desk).first().click();
  const said = desk.locator('.said');
  await expect(said.getByText('It is day seven.')).toBeVisible();
  await expect(said.getByText('It is day six.')).toHaveCount(0);
  const earlier = said.getByRole('button', { name: 'Show 5 earlier' });
  await earlier.focus();
  await desk.keyboard.press('Enter');
  for (const n of ['two', 'three', 'four', 'five', 'six', 'seven', 'eight']) await expect(said.getByText(`It is day ${n}.`)).toBeVisible();
  await expect(said.getByText('It is day one.')).toHaveCount(0);
  await earlier.click();
  await expect(said.getByText('It is day one.')).toBeVisible();
  await expect(earlier).toHaveCount(0);
  await expect(desk.getByText('Looked at 5 earlier messages.')).toHaveCount(2);

  const log = await windows.open(at, priya, '/staff/#/audit');
  await expect(log.getByRole('main').getByRole('row').filter({ hasText: 'Looked at earlier messages' })).toHaveCount(2);
});

test('whoever is second is told who was first, and keeps what they typed', async ({ windows }) => {
  const at = lamplight();
  const { room, dana, heron } = await evening(at, 'Second room');
  const priya = await at.programme.staff('admin', 'Priya');
  await says(at, windows, { who: heron, room, text: CALL_FOR_HELP });

  const first = await windows.open(at, dana, '/staff/');
  const second = await windows.open(at, priya, '/staff/');
  await cases(first).first().click();
  await cases(second).filter({ hasText: 'Second room' }).click();
  await second.getByLabel('What did you do?').fill('I was about to call them myself.');

  const { promise: taken, resolve } = Promise.withResolvers<undefined>();
  await second.route('**/acknowledge', async (route) => {
    await taken;
    await route.continue();
  });
  await second.getByRole('button', { name: 'Take it' }).click();
  await first.getByRole('button', { name: 'Take it' }).click();
  await expect(first.getByText('You have it', { exact: true })).toBeVisible();
  resolve(undefined);

  await expect(second.getByText('Dana took it just before you. Nothing that you typed is lost.')).toBeVisible();
  await expect(second.getByLabel('What did you do?')).toHaveValue('I was about to call them myself.');
  await expect(second.getByRole('button', { name: 'Take it' })).toHaveCount(0);
  await expect(second.getByRole('button', { name: 'Save and close' })).toBeDisabled();
});

test('the queue by keys: they work in the list alone, and can be switched off', async ({ windows }) => {
  const at = lamplight();
  const { room, dana, heron, maple } = await evening(at, 'Third room');
  await says(at, windows, { who: heron, room, text: CALL_FOR_HELP });
  await says(at, windows, { who: maple, room, text: 'My cravings are so strong. I keep thinking about using.' });
  const desk = await windows.open(at, dana, '/staff/');
  await expect(cases(desk)).toHaveCount(2);
  await desk.keyboard.press('a');
  await expect(cases(desk).filter({ hasText: 'no one yet' })).toHaveCount(2);

  await cases(desk).first().focus();
  await desk.keyboard.press('j');
  await expect(cases(desk).nth(1)).toBeFocused();
  await desk.keyboard.press('k');
  await desk.keyboard.press('a');
  await expect(cases(desk).first()).toContainText('you have it');
  await expect(cases(desk).nth(1)).toContainText('no one yet');

  await cases(desk).nth(1).focus();
  await desk.keyboard.press('m');
  await expect(desk.getByRole('textbox', { name: 'Write to Maple in private' })).toBeFocused();
  await desk.keyboard.type('a');
  await expect(cases(desk).nth(1)).toContainText('no one yet');

  await desk.getByRole('link', { name: 'Settings' }).click();
  await desk.getByRole('switch', { name: 'Keys in lists' }).uncheck({ force: true });
  await desk.getByRole('link', { name: /^Escalations/u }).click();
  await cases(desk).nth(1).focus();
  await desk.keyboard.press('a');
  await desk.keyboard.press('k');
  await expect(cases(desk).nth(1)).toBeFocused();
  await expect(cases(desk).nth(1)).toContainText('no one yet');
});

test('an urgent case is said on every page, in the title too, until someone has it', async ({ windows }) => {
  const at = lamplight();
  const { room, dana, heron } = await evening(at, 'Sixth room');
  const desk = await windows.open(at, dana, '/staff/#/members');
  await expect(desk.getByRole('heading', { name: 'Members' })).toBeVisible();
  await expect(desk).toHaveTitle('Lamplight');
  await says(at, windows, { who: heron, room, text: AT_ONCE });
  const alarm = desk.getByRole('alert').filter({ hasText: 'Urgent.' });
  await expect(alarm).toContainText('1 case that no one has yet.', { timeout: 2000 });
  await expect(desk).toHaveTitle('(1) Lamplight');
  await alarm.getByRole('link', { name: 'Open it' }).click();
  await desk.getByRole('button', { name: 'Take it' }).click();
  await expect(desk).toHaveTitle('Lamplight');
});

test('without a connection nothing can be promised: acts are off, the clock goes on, and it comes back by itself', async ({ windows }) => {
  const at = lamplight();
  const { room, dana, heron } = await evening(at, 'Eighth room');
  await says(at, windows, { who: heron, room, text: AT_ONCE });
  const desk = await windows.open(at, dana, '/staff/');
  await cases(desk).first().click();
  const take = desk.getByRole('button', { name: 'Take it' });
  await expect(take).toBeEnabled();
  await at.kill();
  await expect(desk.getByText('No connection.', { exact: false })).toBeVisible();
  await expect(take).toBeDisabled();
  const clock = desk.locator('.clock-big');
  const before = await clock.innerText();
  await expect(clock).not.toHaveText(before);
  await at.restart();
  await expect(take).toBeEnabled({ timeout: 20_000 });
  await take.click();
  await expect(desk.getByText('You have it', { exact: true })).toBeVisible();
});
