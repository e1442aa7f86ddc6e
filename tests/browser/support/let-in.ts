import type { Page, Route } from '@playwright/test';

/** Holds back every answer of the house, until each is let in by itself. */
export class Door {
  readonly #waiting: Route[] = [];
  #open = false;

  static async before(page: Page): Promise<Door> {
    const door = new Door();
    await page.route('**/api/**', async (route) => {
      if (door.#open) await route.continue();
      else door.#waiting.push(route);
    });
    return door;
  }

  /** One after another, as they were asked for or the latest first, and what is asked for meanwhile, until nothing is on its way any more. */
  async letIn(page: Page, order: 'first' | 'last'): Promise<void> {
    for (;;) {
      const next = order === 'first' ? this.#waiting.shift() : this.#waiting.pop();
      if (next) {
        const { promise, resolve } = Promise.withResolvers<undefined>();
        const done = (request: unknown) => request === next.request() && resolve(undefined);
        page.on('requestfinished', done);
        await next.continue();
        await promise;
        page.off('requestfinished', done);
      }
      await drawn(page);
      const whole = (await page.locator('.skeleton').count()) === 0 && (await page.getByRole('heading', { level: 1 }).count()) > 0;
      if (whole && this.#waiting.length === 0) break;
    }
    this.#open = true;
    for (const late of this.#waiting.splice(0)) await late.continue();
  }
}

/** What was answered has been read, laid out and painted. */
export const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))));

/** From now on, what moved in this page without a touch: which element, from where to where. */
export async function watchesForMoves(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const moves: string[] = [];
    Object.assign(window, { moves });
    const boxOf = ({ x, y, width, height }: DOMRectReadOnly) => [x, y, width, height].map(Math.round).join(' ');
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { hadRecentInput, sources } = entry as unknown as {
          hadRecentInput: boolean;
          sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
        };
        if (hadRecentInput) continue;
        for (const { node, previousRect, currentRect } of sources) {
          const element = node instanceof Element ? node : node?.parentElement;
          moves.push(`${element?.tagName ?? '?'}.${element?.className ?? ''} ${boxOf(previousRect)} -> ${boxOf(currentRect)}`);
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { moves: string[] }).moves);
}
