import { expect, type Page } from '@playwright/test';
import { evening, pathOf } from './support/people.js';
import { field, row, stands, write } from './support/rooms.js';
import { lamplightOfThisFile, PHONE, test, type Windows } from './support/windows.js';
import { Wire } from './support/wire.js';

const lamplight = lamplightOfThisFile();
const SAID = 'This phone can’t keep your words. Stay here until they are sent.';

test('a full disk is said where one writes; the words go on through the rooms of this page', async ({ windows }) => {
  const { page, wire, open } = await heronWith(windows, () => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      if (document.documentElement.dataset['full'] !== undefined) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, given);
    };
  });
  await open();
  await write(page, 'While there was room.');
  await stands(page, 'While there was room.');
  await expect(page.getByText(SAID)).toHaveCount(0);
  await disk(page, 'full');
  await field(page).fill('half a thought');
  await expect(page.getByText(SAID)).toBeVisible();
  await wire.cut();
  await expect(page.getByRole('button', { name: 'Send later' })).toBeVisible();
  await write(page, 'Kept nowhere but here.');
  await field(page).fill('half a thought');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Tuesday room/u })).toContainText('1 message waits to be sent.');
  wire.mend();
  await page.clock.runFor(6000);
  await expect(page.getByRole('button', { name: /^Tuesday room/u })).not.toContainText('waits');
  await page.getByRole('button', { name: /^Tuesday room/u }).click();
  await stands(page, 'Kept nowhere but here.');
  await expect(field(page)).toHaveValue('half a thought');
  await disk(page, 'free');
  await field(page).fill('half a thought, and more');
  await page.clock.runFor(1000);
  await expect(page.getByText(SAID)).toHaveCount(0);
  await page.reload();
  await expect(field(page)).toHaveValue('half a thought, and more');
});

const closed = {
  refused: () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('not here', 'SecurityError');
    };
  },
  silent: () => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  },
};
for (const [how, script] of Object.entries(closed))
  test(`a phone whose store is ${how} opens the room, sends, and says that it keeps nothing`, async ({ windows }) => {
    const { page, wire, open } = await heronWith(windows, script);
    await open();
    await expect(page.getByText(SAID)).toBeVisible();
    await wire.cut();
    await expect(page.getByRole('button', { name: 'Send later' })).toBeVisible();
    await write(page, 'Please call me.');
    await expect(row(page, 'Please call me.')).toContainText('Waiting to send');
    wire.mend();
    await page.clock.runFor(6000);
    await stands(page, 'Please call me.');
  });

async function disk(page: Page, is: 'full' | 'free'): Promise<void> {
  await page.evaluate((full) => {
    if (full) document.documentElement.dataset['full'] = '';
    else Reflect.deleteProperty(document.documentElement.dataset, 'full');
  }, is === 'full');
}

/** Heron on a phone of their own, whose store behaves as the script says. */
async function heronWith(windows: Windows, script: () => void): Promise<{ page: Page; wire: Wire; open: () => Promise<void> }> {
  const at = lamplight();
  const { heron, room } = await evening(at);
  const context = await windows.context(at, { size: PHONE });
  await at.signIn(context, heron);
  const page = await context.newPage();
  const wire = await Wire.of(page);
  await page.addInitScript(script);
  await page.clock.install();
  const open = async () => {
    await page.goto(pathOf(room));
    await page.clock.runFor(3100);
    await expect(field(page)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeVisible();
  };
  return { page, wire, open };
}
