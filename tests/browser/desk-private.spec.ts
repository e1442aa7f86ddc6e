import { expect, type Locator, type Page } from '@playwright/test';
import { api } from '#libs/contracts';
import type { Seated } from '#libs/testing';
import { cases, says } from './support/desk.js';
import { asks } from './support/life.js';
import { type Evening, evening } from './support/people.js';
import { speaker } from './support/talk.js';
import { lamplightOfThisFile, test, type Windows } from './support/windows.js';
import { Wire } from './support/wire.js';

const lamplight = lamplightOfThisFile();
const URGENT = 'I want to kill myself tonight.';
const AGAIN_MS = 20_000;

const thread = (desk: Page): Locator => desk.getByRole('log', { name: 'Private messages' });

/** A desk on which the case of Heron is open, by a clock and on a line that the test has in its hand. */
async function deskOf(windows: Windows, { dana, heron, room }: Evening, { name, who = dana }: { name: string; who?: Seated }) {
  const at = lamplight();
  await says(at, windows, { who: heron, room, text: URGENT });
  const context = await windows.context(at);
  await at.signIn(context, who);
  const desk = await context.newPage();
  const wire = await Wire.of(desk);
  await desk.clock.install();
  await desk.goto('/staff/');
  await cases(desk).filter({ hasText: name }).click();
  await expect(thread(desk)).toContainText('Nobody has written to them in private yet.');
  return { desk, wire };
}

/** Heron in their private room, which is made when they first go there. */
async function inPrivate(windows: Windows, { heron, room }: Evening) {
  const at = lamplight();
  const { roomId } = await asks(windows, at, heron, [api.privateRoom, {}]);
  return speaker(windows, at, { ...room, id: roomId }, heron);
}

test('the first words in a private room that was empty come by themselves', async ({ windows }) => {
  const people = await evening(lamplight(), 'Empty private room');
  const heron = await inPrivate(windows, people);
  const { desk } = await deskOf(windows, people, { name: 'Empty private room' });
  await heron.say('Are you there?');
  await expect(thread(desk)).toContainText('Are you there?');
});

for (const role of ['counselor', 'supervisor'] as const)
  test(`the first words in a private room that was not there yet come within twenty seconds: ${role}`, async ({ windows }) => {
    const at = lamplight();
    const name = `No private room, ${role}`;
    const people = await evening(at, name);
    const who = role === 'counselor' ? people.dana : await at.programme.staff('supervisor', 'Sunny', []);
    const { desk } = await deskOf(windows, people, { name, who });
    await (await inPrivate(windows, people)).say('Are you there?');
    await desk.clock.runFor(AGAIN_MS);
    await expect(thread(desk)).toContainText('Are you there?');
  });

test('what was written and taken back while the line was cut is there, and gone, when it is back', async ({ windows }) => {
  const at = lamplight();
  const people = await evening(at, 'Cut private room');
  const heron = await inPrivate(windows, people);
  const { desk, wire } = await deskOf(windows, people, { name: 'Cut private room' });
  const first = await heron.say('My street is Mill Street.');
  await expect(thread(desk)).toContainText('Mill Street');
  await wire.cut();
  await heron.say('I took some pills.');
  await asks(windows, at, people.heron, [api.retractMessage, { messageId: first }]);
  wire.mend();
  await expect(thread(desk)).toContainText('I took some pills.');
  await expect(thread(desk)).not.toContainText('Mill Street');
});
