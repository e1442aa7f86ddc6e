import { expect } from '@playwright/test';
import { en } from '../../apps/staff/src/wording/en.js';
import { es } from '../../apps/staff/src/wording/es.js';
import { cases, says } from './support/desk.js';
import { evening } from './support/people.js';
import { isSound } from './support/sound.js';
import { picture } from './support/story.js';
import { DESK, lamplightOfThisFile, PHONE, test } from './support/windows.js';

const lamplight = lamplightOfThisFile();
const OUT = 'You are signed out.';

test('who signs out without a line is out of every tab, and the server hears it when there is one again', async ({ windows }) => {
  const at = lamplight();
  const { room, dana, heron } = await evening(at, 'Left room');
  await says(at, windows, { who: heron, room, text: 'I am drunk right now.' });
  const context = await windows.context(at);
  await at.signIn(context, dana);
  const [one, other] = [await context.newPage(), await context.newPage()];
  await other.goto('/staff/');
  await expect(cases(other)).toHaveCount(1);
  await one.goto('/staff/#/settings');
  const leave = one.getByRole('button', { name: 'Sign out here' });
  await expect(leave).toBeVisible();

  await context.setOffline(true);
  await leave.click();
  for (const page of [one, other]) await expect(page.getByText(OUT)).toBeVisible();
  await expect(cases(other)).toHaveCount(0);
  await expect.poll(() => sessionsOf(dana.accountId)).toBe(1); // the server knows nothing of it yet

  await context.setOffline(false);
  await other.reload();
  await expect(other.getByLabel('Password')).toBeVisible();
  expect(await sessionsOf(dana.accountId)).toBe(0);
  await expect(one.getByLabel('Password')).toBeVisible();
});

test('a desk that nobody touches shows nothing once its time is over, though no server hears it, and says goodbye when one does', async ({
  windows,
}) => {
  const at = lamplight();
  const { room, dana, heron } = await evening(at, 'Untouched room');
  await says(at, windows, { who: heron, room, text: 'I am drunk right now.' });
  const context = await windows.context(at);
  await at.signIn(context, dana);
  const page = await context.newPage();
  await page.clock.install();
  await page.goto('/staff/');
  await expect(cases(page)).toHaveCount(1);

  await context.setOffline(true);
  await page.clock.fastForward('24:00:00');
  await expect(page.getByText(en.signIn.ended.expired)).toBeVisible();
  await expect(cases(page)).toHaveCount(0);
  await expect(page.getByText('Untouched room')).toHaveCount(0);
  expect(await sessionsOf(dana.accountId)).toBe(1); // the server knows nothing of it yet

  await context.setOffline(false);
  await expect(page.getByLabel('Password')).toBeVisible();
  expect(await sessionsOf(dana.accountId)).toBe(0);
});

for (const [language, words, password] of [
  ['en', en, 'Password'],
  ['es', es, 'Contraseña'],
] as const)
  for (const size of [DESK, PHONE])
    test(`a desk that finds no server asks again by itself, says so once, and comes in: ${language}, ${String(size.width)}`, async ({
      windows,
    }) => {
      const at = lamplight();
      const page = await windows.open(at, null, 'about:blank', { size, language });
      let asked = 0;
      let answers = false;
      await page.route('**/api/session', (route) => {
        asked += 1;
        return answers ? route.continue() : route.abort();
      });
      await page.goto('/staff/');
      const failure = page.getByRole('alert').filter({ hasText: words.couldNotLoad });
      await expect(failure).toBeVisible();
      await isSound(page, `no server, ${language}`);
      await page.setViewportSize(size);
      await picture(page, `no server ${language} ${String(size.width)}`);
      await failure.evaluate((alert) => alert.setAttribute('data-stood', ''));
      const before = asked;
      await expect.poll(() => asked, { timeout: 30_000 }).toBeGreaterThan(before + 1);
      // Nothing came anew, so nothing is read out again.
      await expect(failure).toHaveAttribute('data-stood');
      answers = true;
      await expect(page.getByLabel(password)).toBeVisible({ timeout: 20_000 });
    });

test('a desk stands, can be set and signs out in a browser that refuses to keep anything', async ({ windows }) => {
  const at = lamplight();
  const { room, dana, heron } = await evening(at, 'Kept room');
  await says(at, windows, { who: heron, room, text: 'I am drunk right now.' });
  const context = await windows.context(at);
  await context.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: refuse });
  });
  await at.signIn(context, dana);
  const page = await context.newPage();
  await page.goto('/staff/');
  await expect(cases(page)).toHaveCount(1);
  await page.goto('/staff/#/settings');
  const keys = page.getByRole('switch', { name: 'Keys in lists' });
  await keys.uncheck({ force: true });
  await expect(keys).not.toBeChecked();

  await page.getByRole('button', { name: 'Sign out here' }).click();
  await expect(page.getByText(OUT)).toBeVisible();
  await expect(page.getByLabel('Password')).toBeVisible();
  expect(await sessionsOf(dana.accountId)).toBe(0);
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.getByLabel('Contraseña')).toBeVisible();
});

async function sessionsOf(accountId: string): Promise<number> {
  return (await lamplight().database.run('SELECT FROM session WHERE account_id = $1', [accountId])).length;
}
