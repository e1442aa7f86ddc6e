import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { DESK, PHONE } from './windows.js';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const NARROW = { width: 320, height: 640 };

type Look = readonly [size: typeof PHONE, theme: 'light' | 'dark'];
/** Colours hang on the theme, room on the language and the size: with two languages each state is seen in both of each. */
const looks = {
  en: [
    [PHONE, 'light'],
    [DESK, 'dark'],
  ],
  es: [
    [PHONE, 'dark'],
    [DESK, 'light'],
  ],
} satisfies Record<string, Look[]>;

/** As it stands now: axe finds nothing, and at 320 px (400 % of 1280) all is still there without a sideways scroll. */
export async function isSound(page: Page, state: string, language: keyof typeof looks): Promise<void> {
  for (const [size, theme] of looks[language]) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await settled(page);
    // A line that is just fading in is looked at again once it stands.
    await expect.poll(() => violationsOf(page), { message: `${state}, ${String(size.width)} px, ${theme}` }).toEqual([]);
  }
  await page.setViewportSize(NARROW);
  await settled(page);
  expect(await cutOff(page), `${state}, 320 px`).toEqual([]);
  await page.setViewportSize(PHONE);
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
