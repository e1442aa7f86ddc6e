import { expect } from '@playwright/test';
import { says } from './support/desk.js';
import { evening, pathOf, wayIn } from './support/people.js';
import { field, row } from './support/rooms.js';
import { lamplightOfThisFile, test } from './support/windows.js';

const lamplight = lamplightOfThisFile();

test('an admin makes a room unreadable: its words leave every open page, and nothing can be added', async ({ windows }) => {
  const at = lamplight();
  const { room, heron, maple } = await evening(at, 'Ninth room');
  await says(at, windows, { who: maple, room, text: 'Tangerine was here.' });
  const peer = await windows.open(at, heron, pathOf(room));
  await expect(row(peer, 'Tangerine was here.')).toBeVisible();

  const priya = await at.programme.staff('admin', 'Priya');
  const { code } = await wayIn(at, priya);
  const desk = await windows.open(at, priya, '/staff/#/staff');
  await desk.getByRole('button', { name: 'Make unreadable: Ninth room' }).click();
  const sheet = desk.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Make it unreadable' }).click();
  await expect(sheet).toContainText('Type the six digits.');
  await sheet.getByLabel('Code from your authenticator').fill(await code());
  await sheet.getByRole('button', { name: 'Make it unreadable' }).click();
  await expect(desk.getByText('Can’t be read any more')).toBeVisible();

  await expect(row(peer, 'This can’t be read any more.')).toBeVisible();
  await expect(peer.locator('body')).not.toContainText('Tangerine');
  await expect(peer.getByText('Nothing can be added to this room any more.')).toBeVisible();
  await expect(field(peer)).toHaveCount(0);
});
