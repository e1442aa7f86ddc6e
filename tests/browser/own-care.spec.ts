import { expect, type Page } from '@playwright/test';
import { holds } from './support/late.js';
import { evening } from './support/people.js';
import { lamplightOfThisFile, PHONE, test } from './support/windows.js';

const lamplight = lamplightOfThisFile();
const me = (page: Page) => page.getByRole('button', { name: 'Me', exact: true }).click();

test('a member writes wishes and a contact, finds them again, and takes them back', async ({ windows }) => {
  const { heron } = await evening(lamplight());
  const page = await windows.open(lamplight(), heron, '/', { size: PHONE });
  await me(page);
  await page.getByText('What I want them to know').click();
  await page.getByLabel('What helps me').fill('My aunt sits with me.');
  await page.getByLabel('Please don’t').fill('No police first.');
  await page.getByRole('group', { name: 'Reach me first by' }).getByRole('button', { name: 'A call' }).click();
  const wishes = page.locator('details').filter({ hasText: 'What I want them to know' });
  await wishes.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toHaveCount(1);
  await page.getByText('Who to call for me').click();
  const contact = page.locator('details').filter({ hasText: 'Who to call for me' });
  await contact.getByLabel('Their name').fill('Rosa Ortiz');
  await contact.getByLabel('Their phone').fill('555-0142');
  await contact.getByRole('button', { name: 'Save' }).click();

  await expect
    .poll(() => lamplight().database.run('SELECT 1 FROM identity.emergency_contact WHERE account_id = $1', [heron.accountId]))
    .toHaveLength(1);
  await page.reload();
  await me(page);
  await page.getByText('What I want them to know').click();
  await expect(page.getByLabel('What helps me')).toHaveValue('My aunt sits with me.');
  await expect(page.getByRole('button', { name: 'A call' })).toHaveAttribute('aria-pressed', 'true');
  await wishes.getByRole('button', { name: 'Delete this' }).click();
  await expect(page.getByLabel('What helps me')).toHaveValue('');
  await page.getByText('Who to call for me').click();
  await expect(contact.getByLabel('Their name')).toHaveValue('Rosa Ortiz');
  await contact.getByRole('button', { name: 'Delete this' }).click();
  await expect(contact.getByLabel('Their name')).toHaveValue('');
  await expect
    .poll(() => lamplight().database.run('SELECT 1 FROM identity.emergency_contact WHERE account_id = $1', [heron.accountId]))
    .toHaveLength(0);
});

test('what is typed while something is being saved stays', async ({ windows }) => {
  const { heron } = await evening(lamplight());
  const page = await windows.open(lamplight(), heron, '/', { size: PHONE });
  await me(page);
  await page.getByText('What I want them to know').click();
  const helps = page.getByLabel('What helps me');
  await helps.fill('My aunt sits with me.');
  const { asked, letGo } = await holds(page, '**/api/own/crisis-preferences');
  await page.locator('details').filter({ hasText: 'What I want them to know' }).getByRole('button', { name: 'Save' }).click();
  await asked;
  await helps.fill('My aunt sits with me. And tea.');
  await letGo();
  await expect(page.getByText('Saved.')).toHaveCount(1);
  await expect(helps).toHaveValue('My aunt sits with me. And tea.');
});

test('what is typed is kept on the page when saving fails', async ({ windows }) => {
  const { heron } = await evening(lamplight());
  const page = await windows.open(lamplight(), heron, '/', { size: PHONE, language: 'es' });
  await page.getByRole('button', { name: 'Yo', exact: true }).click();
  await page.getByText('Lo que quiero que sepan').click();
  await page.getByLabel('Lo que me ayuda').fill('Mi tía está conmigo.');
  await page.route('**/api/own/crisis-preferences', (route) => route.abort());
  await page.getByRole('button', { name: 'Guardar' }).first().click();
  await expect(page.getByRole('alert').filter({ hasText: /\S/u })).toBeVisible();
  await expect(page.getByLabel('Lo que me ayuda')).toHaveValue('Mi tía está conmigo.');
});
