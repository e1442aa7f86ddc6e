import type { Locator, Page } from '@playwright/test';

/** More than any page has stops for the Tab key. */
const MOST = 150;
/** Of `Node.compareDocumentPosition`. */
const BEFORE = 2;

/** By the Tab key alone, the shorter way round. @throws when it does not come there */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' });
  const lies = await target.evaluate((one) => document.activeElement?.compareDocumentPosition(one) ?? 0);
  const key = (lies & BEFORE) !== 0 ? 'Shift+Tab' : 'Tab';
  for (let presses = 0; presses < MOST; presses += 1) {
    if (await target.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not come to ${String(target)}`);
}

/** There, and Enter. */
export async function presses(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}
