import { expect, type Page } from '@playwright/test';
import { says } from './support/desk.js';
import type { Lamplight } from './support/lamplight.js';
import { type Evening, evening } from './support/people.js';
import { lamplightOfThisFile, PHONE, test, type Windows } from './support/windows.js';

const lamplight = lamplightOfThisFile();

const heldRows = (page: Page) => page.getByRole('group', { name: 'Messages that wait for a decision' }).getByRole('article');

/** Three held messages of one room, the oldest first. */
async function threeHeld(at: Lamplight, windows: Windows, { room, heron, maple }: Evening): Promise<Page> {
  const dana = await at.programme.staff('counselor', 'Ines', [room]);
  const desk = await windows.open(at, dana, '/staff/#/rooms');
  await desk
    .getByRole('main')
    .getByRole('button', { name: / room$/u })
    .click();
  await desk.getByRole('button', { name: 'Read first' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Read first', exact: true }).click();
  await expect(desk.getByText('Each message is read first')).toBeVisible();
  await says(at, windows, { who: heron, room, text: 'The first one.' });
  await says(at, windows, { who: maple, room, text: 'The second one.' });
  await says(at, windows, { who: heron, room, text: 'The third one.' });
  await desk.getByRole('link', { name: /^Held messages/u }).click();
  await expect(heldRows(desk)).toHaveCount(3);
  return desk;
}

test('held messages by keys: one is posted, one is kept out after ten seconds, one is taken back', async ({ windows }) => {
  const at = lamplight();
  const scene = await evening(at, 'Fourth room');
  const desk = await threeHeld(at, windows, scene);
  const peer = await windows.open(at, scene.maple);
  await peer.getByRole('button', { name: /Fourth room/u }).click();

  await heldRows(desk).first().focus();
  await desk.keyboard.press('j');
  await desk.keyboard.press('a');
  await expect(heldRows(desk)).toHaveCount(2);
  await expect(heldRows(desk).filter({ hasText: 'The third one.' })).toBeFocused();
  await expect(peer.getByRole('log')).toContainText('The second one.');

  await desk.keyboard.press('r');
  await desk.keyboard.press('5');
  await expect(heldRows(desk)).toHaveCount(1);
  await desk.keyboard.press('z');
  await expect(heldRows(desk)).toHaveCount(2);
  await expect(heldRows(desk).filter({ hasText: 'The third one.' })).toBeFocused();

  await desk.keyboard.press('r');
  await desk.keyboard.press('1');
  const decided = desk.waitForResponse((answer) => answer.url().endsWith('/keep-out'), { timeout: 15_000 });
  await expect(desk.getByText(/^Kept out\. Sent in \d+ s\.$/u)).toBeVisible();
  expect((await decided).status()).toBe(200);
  await expect(heldRows(desk)).toHaveCount(1);
  await expect(peer.getByRole('log')).not.toContainText('The third one.');
});

test('a decision that still waits is sent when the page is left', async ({ windows }) => {
  const at = lamplight();
  const scene = await evening(at, 'Fifth room');
  const desk = await threeHeld(at, windows, scene);
  await heldRows(desk).first().getByRole('button', { name: 'Keep out' }).click();
  const decided = desk.waitForResponse((answer) => answer.url().endsWith('/keep-out'));
  await heldRows(desk).first().getByRole('button', { name: 'It could hurt someone here.' }).click();
  await desk.getByRole('link', { name: 'Settings' }).click();
  expect((await decided).status()).toBe(200);
  await desk.getByRole('link', { name: /^Held messages/u }).click();
  await expect(heldRows(desk)).toHaveCount(2);
});

test('what limits a room is seen with its end, and can be ended', async ({ windows }) => {
  const at = lamplight();
  const { dana, heron } = await evening(at, 'Seventh room');
  const desk = await windows.open(at, dana, '/staff/#/rooms');
  await desk.getByRole('main').getByRole('button', { name: 'Seventh room' }).click();
  const here = desk.getByRole('region', { name: 'Seventh room' });
  await here.getByRole('button', { name: 'Slow mode' }).click();
  const sheet = desk.getByRole('dialog', { name: 'Slow mode' });
  await expect(sheet.locator('p[lang=es]')).toContainText('Modo lento');
  await sheet.getByText('2 minutes').click();
  const promised = /Slow mode is on until .+ You can post once in 120 seconds\./u;
  await expect(sheet.locator('p[lang=en]')).toContainText(promised);
  await sheet.getByRole('button', { name: 'Turn on slow mode' }).click();
  await expect(here.getByText('Slow mode, one post each 120 seconds')).toBeVisible();

  await here.getByRole('button', { name: 'Standing question' }).click();
  await desk.getByRole('dialog').getByLabel('Question').fill('What helped today?');
  await desk.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(here.getByText('Standing question: What helped today?')).toBeVisible();

  const phone = await windows.open(at, heron, '/', { size: PHONE });
  await phone.getByRole('button', { name: /Seventh room/u }).click();
  await expect(phone.getByText('What helped today?')).toBeVisible();
  await here.getByRole('button', { name: 'End now' }).click();
  await expect(here.getByText('Slow mode, one post each 120 seconds')).toHaveCount(0);
});
