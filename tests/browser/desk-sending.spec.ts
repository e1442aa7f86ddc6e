import { expect, type Page } from '@playwright/test';
import { cases, says } from './support/desk.js';
import { type Evening, evening } from './support/people.js';
import { lamplightOfThisFile, test, type Windows } from './support/windows.js';
import { Wire } from './support/wire.js';

const lamplight = lamplightOfThisFile();
const URGENT = 'I want to kill myself tonight.';
const UNCONFIRMED = 'Not yet confirmed. It may have arrived. You can send it again: it will stand there once.';

async function deskOf(windows: Windows, { dana }: Evening) {
  const at = lamplight();
  const context = await windows.context(at);
  await at.signIn(context, dana);
  const desk = await context.newPage();
  const wire = await Wire.of(desk);
  await desk.clock.install();
  return { desk, wire };
}

const openRoom = (desk: Page, name: string) => desk.getByRole('button', { name, exact: true }).click();

test('words in a room that nobody answered are not called failed, and are not sent again once they stand there', async ({ windows }) => {
  const people = await evening(lamplight(), 'Lost answer');
  const { desk, wire } = await deskOf(windows, people);
  await desk.goto('/staff/#/rooms');
  await openRoom(desk, 'Lost answer');
  const room = desk.getByRole('region', { name: 'Lost answer' });
  const field = room.getByRole('textbox', { name: 'Write to Lost answer as a counselor' });
  await field.fill('I am here until ten.');
  wire.loseAnswers();
  await room.getByRole('button', { name: 'Send', exact: true }).click();
  await expect.poll(() => wire.posts.length).toBe(1);
  await desk.clock.runFor(8_000);
  await expect(room.getByRole('status').filter({ hasText: UNCONFIRMED })).toBeVisible();

  await room.getByRole('button', { name: /^Close/u }).click();
  wire.mend();
  await desk.getByRole('link', { name: 'Settings' }).click();
  await desk.getByRole('link', { name: /^Rooms/u }).click();
  await openRoom(desk, 'Lost answer');
  // It stands there, under their own key: nothing is left to send.
  await expect(room.getByRole('log')).toContainText('I am here until ten.');
  await expect(field).toHaveValue('');
  await expect(room.getByText(UNCONFIRMED)).toHaveCount(0);
});

test('words to a member that did not arrive keep their key until they do', async ({ windows }) => {
  const at = lamplight();
  const people = await evening(at, 'Lost question');
  await says(at, windows, { who: people.heron, room: people.room, text: URGENT });
  const { desk } = await deskOf(windows, people);
  const keys: string[] = [];
  await desk.route('**/api/escalations/*/messages', async (route) => {
    keys.push((route.request().postDataJSON() as { clientKey: string }).clientKey);
    if (keys.length === 1) await route.abort();
    else await route.continue();
  });
  await desk.goto('/staff/');
  const open = () => cases(desk).filter({ hasText: 'Lost question' }).click();
  await open();
  const field = desk.getByRole('textbox', { name: 'Write to Heron in private' });
  const send = desk.getByRole('button', { name: 'Send', exact: true });
  await field.fill('Are you safe?');
  await send.click();
  await expect(desk.getByText(UNCONFIRMED)).toBeVisible();
  await desk.getByRole('link', { name: 'Settings' }).click();
  await desk.getByRole('link', { name: /^Escalations/u }).click();
  await open();
  await expect(desk.getByText(UNCONFIRMED)).toBeVisible();
  await send.click();
  await expect(desk.getByRole('log', { name: 'Private messages' })).toContainText('Are you safe?');
  await expect(field).toHaveValue('');
  expect(new Set(keys).size).toBe(1);
  expect(keys).toHaveLength(2);
});

test('one’s own words that stand there are as good as an answer, and what was typed since stays', async ({ windows }) => {
  const at = lamplight();
  const people = await evening(at, 'Cut answer');
  await says(at, windows, { who: people.heron, room: people.room, text: URGENT });
  const { desk } = await deskOf(windows, people);
  await desk.goto('/staff/');
  await cases(desk).filter({ hasText: 'Cut answer' }).click();
  const field = desk.getByRole('textbox', { name: 'Write to Heron in private' });
  const send = desk.getByRole('button', { name: 'Send', exact: true });
  await field.fill('I am Dana.');
  await send.click(); // the room is there from now on, and tells
  await expect(desk.getByRole('log', { name: 'Private messages' })).toContainText('I am Dana.');
  await expect(field).toHaveValue('');

  const arrived = Promise.withResolvers<undefined>();
  await desk.route('**/api/escalations/*/messages', async (route) => {
    await route.fetch();
    await arrived.promise;
    await route.abort();
  });
  await field.fill('Are you safe?');
  await send.click();
  await expect(desk.getByRole('log', { name: 'Private messages' })).toContainText('Are you safe?');
  await expect(field).toHaveValue('');
  await field.fill('Can you talk?');
  const lost = desk.waitForEvent('requestfailed');
  arrived.resolve(undefined);
  await lost;
  await expect(field).toHaveValue('Can you talk?');
  await expect(desk.getByText(UNCONFIRMED)).toHaveCount(0);
});
