import { expect } from '@playwright/test';
import { aKey } from '#libs/testing';
import { says } from './support/desk.js';
import { evening, pathOf } from './support/people.js';
import { row, stands, write } from './support/rooms.js';
import { isSound } from './support/sound.js';
import { lamplightOfThisFile, PHONE, test } from './support/windows.js';

const lamplight = lamplightOfThisFile();
const SENDS_NOTHING = 'Nothing new can be sent right now. Your words stay here, and go by themselves later.';
const UNKNOWN = 'We can’t see who is on right now.';

/** As PostgreSQL says it where a file of this table can't grow. */
async function fill(table: string): Promise<() => Promise<unknown>> {
  const { database } = lamplight();
  await database.run(
    `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no space left' USING ERRCODE = 'disk_full'; END $$`,
  );
  await database.run(`CREATE TRIGGER full_disk BEFORE INSERT ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION full_disk()`);
  return () => database.run('DROP FUNCTION full_disk CASCADE');
}

for (const size of [PHONE, undefined])
  test(`a member is told that nothing new can be sent, and where help is; the words go when there is room${size ? ', on a phone' : ''}`, async ({
    windows,
  }) => {
    const at = lamplight();
    const { heron, room } = await evening(at, size ? 'Phone room' : 'Full room');
    const page = await windows.open(at, heron, pathOf(room), size ? { size } : {});
    await expect(page.getByText(/Dana is on/u).first()).toBeVisible();
    const free = await fill('message');
    await write(page, 'I will be late.');
    await expect(page.locator('.line-bar')).toHaveText(SENDS_NOTHING);
    await expect(page.getByText(UNKNOWN).first()).toBeVisible();
    await expect(page.getByText(/Dana is on/u)).toHaveCount(0);
    await expect(row(page, 'I will be late.')).toContainText('Waiting');
    await page.getByRole('button', { name: /^(Help|Need help now)/u }).click();
    const help = page.getByRole('dialog');
    await expect(help.locator('.on-now')).toHaveText(`${UNKNOWN} You can call 988 at any time.`);
    await expect(help.getByRole('link', { name: /988/u }).first()).toBeVisible();
    await expect(help.getByRole('button', { name: /private/u })).toBeVisible();
    await help.getByRole('button', { name: /Ask for a call/u }).click();
    await expect(help.getByText(/We asked for a call/u)).toBeVisible();
    await help.getByRole('button', { name: 'Close help' }).click();
    await free();
    await stands(page, 'I will be late.');
    await expect(page.locator('.line-bar')).toHaveCount(0);
    await expect(page.getByText(/Dana is on/u).first()).toBeVisible();
  });

test('a desk is told that nothing new is kept and nobody is paged, until it is over', async ({ windows }) => {
  test.setTimeout(180_000);
  const at = lamplight();
  const { dana, heron, room } = await evening(at, 'Desk room');
  await says(at, windows, { who: heron, room, text: 'I am drunk right now.' });
  const desk = await windows.open(at, dana, '/staff/#/settings');
  await expect(desk.getByRole('heading', { level: 1 })).toBeVisible();
  const free = await fill('message');
  const context = await windows.context(at);
  await at.signIn(context, heron);
  const refused = await context.request.post(`/api/rooms/${room.id}/messages`, {
    headers: { origin: at.url },
    data: { clientKey: aKey(), text: 'I will be late.', confirmed: true },
  });
  expect([refused.status(), await refused.json()]).toMatchObject([503, { type: 'storage-full' }]);
  const alarm = desk.getByRole('alert').filter({ hasText: 'Nothing new is kept, and no one is paged.' });
  await expect(alarm).toBeVisible({ timeout: 30_000 });
  await expect(alarm).toContainText('Call who is on duty by phone');
  await isSound(desk, 'keeps nothing');
  await free();
  await expect(alarm).toHaveCount(0, { timeout: 120_000 });
});
