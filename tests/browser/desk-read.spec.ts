import { expect, type Page } from '@playwright/test';
import { putsAway, takesUp } from './support/asleep.js';
import { stopsClock } from './support/clock.js';
import { says } from './support/desk.js';
import { type Evening, evening, readBy } from './support/people.js';
import { lamplightOfThisFile, test, type Windows } from './support/windows.js';

const lamplight = lamplightOfThisFile();
const LOOKED_AT_MS = 1_000;
/** When a desk asks what it has missed. */
const AGAIN_MS = 20_000;

test('a counselor has read what was seen for a second, and not what lay in a tab that was put away within it', async ({ windows }) => {
  const at = lamplight();
  const people = await evening(at, 'Read room');
  const { desk, sent } = await deskOf(windows, people);
  await desk
    .getByRole('main')
    .getByRole('button', { name: /^Read room/u })
    .click();
  await expect(desk.getByRole('textbox', { name: /^Write to/u })).toBeVisible();
  await stopsClock(desk);
  await says(at, windows, { who: people.heron, room: people.room, text: 'Good evening.' });
  await expect(desk.getByRole('main')).toContainText('Good evening.');
  await desk.clock.runFor(LOOKED_AT_MS - 100);
  await putsAway(desk);
  const before = sent('room:since');
  await desk.clock.runFor(AGAIN_MS);
  // Said on the same line, and later than the second was over.
  await expect.poll(() => sent('room:since')).toBeGreaterThan(before);
  expect([sent('room:read'), await readBy(lamplight(), people.room, people.dana)]).toEqual([0, 0]);

  await takesUp(desk);
  await desk.clock.runFor(LOOKED_AT_MS);
  await expect.poll(() => readBy(lamplight(), people.room, people.dana)).toBe(1);
});

/** Dana's desk, whose clock stands in our hand, and how often it has said such a thing on its line. */
async function deskOf(windows: Windows, { dana }: Evening): Promise<{ desk: Page; sent: (event: string) => number }> {
  const at = lamplight();
  const context = await windows.context(at);
  await at.signIn(context, dana);
  const desk = await context.newPage();
  const frames: string[] = [];
  desk.on('websocket', (line) => line.on('framesent', ({ payload }) => frames.push(payload.toString())));
  await desk.clock.install();
  await desk.goto('/staff/#/rooms');
  return { desk, sent: (event) => frames.filter((frame) => frame.includes(`["${event}"`)).length };
}
