import { expect, type Page } from '@playwright/test';

const AHEAD_MS = 1_000;

/**
 * From now on no time passes on this page but what a test lets pass, however long its steps take. A busy machine may take longer than that second:
 * then once more. A longer one, with what the tests let pass, would end the line for want of a ping.
 */
export const stopsClock = (page: Page): Promise<void> =>
  expect(async () => page.clock.pauseAt((await page.evaluate(() => Date.now())) + AHEAD_MS)).toPass({ timeout: 20_000 });
