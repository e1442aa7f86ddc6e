import { expect, type Locator, type Page } from '@playwright/test';
import { api } from '#libs/contracts';
import { aKey, Programme, type Seated, testConfig } from '#libs/testing';
import { pages } from '../../apps/staff/src/route.js';
import { says } from './support/desk.js';
import type { Lamplight } from './support/lamplight.js';
import { Door, drawn, watchesForMoves } from './support/let-in.js';
import { asks } from './support/life.js';
import { type Evening, evening } from './support/people.js';
import { DESK, lamplightOfThisFile, PHONE, test, type Windows } from './support/windows.js';

const lamplight = lamplightOfThisFile();
const URGENT = 'I want to kill myself tonight.';
const places = [...pages, ...['words', 'draft', 'versions', 'review', 'recall'].map((part) => `lexicon/${part}`)];

interface Scene extends Evening {
  readonly priya: Seated;
}

/** Of an organisation of its own: a case, a schedule with a gap, people whom no page reaches. */
async function busy(at: Lamplight, windows: Windows): Promise<Scene> {
  const programme = await Programme.create(at.database, testConfig(at.database.url));
  const people = await evening({ programme }, 'Still room');
  const priya = await programme.staff('admin', 'Priya', [people.room]);
  const layer = { people: [people.dana.accountId], startsOn: '2026-01-05', handOffAt: '00:00', every: { count: 1, unit: 'days' } };
  const only = { days: [1], from: '09:00', to: '17:00' };
  const schedule = { scheduleId: aKey(), version: 0, name: 'Days', timeZone: 'UTC', layers: [{ ...layer, only }] };
  await asks(windows, at, priya, [api.putSchedule, schedule]);
  await says(at, windows, { who: people.heron, room: people.room, text: URGENT });
  return { ...people, priya };
}

for (const [size, name] of [
  [DESK, 'desk'],
  [PHONE, 'phone'],
] as const)
  test(`whatever order the answers come in, nothing that stands is moved by a later one: ${name}`, async ({ windows }) => {
    test.setTimeout(240_000);
    const at = lamplight();
    const { priya } = await busy(at, windows);
    const context = await windows.context(at, { size });
    await at.signIn(context, priya);
    for (const hash of places)
      for (const order of ['first', 'last'] as const) {
        const page = await context.newPage();
        const moves = await watchesForMoves(page);
        const door = await Door.before(page);
        await page.goto(`/staff/#/${hash}`);
        await door.letIn(page, order);
        expect.soft(await moves(), `${hash}, ${order}`).toEqual([]);
        await page.close();
      }
  });

test('what is known around a case and comes late takes its place when no pointer moves', async ({ windows }) => {
  const at = lamplight();
  const { dana, heron } = await busy(at, windows);
  await asks(windows, at, heron, [api.setPreferences, { helps: 'Sit with me.', avoid: '', reachBy: 'call', language: 'en' }]);
  const context = await windows.context(at);
  await at.signIn(context, dana);
  const page = await context.newPage();
  const asked = Promise.withResolvers<undefined>();
  await page.route('**/api/escalations/*/aftercare', async (route) => {
    await asked.promise;
    await route.continue();
  });
  await page.goto('/staff/');
  await page.getByRole('list', { name: 'Escalations' }).getByRole('link').first().click();
  const field = page.getByRole('textbox', { name: 'Write to Heron in private' });
  await expect(field).toBeVisible();
  const stood = await top(field);
  const answered = page.waitForResponse('**/api/escalations/*/aftercare');
  asked.resolve(undefined);
  await (await answered).finished();
  await page.mouse.move(500, 300);
  await drawn(page);
  expect(await top(field)).toBe(stood);
  await expect(page.getByText('Sit with me.')).toBeVisible();
  expect(await top(field)).toBeGreaterThan(stood);
});

const top = async (of: Locator) => Math.round((await of.boundingBox())?.y ?? Number.NaN);
const alarm = (page: Page) => page.getByRole('alert').filter({ hasText: 'Urgent.' });

/** What a press there meets at the moment at which something comes over it. */
const meetsWhenCovered = (under: Locator) =>
  under.evaluate(
    (one) =>
      new Promise<boolean>((resolve) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        new MutationObserver((_, watch) => {
          if (!document.querySelector('.banner.clay')) return;
          watch.disconnect();
          requestAnimationFrame(() => resolve(document.elementFromPoint(x + width / 2, y + height / 2) === one));
        }).observe(document.body, { childList: true, subtree: true });
      }),
  );

for (const [size, name] of [
  [DESK, 'desk'],
  [PHONE, 'phone'],
] as const)
  test(`an alarm that comes while a page stands moves nothing under a finger: ${name}`, async ({ windows }) => {
    const at = lamplight();
    const programme = await Programme.create(at.database, testConfig(at.database.url));
    const { room, dana, heron } = await evening({ programme }, 'Alarm room');
    const page = await windows.open(at, dana, '/staff/#/settings', { size });
    const title = page.getByRole('heading', { level: 1 });
    const leave = page.getByRole('button', { name: 'Sign out here' });
    await expect(leave).toBeVisible();
    await drawn(page);
    const before = await top(leave);
    const met = meetsWhenCovered(title);
    await says(at, windows, { who: heron, room, text: URGENT });
    // A press that is on its way goes through.
    expect(await met).toBe(true);
    expect(await top(leave)).toBe(before);
    await expect(alarm(page)).toBeInViewport();

    // It takes its place when nobody is about to press, and covers nothing then.
    await expect.poll(() => top(leave)).toBeGreaterThan(before);
    const box = await alarm(page).locator('.banner').boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(await top(page.getByRole('main')));

    // It is met by keys, before the page, and leads to the case.
    await page.locator('#main').focus();
    await page.keyboard.press('Tab');
    await expect(alarm(page).getByRole('link', { name: 'Open it' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /^Heron/u })).toBeVisible();
  });

test('a step by keys gives what came its place at once', async ({ windows }) => {
  const at = lamplight();
  const programme = await Programme.create(at.database, testConfig(at.database.url));
  const { room, dana, heron } = await evening({ programme }, 'Keys room');
  const page = await windows.open(at, dana, '/staff/#/settings');
  const leave = page.getByRole('button', { name: 'Sign out here' });
  await expect(leave).toBeVisible();
  await drawn(page);
  const before = await top(leave);
  await says(at, windows, { who: heron, room, text: URGENT });
  await expect(alarm(page)).toBeInViewport();
  await page.keyboard.press('Tab');
  await drawn(page);
  expect(await top(leave)).toBeGreaterThan(before);
});
