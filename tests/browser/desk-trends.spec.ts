import { expect, type Locator, type Page } from '@playwright/test';
import { Programme, type Seated, testConfig } from '#libs/testing';
import { trendsEn } from '../../apps/staff/src/wording/trends.en.js';
import { trendsEs } from '../../apps/staff/src/wording/trends.es.js';
import { History, type Past } from '../e2e/support/history.js';
import type { Lamplight } from './support/lamplight.js';
import { evening } from './support/people.js';
import { isSound } from './support/sound.js';
import { picture as looked } from './support/story.js';
import { DESK, lamplightOfThisFile, PHONE, test } from './support/windows.js';

const lamplight = lamplightOfThisFile();
const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
const languages = { en: trendsEn, es: trendsEs };

interface Scene {
  readonly history: History;
  readonly priya: Seated;
  readonly dana: Seated;
}

/** An organisation of three years, with so many weeks in which something happened. */
async function clinic(at: Lamplight, weeks = 0): Promise<Scene> {
  const programme = await Programme.create(at.database, testConfig(at.database.url));
  const { dana, room } = await evening({ programme });
  const priya = await programme.staff('admin', 'Priya');
  await at.database.run(`UPDATE organisation SET created_at = clock_now() - interval '3 years' WHERE id = $1`, [programme.organisationId]);
  const history = new History(at, programme, room, dana.accountId);
  if (weeks === 0) return { history, dana, priya };
  const birds = await history.members(7);
  const now = Date.now();
  for (let week = 0; week < weeks; week += 1) {
    const past = (severity: Past['severity'], n: number, over: Partial<Past> = {}): Past => ({
      severity,
      openedAt: new Date(now - week * WEEK - 26 * HOUR - n * 60_000),
      memberId: birds[n % birds.length] ?? '',
      acknowledged: 40 + 35 * n + 10 * week,
      contacted: 200 + 90 * n,
      ...(severity === 'imminent' && { safe: 1_260 }),
      closed: 3_000 + 900 * n,
      disposition: n === 0 ? 'not-a-safety-concern' : 'safe-for-now',
      rule: n === 0 ? 'changed' : 'kept',
      ...over,
    });
    const soon = (week * 3) % 7;
    for (let n = 0; n < 5 + (week % 3); n += 1) await history.add(past('imminent', n));
    for (let n = 0; n < soon; n += 1) await history.add(past('high', n, { acknowledged: 400 + 60 * n }));
    await history.shift(new Date(now - week * WEEK - 90 * HOUR), new Date(now - week * WEEK - 20 * HOUR));
  }
  return { history, dana, priya };
}

const section = (page: Page, name: string) => page.getByRole('region', { name });
const picture = (page: Page, name: string) => {
  const folder = process.env['PICTURES'];
  return folder ? page.screenshot({ path: `${folder}/trends-${name}.png`, fullPage: true }) : undefined;
};

for (const language of ['en', 'es'] as const) {
  const words = languages[language];

  test(`twelve weeks, as sentences, pictures and tables: ${language}`, async ({ windows }) => {
    test.setTimeout(120_000);
    const at = lamplight();
    const { priya } = await clinic(at, 12);
    const page = await windows.open(at, priya, '/staff/#/trends', { size: DESK, language });
    const times = section(page, words.times.title);
    await expect(times.getByRole('img')).toHaveAttribute('aria-label', new RegExp(`${words.times.milestones.contacted}: `, 'u'));
    await times.getByText(words.table).click();
    await expect(times.getByRole('table').getByRole('row')).toHaveCount(1 + 7);
    const safe = times.getByRole('row').filter({ has: page.getByRole('cell', { name: words.times.milestones.safe, exact: true }) });
    await expect(safe.getByRole('cell', { name: '21 min', exact: true })).toHaveCount(2);
    await expect(times.getByRole('img')).toHaveAttribute('aria-label', new RegExp(`${words.times.milestones.safe}: `, 'u'));
    const weeks = section(page, words.perWeek.title);
    await expect(weeks.getByRole('img')).toBeVisible();
    await weeks.getByText(words.table).click();
    await expect(weeks.getByRole('table').getByRole('row')).toHaveCount(1 + 12);
    await expect(weeks.getByRole('cell', { name: words.hidden }).first()).toBeVisible();
    await expect(weeks.getByText(words.hiddenWhy)).toBeVisible();
    const cover = section(page, words.cover.title).getByRole('table');
    await expect(cover.getByRole('row')).toHaveCount(1 + 24);
    await expect(cover.getByText(words.cover.gap).first()).toBeAttached();
    const ground = (cell: Locator) => cell.first().evaluate((one) => getComputedStyle(one).backgroundImage);
    for (const gap of ['none', 'part']) expect(await ground(cover.locator(`[data-cover="${gap}"]`))).toContain('repeating-linear-gradient');
    expect(await ground(cover.locator('[data-cover="full"]'))).toBe('none');
    await picture(page, `desk-${language}`);
    const answered = page.waitForResponse('**/api/trends?weeks=4');
    await page
      .getByRole('navigation', { name: words.span })
      .getByRole('link', { name: words.weeks(4) })
      .click();
    await answered;
    await weeks.getByText(words.table).click();
    await expect(weeks.getByRole('table').getByRole('row')).toHaveCount(1 + 4);
    await isSound(page, `trends, ${language}`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(colorScheme === 'dark' ? DESK : PHONE);
      await picture(page, `${colorScheme}-${language}`);
    }
  });

  test(`too few for any number, and no hour yet, are words and no empty picture: ${language}`, async ({ windows }) => {
    const at = lamplight();
    const { priya, history } = await clinic(at);
    const [bird = ''] = await history.members(1);
    await history.add({ severity: 'high', openedAt: new Date(Date.now() - 2 * HOUR), memberId: bird });
    const context = await windows.context(at, { size: DESK, language });
    await at.signIn(context, priya);
    const page = await context.newPage();
    // As in the first moment of an organisation.
    await page.route('**/api/trends?*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...((await response.json()) as object), cover: [] } });
    });
    await page.goto('/staff/#/trends');
    const says = [
      [words.times.title, words.times.none],
      [words.perWeek.title, words.perWeek.few],
      [words.falseMatches.title, words.falseMatches.none],
      [words.cover.title, words.cover.noHours],
    ] as const;
    for (const [title, sentence] of says) {
      await expect(section(page, title).getByText(sentence)).toBeVisible();
      await expect(section(page, title).getByRole('img')).toHaveCount(0);
    }
    await expect(page.locator('.spread-ticks, .week-most')).toHaveCount(0);
    await expect(section(page, words.cover.title).getByRole('table')).toHaveCount(0);
    await looked(page, `trends of too few ${language}`);
    await isSound(page, `trends of too few, ${language}`);
  });

  test(`nothing yet, and no answer: ${language}`, async ({ windows }) => {
    const at = lamplight();
    const { priya } = await clinic(at);
    const page = await windows.open(at, priya, '/staff/#/trends', { size: PHONE, language });
    await expect(page.getByText(words.empty)).toBeVisible();
    await expect(section(page, words.cover.title)).toBeVisible();
    await isSound(page, `no trends, ${language}`);
    await page.route('**/api/trends?*', (route) => route.abort());
    await page.getByRole('link', { name: words.weeks(52) }).click();
    const main = page.getByRole('main');
    await expect(main.getByRole('alert')).toBeVisible();
    await isSound(page, `trends that cannot be read, ${language}`);
    await page.unroute('**/api/trends?*');
    await main.getByRole('button').click();
    await expect(page.getByText(words.empty)).toBeVisible();
  });
}

test('a counselor is not led there, and is refused there', async ({ windows }) => {
  const at = lamplight();
  const { dana } = await clinic(at);
  const page = await windows.open(at, dana, '/staff/#/trends');
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await expect(page.getByRole('link', { name: trendsEn.title })).toHaveCount(0);
});
