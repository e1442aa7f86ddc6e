import type { Page } from '@playwright/test';

/** How many drafts and unsent messages lie on this device. */
export const keptWords = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const open = indexedDB.open('lamplight');
        open.onsuccess = () => {
          const count = open.result.transaction('kept').objectStore('kept').count();
          count.onsuccess = () => {
            open.result.close();
            resolve(count.result);
          };
        };
      }),
  );
