import { expect, type Locator, type Page } from '@playwright/test';
import { api } from '#libs/contracts';
import { aKey, type Seated } from '#libs/testing';
import { stopsClock } from './support/clock.js';
import { cases, says } from './support/desk.js';
import { asks } from './support/life.js';
import { evening } from './support/people.js';
import { lamplightOfThisFile, test, type Windows } from './support/windows.js';

const lamplight = lamplightOfThisFile();
const STILL_MS = 1_500;
const HOLD_MS = 5_000;
const ASKED_AGAIN_MS = 8_000;
const heldRows = (page: Page) => page.getByRole('group', { name: 'Messages that wait for a decision' }).getByRole('article');

/** A desk whose clock the test moves: a pointer that has moved has moved just now, however long a step of the test takes. */
async function deskOf(windows: Windows, dana: Seated, path: string): Promise<Page> {
  const at = lamplight();
  const context = await windows.context(at);
  await at.signIn(context, dana);
  const desk = await context.newPage();
  await desk.clock.install();
  await desk.goto(path);
  return desk;
}

async function pointAt(desk: Page, what: Locator, aside = 0): Promise<void> {
  const box = await what.boundingBox();
  if (!box) throw new Error('it is not there');
  await desk.mouse.move(box.x + box.width / 2 + aside, box.y + box.height / 2);
}
const press = async (desk: Page) => {
  await desk.mouse.down();
  await desk.mouse.up();
};

test('a held message that a colleague posts meanwhile moves no other under a press', async ({ windows }) => {
  const at = lamplight();
  const { room, dana, heron, maple } = await evening(at, 'Held room');
  const ines = await at.programme.staff('counselor', 'Ines', [room]);
  await asks(windows, at, dana, [api.imposeSanction, { roomId: room.id, kind: 'review', minutes: 60 }]);
  const says = (who: Seated, text: string) =>
    asks(windows, at, who, [api.postMessage, { roomId: room.id, clientKey: aKey(), text, confirmed: true }]);
  await says(heron, 'The first.');
  await says(maple, 'The second.');
  await says(heron, 'The third.');
  const desk = await deskOf(windows, dana, '/staff/#/held');
  await expect(heldRows(desk)).toHaveCount(3);
  await stopsClock(desk);
  const post = heldRows(desk).filter({ hasText: 'The second.' }).getByRole('button', { name: 'Post it' });

  const answer = Promise.withResolvers<undefined>();
  const asked = Promise.withResolvers<undefined>();
  await desk.route('**/api/held', async (route) => {
    asked.resolve(undefined);
    await answer.promise;
    await route.continue();
  });
  await desk.clock.runFor(ASKED_AGAIN_MS);
  await asked.promise;
  const { held } = await asks(windows, at, ines, [api.held, {}]);
  await asks(windows, at, ines, [api.releaseMessage, { messageId: held.find(({ message }) => message.text === 'The first.')?.message.id }]);
  await says(maple, 'The fourth.');
  await pointAt(desk, post);
  answer.resolve(undefined);
  await expect(heldRows(desk)).toHaveText([/The first\./u, /The second\./u, /The third\./u, /The fourth\./u]);
  await press(desk);
  await expect(heldRows(desk)).toHaveText([/The first\./u, /The third\./u, /The fourth\./u]);
  await expect.poll(() => statesIn(room.id)).toEqual(['posted', 'posted', 'held', 'held']);
  await desk.clock.runFor(STILL_MS);
  await expect(heldRows(desk)).toHaveText([/The third\./u, /The fourth\./u]);
});

test('an urgent case that comes stands behind the row that a pointer is on, and above it when the pointer rests', async ({ windows }) => {
  const at = lamplight();
  const { room, dana, heron, maple } = await evening(at, 'Row room');
  await says(at, windows, { who: maple, room, text: 'I am drunk right now.' });
  const desk = await deskOf(windows, dana, '/staff/');
  await expect(cases(desk)).toHaveCount(1);
  await stopsClock(desk);
  await pointAt(desk, cases(desk));
  await says(at, windows, { who: heron, room, text: 'I want to kill myself tonight.' });
  await expect(cases(desk)).toHaveText([/Maple/u, /Heron/u]);
  await press(desk);
  await expect(desk.getByRole('heading', { level: 1, name: /^Maple/u })).toBeVisible();
  await desk.clock.runFor(STILL_MS);
  await expect(cases(desk)).toHaveText([/Heron/u, /Maple/u]);
});

test('an urgent case is told above the page while a moving hand holds it below, and stands on top after five seconds of it', async ({
  windows,
}) => {
  const at = lamplight();
  const { room, dana, heron, maple } = await evening(at, 'Restless room');
  await says(at, windows, { who: maple, room, text: 'I am drunk right now.' });
  const desk = await deskOf(windows, dana, '/staff/');
  await expect(cases(desk)).toHaveCount(1);
  await stopsClock(desk);
  const show = desk.getByRole('alert').getByRole('link', { name: 'Open it' });
  await pointAt(desk, cases(desk));
  await says(at, windows, { who: heron, room, text: 'I want to kill myself tonight.' });
  await expect(cases(desk)).toHaveText([/Maple/u, /Heron/u]);
  await expect(show).toBeVisible();
  for (const step of [1, 2, 3, 4]) {
    await desk.clock.runFor(STILL_MS - 300);
    await pointAt(desk, cases(desk).first(), step);
    await expect(cases(desk)).toHaveText([/Maple/u, /Heron/u]);
  }
  await expect(show).toBeVisible();
  await desk.clock.runFor(HOLD_MS - 4 * (STILL_MS - 300));
  await expect(cases(desk)).toHaveText([/Heron/u, /Maple/u]);
  await expect(show).toHaveCount(0);
});

async function statesIn(roomId: string): Promise<string[]> {
  const rows = await lamplight().database.run<{ state: string }>('SELECT state FROM message WHERE room_id = $1 ORDER BY created_at', [
    roomId,
  ]);
  return rows.map(({ state }) => state);
}
