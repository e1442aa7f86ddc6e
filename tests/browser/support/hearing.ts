import type { Page } from '@playwright/test';

/** From its next page on, this window remembers each note that it sounds. */
export async function listensToSound(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const start = OscillatorNode.prototype.start;
    Object.assign(window, { sounded: 0 });
    OscillatorNode.prototype.start = function (this: OscillatorNode, when?: number) {
      (window as unknown as { sounded: number }).sounded += 1;
      start.call(this, when);
    };
  });
  return () => page.evaluate(() => (window as unknown as { sounded: number }).sounded);
}
