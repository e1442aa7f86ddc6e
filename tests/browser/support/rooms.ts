import { expect, type Locator, type Page } from '@playwright/test';

/** The member's room, by what a person sees and hears there. */
export const field = (page: Page): Locator => page.getByRole('textbox', { name: /^Write to/u });
export const row = (page: Page, text: string | RegExp): Locator => page.getByRole('log').getByRole('article').filter({ hasText: text });

export async function write(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await page.getByRole('button', { name: /^Send/u }).click();
}

/** In the log once, and taken in by the server. */
export async function stands(page: Page, text: string): Promise<void> {
  const one = row(page, text);
  await expect(one).toHaveCount(1);
  await expect(one).toHaveAttribute('data-state', 'posted');
}

/** What is said in the log, in its order, of the texts asked about. */
export async function order(page: Page, texts: readonly string[]): Promise<string[]> {
  const rows = await page.getByRole('log').getByRole('article').allInnerTexts();
  return rows.flatMap((said) => texts.filter((text) => said.includes(text)));
}

/** Opens what one can say to a message and do about it. */
export async function menuOf(page: Page, text: string | RegExp): Promise<Locator> {
  await row(page, text).hover();
  await row(page, text).getByRole('button', { name: 'More about this message' }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toBeVisible();
  return sheet;
}

/** What a screen reader is told from now on. */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const region of document.querySelectorAll('[data-voice]'))
      new MutationObserver(() => {
        const said = region.textContent;
        if (said !== '' && heard.at(-1) !== said) heard.push(said);
      }).observe(region, { childList: true, subtree: true, characterData: true });
  });
  return () => page.evaluate(() => [...(window as unknown as { heard: string[] }).heard]);
}
