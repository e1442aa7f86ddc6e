import { expect, type Page } from '@playwright/test';
import { keptWords } from './support/kept.js';
import { type Evening, evening, pathOf } from './support/people.js';
import { field, row, stands, write } from './support/rooms.js';
import { lamplightOfThisFile, PHONE, test, type Windows } from './support/windows.js';
import { Wire } from './support/wire.js';

const lamplight = lamplightOfThisFile();
const HOUR = 3_600_000;
const card = (page: Page) => page.getByRole('button', { name: /^Tuesday room/u });

test('words for help that wait go from Home, without their room, and are answered there', async ({ windows }) => {
  const people = await evening(lamplight());
  const { page, wire } = await wroteOffline(people, windows, 'I want to kill myself tonight.');
  await page.goto('/');
  await expect(card(page)).toContainText('1 message waits to be sent.');
  expect(wire.posts).toEqual([]);
  wire.mend();
  await page.clock.runFor(6000);
  await expect.poll(() => storedIn(people)).toBe(1);
  await expect(page.getByRole('region', { name: 'Talk to a person' }).getByRole('button', { name: /^Call or text 988/u })).toBeVisible();
  await expect(card(page)).not.toContainText('message');
  expect(await escalationsIn(people)).toBe(1);
  await card(page).click();
  await stands(page, 'I want to kill myself tonight.');
});

test('a new start at Home sends what waits in each room, once', async ({ windows }) => {
  const people = await evening(lamplight());
  const { page, wire } = await wroteOffline(people, windows, 'Still here.');
  const context = page.context();
  await page.close();
  wire.mend();
  const again = await context.newPage();
  await again.goto('/');
  await expect.poll(() => storedIn(people)).toBe(1);
  await expect.poll(() => keptWords(again)).toBe(0);
  await card(again).click();
  await stands(again, 'Still here.');
  expect(wire.posts).toHaveLength(1);
});

test('after an hour the card says that its author must decide', async ({ windows }) => {
  const people = await evening(lamplight());
  const { page, wire } = await wroteOffline(people, windows, 'See you at six.');
  await page.goto('/');
  await expect(card(page)).toContainText('1 message waits to be sent.');
  await page.clock.fastForward(HOUR + 30_000);
  await expect(card(page)).toContainText('1 message did not go. Open to see it.');
  wire.mend();
  await page.clock.runFor(6000);
  await card(page).click();
  await row(page, 'See you at six.').getByRole('button', { name: 'Send it' }).click();
  await stands(page, 'See you at six.');
});

test('what nobody sent within a day is gone, and that is said until it was read', async ({ windows }) => {
  const people = await evening(lamplight());
  const { page, wire } = await wroteOffline(people, windows, 'I need somebody.');
  const context = page.context();
  await page.close();
  wire.mend();
  const later = await context.newPage();
  await later.clock.install({ time: Date.now() + 25 * HOUR });
  await later.goto('/');
  const said = '1 message waited a whole day. It is no longer kept.';
  await expect(card(later)).toContainText(said);
  await expect.poll(() => keptWords(later)).toBe(0);
  await later.reload();
  await card(later).click();
  await expect(later.getByRole('alert')).toContainText(said);
  await later.getByRole('button', { name: 'Got it' }).click();
  await expect(later.getByText(said)).toHaveCount(0);
  await later.getByRole('button', { name: 'Back', exact: true }).click();
  await later.reload();
  await expect(card(later)).toBeVisible();
  await expect(card(later)).not.toContainText('message');
  expect(await storedIn(people)).toBe(0);
});

/** Heron, on a phone whose line and clock are in our hand, has written without a connection. */
async function wroteOffline({ heron, room }: Evening, windows: Windows, text: string): Promise<{ page: Page; wire: Wire }> {
  const at = lamplight();
  const context = await windows.context(at, { size: PHONE });
  await at.signIn(context, heron);
  const wire = await Wire.of(context);
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(pathOf(room));
  await expect(field(page)).toBeVisible();
  await wire.cut();
  await expect(page.getByRole('button', { name: 'Send later' })).toBeVisible();
  await write(page, text);
  await expect(row(page, text)).toContainText('Waiting to send');
  await expect.poll(() => keptWords(page)).toBe(1);
  return { page, wire };
}

async function storedIn({ room }: Evening): Promise<number> {
  return (await lamplight().database.run('SELECT 1 FROM message WHERE room_id = $1', [room.id])).length;
}

async function escalationsIn({ room }: Evening): Promise<number> {
  return (await lamplight().database.run('SELECT 1 FROM escalation WHERE room_id = $1', [room.id])).length;
}
