import { expect, type Locator, type Page } from '@playwright/test';
import type { Seated } from '#libs/testing';
import type { Lamplight } from './lamplight.js';
import { wayIn } from './people.js';
import { inBothThemes } from './sound.js';

/** Signed in by the real door, as a person does it. */
export async function comesIn(page: Page, at: Lamplight, who: Seated): Promise<void> {
  const key = await wayIn(at, who);
  await page.getByLabel('Work email').fill(key.email);
  await page.getByLabel('Password').fill(key.password);
  await page.getByLabel('Password').press('Enter');
  await page.getByLabel('Six digits').fill(await key.code());
  await page.getByLabel('Six digits').press('Enter');
  await expect(page.getByRole('heading', { name: /^Escalations/u })).toBeVisible();
}

/** The innermost part of the page under this heading. */
export const part = (page: Page, heading: string): Locator =>
  page.locator('section', { has: page.getByRole('heading', { name: new RegExp(`^${heading}`, 'u') }) }).last();

/** For whoever wants to look: `PICTURES` names the folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (!folder) return;
  await inBothThemes(page, async (theme) => {
    await page.screenshot({ path: `${folder}/${`${name} ${theme}`.replaceAll(/\W+/gu, '-')}.png` });
  });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
}
