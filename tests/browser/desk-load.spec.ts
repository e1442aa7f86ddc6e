import { expect } from '@playwright/test';
import { evening } from './support/people.js';
import { lamplightOfThisFile, test } from './support/windows.js';

const lamplight = lamplightOfThisFile();

/** What a page asks for, how often before it is asked to try again, and what stands on it afterwards. */
const pages = [
  { hash: 'escalations', asks: '**/api/escalations?*', times: 2, shows: 'Nothing is waiting.' },
  { hash: 'held', asks: '**/api/held', times: 1, shows: 'No message is waiting.' },
  { hash: 'rooms', asks: '**/api/rooms', times: 1, shows: 'Ninth room' },
  { hash: 'members', asks: '**/api/members', times: 1, shows: 'Ninth room' },
  { hash: 'lexicon', asks: '**/api/lexicon?*', times: 1, shows: 'en.suicide.intent' },
  { hash: 'lexicon/versions', asks: '**/api/lexicon/versions', times: 1, shows: 'What was in force when' },
  { hash: 'lexicon/review', asks: '**/api/lexicon/review', times: 1, shows: 'No doubt is waiting.' },
  { hash: 'audit', asks: '**/api/audit?*', times: 1, shows: 'Set a duty shift' },
] as const;

for (const { hash, asks, times, shows } of pages)
  test(`${hash}: when it can't be loaded it says so, and works when it is tried again`, async ({ windows }) => {
    const at = lamplight();
    const { room } = await evening(at, 'Ninth room');
    const priya = await at.programme.staff('admin', 'Priya', [room]);
    const context = await windows.context(at);
    await at.signIn(context, priya);
    expect((await context.request.post('/api/duty', { headers: { origin: at.url }, data: { minutes: 60 } })).status()).toBe(200);

    const page = await context.newPage();
    // What asks again by itself does not here: only the person tries again.
    await page.addInitScript(() => Object.assign(window, { setInterval: () => 0 }));
    let [lost, failing] = [0, true];
    await page.route(asks, async (route) => {
      if (!failing) return route.continue();
      lost += 1;
      return route.abort();
    });
    await page.goto(`/staff/#/${hash}`);

    const failure = page.getByRole('main').getByRole('alert').filter({ hasText: 'We could not load this.' });
    await expect(failure).toBeVisible();
    // The queue is asked for once more when the line has opened.
    await expect.poll(() => lost).toBe(times);
    const shown = page.getByRole('main').getByText(shows).filter({ visible: true });
    await expect(shown).toHaveCount(0);
    await failure.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => lost).toBe(times + 1);
    await expect(failure).toBeVisible();

    failing = false;
    await failure.getByRole('button', { name: 'Try again' }).click();
    await expect(shown.first()).toBeVisible();
    await expect(failure).toHaveCount(0);
  });
