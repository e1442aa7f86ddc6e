import { expect, type Locator, type Page } from '@playwright/test';
import { en } from '../../apps/member/src/wording/en.js';
import { es } from '../../apps/member/src/wording/es.js';
import { en as deskEn } from '../../apps/staff/src/wording/en.js';
import { es as deskEs } from '../../apps/staff/src/wording/es.js';
import { loadSharedWords } from '../../libs/ui/src/index.js';
import { evening, pathOf } from './support/people.js';
import { row } from './support/rooms.js';
import { picture } from './support/story.js';
import { speaker } from './support/talk.js';
import { DESK, lamplightOfThisFile, test } from './support/windows.js';

const lamplight = lamplightOfThisFile();
const SHORT = { width: 390, height: 700 };

/** From the top of the sheet to its end, the way out of it is whole, lies over what scrolls below it, and takes a tap. */
async function closes(page: Page, sheet: Locator, name: string, scrolls = sheet): Promise<void> {
  const close = sheet.getByRole('button', { name, exact: true });
  for (const part of [1, 0, 0.5]) {
    await scrolls.evaluate((one, at) => one.scrollTo(0, at * one.scrollHeight), part);
    await expect(close, `at ${String(part)} of it`).toBeInViewport({ ratio: 1 });
  }
  const box = await close.boundingBox();
  if (!box) throw new Error('it has no place');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(sheet).toHaveCount(0);
}

for (const [language, words] of [
  ['en', en],
  ['es', es],
] as const)
  for (const [size, text] of [
    [SHORT, '100%'],
    [SHORT, '200%'],
    [DESK, '100%'],
  ] as const)
    test(`a sheet is closed from wherever one has come in it: ${language}, ${String(size.width)} px, text of ${text}`, async ({
      windows,
    }) => {
      const { crisis } = await loadSharedWords(language);
      const at = lamplight();
      const people = await evening(at);
      const maple = await speaker(windows, at, people.room, people.maple);
      await maple.say('I got through the weekend. '.repeat(4));
      const page = await windows.open(at, people.heron, pathOf(people.room), { size, language });
      await expect(row(page, 'I got through the weekend.')).toBeVisible();
      await page.evaluate((one) => {
        document.documentElement.style.fontSize = one;
      }, text);

      await page.getByRole('button', { name: crisis.helpBar }).click();
      const help = page.getByRole('dialog', { name: crisis.helpTitle });
      await help.getByText(crisis.naloxone).click();
      await help.evaluate((one) => one.scrollTo(0, one.scrollHeight / 3));
      await picture(page, `long help ${language} ${String(size.width)} ${text}`);
      await closes(page, help, crisis.helpClose);

      await row(page, 'I got through the weekend.').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const menu = page.getByRole('dialog', { name: 'Maple' });
      await expect(menu).toBeVisible();
      await picture(page, `long menu ${language} ${String(size.width)} ${text}`);
      await closes(page, menu, words.close);
    });

for (const [language, words] of [
  ['en', deskEn],
  ['es', deskEs],
] as const)
  for (const size of [SHORT, DESK])
    test(`what was found in a room is closed from wherever one has come in it: ${language}, ${String(size.width)} px`, async ({
      windows,
    }) => {
      const at = lamplight();
      const name = `Long room ${language} ${String(size.width)}`;
      const { room, maple, dana } = await evening(at, name);
      const said = await speaker(windows, at, room, maple);
      for (let n = 1; n <= 9; n += 1) await said.say(`Weekend number ${String(n)}, and how I got through it.`);
      const page = await windows.open(at, dana, '/staff/#/rooms', { size, language });
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('button', { name: words.rooms.search(name) }).click();
      const sheet = page.getByRole('dialog', { name: words.rooms.search(name) });
      await sheet.getByLabel(words.rooms.searchWords).fill('weekend');
      await page.keyboard.press('Enter');
      await expect(sheet.getByText('Weekend number 9', { exact: false })).toBeAttached();
      await picture(page, `long search ${language} ${String(size.width)}`);
      await closes(page, sheet, words.close, page.locator('.scrim'));
    });
