import { expect, type Page } from '@playwright/test';
import { api } from '#libs/contracts';
import type { RoomMade } from '#libs/testing';
import { en } from '../../apps/member/src/wording/en.js';
import { es } from '../../apps/member/src/wording/es.js';
import { cameIn, codeFor, PIN } from './support/door.js';
import { keptWords } from './support/kept.js';
import type { Lamplight } from './support/lamplight.js';
import { AGREEMENT, codeNow, evening, PASSWORD, pathOf, publishAgreement } from './support/people.js';
import { field, row, stands, write } from './support/rooms.js';
import { lamplightOfThisFile, PHONE, test, WEATHER, type Windows } from './support/windows.js';

const lamplight = lamplightOfThisFile();

test('a wrong code keeps its letters and says what helps; a right one opens', async ({ windows }) => {
  const at = lamplight();
  const { room, dana } = await evening(at);
  const code = await codeFor(windows, at, { by: dana, room });
  const page = await windows.open(at, null, '/', { size: PHONE });
  const code_ = page.getByLabel('Code from your program');
  await code_.fill('ABCDE');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText('The code has 15 letters and numbers.');
  await code_.fill('abcde fghjk mnpqr');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText('That code did not work. Check it, or ask your program for a new one.');
  await expect(code_).toHaveValue(/^ABCDE.FGHJK.MNPQR$/u);
  await expect(code_).toHaveAttribute('aria-invalid', 'true');
  await code_.fill(` ${code.toLowerCase()} `);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'How to leave fast' })).toBeVisible();
});

test('a phone of one’s own knows its PIN after a sign-out, and forgets it after five wrong ones', async ({ windows }) => {
  const at = lamplight();
  const { page } = await someoneIn(windows, at);
  await signOut(page);
  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
  await tryPin(page, '111222');
  await expect(page.getByRole('alert')).toHaveText('That PIN did not work. Try again.');
  await tryPin(page, PIN);
  await expect(page.getByRole('button', { name: /Tuesday room/u })).toBeVisible();

  await signOut(page);
  for (let wrong = 1; wrong < 5; wrong += 1) {
    const refused = page.waitForResponse((reply) => reply.url().endsWith(api.enterPin.path));
    await tryPin(page, `11122${String(wrong)}`);
    expect((await refused).status()).toBe(401);
    await expect(page.getByLabel('Your six-number PIN')).toHaveValue(`11122${String(wrong)}`);
  }
  await tryPin(page, '111229');
  await expect(page.getByRole('alert')).toHaveText('This PIN is locked. Ask your program for a new code.');
  await expect(page.getByLabel('Code from your program')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Call your program: 555-0100' })).toHaveAttribute('href', /^tel:555/u);
  await page.reload(); // the sign-out has taken what this phone had kept, the language with it
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByLabel('Code from your program')).toBeVisible();
});

test('somebody who speaks Spanish meets no English word on the way in', async ({ windows }) => {
  const at = lamplight();
  await publishAgreement(at);
  const { room, dana } = await evening(at, 'Grupo del martes');
  const code = await codeFor(windows, at, { by: dana, room, language: 'es' });
  const page = await windows.open(at, null, '/', { size: PHONE, language: 'es', fresh: true });
  await expect(page.getByRole('button', { name: 'Español' })).toBeVisible();
  const [first] = await page.getByRole('main').getByRole('button').allInnerTexts();
  expect(first).toBe('Español');
  await page.getByRole('button', { name: 'Español' }).click();
  await spanishOnly(page);
  await page.getByRole('button', { name: es.signIn.usePassword }).click();
  await spanishOnly(page);
  await page.getByRole('button', { name: es.signIn.useCode }).click();
  await page.getByLabel(es.signIn.code).fill('ABCDE');
  await page.getByRole('button', { name: es.signIn.submit, exact: true }).click();
  await spanishOnly(page);
  await page.getByLabel(es.signIn.code).fill(code);
  await page.getByRole('button', { name: es.signIn.submit, exact: true }).click();

  await expect(page.getByRole('heading', { name: es.onboarding.exitTitle })).toBeVisible();
  await page.getByText(es.onboarding.exitPrivate).click();
  await spanishOnly(page);
  await page.getByRole('button', { name: es.onboarding.exitTry }).click();
  await spanishOnly(page);
  await page.getByRole('button', { name: es.onboarding.rehearsalBack }).click();
  await page.getByRole('button', { name: es.onboarding.exitNext }).click();
  for (const line of AGREEMENT.es) await page.getByRole('checkbox', { name: line }).check();
  await spanishOnly(page);
  await page.getByRole('button', { name: es.onboarding.agreeSubmit }).click();
  await page.getByLabel(es.onboarding.aliasOwn).fill('Featherstonehaugh');
  await page.getByRole('button', { name: es.onboarding.aliasSubmit }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await spanishOnly(page, /Featherstonehaugh/gu);
  await page.getByLabel(es.onboarding.aliasOwn).fill('Garza azul');
  await page.getByRole('button', { name: es.onboarding.aliasSubmit }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await spanishOnly(page);
  await page.getByRole('button', { name: es.onboarding.sightSubmit }).click();
  await page.getByLabel(es.onboarding.pin, { exact: true }).fill('123456');
  await page.getByRole('button', { name: es.onboarding.pinSubmit }).click();
  await expect(page.getByRole('alert')).toHaveText(es.onboarding.pinEasy);
  await spanishOnly(page);
  await page.getByLabel(es.onboarding.pin, { exact: true }).fill(PIN);
  await page.getByLabel(es.onboarding.pinAgain).fill(PIN);
  await page.getByRole('button', { name: es.onboarding.pinSubmit }).click();
  await page.getByRole('button', { name: /Grupo del martes/u }).click();
  await expect(page.getByRole('textbox', { name: es.room.composer })).toBeVisible();
  await page.getByRole('button', { name: '¿Necesitas ayuda ya? Habla con alguien' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await spanishOnly(page);
});

test('Shift three times leaves; writing in capitals does not', async ({ windows }) => {
  const at = lamplight();
  const { page } = await someoneIn(windows, at);
  await page.getByRole('button', { name: /Tuesday room/u }).click();
  await field(page).focus();
  for (const key of 'I AM OK') await page.keyboard.press(key === ' ' ? 'Space' : `Shift+${key}`);
  await expect(field(page)).toHaveValue('I AM OK');
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  await page.waitForURL(WEATHER);
});

test('Quick exit covers the page at once, ends the session and leaves nothing behind', async ({ windows }) => {
  const at = lamplight();
  const { page, room, alias } = await someoneIn(windows, at);
  const sessions = () => sessionsOf(at, alias);
  await page.getByRole('button', { name: /Tuesday room/u }).click();
  await write(page, 'I only told this room.');
  await stands(page, 'I only told this room.');
  await field(page).fill('and this is not sent yet');
  await expect.poll(() => keptWords(page)).toBe(1);
  expect(await sessions()).toHaveLength(1);

  let covered: (after: Cover) => void = () => undefined;
  const cover = new Promise<Cover>((resolve) => (covered = resolve));
  await page.exposeFunction('covered', (after: Cover) => covered(after));
  await page.evaluate(watchForCover);
  await page.getByRole('button', { name: 'Quick exit' }).click();
  const { ms, words, whole } = await cover;
  expect({ words, whole }).toEqual({ words: '', whole: true });
  expect(ms).toBeLessThan(100);
  await page.waitForURL(WEATHER);
  await expect.poll(sessions).toHaveLength(0);

  await page.goBack();
  await expect(page.getByRole('button', { name: 'Sign in', exact: true }).or(page.getByRole('button', { name: 'English' }))).toBeVisible();
  await expect(page.getByText('I only told this room.')).toHaveCount(0);
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
  await page.goto(pathOf(room));
  await expect(row(page, 'I only told this room.')).toHaveCount(0);
});

test('a goodbye that was lost is said again before anything is shown', async ({ windows }) => {
  const at = lamplight();
  const { page, alias } = await someoneIn(windows, at);
  await page.route(`**${api.endSession.path}`, (route) => route.abort());
  await page.getByRole('button', { name: 'Quick exit' }).click();
  await page.waitForURL(WEATHER);
  await page.unroute(`**${api.endSession.path}`);
  expect(await sessionsOf(at, alias)).toHaveLength(1);
  await page.goto('/');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  expect(await sessionsOf(at, alias)).toHaveLength(0);
});

test('a new colleague: code, password, authenticator, in', async ({ windows }) => {
  const at = lamplight();
  await at.programme.room({ name: 'Morning room' });
  const priya = await at.programme.staff('admin', 'Priya');
  const admin = await windows.open(at, priya, '/staff/#/staff');
  await admin.getByRole('button', { name: 'Add a colleague' }).click();
  await admin.getByLabel('Given name').fill('Odalys');
  await admin.getByLabel('Family name').fill('Brennan');
  await admin.getByLabel('Work email').fill('odalys@example.org');
  await admin.getByRole('checkbox', { name: 'Morning room' }).check({ force: true });
  await admin.getByRole('button', { name: 'Make the code' }).click();
  const code = await admin.getByText(/^[0-9A-Z]{5} [0-9A-Z]{5} [0-9A-Z]{5}$/u).innerText();

  const page = await windows.open(at, null, '/staff/');
  await page.getByRole('button', { name: 'I have a code' }).click();
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Next' }).click();
  const password = page.getByLabel('New password');
  await password.fill('too short');
  await expect(page.getByText('9 characters. 6 to go.')).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('alert')).toContainText('too short');
  await password.fill('passwordpassword');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('alert')).toContainText('lists that thieves try first');
  await expect(password).toHaveValue('passwordpassword');
  await password.fill(PASSWORD);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('img', { name: 'QR code for your authenticator app' })).toBeVisible();
  const secret = (await page.getByText(/^[A-Z2-7]{4}( [A-Z2-7]{1,4})+$/u).innerText()).replaceAll(' ', '');
  await page.getByLabel('Six digits').fill('000000');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('alert')).toHaveText('Those six digits did not work. Wait for the next ones.');
  await page.getByLabel('Six digits').fill(await codeNow(at.database, secret));
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Escalations/u })).toBeVisible();
  await page.getByRole('link', { name: /^Rooms/u }).click();
  await expect(page.getByRole('button', { name: 'Morning room' })).toBeVisible();
});

async function someoneIn(windows: Windows, at: Lamplight): Promise<{ page: Page; room: RoomMade; alias: string }> {
  const { room, dana } = await evening(at);
  const code = await codeFor(windows, at, { by: dana, room });
  const context = await windows.context(at, { size: PHONE });
  const alias = await cameIn(context, at, { code, room });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByRole('button', { name: /Tuesday room/u })).toBeVisible();
  return { page, room, alias };
}

const sessionsOf = (at: Lamplight, alias: string) =>
  at.database.run('SELECT 1 FROM session s JOIN membership m ON m.account_id = s.account_id WHERE m.alias = $1', [alias]);

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Me', exact: true }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
}

async function tryPin(page: Page, pin: string): Promise<void> {
  await page.getByLabel('Your six-number PIN').fill(pin);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

interface Cover {
  readonly ms: number;
  readonly words: string;
  readonly whole: boolean;
}

/** In the page: tells what is on screen in the frame after the click, and how long after. */
function watchForCover(): void {
  let clicked = 0;
  addEventListener('pointerdown', () => (clicked = performance.now()), true);
  new MutationObserver((_, observer) => {
    observer.disconnect();
    const corners = [
      [2, 2],
      [innerWidth - 2, innerHeight - 2],
      [innerWidth / 2, innerHeight / 2],
    ] as const;
    const sheet = document.body.firstElementChild;
    const whole = corners.every(([x, y]) => document.elementFromPoint(x, y) === sheet);
    const told = { ms: performance.now() - clicked, words: document.body.innerText, whole };
    void (window as unknown as { covered: (after: Cover) => Promise<void> }).covered(told);
  }).observe(document.body, { childList: true });
}

/** Words of the English interface that no Spanish sentence has. */
const ENGLISH =
  /\b(the|you|your|and|with|this|that|what|when|code|name|back|out|only|from|their|they|can|will|not|here|who|sign|send|help|show|read)\b/iu;
const strings = (words: unknown): string[] =>
  typeof words === 'string' ? [words] : words && typeof words === 'object' ? Object.values(words).flatMap(strings) : [];
const spanish = new Set(strings(es));
const onlyEnglish = strings(en).filter((text) => !spanish.has(text));

async function spanishOnly(page: Page, besides = /Dana/gu): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  const said = await page.evaluate(() => {
    const shown: string[] = [];
    const walk = (node: Element): void => {
      if (node.getAttribute('lang') === 'en') return;
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) shown.push(node.getAttribute(name) ?? '');
      for (const child of node.childNodes) {
        if (child instanceof Text) shown.push(child.data);
        else if (child instanceof Element) walk(child);
      }
    };
    walk(document.body);
    return shown.map((text) => text.trim()).filter(Boolean);
  });
  expect(said.length).toBeGreaterThan(3);
  expect(said.filter((text) => onlyEnglish.includes(text) || ENGLISH.test(text.replaceAll(besides, '')))).toEqual([]);
}
