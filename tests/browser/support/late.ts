import type { Page } from '@playwright/test';

/** What this page posts to `url` is heard at once, and answered when it is let go. */
export async function holds(page: Page, url: string): Promise<{ readonly asked: Promise<unknown>; readonly letGo: () => Promise<void> }> {
  const [asked, free, answered] = [1, 2, 3].map(() => Promise.withResolvers<unknown>()) as [Waited, Waited, Waited];
  await page.route(url, async (route) => {
    const request = route.request();
    if (request.method() !== 'POST') return route.fallback();
    const response = await route.fetch({ timeout: 0 });
    asked.resolve(null);
    await free.promise;
    page.on('requestfinished', (finished) => finished === request && answered.resolve(null));
    return route.fulfill({ response });
  });
  return {
    asked: asked.promise,
    letGo: async () => {
      free.resolve(null);
      await answered.promise;
    },
  };
}

type Waited = PromiseWithResolvers<unknown>;
