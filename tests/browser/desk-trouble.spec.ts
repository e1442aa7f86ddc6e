import { expect, type Page } from '@playwright/test';
import type { ScreeningTrouble } from '#libs/contracts';
import { en } from '../../apps/staff/src/wording/en.js';
import { es } from '../../apps/staff/src/wording/es.js';
import { isSound } from './support/sound.js';
import { lamplightOfThisFile, test } from './support/windows.js';

const lamplight = lamplightOfThisFile();

const banner = (page: Page) => page.getByRole('alert').filter({ has: page.getByRole('region') });
const asked = (page: Page) => page.waitForResponse((response) => response.url().includes('/api/escalations?'), { timeout: 30_000 });

const plant = async (kind: ScreeningTrouble) => {
  const { database, programme } = lamplight();
  await database.run('INSERT INTO screening_trouble VALUES ($1, $2, clock_now(), clock_now())', [programme.organisationId, kind]);
};
const heal = () => lamplight().database.run('DELETE FROM screening_trouble');

for (const [language, words] of [
  ['en', en],
  ['es', es],
] as const) {
  test(`screening in trouble: said once on every page, and gone by itself: ${language}`, async ({ windows }) => {
    test.setTimeout(150_000);
    const at = lamplight();
    const room = await at.programme.room();
    const dana = await at.programme.staff('counselor', 'Dana', [room]);
    const priya = await at.programme.staff('admin', 'Priya');

    const page = await windows.open(at, dana, '/staff/', { language });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(banner(page)).toHaveCount(0);
    await plant('canary');
    await expect(banner(page)).toContainText(words.trouble.title, { timeout: 30_000 });
    await expect(banner(page)).toContainText(words.trouble.todo);
    await expect(banner(page)).toContainText(words.trouble.kind.canary);
    await expect(banner(page)).toContainText(words.trouble.others);

    // Asked again and told the same: nothing changes in it, so nothing is read out again.
    await banner(page).evaluate((alert) => {
      const seen = new MutationObserver((changes) => alert.setAttribute('data-changes', String(changes.length)));
      seen.observe(alert, { childList: true, subtree: true, characterData: true });
    });
    await asked(page);
    await page.evaluate(() => new Promise(requestAnimationFrame)); // what was answered is on the screen
    await expect(banner(page)).not.toHaveAttribute('data-changes');

    await banner(page).getByRole('link', { name: words.trouble.rooms }).click();
    await expect(page).toHaveURL(/#\/rooms/u);
    await expect(banner(page)).toBeVisible();
    await isSound(page, `trouble ${language}`);

    const admin = await windows.open(at, priya, '/staff/', { language });
    await expect(banner(admin)).toContainText(words.trouble.admin);

    await heal();
    await expect(banner(page)).toHaveCount(0, { timeout: 30_000 });
    await expect(banner(admin)).toHaveCount(0, { timeout: 30_000 });
  });
}

test('a privacy officer, who answers nobody, is told nothing of it', async ({ windows }) => {
  const at = lamplight();
  await plant('failed');
  const page = await windows.open(at, await at.programme.staff('privacy-officer', 'Rae'), '/staff/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(banner(page)).toHaveCount(0);
  await heal();
});
