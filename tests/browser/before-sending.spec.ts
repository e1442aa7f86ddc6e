import { expect, type Page } from '@playwright/test';
import { en } from '../../apps/member/src/wording/en.js';
import { es } from '../../apps/member/src/wording/es.js';
import { type Evening, evening, pathOf } from './support/people.js';
import { row, stands } from './support/rooms.js';
import { isSound } from './support/sound.js';
import { lamplightOfThisFile, PHONE, test, type Windows } from './support/windows.js';

const lamplight = lamplightOfThisFile();
const NUMBER = 'Text me at 415-555-0142.';

async function opened(windows: Windows, { heron, room }: Evening, language: 'en' | 'es' = 'en'): Promise<Page> {
  const page = await windows.open(lamplight(), heron, pathOf(room), { size: PHONE, language });
  await expect(page.getByRole('textbox')).toBeVisible();
  return page;
}
async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').fill(text);
  await page.getByRole('textbox').press('Enter');
}
const kept = async ({ room }: Evening) => lamplight().database.run('SELECT 1 FROM message WHERE room_id = $1', [room.id]);

for (const [language, words] of [
  ['en', en],
  ['es', es],
] as const)
  test(`a telephone number is asked about, and nothing has left the phone: ${language}`, async ({ windows }) => {
    const people = await evening(lamplight(), `Asked ${language}`);
    const page = await opened(windows, people, language);
    const asks = page.getByRole('alert').filter({ hasText: words.room.trace.phone });
    const sent: string[] = [];
    page.on('websocket', (line) => line.on('framesent', ({ payload }) => sent.push(payload.toString())));
    await page.reload();
    await say(page, NUMBER);
    await expect(asks).toHaveText(`${words.room.trace.phone} ${words.room.traceSeen}`);
    await expect(page.getByRole('button', { name: words.room.edit, exact: true })).toBeFocused();
    await isSound(page, 'asked about a telephone number');
    expect(sent.filter((frame) => frame.includes('555'))).toEqual([]);
    expect(await kept(people)).toEqual([]);

    await page.keyboard.press('Enter');
    await expect(asks).toHaveCount(0);
    await expect(page.getByRole('textbox')).toBeFocused();
    await expect(page.getByRole('textbox')).toHaveValue(NUMBER);
    await page.getByRole('textbox').press('Enter');
    await expect(asks).toHaveCount(1);
    await page.getByRole('button', { name: words.room.sendAnyway, exact: true }).click();
    await stands(page, NUMBER);
    await expect(asks).toHaveCount(0);
    expect(sent.some((frame) => frame.includes('555'))).toBe(true);
  });

test('what is changed goes without a question, and so does what was not asked about', async ({ windows }) => {
  const people = await evening(lamplight(), 'Changed');
  const page = await opened(windows, people);
  await say(page, 'Write to sam@example.org');
  await expect(page.getByRole('alert').filter({ hasText: en.room.trace.email })).toBeVisible();
  await say(page, 'Write to me here');
  await stands(page, 'Write to me here');
  await say(page, 'Call 988, or 1-800-662-4357.');
  await stands(page, 'Call 988');
});

test('a call for help waits for no question, and counselors are asked for nothing', async ({ windows }) => {
  const people = await evening(lamplight(), 'Called');
  const page = await opened(windows, people);
  await say(page, `Please help me. ${NUMBER}`);
  await stands(page, 'Please help me.');
  await page
    .getByRole('link', { name: 'Back' })
    .or(page.getByRole('button', { name: 'Back' }))
    .first()
    .click();
  await page.getByRole('button', { name: new RegExp(`^${en.home.private}`, 'u') }).click();
  await expect(page.getByRole('textbox', { name: en.room.composerPrivate })).toBeVisible();
  await say(page, NUMBER);
  await stands(page, NUMBER);
  await expect(row(page, NUMBER)).toHaveCount(1);
});
