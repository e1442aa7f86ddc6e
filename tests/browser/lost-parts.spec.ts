import { type BrowserContext, expect, type Page } from '@playwright/test';
import { ownCareEn } from '../../apps/member/src/own-care/words.en.js';
import { ownCareEs } from '../../apps/member/src/own-care/words.es.js';
import { en } from '../../apps/member/src/wording/en.js';
import { es } from '../../apps/member/src/wording/es.js';
import { evening, pathOf } from './support/people.js';
import { isSound } from './support/sound.js';
import { picture } from './support/story.js';
import { DESK, lamplightOfThisFile, PHONE, test } from './support/windows.js';

const lamplight = lamplightOfThisFile();
/** A worker of the page would fetch behind the back of who holds the network. */
const options = { serviceWorkers: 'block' } as const;

/** Drops the file of this name, by whatever address it is asked for. */
async function drops(context: BrowserContext, name: string): Promise<{ times: () => number; noMore: () => Promise<void> }> {
  let times = 0;
  const file = `**/assets/${name}-*`;
  await context.route(file, (route) => {
    times += 1;
    return route.abort();
  });
  return { times: () => times, noMore: () => context.unroute(file) };
}

/** How often the page was begun anew from now on. */
function loadsOf(page: Page): () => number {
  let loads = 0;
  page.on('load', () => (loads += 1));
  return () => loads;
}

for (const [language, words, care, size] of [
  ['en', en, ownCareEn, PHONE],
  ['es', es, ownCareEs, DESK],
] as const) {
  test(`a part that the network dropped opens at the next tap, and what was typed stands: ${language}`, async ({ windows }) => {
    const { heron, room } = await evening(lamplight());
    const context = await windows.context(lamplight(), { size, language, options });
    await lamplight().signIn(context, heron);
    const dropped = await drops(context, 'search-sheet');
    const page = await context.newPage();
    await page.goto(pathOf(room));
    const field = page.getByRole('textbox', { name: words.room.composer });
    await field.fill('Half a thought');
    const loads = loadsOf(page);
    const search = page.getByRole('button', { name: words.search.open, exact: true });
    await search.click();
    await expect.poll(dropped.times).toBeGreaterThan(0);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await dropped.noMore();
    const sheet = page.getByRole('dialog', { name: words.search.title });
    await expect(async () => {
      await search.click();
      await expect(sheet).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 15_000 });
    await page.keyboard.press('Escape');
    await expect(field).toHaveValue('Half a thought');
    expect(loads()).toBe(0);
  });

  test(`one's own choices say that they were not reached, and come when there is a network: ${language}`, async ({ windows }) => {
    const { heron } = await evening(lamplight());
    const context = await windows.context(lamplight(), { size, language, options });
    await lamplight().signIn(context, heron);
    const dropped = await drops(context, 'own-choices');
    const page = await context.newPage();
    await page.goto('/');
    await page.getByRole('button', { name: words.home.me, exact: true }).click();
    await expect(page.getByRole('alert')).toHaveText(words.unreachable);
    await picture(page, `own choices lost ${language}`);
    await isSound(page, `own choices that were not fetched, ${language}`);
    const loads = loadsOf(page);
    await dropped.noMore();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.getByRole('heading', { name: care.title })).toBeVisible();
    expect(loads()).toBe(0);
  });
}
