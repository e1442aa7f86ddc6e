import { expect, type Locator, type Page } from '@playwright/test';
import { api } from '#libs/contracts';
import { aKey } from '#libs/testing';
import { History } from '../e2e/support/history.js';
import { cases, says } from './support/desk.js';
import { presses, tabTo } from './support/keys.js';
import { asks } from './support/life.js';
import { evening } from './support/people.js';
import { part, picture } from './support/story.js';
import { lamplightOfThisFile, PHONE, test } from './support/windows.js';

const lamplight = lamplightOfThisFile();

const URGENT = 'I want to kill myself tonight.';
const TODAY = "I can't keep doing this. Everyone would be better off without me.";
const TYPED = 'I was about to call them myself.';
const DID = 'Talked for ten minutes. A friend is with them.';
const DAY_MS = 86_400_000;
const WITHIN = { timeout: 2000 };
/** What the phone asks every few seconds has come. */
const IN_A_WHILE = { timeout: 20_000 };

test('one day at the desk, by keys alone: two on one queue, a drill, nobody on duty, and the weeks behind', async ({ windows }) => {
  const at = lamplight();
  const { room, dana, heron, maple } = await evening(at, 'Day room');
  const ines = await at.programme.staff('counselor', 'Ines', [room]);
  const priya = await at.programme.staff('admin', 'Priya');
  const wren = await at.programme.member(room, 'Wren');
  const history = new History(at, at.programme, room, dana.accountId);
  for (const memberId of await history.members(6))
    await history.add({
      severity: 'imminent',
      openedAt: new Date(Date.now() - 8 * DAY_MS),
      memberId,
      acknowledged: 60,
      contacted: 200,
      closed: 3000,
    });

  const first = await windows.open(at, dana, '/staff/');
  const second = await windows.open(at, ines, '/staff/');
  const admin = await windows.open(at, priya, '/staff/');
  const own = (page: Page, alias: string) => cases(page).filter({ hasText: alias });

  await test.step('Priya starts a drill, and it says what it is', async () => {
    await presses(admin, place(admin, 'Drills'));
    await presses(admin, admin.getByRole('button', { name: 'Start a drill now' }));
    await presses(admin, admin.getByRole('dialog').getByRole('button', { name: 'Start it' }));
    await expect(admin.getByText('The drill has begun. It is in the queue.')).toBeVisible();
    for (const page of [first, second]) await expect(cases(page)).toHaveText([/Drill/u]);
  });

  await test.step('three members are heard beside it: soonest due first, for both', async () => {
    await says(at, windows, { who: wren, room, text: TODAY });
    await asks(windows, at, maple, [api.callMe, { clientKey: aKey() }]);
    await says(at, windows, { who: heron, room, text: URGENT });
    for (const page of [first, second])
      await expect(cases(page)).toHaveText([/Urgent.*Heron/su, /Soon.*Maple/su, /Today.*Wren/su, /Drill/u]);
    await picture(first, 'day queue');
  });

  await test.step('both take the urgent one: who was second is told, and keeps what they typed', async () => {
    await tabTo(second, own(second, 'Heron'));
    await second.keyboard.press('Enter');
    await tabTo(second, second.getByLabel('What did you do?'));
    await second.keyboard.type(TYPED);
    await tabTo(second, second.getByRole('button', { name: 'Take it' }));
    const { promise: taken, resolve } = Promise.withResolvers<undefined>();
    await second.route('**/acknowledge', async (route) => {
      await taken;
      await route.continue();
    });
    await second.keyboard.press('Enter');
    await tabTo(first, own(first, 'Heron'));
    await first.keyboard.press('a');
    await expect(own(first, 'Heron')).toContainText('you have it');
    resolve(undefined);
    await expect(second.getByText('Dana took it just before you. Nothing that you typed is lost.')).toBeVisible();
    await expect(second.getByLabel('What did you do?')).toHaveValue(TYPED);
    await expect(own(second, 'Heron')).toContainText('Dana has it');
    await picture(second, 'day conflict');
  });

  await test.step('Ines answers the drill in its place, and Priya sees that it was taken in time', async () => {
    await second.unroute('**/acknowledge');
    await tabTo(second, own(second, 'Wren'));
    await second.keyboard.press('j');
    await expect(own(second, 'Drill')).toBeFocused();
    await second.keyboard.press('a');
    await expect(second.getByText('This is a drill. No member wrote these words. Answer as if one had.')).toBeVisible();
    await expect(own(second, 'Drill')).toContainText('you have it');
    await expect(second.getByText('You have it', { exact: true })).toBeVisible();
    // Nobody is behind it: there is no name to show, and nobody who could ask to see a note.
    await expect(second.getByRole('button', { name: 'Show real name' })).toHaveCount(0);
    await expect(second.getByText('can ask to read this', { exact: false })).toHaveCount(0);
    await expect(admin.getByText('Taken in time').first()).toBeVisible({ timeout: 20_000 });
    await picture(second, 'day drill');
  });

  await test.step('Dana writes, says that Heron is safe, and closes: the next one moves up', async () => {
    await tabTo(first, own(first, 'Heron'));
    await first.keyboard.press('m');
    await expect(first.getByRole('textbox', { name: 'Write to Heron in private' })).toBeFocused();
    await first.keyboard.type('Are you safe right now?');
    await first.keyboard.press('Enter');
    await expect(first.getByRole('log', { name: 'Private messages' })).toContainText('Are you safe right now?');
    // Her words are in the case by now: what she does next is done to the case as it is.
    await expect(first.locator('.clock small')).toHaveText('to safety check');
    await presses(first, first.getByRole('button', { name: 'Mark contacted' }));
    await presses(first, first.getByRole('button', { name: 'Safety check done' }));
    await expect(first.locator('.clock small')).toHaveText('to close it');
    await tabTo(first, first.getByRole('radio').first());
    await first.keyboard.press('Space');
    await expect(first.getByLabel('Talked with them. Safe for now')).toBeChecked();
    await tabTo(first, first.getByLabel('What did you do?'));
    await first.keyboard.type(DID);
    for (const owed of ['Check in again', 'Second look by']) {
      await tabTo(first, first.getByLabel(owed, { exact: true }));
      await first.keyboard.press('ArrowDown');
    }
    await picture(first, 'day closing');
    await first.keyboard.press('Control+Enter');
    await expect(first.getByText('Saved. The case is closed.')).toBeVisible();
    await expect(own(second, 'Heron')).toHaveCount(0, WITHIN);
  });

  const member = await windows.open(at, maple, '/', { size: PHONE });
  await test.step('Dana goes off duty, the last one: what members read changes', async () => {
    await member.getByRole('button', { name: 'Need help now? Talk to a person' }).click();
    const on = member.getByRole('dialog', { name: 'Talk to a person' }).locator('.on-now');
    await expect(on).toHaveText(/^Dana is on until \d/u);
    await presses(first, first.getByRole('button', { name: 'Go off duty' }));
    const sheet = first.getByRole('dialog', { name: 'Go off duty now?' });
    await expect(sheet.getByText('You are the last one on duty. Members will be told that no one reads.')).toBeVisible();
    await picture(first, 'day off duty');
    await presses(first, sheet.getByRole('button', { name: 'Go off duty' }));
    for (const page of [first, second, admin]) await expect(page.getByText('Nobody is on duty', { exact: true })).toBeVisible(IN_A_WHILE);
    await expect(on).toHaveText('No counselor is on right now', IN_A_WHILE);
    await picture(member, 'day nobody on');
  });

  await test.step('Priya reads the weeks behind, as a sentence and as a table', async () => {
    await presses(admin, place(admin, 'Trends'));
    await expect(admin.getByRole('heading', { level: 1, name: 'Trends' })).toBeVisible();
    const times = part(admin, 'How soon people were answered');
    await expect(times).toContainText('Urgent: half were taken within');
    await presses(admin, times.locator('summary'));
    await expect(times.getByRole('table')).toBeVisible();
    await expect(part(admin, 'When someone was on duty')).toContainText(/Someone was on duty .* of the time/u);
    await picture(admin, 'day trends');
  });
});

const place = (page: Page, name: string): Locator => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name });
