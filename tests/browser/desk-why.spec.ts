import { expect } from '@playwright/test';
import { says } from './support/desk.js';
import { evening } from './support/people.js';
import { DESK, lamplightOfThisFile, PHONE, test } from './support/windows.js';

const lamplight = lamplightOfThisFile();
const folder = process.env['PICTURES'];

const words = {
  en: {
    answered: 'A wish to die. It answers a question.',
    graver: 'A wish to die. Graver with: a time.',
    pattern: 'How the rule is written',
  },
  es: {
    answered: 'A wish to die. Responde a una pregunta.',
    graver: 'A wish to die. Más grave con: una hora.',
    pattern: 'Cómo está escrita la regla',
  },
};

for (const language of ['en', 'es'] as const)
  test(`whoever opens a case reads what each rule is for, and what else made it so grave: ${language}`, async ({ windows }) => {
    const at = lamplight();
    const { heron, dana, room } = await evening(at, `Why ${language}`);
    await says(at, windows, { who: dana, room, text: 'Do you want to die?' });
    await says(at, windows, { who: heron, room, text: 'yes' });
    await says(at, windows, { who: heron, room, text: 'I want to die tonight' });
    for (const [name, size, colorScheme] of [
      ['desk', DESK, 'light'],
      ['phone', PHONE, 'dark'],
    ] as const) {
      const desk = await windows.open(at, dana, '/staff/', { size, language, options: { colorScheme } });
      await desk.getByRole('link', { name: /Heron/u }).first().press('Enter');
      await expect(desk.getByText(words[language].answered)).toBeVisible();
      await expect(desk.getByText(words[language].graver)).toBeVisible();
      await desk.getByText(words[language].pattern).first().press('Enter');
      await expect(desk.getByText('WANT ** to? DIE', { exact: true }).first()).toBeVisible();
      if (folder) await desk.screenshot({ path: `${folder}/why-${language}-${name}.png`, fullPage: true });
    }
  });

for (const language of ['en', 'es'] as const)
  test(`a reason without a full stop ends before the next sentence, and one that is not known leaves no gap: ${language}`, async ({
    windows,
  }) => {
    const at = lamplight();
    const { heron, dana, room } = await evening(at, `Why plain ${language}`);
    await says(at, windows, { who: dana, room, text: 'Do you want to die?' });
    await says(at, windows, { who: heron, room, text: 'yes' });
    const open = async (reason: string) => {
      await at.database.run('UPDATE signal SET reason = $1', [reason]);
      const desk = await windows.open(at, dana, '/staff/', { language });
      await desk.getByRole('link', { name: /Heron/u }).first().press('Enter');
      return desk;
    };
    for (const reason of ['A wish to die', 'A wish to die.'])
      await expect((await open(reason)).getByText(words[language].answered, { exact: true })).toBeVisible();

    await at.database.run('UPDATE signal SET asked = false');
    const desk = await open('');
    await expect(desk.getByText(words[language].pattern)).toBeVisible();
    await expect(desk.getByRole('paragraph').filter({ hasText: /^$/u })).toHaveCount(0);
  });
