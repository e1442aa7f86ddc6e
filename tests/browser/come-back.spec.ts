import { expect, type Page } from '@playwright/test';
import { stopsClock } from './support/clock.js';
import { type Evening, evening, pathOf } from './support/people.js';
import { field, stands, write } from './support/rooms.js';
import { lamplightOfThisFile, PHONE, test, type Windows } from './support/windows.js';
import { Wire } from './support/wire.js';

const lamplight = lamplightOfThisFile();

test('after a server that restarts, each comes back at a moment of its own', async ({ windows }) => {
  const { page, wire } = await heronOf(await evening(lamplight()), windows);
  await stopsClock(page);
  // Chance is 0.5 here: the middle of twenty seconds.
  expect(wire.opened).toBe(1);
  wire.tell('42["server:restarting",{}]');
  await wire.cut();
  await expect(page.getByRole('button', { name: 'Send later' })).toBeVisible();
  wire.mend();
  await page.clock.runFor(9500);
  expect(wire.opened).toBe(1);
  await page.clock.runFor(1000);
  await expect.poll(() => wire.opened).toBe(2);
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeVisible();

  // The line behaves as any other again.
  await wire.cut();
  await expect(page.getByRole('button', { name: 'Send later' })).toBeVisible();
  wire.mend();
  await page.clock.runFor(1000);
  await expect.poll(() => wire.opened).toBe(3);
});

test('who has something to say while the server restarts does not wait', async ({ windows }) => {
  const { page, wire } = await heronOf(await evening(lamplight()), windows);
  wire.tell('42["server:restarting",{}]');
  await wire.cut();
  wire.mend();
  await expect(page.getByRole('button', { name: 'Send later' })).toBeVisible();
  await write(page, 'This can not wait.');
  await stands(page, 'This can not wait.');
  expect(wire.opened).toBe(2);
});

test('a window that the server puts out comes back later each time, until its line has stood', async ({ windows }) => {
  const { page, wire } = await heronOf(await evening(lamplight()), windows);
  const stood = Date.now() + 3_600_000;
  await stopsClock(page);
  const up = page.getByRole('button', { name: 'Send', exact: true });
  for (const [turn, wait] of [2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000].entries()) {
    wire.tell('41');
    await expect(page.getByRole('button', { name: 'Send later' })).toBeVisible();
    await page.clock.runFor(wait - 500);
    expect(wire.opened).toBe(turn + 1);
    await page.clock.runFor(600);
    await expect.poll(() => wire.opened).toBe(turn + 2);
    await expect(up).toBeVisible();
  }
  await page.clock.setSystemTime(stood);
  const before = wire.opened;
  wire.tell('41');
  await page.clock.runFor(1100);
  await expect.poll(() => wire.opened).toBe(before + 1);
});

/** Heron in the room, on a phone whose line, clock and luck are in our hand. */
async function heronOf({ heron, room }: Evening, windows: Windows): Promise<{ page: Page; wire: Wire }> {
  const at = lamplight();
  const context = await windows.context(at, { size: PHONE });
  await at.signIn(context, heron);
  const page = await context.newPage();
  const wire = await Wire.of(page);
  await page.addInitScript(() => {
    Math.random = () => 0.5;
  });
  await page.clock.install();
  await page.goto(pathOf(room));
  await expect(field(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeVisible();
  return { page, wire };
}
