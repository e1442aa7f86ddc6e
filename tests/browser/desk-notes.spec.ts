import { expect, type Page, type Route } from '@playwright/test';
import { api } from '#libs/contracts';
import { Programme, type Seated, testConfig } from '#libs/testing';
import { says } from './support/desk.js';
import type { Lamplight } from './support/lamplight.js';
import { type Evening, evening } from './support/people.js';
import { deliver, notesOf, pushServiceOfThisFile, subscribesTo } from './support/push.js';
import { isSound } from './support/sound.js';
import { picture } from './support/story.js';
import { lamplightOfThisFile, PHONE, test, type Windows } from './support/windows.js';

const service = pushServiceOfThisFile();
const lamplight = lamplightOfThisFile(service.env);
const CRY = 'I want to kill myself tonight.';

/** Of an organisation of its own: nobody else is called here. */
const alone = async (at: Lamplight): Promise<Evening> => {
  const programme = await Programme.create(at.database, testConfig(at.database.url));
  return evening({ programme }, 'Notes room');
};
const browsersOf = async (at: Lamplight, who: Seated) =>
  (await at.database.run('SELECT endpoint FROM push_browser WHERE account_id = $1', [who.accountId])).length;

async function settings(
  windows: Windows,
  who: Seated,
  { allowed = true, language = 'en' }: { allowed?: boolean; language?: 'en' | 'es' } = {},
) {
  const at = lamplight();
  const context = await windows.context(at, { size: PHONE, language });
  if (allowed) await context.grantPermissions(['notifications'], { origin: at.url });
  await at.signIn(context, who);
  const page = await context.newPage();
  const reader = await subscribesTo(page, service);
  await page.goto('/staff/#/settings');
  return { page, reader };
}
const turnOn = async (page: Page) => {
  await page.getByRole('button', { name: 'Turn notes on' }).click();
  await expect(page.getByText('This browser shows a note when something waits', { exact: false })).toBeVisible();
};

test('a note on a locked phone says that something waits and how urgent it is: no name, no room, no word', async ({ windows }) => {
  const at = lamplight();
  const { room, dana, heron } = await alone(at);
  const { page, reader } = await settings(windows, dana);
  await turnOn(page);
  expect(await browsersOf(at, dana)).toBe(1);
  await isSound(page, 'notes, on');
  await picture(page, 'notes on');

  const before = service.told.length;
  await says(at, windows, { who: heron, room, text: CRY });
  await expect.poll(() => service.told.length).toBe(before + 1);
  const told = service.told.at(-1);
  const note = reader.read(told?.raw ?? Buffer.alloc(0));
  expect(note).toEqual({ title: 'Lamplight: something waits', body: 'Urgent' });

  const shown = await notesOf(page);
  await deliver(page, JSON.stringify(note));
  const onScreen = ['Lamplight: something waits', { body: 'Urgent', tag: 'page', renotify: true, requireInteraction: true }];
  await expect.poll(shown).toEqual([onScreen]);
  // What is no note of ours shows nothing.
  await deliver(page, JSON.stringify({ body: CRY }));
  await deliver(page, JSON.stringify(note));
  await expect.poll(shown).toEqual([onScreen, onScreen]);
});

test('turned off means off', async ({ windows }) => {
  const at = lamplight();
  const { room, dana, heron } = await alone(at);
  const { page } = await settings(windows, dana);
  await turnOn(page);
  await page.getByRole('button', { name: 'Turn notes off' }).click();
  await expect(page.getByText('This browser shows no notes.')).toBeVisible();
  expect(await browsersOf(at, dana)).toBe(0);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Turn notes on' })).toBeVisible();
  const before = service.told.length;
  await says(at, windows, { who: heron, room, text: CRY });
  await expect.poll(() => at.mail.letters.some((letter) => letter.includes(`${dana.canary}mail@example.org`.toLowerCase()))).toBe(true);
  expect(service.told.length).toBe(before);
});

test('signing out ends the notes of this browser', async ({ windows }) => {
  const at = lamplight();
  const { dana } = await alone(at);
  const { page } = await settings(windows, dana);
  await turnOn(page);
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByText('You are signed out.')).toBeVisible();
  await expect.poll(() => browsersOf(at, dana)).toBe(0);
});

/** From the next page on, what this browser is asked about its subscription comes to `what`. */
const isHardToLeave = (page: Page, what: 'refused' | 'unanswered') =>
  page.addInitScript((what) => {
    const { getSubscription } = PushManager.prototype;
    const unsubscribe = () =>
      what === 'refused' ? Promise.reject(new DOMException('not now', 'AbortError')) : new Promise(() => undefined);
    PushManager.prototype.getSubscription = async function (this: PushManager) {
      const one = await getSubscription.call(this);
      return one && Object.assign(one, { unsubscribe });
    };
  }, what);

for (const what of ['refused', 'unanswered'] as const)
  test(`signing out goes on where the browser does not let go of its notes: ${what}`, async ({ windows }) => {
    const at = lamplight();
    const { dana } = await alone(at);
    const { page } = await settings(windows, dana);
    await turnOn(page);
    await isHardToLeave(page, what);
    await page.reload();
    await expect(page.getByText('This browser shows a note when something waits', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Sign out here' }).click();
    await expect(page.getByText('You are signed out.')).toBeVisible();
    await expect(page.getByLabel('Password')).toBeVisible();
    expect(await browsersOf(at, dana)).toBe(0);
  });

test('signing out waits for no server that does not answer about the notes', async ({ windows }) => {
  const at = lamplight();
  const { dana } = await alone(at);
  const { page } = await settings(windows, dana);
  await turnOn(page);
  const asked = Promise.withResolvers<Route>();
  await page.route(
    (url) => url.pathname === api.dropBrowser.path,
    (route) => asked.resolve(route),
  );
  await page.getByRole('button', { name: 'Sign out here' }).click();
  const held = await asked.promise;
  await expect(page.getByText('You are signed out.')).toBeVisible({ timeout: 8_000 }); // of the ten seconds that a call has
  await expect(page.getByLabel('Password')).toBeVisible();
  await held.abort();
});

for (const [language, off, on] of [
  ['en', 'This browser shows no notes.', 'Turn notes on'],
  ['es', 'Este navegador no muestra notas.', 'Mostrar notas'],
] as const)
  test(`notes that the push service refuses are off, and turn on again: ${language}`, async ({ windows }) => {
    const at = lamplight();
    const { dana } = await alone(at);
    const { page } = await settings(windows, dana, { language });
    await page.getByRole('button', { name: on, exact: true }).click();
    await expect(page.getByText(off)).toHaveCount(0);
    await at.database.run('UPDATE push_browser SET refused_at = clock_now() WHERE account_id = $1', [dana.accountId]);
    await page.reload();
    await expect(page.getByText(off)).toBeVisible();
    await isSound(page, `notes, refused, ${language}`);
    await picture(page, `notes refused ${language}`);
    await page.getByRole('button', { name: on, exact: true }).click();
    await expect(page.getByText(off)).toHaveCount(0);
    expect(await at.database.run('SELECT 1 FROM push_browser WHERE account_id = $1 AND refused_at IS NULL', [dana.accountId])).toHaveLength(
      1,
    );
  });

/** Nobody touches this desk for as long as the house lets it be. */
const isLeftAlone = async (page: Page) => {
  await page.route('**/api/session', async (route) => {
    if (route.request().method() !== 'GET') return route.fallback();
    const response = await route.fetch();
    const view = (await response.json()) as { signedIn: boolean; serverTime: string };
    const idleEndsAt = new Date(Date.parse(view.serverTime) + 1000).toISOString();
    return route.fulfill({ response, json: view.signedIn ? { ...view, idleEndsAt } : view });
  });
  await page.reload();
  await expect(page.getByLabel('Password')).toBeVisible();
};

test('a desk that signs itself out goes on with its notes for whoever is on duty', async ({ windows }) => {
  const at = lamplight();
  const { room, dana, heron } = await alone(at);
  const { page, reader } = await settings(windows, dana);
  await turnOn(page);
  await isLeftAlone(page);
  const before = service.told.length;
  await says(at, windows, { who: heron, room, text: CRY });
  await expect.poll(() => service.told.length).toBe(before + 1);
  expect(reader.read(service.told.at(-1)?.raw ?? Buffer.alloc(0))).toEqual({ title: 'Lamplight: something waits', body: 'Urgent' });
});

test('a desk that signs itself out ends the notes of whoever is not on duty', async ({ windows }) => {
  const at = lamplight();
  const { dana } = await alone(at);
  const { page } = await settings(windows, dana);
  await turnOn(page);
  await at.database.run('UPDATE shift SET ends_at = clock_now() WHERE account_id = $1', [dana.accountId]);
  await isLeftAlone(page);
  await expect.poll(() => browsersOf(at, dana)).toBe(0);
});

test('a desk that signs itself out does so where the browser does not let go of its notes', async ({ windows }) => {
  const at = lamplight();
  const { dana } = await alone(at);
  const { page } = await settings(windows, dana);
  await turnOn(page);
  await isHardToLeave(page, 'unanswered');
  await at.database.run('UPDATE shift SET ends_at = clock_now() WHERE account_id = $1', [dana.accountId]);
  await isLeftAlone(page);
  await expect.poll(() => browsersOf(at, dana)).toBe(0);
});

test('a browser that does not let us says so', async ({ windows }) => {
  const { dana } = await alone(lamplight());
  const { page } = await settings(windows, dana, { allowed: false });
  await page.getByRole('button', { name: 'Turn notes on' }).click();
  await expect(page.getByRole('alert').last()).toHaveText('This browser does not let us. Look at its settings for this page.');
  await expect(page.getByText('This browser shows no notes.')).toBeVisible();
  expect(await browsersOf(lamplight(), dana)).toBe(0);
});

test('reads the same in Spanish', async ({ windows }) => {
  const { dana } = await alone(lamplight());
  const { page } = await settings(windows, dana, { language: 'es' });
  await page.getByRole('button', { name: 'Mostrar notas', exact: true }).click();
  await expect(page.getByText('Este navegador muestra una nota cuando algo espera', { exact: false })).toBeVisible();
  await picture(page, 'notes on es');
  await isSound(page, 'notes, es');
});
