import type { Page } from '@playwright/test';

/** This tab lies behind another one from now on: the browser of the tests has no window that could. */
export const putsAway = (page: Page): Promise<void> => turns(page, true);

/** Somebody looks at it again. */
export const takesUp = (page: Page): Promise<void> => turns(page, false);

const turns = (page: Page, away: boolean): Promise<void> =>
  page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => (hidden ? 'hidden' : 'visible') });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, away);
