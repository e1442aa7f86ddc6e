import { expect, type Page } from '@playwright/test';
import { keptWords } from './support/kept.js';
import { type Evening, evening, pathOf } from './support/people.js';
import { field, stands, write } from './support/rooms.js';
import { DESK, lamplightOfThisFile, PHONE, test, WEATHER, type Windows } from './support/windows.js';

const lamplight = lamplightOfThisFile();

test('sign-out takes the words, the number and the session from this phone', async ({ windows }) => {
  const { page, people } = await wroteAndDrafted(windows);
  await signOut(page);
  await expect(page.getByRole('heading', { level: 1, name: /^Sign in|^Welcome back/u })).toBeVisible();
  await expect.poll(() => leftOn(page)).toEqual({ stores: [], desk: null, mark: null });
  expect(await sessionsOf(people)).toBe(0);
});

test('sign-out without a network shows no room, and the session opens nothing when the network is back', async ({ windows }) => {
  const { page, people } = await wroteAndDrafted(windows);
  const context = page.context();
  await context.setOffline(true);
  await signOut(page);
  await expect(page.getByText(/We could not reach Lamplight/u)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Tuesday room/u })).toHaveCount(0);
  await expect.poll(() => leftOn(page)).toEqual({ stores: [], desk: null, mark: '1' });
  expect(await sessionsOf(people)).toBe(1);
  await page.close();

  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(pathOf(people.room));
  await expect(later.getByRole('heading', { level: 1, name: /^Sign in|^Welcome back/u })).toBeVisible();
  await expect.poll(() => leftOn(later)).toEqual({ stores: [], desk: null, mark: null });
  expect(await sessionsOf(people)).toBe(0);
});

test('Quick exit leaves neither words nor the number of the program', async ({ windows }) => {
  const { page } = await wroteAndDrafted(windows);
  await page.getByRole('button', { name: 'Quick exit' }).click();
  await page.waitForURL(WEATHER);
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'English' })).toBeVisible();
  await expect.poll(() => leftOn(page)).toMatchObject({ stores: [], desk: null });
});

test('on a shared phone the number of the program is not kept', async ({ windows }) => {
  const at = lamplight();
  const { heron } = await evening(at);
  const page = await windows.open(at, null, '/', { size: PHONE });
  await at.signIn(page.context(), heron);
  await page.route('**/api/session', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...((await response.json()) as object), phone: 'shared' } });
  });
  await page.goto('/');
  await page.getByRole('button', { name: 'Need help now? Talk to a person' }).click();
  await expect(page.getByRole('link', { name: /^Call the front desk/u })).toBeVisible();
  expect(await leftOn(page)).toMatchObject({ stores: [], desk: null });
});

/** The largest text of a phone, a name as long as a room can have, a phone that lies on its side, a desk. */
const looks = [
  { what: 'text of 200 %', size: PHONE, text: '200%', name: 'Tuesday room' },
  {
    what: 'a long name',
    size: { width: 320, height: 568 },
    text: '125%',
    name: 'Wednesday evening relapse prevention and family weekend room',
  },
  { what: 'a phone on its side', size: { width: 740, height: 340 }, text: '100%', name: 'Tuesday room' },
  { what: 'a desk', size: DESK, text: '100%', name: 'Tuesday room' },
];
for (const { what, size, text, name } of looks)
  test(`Quick exit stands clear of help, and works there: ${what}`, async ({ windows }) => {
    const at = lamplight();
    const people = await evening(at, name);
    const page = await windows.open(at, people.heron, pathOf(people.room), { size });
    await expect(field(page)).toBeVisible();
    await page.evaluate((large) => document.documentElement.style.setProperty('font-size', large), text);
    await page.getByRole('button', { name: 'Need help now? Talk to a person' }).click();
    const sheet = page.getByRole('dialog', { name: 'Talk to a person' });
    await expect(sheet.getByRole('link', { name: 'Call 911' })).toBeAttached();
    const exit = page.locator('.bar .exit');
    const [way, over] = [await exit.boundingBox(), await sheet.boundingBox()];
    if (!way || !over) throw new Error('not on the page');
    expect(over.y >= way.y + way.height || over.x + over.width <= way.x, JSON.stringify({ way, over })).toBe(true);
    await page.mouse.click(way.x + way.width / 2, way.y + way.height - 2);
    await page.waitForURL(WEATHER);
  });

/** Heron on a phone of their own, on Home, with a draft in the room and the number kept. */
async function wroteAndDrafted(windows: Windows): Promise<{ page: Page; people: Evening }> {
  const at = lamplight();
  const people = await evening(at);
  const page = await windows.open(at, people.heron, pathOf(people.room), { size: PHONE });
  await write(page, 'Only for this room.');
  await stands(page, 'Only for this room.');
  await field(page).fill('Not yet for anybody.');
  await expect.poll(() => keptWords(page)).toBe(1);
  await expect.poll(async () => (await leftOn(page)).desk).toBe('555-0100');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  return { page, people };
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Me', exact: true }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
}

/** What the browser keeps of somebody. */
const leftOn = (page: Page) =>
  page.evaluate(async () => ({
    stores: (await indexedDB.databases()).map(({ name }) => name),
    desk: localStorage.getItem('desk'),
    mark: localStorage.getItem('left'),
  }));

async function sessionsOf({ heron }: Evening): Promise<number> {
  const sessions = await lamplight().database.run(`SELECT 1 FROM session WHERE sess #>> '{passport,user,accountId}' = $1`, [
    heron.accountId,
  ]);
  return sessions.length;
}
