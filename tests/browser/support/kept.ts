import type { Page } from '@playwright/test';

/** How many drafts and unsent messages lie on this device. That one waited for too long is a mark without a word. */
export const keptWords = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const open = indexedDB.open('lamplight');
        open.onsuccess = () => {
          const names = open.result.transaction('kept').objectStore('kept').getAllKeys();
          names.onsuccess = () => {
            open.result.close();
            resolve(names.result.filter((name) => typeof name === 'string' && !name.startsWith('l/')).length);
          };
        };
      }),
  );
