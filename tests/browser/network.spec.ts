import { expect, type Page, type Route } from '@playwright/test';
import { api } from '#libs/contracts';
import { stopsClock } from './support/clock.js';
import { ask } from './support/door.js';
import { keptWords } from './support/kept.js';
import { type Evening, evening, pathOf } from './support/people.js';
import { field, menuOf, order, row, stands, write } from './support/rooms.js';
import { speaker } from './support/talk.js';
import { lamplightOfThisFile, PHONE, test, type Windows } from './support/windows.js';
import { Wire } from './support/wire.js';

const lamplight = lamplightOfThisFile();
const OFFLINE = 'You are offline. You can keep writing.';
/** What a person sees: the words for a screen reader stand elsewhere. */
const shown = (page: Page) => page.getByRole('contentinfo').getByText(OFFLINE);

test('a drop of three seconds is nobody’s business; after four it is said, and writing goes on', async ({ windows }) => {
  const { page, wire } = await heronOf(await evening(lamplight()), windows);
  await field(page).fill('half a thought');
  await stopsClock(page);
  await wire.cut();
  await expect(page.getByRole('button', { name: 'Send later' })).toBeEnabled();
  await page.clock.runFor(3000);
  await expect(shown(page)).toHaveCount(0);
  await page.clock.runFor(1500);
  await expect(shown(page)).toBeVisible();
  await expect(field(page)).toBeEditable();
  await expect(field(page)).toHaveValue('half a thought');
  await expect(page.getByRole('button', { name: 'Send later' })).toBeEnabled();
  await page.clock.resume();
  wire.mend();
  await page.clock.runFor(6000);
  await expect(shown(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeVisible();
});

test('a room that is opened without a network says so, and opens by itself when there is one', async ({ windows }) => {
  const people = await evening(lamplight());
  const { page, wire } = await heronOf(people, windows);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Tuesday room/u })).toBeVisible();
  await wire.cut();
  await page.getByRole('button', { name: /^Tuesday room/u }).click();
  await expect(page.getByText('Opening the room')).toBeVisible();
  await page.clock.runFor(11_000);
  await expect(page.getByText('You are offline. The room opens when you are back.')).toBeVisible();
  wire.mend();
  await page.clock.runFor(10_000);
  await expect(field(page)).toBeVisible();
});

test('three messages written offline go out once each, in order', async ({ windows }) => {
  const people = await evening(lamplight());
  const { page, wire } = await heronOf(people, windows);
  const other = await windows.open(lamplight(), people.maple, pathOf(people.room));
  const texts = ['First of three.', 'Second of three.', 'Third of three.'];
  await wire.cut();
  await expect(page.getByRole('button', { name: 'Send later' })).toBeVisible();
  for (const text of texts) {
    await write(page, text);
    await expect(row(page, text)).toContainText('Waiting to send');
  }
  wire.mend();
  await page.clock.runFor(6000);
  for (const text of texts) await stands(other, text);
  for (const text of texts) await stands(page, text);
  expect(await order(other, texts)).toEqual(texts);
  expect(await order(page, texts)).toEqual(texts);
  expect(await storedIn(people)).toBe(3);
});

test('an acknowledgement that was lost doubles nothing: the same key asks again', async ({ windows }) => {
  const people = await evening(lamplight());
  const { page, wire } = await heronOf(people, windows);
  wire.loseAnswers();
  await write(page, 'Only once, please.');
  await expect(row(page, 'Only once, please.')).toContainText('Sending');
  await expect.poll(() => storedIn(people)).toBe(1);
  await page.clock.runFor(6500);
  await expect(row(page, 'Only once, please.')).toContainText('Not yet confirmed. We keep trying.');
  wire.mend();
  await page.clock.runFor(2000);
  await stands(page, 'Only once, please.');
  expect(new Set(wire.posts.map(({ clientKey }) => clientKey)).size).toBe(1);
  expect(wire.posts.length).toBeGreaterThan(1);
  expect(await storedIn(people)).toBe(1);
});

test('the server dies and comes back while somebody writes: the words stay, the room catches up', async ({ windows }) => {
  const at = lamplight();
  const people = await evening(at);
  const page = await windows.open(at, people.heron, pathOf(people.room), { size: PHONE });
  await write(page, 'Before the lights went out.');
  await stands(page, 'Before the lights went out.');
  await field(page).pressSequentially('I was just about ');
  await at.kill();
  await field(page).pressSequentially('to say this');
  await page.getByRole('button', { name: /^Send/u }).click();
  await expect(row(page, 'I was just about to say this')).toContainText(/Waiting to send|Not yet confirmed|Sending/u);
  await field(page).pressSequentially('and more');
  await at.restart();
  const maple = await windows.context(at);
  await at.signIn(maple, people.maple);
  for (const text of ['You missed this.', 'And this.'])
    await ask(maple, at, api.postMessage, { roomId: people.room.id, clientKey: crypto.randomUUID(), text, confirmed: true });
  for (const text of ['You missed this.', 'And this.', 'I was just about to say this']) await stands(page, text);
  await expect(field(page)).toHaveValue('and more');
  expect(await storedIn(people)).toBe(4);
});

test('a reload in the middle of sending sends once', async ({ windows }) => {
  const people = await evening(lamplight());
  const { page, wire } = await heronOf(people, windows);
  wire.loseAnswers();
  await write(page, 'Heard, but never told so.');
  await expect.poll(() => storedIn(people)).toBe(1);
  wire.mend();
  await page.reload();
  await stands(page, 'Heard, but never told so.');

  wire.losePosts();
  await write(page, 'Lost on the way.');
  await expect.poll(() => wire.posts.at(-1)?.text).toBe('Lost on the way.');
  await expect(row(page, 'Lost on the way.')).toContainText('Sending');
  wire.mend();
  await page.reload();
  await stands(page, 'Lost on the way.');
  await expect(field(page)).toHaveValue('');
  expect(await storedIn(people)).toBe(2);
});

test('a busy server is waited for as long as it asks, with the same key', async ({ windows }) => {
  const people = await evening(lamplight());
  const { page, wire } = await heronOf(people, windows);
  for (let turn = 0; turn < 5; turn += 1) wire.refuse({ type: 'busy', retryAfterMs: 3000 });
  await stopsClock(page);
  await write(page, 'When you have a moment.');
  for (let turn = 0; turn < 5; turn += 1) {
    await expect(row(page, 'When you have a moment.')).toContainText('Not yet confirmed');
    await page.clock.runFor(2500);
    expect(wire.posts).toHaveLength(turn + 1);
    await page.clock.runFor(600);
    await expect.poll(() => wire.posts.length).toBe(turn + 2);
  }
  await stands(page, 'When you have a moment.');
  expect(new Set(wire.posts.map(({ clientKey }) => clientKey)).size).toBe(1);
  expect(await storedIn(people)).toBe(1);
});

test('a reply whose answer got lost stays one reply, in its thread, through a reload', async ({ windows }) => {
  const people = await evening(lamplight());
  const root = await (await speaker(windows, lamplight(), people.room, people.maple)).say('I have to tell you something.');
  const { page, wire } = await heronOf(people, windows);
  await (await menuOf(page, 'I have to tell you something.')).getByRole('button', { name: 'Reply' }).click();
  wire.loseAnswers();
  await page.getByRole('textbox', { name: 'Write a reply' }).fill('We are here.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect.poll(() => storedIn(people)).toBe(2);
  await page.clock.runFor(6500);
  await expect(row(page, 'We are here.')).toContainText('Not yet confirmed. We keep trying.');
  await page.reload();
  wire.mend();
  await page.clock.runFor(8000);
  await stands(page, 'We are here.');
  expect(wire.posts.every(({ thread }) => thread === root)).toBe(true);
  expect(new Set(wire.posts.map(({ clientKey }) => clientKey)).size).toBe(1);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(row(page, 'We are here.')).toHaveCount(0);
  expect(await storedIn(people)).toBe(2);
});

test('what waits for a connection is asked about after an hour, and after a day is on this phone no more', async ({ windows }) => {
  const people = await evening(lamplight());
  const { page, wire } = await heronOf(people, windows);
  await wire.cut();
  await write(page, 'See you at six.');
  await field(page).fill('and one more');
  await expect.poll(() => keptWords(page)).toBe(2);
  await page.clock.fastForward('01:00:30');
  await expect(row(page, 'See you at six.')).toContainText('This has waited a long time. Do you still want to send it?');
  await page.clock.fastForward('23:00:30');
  await expect(row(page, 'See you at six.')).toHaveCount(0);
  await expect.poll(() => keptWords(page)).toBe(1);
  wire.mend();
  await page.reload();
  await expect(field(page)).toHaveValue('');
  await expect.poll(() => keptWords(page)).toBe(0);
  expect(await storedIn(people)).toBe(0);
});

test('two tabs with one outbox send it once', async ({ windows }) => {
  const people = await evening(lamplight());
  const { page: first, wire } = await heronOf(people, windows);
  await wire.cut();
  await write(first, 'From both tabs once.');
  await expect.poll(() => keptWords(first)).toBe(1);
  // The second tab has a line for as long as it takes to open the room.
  wire.mend();
  wire.losePosts();
  const second = await first.context().newPage();
  await second.goto(pathOf(people.room));
  await expect(row(second, 'From both tabs once.')).toBeVisible();
  await wire.cut();
  for (const tab of [first, second]) await expect(tab.getByRole('button', { name: 'Send later' })).toBeVisible();
  const before = wire.posts.length;
  wire.mend();
  await first.clock.runFor(8000);
  for (const tab of [first, second]) await stands(tab, 'From both tabs once.');
  expect(wire.posts.slice(before)).toHaveLength(1);
  expect(await storedIn(people)).toBe(1);
});

test('a second tab doubles nothing', async ({ windows }) => {
  const people = await evening(lamplight());
  const { page: first, wire } = await heronOf(people, windows, 'page');
  await wire.cut();
  await expect(first.getByRole('button', { name: 'Send later' })).toBeVisible();
  await write(first, 'Written in the first tab.');
  await expect(row(first, 'Written in the first tab.')).toContainText('Waiting to send');
  const second = await first.context().newPage();
  await second.goto(pathOf(people.room));
  await stands(second, 'Written in the first tab.');
  wire.mend();
  await first.clock.runFor(6000);
  await stands(first, 'Written in the first tab.');
  await write(second, 'Written in the second tab.');
  for (const tab of [first, second]) {
    await stands(tab, 'Written in the second tab.');
    expect(await order(tab, ['Written in the first tab.', 'Written in the second tab.'])).toHaveLength(2);
  }
  expect(await storedIn(people)).toBe(2);
  await expect(second.getByText('1 here now')).toBeVisible();
});

test('an answer that was asked for earlier and comes last takes no room away', async ({ windows }) => {
  const { heron } = await evening(lamplight());
  const page = await windows.open(lamplight(), heron, '/', { size: PHONE });
  const room = page.getByRole('button', { name: /Tuesday room/u });
  await expect(room).toBeVisible();
  // The line asks once more when it stands.
  const stood = page
    .waitForEvent('websocket')
    .then((line) => line.waitForEvent('framereceived', ({ payload }) => payload.toString().startsWith('40')))
    .then(() => page.waitForResponse('**/api/rooms'));
  await Promise.all([stood, page.reload()]);
  await page.waitForLoadState('networkidle');

  const [asked, free] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
  const early = async (route: Route) => {
    const response = await route.fetch();
    asked.resolve(null);
    await free.promise;
    await route.fulfill({ response, json: { ...((await response.json()) as object), rooms: [] } });
  };
  const answer = () => page.waitForResponse('**/api/rooms');
  const comeBack = () => page.evaluate(() => dispatchEvent(new Event('online')));
  await page.route('**/api/rooms', early, { times: 1 });
  await comeBack();
  await asked.promise;
  await Promise.all([answer(), comeBack()]);
  const last = answer();
  free.resolve(null);
  await (await last).finished();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  await expect(room).toBeVisible();
});

test('Help opens with its numbers when the server is dead, and from nothing when the phone is offline', async ({ windows }) => {
  const at = lamplight();
  const people = await evening(at);
  const page = await windows.open(at, people.heron, pathOf(people.room), { size: PHONE });
  await expect(field(page)).toBeVisible();
  await expect.poll(() => shellIsKept(page)).toBe(true);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('desk'))).toBe('555-0100');
  await at.kill();
  await help(page);
  await expect(page.getByRole('dialog').getByText('You can call 988 at any time.')).toBeVisible();
  await page.getByRole('button', { name: 'Close help' }).click();

  const context = page.context();
  await page.close();
  await context.setOffline(true);
  const cold = await context.newPage();
  await cold.goto('/');
  await expect(cold.getByText(/We could not reach Lamplight/u)).toBeVisible();
  await help(cold);
  await at.restart();
  // A train leaves its tunnel: nobody has to press anything.
  await cold.getByRole('button', { name: 'Close help' }).click();
  await context.setOffline(false);
  await expect(cold.getByRole('button', { name: /^Tuesday room/u })).toBeVisible();
});

async function help(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Need help now? Talk to a person' }).click();
  const sheet = page.getByRole('dialog', { name: 'Talk to a person' });
  await expect(sheet.getByRole('link', { name: 'Call 988' })).toHaveAttribute('href', 'tel:988');
  await expect(sheet.getByRole('link', { name: 'Text 988' })).toHaveAttribute('href', 'sms:988');
  await expect(sheet.getByRole('link', { name: 'Call 911' })).toHaveAttribute('href', 'tel:911');
  await expect(sheet.getByRole('link', { name: /^Call the front desk/u })).toHaveAttribute('href', 'tel:5550100');
  await sheet.getByText('How to give naloxone').click();
  await expect(sheet.getByText('Call 911 first. Put the phone on speaker.')).toBeVisible();
}

/** Heron in the room, on a phone whose line and clock are in our hand. */
async function heronOf({ heron, room }: Evening, windows: Windows, cut: 'window' | 'page' = 'window'): Promise<{ page: Page; wire: Wire }> {
  const at = lamplight();
  const context = await windows.context(at, { size: PHONE });
  await at.signIn(context, heron);
  const page = await context.newPage();
  const wire = await Wire.of(cut === 'window' ? context : page);
  await page.clock.install();
  await page.goto(pathOf(room));
  await expect(field(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeVisible();
  return { page, wire };
}

async function storedIn({ room }: Evening): Promise<number> {
  return (await lamplight().database.run('SELECT 1 FROM message WHERE room_id = $1', [room.id])).length;
}

/** Everything that this page was made of lies in the service worker's store. */
const shellIsKept = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const paths = (await (await caches.open('shell')).keys()).map(({ url }) => new URL(url).pathname);
    const used = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    return paths.includes('/') && used.filter((path) => path.startsWith('/assets/')).every((path) => paths.includes(path));
  });
