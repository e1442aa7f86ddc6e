import { expect, type Page } from '@playwright/test';
import { Programme, testConfig } from '#libs/testing';
import { manyCrises } from '../e2e/support/many-crises.js';
import { cases } from './support/desk.js';
import { evening } from './support/people.js';
import { lamplightOfThisFile, test, type Windows } from './support/windows.js';

const lamplight = lamplightOfThisFile();

const FEW = 25;
const WAITING = 500;
const ACTS = 10;
/** What people feel as at once; on a machine that is slow at everything, so many times what a short queue takes there. */
const AT_ONCE_MS = 100;
const MOST_TIMES = 3;

interface KeyTimes {
  readonly keyTimes: number[];
}

/** A desk of an organisation of its own, with so many cases that wait, which measures from each key to what is painted of it. */
async function deskWith(windows: Windows, count: number): Promise<Page> {
  const at = lamplight();
  const programme = await Programme.create(at.database, testConfig(at.database.url));
  const { room, dana } = await evening({ programme }, 'Long room');
  await manyCrises(at.database, room, count);
  const page = await windows.open(at, dana, '/staff/');
  await expect(cases(page)).toHaveCount(count);
  await page.evaluate(() => {
    const keyTimes: number[] = [];
    Object.assign(window, { keyTimes });
    new PerformanceObserver((seen) => {
      for (const { name, duration } of seen.getEntries()) if (name === 'keydown') keyTimes.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await cases(page).first().focus();
  return page;
}

async function actAndGoOn(page: Page, row: number): Promise<void> {
  await page.keyboard.press('a');
  await page.keyboard.press('j');
  await expect(cases(page).nth(row)).toContainText('you have it');
  await expect(cases(page).nth(row + 1)).toBeFocused();
}

/** The slowest twentieth, in milliseconds, as the browser itself measures. */
async function slowest(page: Page): Promise<number> {
  const took = await page.evaluate(() => (window as unknown as KeyTimes).keyTimes);
  took.sort((one, other) => one - other);
  return took.at(-Math.ceil(took.length / 20)) ?? 0;
}

test('a queue of five hundred: from the act on a row to the next row takes no time that anybody feels', async ({ windows }) => {
  test.setTimeout(120_000);
  const [short, long] = [await deskWith(windows, FEW), await deskWith(windows, WAITING)];
  // In turn: what else the machine does in that time falls on both.
  for (let row = 0; row < ACTS; row += 1) for (const page of [short, long]) await actAndGoOn(page, row);
  const [ofFew, ofMany] = [await slowest(short), await slowest(long)];
  test.info().annotations.push({
    type: 'keys',
    description: `p95 ${String(ofMany)} ms of ${String(WAITING)}, ${String(ofFew)} ms of ${String(FEW)}`,
  });
  process.stdout.write(`queue of ${String(WAITING)}: ${String(ofMany)} ms, of ${String(FEW)}: ${String(ofFew)} ms\n`);
  expect(ofMany).toBeLessThan(Math.max(AT_ONCE_MS, MOST_TIMES * ofFew));
});
