import { expect } from '@playwright/test';
import { en } from '../../apps/staff/src/wording/en.js';
import { es } from '../../apps/staff/src/wording/es.js';
import { trendsEn } from '../../apps/staff/src/wording/trends.en.js';
import { trendsEs } from '../../apps/staff/src/wording/trends.es.js';
import { says } from './support/desk.js';
import { evening } from './support/people.js';
import { isSound } from './support/sound.js';
import { picture } from './support/story.js';
import { DESK, lamplightOfThisFile, PHONE, test } from './support/windows.js';

const lamplight = lamplightOfThisFile();

for (const [language, words, trends, size] of [
  ['en', en, trendsEn, DESK],
  ['es', es, trendsEs, PHONE],
] as const)
  for (const [what, files] of [
    ['the code', '**/assets/trends-page-*.js*'],
    ['the words', `**/assets/trends.${language}-*`],
    ['the looks', '**/assets/trends-page-*.css'],
  ] as const)
    test(`${what} of a page of the desk dropped by the network: the alarm goes on beside it, and it comes when it is asked for again: ${language}`, async ({
      windows,
    }) => {
      const at = lamplight();
      const { room, heron } = await evening(at);
      const priya = await at.programme.staff('admin', 'Priya', [room]);
      const page = await windows.open(at, priya, '/staff/', { size, language });
      await expect(page.getByRole('heading', { name: words.queue.title, level: 1 })).toBeVisible();
      let loads = 0;
      page.on('load', () => (loads += 1));
      await page.route(files, (route) => route.abort());
      await page.evaluate(() => (location.hash = '#/trends'));
      const failure = page.getByRole('alert').filter({ hasText: words.couldNotLoad });
      await expect(failure).toBeVisible();
      await says(at, windows, { who: heron, room, text: 'I want to kill myself tonight.' });
      await expect(page.getByRole('link', { name: words.queue.alarmShow })).toBeVisible({ timeout: 5_000 });
      await picture(page, `lost page ${what} ${language}`);
      await isSound(page, `a page that was not fetched, ${what}, ${language}`);
      await page.unroute(files);
      await failure.getByRole('button', { name: words.tryAgain }).click();
      await expect(page.getByRole('heading', { name: trends.title, level: 1 })).toBeVisible();
      const figure = page.locator('.trend').first();
      await expect(figure).toHaveCSS('display', 'grid');
      expect(loads).toBe(0);
      // React prints what it caught.
      const others = windows.complaints.filter((one) => !/dynamically imported module|Unable to preload CSS/u.test(one));
      windows.complaints.splice(0, windows.complaints.length, ...others);
    });

test('a page that is lost again, as the pages of a release that is gone are, comes with another page of the desk; typed words are spared', async ({
  windows,
}) => {
  const at = lamplight();
  const { room } = await evening(at, 'Spared words');
  const priya = await at.programme.staff('admin', 'Priya', [room]);
  const page = await windows.open(at, priya, '/staff/#/rooms');
  await page.getByRole('button', { name: 'Spared words', exact: true }).click();
  const field = page.getByRole('textbox', { name: 'Write to Spared words as a counselor' });
  await field.fill('Half a thought');
  let loads = 0;
  let old = true;
  let lost = 0;
  page.on('load', () => (loads += 1));
  page.on('request', (request) => (old &&= !request.isNavigationRequest()));
  await page.route('**/assets/trends-page-*.js*', (route) => {
    if (!old) return route.continue();
    lost += 1;
    return route.abort();
  });
  const failure = page.getByRole('alert').filter({ hasText: en.couldNotLoad });
  const loseAgain = async () => {
    const before = lost;
    await failure.getByRole('button', { name: en.tryAgain }).click();
    await expect.poll(() => lost).toBeGreaterThan(before);
  };
  await page.evaluate(() => (location.hash = '#/trends'));
  await expect(failure).toBeVisible();
  await loseAgain();
  await expect(failure).toBeVisible();
  await page.getByRole('link', { name: /^Rooms/u }).click();
  await expect(field).toHaveValue('Half a thought');
  await field.fill('');
  expect(loads).toBe(0);

  await page.evaluate(() => (location.hash = '#/trends'));
  await loseAgain();
  await expect(page.getByRole('heading', { name: trendsEn.title, level: 1 })).toBeVisible();
  expect(loads).toBe(1);
  const others = windows.complaints.filter((one) => !/dynamically imported module/u.test(one));
  windows.complaints.splice(0, windows.complaints.length, ...others);
});
