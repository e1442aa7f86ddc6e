import { expect, type Page } from '@playwright/test';
import { api } from '#libs/contracts';
import { ask, cameIn, codeFor, NAME } from './support/door.js';
import { keptWords } from './support/kept.js';
import { evening, pathOf, publishAgreement } from './support/people.js';
import { row, stands, write } from './support/rooms.js';
import { lamplightOfThisFile, PHONE, test, WEATHER } from './support/windows.js';

const lamplight = lamplightOfThisFile();
/** What a lock screen, a history or a look over the shoulder must not say. */
const TELLING = /recover|addict|rehab|treat|sober|therap|counsel|clinic|crisis|group|tuesday|heron|riverside/iu;

test('a whole evening asks nobody else for anything, and no title or address says what it is', async ({ windows }) => {
  const at = lamplight();
  await publishAgreement(at);
  const { room, dana, maple } = await evening(at);
  const code = await codeFor(windows, at, { by: dana, room });
  const phone = await windows.open(at, null, '/', { size: PHONE, fresh: true });
  const desk = await windows.open(at, dana, '/staff/');
  const other = await windows.open(at, maple, '/');
  const asked = [phone, desk, other].map(everythingAsked);
  const titles = new Set<string>();
  const look = async () => {
    for (const page of [phone, desk, other]) titles.add(`${await page.title()} ${new URL(page.url()).pathname}`);
  };

  await phone.getByRole('button', { name: 'English' }).click();
  await look();
  await phone.getByLabel('Code from your program').fill(code);
  await phone.getByRole('button', { name: 'Sign in', exact: true }).click();
  await phone.getByRole('button', { name: 'I know how to leave' }).click();
  await look();
  await cameIn(phone.context(), at, { code: await codeFor(windows, at, { by: dana, room }), room });
  await phone.goto(pathOf(room));
  await other.getByRole('button', { name: /Tuesday room/u }).click();
  await write(other, 'I want to kill myself tonight.');
  await expect(other.getByRole('dialog')).toBeVisible();
  await expect(desk).toHaveTitle('(1) Lamplight');
  await look();
  await other.getByRole('button', { name: 'Send to the room' }).click();
  await stands(phone, 'I want to kill myself tonight.');
  await phone.getByRole('button', { name: 'Need help now? Talk to a person' }).click();
  await look();
  await phone.keyboard.press('Escape');
  for (const place of ['Rooms', 'Held messages', 'Members', 'Settings', 'Escalations']) {
    await desk
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: new RegExp(`^${place}`, 'u') })
      .click();
    await expect(desk.getByRole('heading', { level: 1, name: new RegExp(`^${place}`, 'u') })).toBeVisible();
    await look();
  }
  await desk.getByRole('list', { name: 'Escalations' }).getByRole('link').first().click();
  await expect(desk.locator('mark').first()).toBeVisible();
  await look();

  for (const title of titles) expect(title).toMatch(/^(\(1\) )?Lamplight \/(r\/[0-9a-f]{6}|staff\/)?$/u);
  for (const title of titles) expect(title).not.toMatch(TELLING);
  const hosts = new Set(asked.flat().map((url) => new URL(url).origin));
  expect([...hosts]).toEqual([at.url]);
  expect(asked.flat().length).toBeGreaterThan(30);
  expect(windows.complaints).toEqual([]);
});

test('what a peer is sent holds no name, no address and no account of anybody', async ({ windows }) => {
  const at = lamplight();
  await publishAgreement(at);
  const { room, dana, maple } = await evening(at);
  const code = await codeFor(windows, at, { by: dana, room });
  const newcomer = await windows.context(at);
  const alias = await cameIn(newcomer, at, { code, room });
  const heard = await newcomer.newPage();
  await heard.goto(pathOf(room));

  const context = await windows.context(at, { size: PHONE });
  await at.signIn(context, maple);
  const page = await context.newPage();
  const bodies: Promise<string>[] = [];
  const frames: string[] = [];
  page.on('response', (reply) => {
    const words = /json|text|javascript/u.test(reply.headers()['content-type'] ?? '');
    if (words) bodies.push(reply.text().catch(() => ''));
  });
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => frames.push(payload.toString()));
  });
  await page.goto('/');
  await page.getByRole('button', { name: /Tuesday room/u }).click();
  await write(heard, 'Hello from somebody new.');
  await stands(page, 'Hello from somebody new.');
  await expect(row(page, 'Hello from somebody new.')).toContainText(alias);
  await write(page, 'Hello back.');
  await stands(heard, 'Hello back.');

  const desk = await windows.context(at);
  await at.signIn(desk, dana);
  const said = await at.database.run<{ id: string }>('SELECT id FROM message WHERE room_id = $1 ORDER BY seq', [room.id]);
  await ask(desk, at, api.redactMessage, { messageId: said[0]?.id, reason: 'names' });
  await expect(row(page, 'Dana took down a message.')).toBeVisible();
  await page.getByRole('button', { name: 'Need help now? Talk to a person' }).click();
  await expect(page.getByText(/Dana is on until/u).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('button', { name: 'Me', exact: true }).click();
  await expect(page.getByText('Where you are signed in')).toBeVisible();

  const all = [...(await Promise.all(bodies)), ...frames].join('\n');
  expect(all).toContain('Hello from somebody new.');
  expect(frames.length).toBeGreaterThan(3);
  const accounts = await at.database.run<{ account_id: string; email: string | null; given_name: string; family_name: string }>(
    'SELECT account_id, email, given_name, family_name FROM identity.person',
  );
  expect(accounts.length).toBeGreaterThan(3);
  for (const { account_id, email, given_name, family_name } of accounts)
    for (const secret of [account_id, email, given_name, family_name]) if (secret) expect(all.includes(secret), secret).toBe(false);
  expect(all).not.toContain(NAME.familyName);
  expect(all).not.toContain(code.replaceAll(/\W/gu, ''));
});

test('nothing that was said, and nobody’s name, stays where the browser keeps things in the clear', async ({ windows }) => {
  const at = lamplight();
  const { heron, room } = await evening(at);
  const page = await windows.open(at, heron, pathOf(room), { size: PHONE });
  await write(page, 'Only for this room.');
  await stands(page, 'Only for this room.');
  await page.getByRole('textbox').fill('Not yet for anybody.');
  await expect.poll(() => keptWords(page)).toBe(1);
  const kept = await page.evaluate(async () => {
    const cached: string[] = [];
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) cached.push(new URL(request.url).pathname);
    return { cached, local: JSON.stringify(localStorage), session: JSON.stringify(sessionStorage) };
  });
  expect(kept.cached.filter((path) => path !== '/' && !path.startsWith('/assets/'))).toEqual([]);
  expect(kept.local + kept.session).not.toMatch(/room|Heron|anybody|[0-9a-f]{8}-/u);
  expect(await rawWords(page)).not.toMatch(/Only for|Not yet/u);
  await page.getByRole('button', { name: 'Quick exit' }).click();
  await page.waitForURL(WEATHER);
});

/** Every URL that this page asks for from now on. */
function everythingAsked(page: Page): string[] {
  const urls: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) urls.push(request.url());
  });
  return urls;
}

/** All bytes of the page's IndexedDB, as text. */
const rawWords = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const open = indexedDB.open('lamplight');
        open.onsuccess = () => {
          const all = open.result.transaction('kept').objectStore('kept').getAll();
          all.onsuccess = () => {
            open.result.close();
            const text = (bytes: ArrayBuffer) => new TextDecoder('latin1').decode(bytes) + new TextDecoder('utf-16le').decode(bytes);
            resolve((all.result as { data: ArrayBuffer }[]).map(({ data }) => text(data)).join('\n'));
          };
        };
      }),
  );
