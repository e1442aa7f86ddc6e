import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { DESK, PHONE } from './windows.js';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const NARROW = { width: 320, height: 640 };

/** As it stands now, at either size and in either theme: axe finds nothing, and at 320 px (400 % of 1280) nothing is cut off. */
export async function isSound(page: Page, state: string): Promise<void> {
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    await inBothThemes(page, async (theme) => {
      // A line that is just fading in is looked at again once it stands.
      await expect.poll(() => violationsOf(page), { message: `${state}, ${String(size.width)} px, ${theme}` }).toEqual([]);
    });
  }
  await page.setViewportSize(NARROW);
  await settled(page);
  expect(await cutOff(page), `${state}, 320 px`).toEqual([]);
  await page.setViewportSize(PHONE);
}

/** The state is reached once and looked at twice: a theme is a matter of colours alone. */
export async function inBothThemes(page: Page, look: (theme: 'light' | 'dark') => Promise<void>): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await settled(page);
    await look(theme);
  }
}

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(WCAG).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

const settled = (page: Page): Promise<unknown> =>
  page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))));

/** What one must scroll sideways to, or can't reach at all. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > innerWidth ? ['the page itself'] : [];
    const inFront = document.querySelector('dialog[open], [role=dialog], [role=alertdialog]') ?? document.body;
    const controls = [...inFront.querySelectorAll<HTMLElement>('a, button, input, select, textarea, summary')];
    const lost = controls.filter((one) => {
      if (one.closest('.vh') || !one.checkVisibility({ checkVisibilityCSS: true })) return false;
      const { left, right, width } = one.getBoundingClientRect();
      return width > 1 && (left < -1 || right > innerWidth + 1);
    });
    return [...wide, ...lost.map((one) => one.outerHTML.slice(0, 120))];
  });
