import { expect, type Locator, type Page } from '@playwright/test';
import { api } from '#libs/contracts';
import { aKey, Programme, testConfig } from '#libs/testing';
import { ask } from './support/door.js';
import type { Lamplight } from './support/lamplight.js';
import { type Evening, evening } from './support/people.js';
import { deliver, notesOf, phone, pushServiceOfThisFile, subscribesTo } from './support/push.js';
import { isSound } from './support/sound.js';
import { picture } from './support/story.js';
import { DESK, lamplightOfThisFile, PHONE, test, WEATHER, type Windows } from './support/windows.js';

const service = pushServiceOfThisFile();
const lamplight = lamplightOfThisFile(service.env);
const NOTE = ['Lamplight', { body: 'You have a new message.', lang: 'en', tag: 'note', renotify: true, silent: false }];

interface Look {
  readonly allowed?: boolean;
  readonly language?: 'en' | 'es';
  readonly before?: (page: Page) => Promise<unknown>;
}

/** Heron's phone, on the page of their own things. */
async function phoneOf(windows: Windows, { heron }: Evening, { allowed = true, language = 'en', before }: Look = {}) {
  const at = lamplight();
  const context = await windows.context(at, { size: PHONE, language });
  if (allowed) await context.grantPermissions(['notifications'], { origin: at.url });
  await at.signIn(context, heron);
  const page = await context.newPage();
  const reader = await subscribesTo(page, service);
  // A browser without a screen calls it denied whatever it was granted; what it answers when it is asked is true.
  if (allowed) await page.addInitScript(() => Object.defineProperty(Notification, 'permission', { get: () => 'granted' }));
  await before?.(page);
  await page.goto('/');
  await page.getByRole('button', { name: language === 'en' ? 'Me' : 'Yo', exact: true }).click();
  return { page, reader, notes: notesIn(page) };
}
const notesIn = (page: Page): Locator =>
  page.locator('section', { has: page.getByRole('heading', { name: /^Notes on this phone|^Notas en este teléfono/u }) }).last();
const turnOn = async (notes: Locator) => {
  await notes.getByRole('button', { name: 'Turn notes on' }).click();
  await expect(notes.getByText('Notes are on.')).toBeVisible();
};
const browsersOf = async (at: Lamplight, { heron }: Evening) =>
  (await at.database.run('SELECT 1 FROM note_browser WHERE account_id = $1', [heron.accountId])).length;
/** Nobody waits here for what would be due in a moment. */
const dueNow = (at: Lamplight, { heron }: Evening) =>
  at.database.run('UPDATE note_browser SET due_at = clock_now() WHERE account_id = $1 AND due_at IS NOT NULL', [heron.accountId]);
const alone = async (): Promise<Evening> => {
  const at = lamplight();
  return evening({ programme: await Programme.create(at.database, testConfig(at.database.url)) }, 'Notes room');
};

/** What lies over a long page hides a part of whatever is below it, and one scrolls: here everything stands in its place. */
async function looksSound(page: Page, state: string): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('body *'))
      if (getComputedStyle(one).position === 'sticky') one.style.position = 'static';
  });
  await isSound(page, state);
}

/** Dana writes to Heron alone. */
async function danaWrites(windows: Windows, { heron, dana }: Evening, text: string): Promise<void> {
  const at = lamplight();
  const own = await windows.context(at);
  await at.signIn(own, heron);
  const { roomId } = await ask(own, at, api.privateRoom);
  await own.close();
  const desk = await windows.context(at);
  await at.signIn(desk, dana);
  await ask(desk, at, api.postMessage, { roomId, clientKey: aKey(), text, confirmed: true });
  await desk.close();
}

test('a note comes to a closed app, says nothing of what it is, and leads to the app', async ({ windows }) => {
  const at = lamplight();
  const people = await alone();
  const { page, reader, notes } = await phoneOf(windows, people);
  await expect(notes.getByText('Notes are off.')).toBeVisible();
  await turnOn(notes);
  await notes.getByText('Quiet hours', { exact: true }).click();
  await notes.getByRole('button', { name: 'No quiet hours' }).click();
  await expect(notes.getByText('Notes can come at any hour.')).toBeVisible();
  await looksSound(page, 'notes, on');
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    await notes.scrollIntoViewIfNeeded();
    await picture(page, `member notes on ${String(size.width)}`);
  }
  const shown = await notesOf(page, phone);
  const opened = pressesOf(page);
  await page.goto('about:blank');

  const before = service.told.length;
  await danaWrites(windows, people, 'Persimmon, for Heron.');
  await dueNow(at, people);
  await expect.poll(() => service.told.length).toBe(before + 1);
  const told = reader.read(service.told.at(-1)?.raw ?? Buffer.alloc(0));
  expect(told).toEqual({ language: 'en' });

  await deliver(page, JSON.stringify(told), phone, at.url);
  await expect.poll(shown).toEqual([NOTE]);
  // Whatever else comes says the same.
  await deliver(page, 'Persimmon, for Heron.', phone, at.url);
  await expect.poll(shown).toEqual([NOTE, NOTE]);
  expect(await opened.press()).toEqual(['/']);

  await page.goto('/');
  await expect(page.getByRole('button', { name: /^Talk in private/u })).toContainText('1 new');
});

test('a page that is looked at says it itself, and the note goes at once', async ({ windows }) => {
  const people = await alone();
  const { page, notes } = await phoneOf(windows, people);
  await turnOn(notes);
  await page.getByRole('button', { name: 'Rooms', exact: true }).click();
  const inPrivate = page.getByRole('button', { name: /^Talk in private/u });
  await expect(inPrivate).toBeVisible();
  const shown = await notesOf(page, phone);
  const opened = pressesOf(page);
  await danaWrites(windows, people, 'Persimmon.');
  await deliver(page, JSON.stringify({ language: 'es' }), phone);
  await expect(inPrivate).toContainText('1 new');
  await expect
    .poll(shown)
    .toEqual([['Lamplight', { body: 'Tienes un mensaje nuevo.', lang: 'es', tag: 'note', renotify: false, silent: true }]]);
  await inPrivate.click();
  await expect(page.getByRole('log').getByText('Persimmon.')).toBeVisible();
  // Whoever holds the phone may press a note: it opens no words.
  expect(await opened.press()).toEqual([]);
  await expect(inPrivate).toBeVisible();
  await expect(page.getByText('Persimmon.')).toHaveCount(0);
});

test('quiet hours are a night at first, stay as they were saved, and are no whole day', async ({ windows }) => {
  const people = await alone();
  const { page, notes } = await phoneOf(windows, people);
  await turnOn(notes);
  await notes.getByText('Quiet hours', { exact: true }).click();
  await expect(notes.getByText('No notes from 10 pm to 7 am.')).toBeVisible();
  await notes.getByLabel('From').fill('07:00');
  await notes.getByRole('button', { name: 'Save' }).click();
  await expect(notes.getByRole('alert')).toHaveText('Choose two times that are not the same.');
  await notes.getByLabel('From').fill('21:30');
  await notes.getByRole('button', { name: 'Save' }).click();
  await expect(notes.getByText('No notes from 9:30 pm to 7 am.')).toBeVisible();
  await page.route('**/api/own/notes/quiet', (route) => route.abort());
  await notes.getByRole('button', { name: 'No quiet hours' }).click();
  await expect(notes.getByRole('alert')).toHaveText('We could not do this. Check your connection and try again.');
  await page.reload();
  await page.getByRole('button', { name: 'Me', exact: true }).click();
  await notes.getByText('Quiet hours', { exact: true }).click();
  await expect(notes.getByText('No notes from 9:30 pm to 7 am.')).toBeVisible();
});

test('quiet hours of another zone say so, and are moved to this phone’s by a press', async ({ windows }) => {
  const at = lamplight();
  const people = await alone();
  const { page, notes } = await phoneOf(windows, people);
  await turnOn(notes);
  await at.database.run(`UPDATE note_preference SET quiet = jsonb_set(quiet, '{timeZone}', '"America/Chicago"') WHERE account_id = $1`, [
    people.heron.accountId,
  ]);
  await page.reload();
  await page.getByRole('button', { name: 'Me', exact: true }).click();
  await notes.getByText('Quiet hours', { exact: true }).click();
  await expect(notes.getByText('These hours go by Central Time.')).toBeVisible();
  await looksSound(page, 'notes, quiet hours of another zone');
  await notes.getByRole('button', { name: 'Use this phone’s time' }).click();
  await expect(notes.getByText('These hours go by')).toHaveCount(0);
  const [kept] = await at.database.run('SELECT quiet FROM note_preference WHERE account_id = $1', [people.heron.accountId]);
  expect(kept).toEqual({ quiet: { from: '22:00', to: '07:00', timeZone: 'America/New_York' } });
});

const ways: readonly [string, (page: Page) => Promise<unknown>][] = [
  ['the switch', (page) => notesIn(page).getByRole('button', { name: 'Turn notes off' }).click()],
  ['signing out', (page) => page.getByRole('button', { name: 'Sign out', exact: true }).click()],
  [
    'Quick exit',
    async (page) => {
      await page.getByRole('button', { name: 'Quick exit' }).click();
      await page.waitForURL(WEATHER);
    },
  ],
];
for (const [way, leave] of ways)
  test(`${way} ends notes, and takes those that are shown`, async ({ windows }) => {
    const at = lamplight();
    const people = await alone();
    const taken: string[] = [];
    const { page, notes } = await phoneOf(windows, people, { before: (fresh) => noteLies(fresh, taken) });
    await turnOn(notes);
    taken.length = 0;
    await leave(page);
    await expect.poll(() => [...new Set(taken)].sort()).toEqual(['closed', 'unsubscribed']);
    await expect.poll(() => browsersOf(at, people)).toBe(0);
  });

test('off stays off without a network, and says so', async ({ windows }) => {
  const people = await alone();
  const { page, notes } = await phoneOf(windows, people);
  await turnOn(notes);
  await page.route('**/api/own/notes/end', (route) => route.abort());
  await notes.getByRole('button', { name: 'Turn notes off' }).click();
  await expect(notes.getByText('Notes are off.')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Me', exact: true }).click();
  await expect(notes.getByText('Notes are off.')).toBeVisible();
});

test('under another key than the house has now notes are off, and turn on again', async ({ windows }) => {
  const people = await alone();
  const { page, notes } = await phoneOf(windows, people);
  await turnOn(notes);
  await page.evaluate(() => sessionStorage.setItem('subscribed', 'AAAA'));
  await page.reload();
  await page.getByRole('button', { name: 'Me', exact: true }).click();
  await expect(notes.getByText('Notes are off.')).toBeVisible();
  await turnOn(notes);
});

test('a switch that could not be turned says so, and lets go again', async ({ windows }) => {
  const people = await alone();
  const { page, notes } = await phoneOf(windows, people);
  await page.route('**/api/own/notes', (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()));
  await notes.getByRole('button', { name: 'Turn notes on' }).click();
  await expect(notes.getByRole('alert')).toHaveText('We could not do this. Check your connection and try again.');
  await expect(notes.getByText('Notes are off.')).toBeVisible();
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('subscribed'))).toBeNull();
});

const standings: readonly [string, Look, string][] = [
  ['that blocks us', { allowed: false }, 'This browser blocks notes from us. You can let them in with its own settings.'],
  [
    'that cannot',
    { before: (page) => page.addInitScript(() => Reflect.deleteProperty(window, 'PushManager')) },
    'This browser can’t show our notes.',
  ],
  [
    'of a shared phone',
    {
      before: (page) =>
        page.route('**/api/session', async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, json: { ...((await response.json()) as object), phone: 'shared' } });
        }),
    },
    'You chose “Shared phone”. So we show no notes here.',
  ],
  [
    'of a program that sends none',
    { before: (page) => page.route('**/api/own/notes', (route) => route.fulfill({ json: { pushKey: null, on: false, quiet: null } })) },
    'Your program does not send notes yet.',
  ],
];
for (const [which, look, says] of standings)
  test(`a browser ${which} says so, and offers no switch`, async ({ windows }) => {
    const { page, notes } = await phoneOf(windows, await alone(), look);
    await expect(notes.getByText(says)).toBeVisible();
    await expect(notes.getByRole('button')).toHaveCount(0);
    await looksSound(page, `notes, ${which}`);
  });

test('where nobody answers it says so, and asks again', async ({ windows }) => {
  const { page, notes } = await phoneOf(windows, await alone(), {
    before: (fresh) => fresh.route('**/api/own/notes', (route) => route.abort()),
  });
  await expect(notes.getByText('We could not do this. Check your connection and try again.')).toBeVisible();
  await page.unroute('**/api/own/notes');
  await notes.getByRole('button', { name: 'Try again' }).click();
  await expect(notes.getByText('Notes are off.')).toBeVisible();
});

test('reads the same in Spanish', async ({ windows }) => {
  const { page, notes } = await phoneOf(windows, await alone(), { language: 'es' });
  await notes.getByRole('button', { name: 'Activar las notas' }).click();
  await expect(notes.getByText('Las notas están activas.')).toBeVisible();
  await notes.getByText('Horas de calma', { exact: true }).click();
  await expect(notes.getByText('Sin notas de 10 pm a 7 am.')).toBeVisible();
  await looksSound(page, 'notes, es');
  await notes.scrollIntoViewIfNeeded();
  await picture(page, 'member notes on es');
});

/** A note lies on the screen of this phone; what becomes of it, and of the subscription, is told to `taken`. */
async function noteLies(page: Page, taken: string[]): Promise<void> {
  await page.exposeFunction('tellsTest', (what: string) => void taken.push(what));
  await page.addInitScript(() => {
    const tell = (what: string) => void (window as unknown as { tellsTest: (what: string) => Promise<void> }).tellsTest(what);
    ServiceWorkerRegistration.prototype.getNotifications = () =>
      Promise.resolve([{ close: () => tell('closed') }] as unknown as Notification[]);
    const { subscribe } = PushManager.prototype;
    let kept: PushSubscription | null = null;
    PushManager.prototype.getSubscription = () => Promise.resolve(kept);
    PushManager.prototype.subscribe = async (...asked) => {
      const unsubscribe = () => {
        kept = null;
        tell('unsubscribed');
        return Promise.resolve(true);
      };
      kept = Object.assign(await subscribe(...asked), { unsubscribe });
      return kept;
    };
  });
}

/** Somebody presses a note. A browser lets a worker open a window after a real press alone, and here there is none. */
function pressesOf(page: Page): { press: () => Promise<unknown> } {
  const worker = page
    .context()
    .serviceWorkers()
    .find((one) => new URL(one.url()).pathname === phone.file);
  if (!worker) throw new Error('no service worker is there to press a note');
  return {
    press: () =>
      worker.evaluate(async () => {
        const opened: string[] = [];
        const scope = self as unknown as { clients: { openWindow: (url: string) => Promise<unknown> } };
        scope.clients.openWindow = (url) => Promise.resolve(opened.push(url));
        Object.assign((self as unknown as { WindowClient: { prototype: object } }).WindowClient.prototype, {
          focus: () => Promise.resolve(),
        });
        const waits: Promise<unknown>[] = [];
        const press = Object.assign(new Event('notificationclick'), {
          notification: { close: () => undefined },
          waitUntil: (until: Promise<unknown>) => void waits.push(until),
        });
        self.dispatchEvent(press);
        await Promise.all(waits);
        return opened;
      }),
  };
}
