import { expect, type Page } from '@playwright/test';
import { api } from '#libs/contracts';
import { aKey } from '#libs/testing';
import { asks, tells } from './support/life.js';
import { type Evening, evening } from './support/people.js';
import { row } from './support/rooms.js';
import { lamplightOfThisFile, PHONE, test, type Windows } from './support/windows.js';

const lamplight = lamplightOfThisFile();
const reports = (page: Page) => page.getByRole('group', { name: 'Reports that wait for a decision' }).getByRole('article');

async function said(windows: Windows, { room, heron }: Evening, text: string, over: object = {}): Promise<string> {
  const input = { roomId: room.id, clientKey: aKey(), text, confirmed: true, ...over };
  const outcome = await asks(windows, lamplight(), heron, [api.postMessage, input]);
  if (outcome.outcome !== 'posted') throw new Error('it was paused');
  return outcome.message.id;
}
async function inRoom(windows: Windows, { dana }: Evening, name: string): Promise<Page> {
  const desk = await windows.open(lamplight(), dana, '/staff/#/rooms');
  await desk.getByRole('main').getByRole('button', { name }).click();
  await expect(desk.getByRole('log')).toBeVisible();
  return desk;
}

test('a report reaches the counselor, who takes the message down; the room shows that one was here', async ({ windows }) => {
  const at = lamplight();
  const scene = await evening(at, 'Ninth room');
  const [sold, fine] = [await said(windows, scene, 'I know a man who sells them.'), await said(windows, scene, 'Payday is tomorrow.')];
  const phone = await windows.open(at, scene.maple, '/', { size: PHONE });
  await phone.getByRole('button', { name: /Ninth room/u }).click();
  await expect(row(phone, 'I know a man')).toBeVisible();
  await asks(windows, at, scene.maple, [api.reportMessage, { messageId: sold, reason: 'selling', note: 'He wrote to me, too.' }]);
  await asks(windows, at, scene.maple, [api.reportMessage, { messageId: fine, reason: 'other', note: null }]);

  const desk = await windows.open(at, scene.dana, '/staff/#/rooms');
  await expect(desk.getByRole('main').getByText('Reports 2')).toBeVisible();
  await desk.getByRole('link', { name: /^Held messages.*0 held, 2 reports/u }).click();
  await expect(reports(desk)).toHaveCount(2);
  const first = reports(desk).first();
  for (const text of [
    'I know a man who sells them.',
    'It is about buying or selling',
    'He wrote to me, too.',
    'reported by Maple',
    'Ninth room',
  ])
    await expect(first).toContainText(text);

  await first.focus();
  await desk.keyboard.press('j');
  await desk.keyboard.press('l');
  await expect(reports(desk)).toHaveCount(1);
  await expect(reports(desk)).toBeFocused();
  await desk.keyboard.press('z');
  await expect(reports(desk)).toHaveCount(2);

  await first.focus();
  await desk.keyboard.press('t');
  const decided = desk.waitForResponse((answer) => answer.url().endsWith('/decide'), { timeout: 15_000 });
  await desk.keyboard.press('4');
  await expect(desk.getByText(/^Taken down\. Sent in \d+ s\.$/u)).toBeVisible();
  expect((await decided).status()).toBe(200);
  await expect(reports(desk)).toHaveCount(1);
  await expect(phone.getByRole('log')).not.toContainText('I know a man');
  await expect(phone.getByRole('log')).toContainText('Dana took down a message.');
});

test('a pin, a content note and what members say below a message stand where a counselor looks', async ({ windows }) => {
  const at = lamplight();
  const scene = await evening(at, 'Tenth room');
  const root = await said(windows, scene, 'What helps before payday?');
  await said(windows, scene, 'I call my sister.', { thread: root, quotes: root });
  await tells(windows, at, scene.maple, ['message:react', { messageId: root, word: 'with-you', on: true }]);
  const desk = await inRoom(windows, scene, 'Tenth room');
  const log = desk.getByRole('log');
  const top = log.getByRole('article').first();
  await expect(top).toContainText('With you 1');
  await expect(top).toContainText('1 reply');
  await expect(log.getByRole('article').last()).toContainText('Reply to Heron: What helps before payday?');

  await top.getByRole('button', { name: 'Pin' }).click();
  const pinned = desk.getByRole('region', { name: 'Pinned' });
  await expect(pinned).toContainText('What helps before payday?');
  await top.getByRole('button', { name: 'Content note' }).click();
  await desk.getByRole('dialog').getByText('drugs or drink').click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(top).toContainText('About drugs or drink');
  await pinned.getByRole('button', { name: 'Unpin' }).click();
  await expect(pinned).toHaveCount(0);
});

test('a counselor finds what was said, and reads on from there', async ({ windows }) => {
  const at = lamplight();
  const scene = await evening(at, 'Eleventh room');
  await said(windows, scene, 'The café by the river was closed.');
  await said(windows, scene, 'Payday is tomorrow.');
  const desk = await inRoom(windows, scene, 'Eleventh room');
  await desk.getByRole('button', { name: 'Search in Eleventh room' }).click();
  const sheet = desk.getByRole('dialog', { name: 'Search in Eleventh room' });
  await sheet.getByLabel('Words to find').fill('RIVER cafe');
  await desk.keyboard.press('Enter');
  await expect(sheet.getByRole('listitem')).toHaveText(/The café by the river was closed\./u);
  await expect(sheet.getByRole('status')).toHaveText('1 message');
  await sheet.getByLabel('Words to find').fill('ocean');
  await desk.keyboard.press('Enter');
  await expect(sheet.getByRole('status')).toHaveText('Nothing found so far.');
});
