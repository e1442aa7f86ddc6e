import { expect, type Page } from '@playwright/test';
import { manyCrises } from '../e2e/support/many-crises.js';
import { cases } from './support/desk.js';
import { evening } from './support/people.js';
import { lamplightOfThisFile, test } from './support/windows.js';

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

/** From a key to what is painted of it, as the browser itself measures. @returns the slowest twentieth, in milliseconds */
async function actFromRowToRow(page: Page, from: number): Promise<number> {
  await page.evaluate(() => {
    const keyTimes: number[] = [];
    Object.assign(window, { keyTimes });
    new PerformanceObserver((seen) => {
      for (const { name, duration } of seen.getEntries()) if (name === 'keydown') keyTimes.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await cases(page).nth(from).focus();
  for (let n = from; n < from + ACTS; n += 1) {
    await page.keyboard.press('a');
    await page.keyboard.press('j');
    await expect(cases(page).nth(n)).toContainText('you have it');
    await expect(cases(page).nth(n + 1)).toBeFocused();
  }
  const took = await page.evaluate(() => (window as unknown as KeyTimes).keyTimes);
  took.sort((one, other) => one - other);
  return took.at(-Math.ceil(took.length / 20)) ?? 0;
}

test('a queue of five hundred: from the act on a row to the next row takes no time that anybody feels', async ({ windows }) => {
  test.setTimeout(120_000);
  const at = lamplight();
  const { room, dana } = await evening(at, 'Long room');
  const waiting = (count: number) => manyCrises(at.database, room, count);
  await waiting(FEW);
  const page = await windows.open(at, dana, '/staff/');
  await expect(cases(page)).toHaveCount(FEW);
  const short = await actFromRowToRow(page, 0);

  await waiting(WAITING - FEW);
  await page.reload();
  await expect(cases(page)).toHaveCount(WAITING);
  const long = await actFromRowToRow(page, ACTS);
  test
    .info()
    .annotations.push({ type: 'keys', description: `p95 ${String(long)} ms of ${String(WAITING)}, ${String(short)} ms of ${String(FEW)}` });
  process.stdout.write(`queue of ${String(WAITING)}: ${String(long)} ms, of ${String(FEW)}: ${String(short)} ms\n`);
  expect(long).toBeLessThan(Math.max(AT_ONCE_MS, MOST_TIMES * short));
});
