import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { AuditChain } from '#libs/contracts';
import { evening } from './support/people.js';
import { inBothThemes } from './support/sound.js';
import { lamplightOfThisFile, PHONE, test } from './support/windows.js';

const lamplight = lamplightOfThisFile();

const whole = { checkedTo: 812, checkedAt: '2026-11-24T18:51:04.000Z', walkedAt: '2026-11-24T18:20:00.000Z', brokenAt: null };
const states: [string, AuditChain, RegExp, RegExp][] = [
  ['whole', whole, /Complete to line 812.*Checked: .*Checked again from the first line: /u, /Completo hasta la línea 812.*Visto: /u],
  ['broken', { ...whole, brokenAt: 96 }, /Broken at line 96.*Tell your privacy officer now/u, /Roto en la línea 96.*Avisa ya/u],
  ['not checked', { checkedTo: 0, checkedAt: null, walkedAt: null, brokenAt: null }, /Not checked yet/u, /Aún sin comprobar/u],
];

for (const [index, language] of (['en', 'es'] as const).entries())
  test(`the audit log says what is known of it: ${language}`, async ({ windows }) => {
    const at = lamplight();
    const { room } = await evening(at, `Audit ${language}`);
    const priya = await at.programme.staff('admin', 'Priya', [room]);
    for (const [name, chain, ...texts] of states) {
      const page = await windows.open(at, priya, '/staff/', { size: PHONE, language });
      await page.route('**/api/audit?*', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, json: { ...((await response.json()) as object), chain } });
      });
      await page.goto('/staff/#/audit');
      const shown = page.getByRole('main').locator('.chain');
      await expect(shown).toHaveText(texts[index]!);
      await expect(page.getByRole('main').getByRole('alert')).toHaveCount(name === 'broken' ? 1 : 0);
      await inBothThemes(page, async () => {
        expect((await new AxeBuilder({ page }).include('.chain').analyze()).violations).toEqual([]);
      });
    }
  });
