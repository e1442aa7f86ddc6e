import { expect, type Page } from '@playwright/test';
import { Programme, type Seated, testConfig } from '#libs/testing';
import type { Lamplight } from './support/lamplight.js';
import { holds } from './support/late.js';
import { KNOWN, telephoneOfThisFile } from './support/telephone.js';
import { lamplightOfThisFile, PHONE, test } from './support/windows.js';

const telephone = telephoneOfThisFile();
const lamplight = lamplightOfThisFile(telephone.env);

async function colleague(at: Lamplight, role: 'counselor' | 'admin'): Promise<Seated> {
  const programme = await Programme.create(at.database, testConfig(at.database.url));
  return programme.staff(role, 'Dana', [await programme.room()]);
}
const codeSentTo = (number: string) => {
  const body = telephone
    .phone()
    .texts()
    .filter(({ form }) => form['To'] === number)
    .at(-1)?.form['Body'];
  return /\b\d{6}\b/u.exec(body ?? '')?.[0] ?? '';
};
const reach = (page: Page) => page.getByRole('region', { name: 'How pages reach you' });

test('a colleague adds a telephone, shows that it is theirs, and is called for a test, on a phone and by keyboard', async ({ windows }) => {
  const at = lamplight();
  const page = await windows.open(at, await colleague(at, 'counselor'), '/staff/#/settings', { size: PHONE });
  const mine = reach(page);
  await mine.getByLabel('Your phone number').fill('555 0111');
  await mine.getByLabel('Your phone number').press('Enter');
  await expect(mine.getByText('Start with a plus, then the country and the number.')).toBeVisible();
  await mine.getByLabel('Your phone number').fill('+1 (555) 0111-22');
  await mine.getByLabel('Your phone number').press('Enter');
  const code = mine.getByLabel('Code that we sent to +1555011122');
  await expect(code).toBeVisible();
  const right = codeSentTo('+1555011122');
  await code.fill(right === '000000' ? '000001' : '000000');
  await code.press('Enter');
  await expect(mine.getByText('That code does not work. Ask for a new one.')).toBeVisible();
  await code.fill(right);
  await code.press('Enter');
  await expect(mine.getByText('+1555011122', { exact: true })).toBeVisible();
  await expect(code).toHaveCount(0);

  await mine.getByRole('button', { name: 'Send a test: Call' }).click();
  await expect
    .poll(() =>
      telephone
        .phone()
        .calls()
        .map(({ form }) => form['To']),
    )
    .toEqual(['+1555011122']);
  const sent = mine.getByRole('list', { name: 'What we sent you lately' });
  await expect(sent.getByText('Call, test')).toBeVisible();
  const [page1] = await at.database.run<{ id: string }>(`SELECT id FROM page WHERE test AND means = 'voice'`);
  const path = `/api/telephone/pages/${page1?.id ?? ''}/keys?round=1`;
  await telephone.phone().ask({ base: at.url, known: KNOWN, path }, { Digits: '4', CallSid: 'CA1' });
  await expect(sent.getByText(/answered/u)).toBeVisible({ timeout: 15_000 });

  await mine.getByRole('button', { name: 'Take out +1555011122' }).click();
  await expect(mine.getByText('+1555011122', { exact: true })).toHaveCount(0);
});

test('what comes first, and quiet hours, stay as they were saved', async ({ windows }) => {
  const at = lamplight();
  const page = await windows.open(at, await colleague(at, 'counselor'), '/staff/#/settings');
  const mine = reach(page);
  const urgent = mine.getByRole('list', { name: 'Urgent' });
  await expect(urgent.getByRole('listitem')).toHaveText([/Browser note/u, /Text message/u, /Call/u]);
  await mine.getByRole('button', { name: 'Move Call up for Urgent' }).click();
  await mine.getByRole('button', { name: 'Move Call up for Urgent' }).click();
  await mine.getByRole('button', { name: 'Take out Browser note for Urgent' }).click();
  await mine.getByLabel('Add one for Today').selectOption('Email');
  await mine.getByText('Keep quiet hours').click();
  await mine.getByLabel('From').fill('21:30');
  await mine.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.reload();
  await expect(urgent.getByRole('listitem')).toHaveText([/Call/u, /Text message/u]);
  await expect(mine.getByRole('list', { name: 'Today' }).getByRole('listitem')).toHaveText([/Browser note/u, /Email/u]);
  await expect(mine.getByLabel('From')).toHaveValue('21:30');
});

test('what is chosen while the order is being saved stays, and is saved by the next press', async ({ windows }) => {
  const at = lamplight();
  const page = await windows.open(at, await colleague(at, 'counselor'), '/staff/#/settings');
  const mine = reach(page);
  const urgent = mine.getByRole('list', { name: 'Urgent' }).getByRole('listitem');
  await mine.getByRole('button', { name: 'Take out Browser note for Urgent' }).click();
  const { asked, letGo } = await holds(page, '**/api/reach');
  await mine.getByRole('button', { name: 'Save' }).click();
  await asked;
  await mine.getByRole('button', { name: 'Take out Text message for Urgent' }).click();
  await letGo();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(urgent).toHaveText([/Call/u]);
  await page.unroute('**/api/reach');
  // The button is off already while it is being saved.
  const saved = page.waitForResponse('**/api/reach');
  await mine.getByRole('button', { name: 'Save' }).click();
  expect((await saved).ok()).toBe(true);
  await page.reload();
  await expect(urgent).toHaveText([/Call/u]);
});

test('an admin adds a webhook, sees its secret once, and takes it out', async ({ windows }) => {
  const at = lamplight();
  const page = await windows.open(at, await colleague(at, 'admin'), '/staff/#/settings');
  const out = page.getByRole('region', { name: 'Out to other systems' });
  await expect(out.getByText('No other system is told.')).toBeVisible();
  await out.getByLabel('Name', { exact: true }).fill('Night desk');
  await out.getByLabel('Address').fill('http://10.0.0.1/in');
  await out.getByRole('button', { name: 'Add it' }).click();
  await expect(out.getByText(/We cannot send to this address/u)).toBeVisible();
  await out.getByLabel('Address').fill('https://hooks.example.org/in');
  await out.getByRole('button', { name: 'Add it' }).click();
  await expect(out.locator('code')).toHaveText(/^[\w-]{43}$/u);
  const first = await out.locator('code').textContent();
  await out.getByRole('button', { name: 'New secret for Night desk' }).click();
  await expect(out.locator('code')).not.toHaveText(first ?? '');
  await page.reload();
  await expect(out.getByText('Night desk')).toBeVisible();
  await expect(out.locator('code')).toHaveCount(0);
  await out.getByRole('button', { name: 'Take out Night desk' }).click();
  await expect(out.getByText('No other system is told.')).toBeVisible();
});

test('a counselor is offered no other systems', async ({ windows }) => {
  const at = lamplight();
  const page = await windows.open(at, await colleague(at, 'counselor'), '/staff/#/settings');
  await expect(reach(page)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Out to other systems' })).toHaveCount(0);
});
