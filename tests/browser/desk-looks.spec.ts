import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { says } from './support/desk.js';
import { evening } from './support/people.js';
import { inBothThemes } from './support/sound.js';
import { DESK, lamplightOfThisFile, PHONE, test } from './support/windows.js';

const lamplight = lamplightOfThisFile();

const words = {
  en: {
    case: /thoughts of suicide/u,
    room: 'Mute a member',
    enrol: 'Enrol a member',
    add: 'Add a colleague',
    duty: 'Go on duty',
    menu: 'Menu',
  },
  es: {
    case: /ideas de suicidio/u,
    room: 'Silenciar a alguien',
    enrol: 'Inscribir a alguien',
    add: 'Agregar a un colega',
    duty: 'Entrar de guardia',
    menu: 'Menú',
  },
} as const;

/** In either theme nothing that axe finds, and nothing that has to be scrolled sideways. */
async function isSound(page: Page, what: string): Promise<void> {
  await inBothThemes(page, async (theme) => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${what}, ${theme}: ${id} ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual(
      [],
    );
    const folder = process.env['PICTURES'];
    if (folder) await page.screenshot({ path: `${folder}/${`${what} ${theme}`.replaceAll(/\W+/gu, '-')}.png` });
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), what).toBeLessThanOrEqual(0);
}

for (const [size, name] of [
  [DESK, 'a desk'],
  [PHONE, 'a phone'],
] as const)
  test(`parts of the desk scroll, never the desk itself: ${name}`, async ({ windows }) => {
    test.setTimeout(120_000);
    const at = lamplight();
    const roomName = `Room of ${name}`;
    const { room, heron } = await evening(at, roomName);
    const priya = await at.programme.staff('admin', 'Priya', [room]);
    await says(at, windows, { who: heron, room, text: "I can't keep doing this. Everyone would be better off without me." });
    const page = await windows.open(at, priya, '/staff/', { size });
    const stands = async (what: string) => {
      await expect(page.locator('.skeleton')).toHaveCount(0);
      const heights = () => page.evaluate(() => [document.documentElement.scrollHeight, innerHeight]);
      await expect.poll(async () => (await heights())[0], what).toBe((await heights())[1]);
    };
    await page.getByRole('link', { name: words.en.case }).filter({ hasText: roomName }).click();
    await page.getByText('What has happened').waitFor();
    await stands('a case');
    for (const [hash, last] of [
      ['trends', 'When a rule heard wrong'],
      ['drills', 'Is the way for help watched?'],
      ['staff', 'Make unreadable'],
      ['settings', 'This device'],
    ] as const) {
      await page.goto(`/staff/#/${hash}`);
      await page.getByText(last).first().waitFor();
      await stands(hash);
    }
    await page.goto('/staff/#/lexicon');
    await page.getByRole('link', { name: 'en.suicide.acronym' }).click();
    await page.getByRole('button', { name: 'Save' }).first().waitFor();
    await stands('a rule');
  });

for (const language of ['en', 'es'] as const) {
  test(`every screen of the desk: ${language}`, async ({ windows }) => {
    test.setTimeout(240_000);
    const at = lamplight();
    const roomName = `Room ${language}`;
    const { room, heron, maple } = await evening(at, roomName);
    const priya = await at.programme.staff('admin', 'Priya', [room]);
    const w = words[language];
    await says(at, windows, { who: maple, room, text: 'I walked around the block. It helped.' });
    await says(at, windows, { who: heron, room, text: "I can't keep doing this. Everyone would be better off without me." });

    for (const [size, name] of [
      [DESK, 'desk'],
      [PHONE, 'phone'],
    ] as const) {
      const page = await windows.open(at, priya, '/staff/', { size, language });
      const look = (what: string) => isSound(page, `${what} ${name} ${language}`);
      const go = async (hash: string) => {
        await page.goto(`/staff/#/${hash}`);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await expect(page.locator('.skeleton')).toHaveCount(0);
      };
      const dialog = async (what: string) => {
        await expect(page.getByRole('dialog')).toBeVisible();
        await look(what);
        await page.keyboard.press('Escape');
      };

      await page.getByRole('link', { name: w.case }).first().waitFor();
      await look('queue');
      if (size === PHONE) {
        await page.getByRole('button', { name: w.menu }).click();
        await look('menu');
      }
      await page.getByRole('button', { name: w.duty }).click();
      await dialog('duty');
      if (size === PHONE) await page.getByRole('button', { name: w.menu }).click();
      await page.getByRole('link', { name: w.case }).filter({ hasText: roomName }).click();
      await page.locator('mark').first().waitFor();
      await look('case');
      await go('rooms');
      await look('rooms');
      await page.getByRole('main').getByRole('button', { name: roomName }).click();
      await page.getByRole('log').getByRole('article').first().waitFor();
      await look('room');
      await page.getByRole('button', { name: w.room }).click();
      await dialog('mute');
      await go('held');
      await look('held');
      await go('members');
      await look('members');
      await page.getByRole('button', { name: w.enrol }).click();
      await dialog('enrol');
      await go('staff');
      await look('staff');
      await page.getByRole('button', { name: w.add }).click();
      await dialog('add');
      await go('audit');
      await look('audit');
      await go('settings');
      await look('settings');
      await page.close();
    }
  });

  test(`the door: ${language}`, async ({ windows }) => {
    for (const [size, name] of [
      [DESK, 'desk'],
      [PHONE, 'phone'],
    ] as const) {
      const page = await windows.open(lamplight(), null, '/staff/', { size, language });
      await page.getByRole('heading', { level: 1 }).waitFor();
      await isSound(page, `door ${name} ${language}`);
      await page.getByRole('button', { name: language === 'en' ? 'I have a code' : 'Tengo un código' }).click();
      await isSound(page, `code ${name} ${language}`);
    }
  });
}
