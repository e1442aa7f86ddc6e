import { expect, type Page } from '@playwright/test';
import { precisionOf } from './support/lexicon-answers.js';
import { lamplightOfThisFile, test } from './support/windows.js';

const lamplight = lamplightOfThisFile();
const RULE = 'en.suicide.kill-self';
const heard = (page: Page, line: string) =>
  page
    .getByRole('list', { name: 'What is heard' })
    .getByRole('listitem')
    .filter({ hasText: line })
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: RULE, exact: true }) });

test('a line that a guard lowers shows what it was, what it is now, and for which reason', async ({ windows }) => {
  const at = lamplight();
  const page = await windows.open(at, await at.programme.staff('admin', 'Priya'), `/staff/#/lexicon/rule/${RULE}`);
  await page.getByLabel('Lines to try', { exact: true }).fill('Last year I wanted to kill myself.\nI want to kill myself.');
  await expect(heard(page, 'Last year')).toHaveText(
    /^en\.suicide\.kill-self\s*Soon\s*→\s*Nothing heard\s*lowered: in the past\s*KILL SELF$/u,
  );
  await expect(heard(page, 'I want to')).toHaveText(/^en\.suicide\.kill-self\s*Soon\s*KILL SELF$/u);
});

test('how often a rule was right stands with its interval, and not at all where too few were decided', async ({ windows }) => {
  const at = lamplight();
  const page = await windows.open(at, await at.programme.staff('admin', 'Sam'), '/staff/');
  await precisionOf(page, RULE);
  await page.goto('/staff/#/lexicon');
  const rule = (name: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
  await expect(rule(RULE)).toContainText('88 % (77 to 95 %)');
  await expect(rule('en.suicide.farewell')).toContainText('Too few to judge');
  await expect(rule('en.suicide.farewell')).toContainText('12 of 20 decisions');
  await expect(rule('en.suicide.farewell')).not.toContainText('%');

  await page.goto(`/staff/#/lexicon/rule/${RULE}`);
  const record = page.getByRole('region', { name: 'How often it was right' });
  await expect(record).toContainText('88 % (77 to 95 %), of 51 closed cases.');
  await expect(record.getByRole('row').nth(1)).toContainText('Too few to judge');
  await expect(record.getByRole('row').filter({ hasText: '24' })).toContainText('88 % (69 to 96 %)');
  await page.goto('/staff/#/lexicon/rule/en.suicide.farewell');
  await expect(record).toContainText('12 closed cases so far. From 20 on we can say more.');
  await expect(record).not.toContainText('%');
});
