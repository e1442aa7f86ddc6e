import { expect, type Page } from '@playwright/test';
import { api } from '#libs/contracts';
import { ask } from './support/door.js';
import { type Evening, evening, pathOf } from './support/people.js';
import { field, listen, menuOf, row, stands, write } from './support/rooms.js';
import { speaker } from './support/talk.js';
import { lamplightOfThisFile, PHONE, test, type Windows } from './support/windows.js';
import { Wire } from './support/wire.js';

const lamplight = lamplightOfThisFile();
const COVER = 'This may touch one of your topics.';

test('what touches a chosen topic waits for a tap; counselors and own words never do', async ({ windows }) => {
  const people = await evening(lamplight());
  const maple = await speaker(windows, lamplight(), people.room, people.maple);
  const dana = await speaker(windows, lamplight(), people.room, people.dana);
  const page = await me(windows, people);
  await topic(page, 'drugs or drink').click();
  await expect(topic(page, 'drugs or drink')).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('textbox', { name: 'A word or a few words' }).fill('Route 9');
  await page.getByRole('textbox', { name: 'A word or a few words' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Take out Route 9' })).toBeVisible();

  await maple.say('Soñé otra vez con la HEROINA.');
  await maple.say('I drove down route 9 alone.');
  await maple.say('My heroine is my aunt.');
  await maple.say('A small story.', { contentNote: 'drugs' });
  await dana.say('We talk about heroin on Thursday.');
  await page.goto(pathOf(people.room));
  await stands(page, 'My heroine is my aunt.');
  await stands(page, 'We talk about heroin on Thursday.');
  await expect(row(page, COVER)).toHaveCount(3);
  for (const hidden of ['HEROINA', 'route 9', 'A small story.']) await expect(page.getByText(hidden)).toHaveCount(0);
  await write(page, 'I used to drink vodka there.');
  await stands(page, 'I used to drink vodka there.');

  const first = row(page, COVER).first();
  await first.getByRole('button', { name: 'Show' }).click();
  await expect(first).toContainText('Soñé otra vez con la HEROINA.');
  await first.getByRole('button', { name: 'Hide again' }).click();
  await expect(page.getByText('HEROINA')).toHaveCount(0);

  const heard = await listen(page);
  await maple.say('There was wine at the party.');
  await expect.poll(heard).toEqual([`Maple: ${COVER}`]);
});

test('topics hold while the line is gone, come back with the next visit, and are let go of', async ({ windows }) => {
  const people = await evening(lamplight());
  const maple = await speaker(windows, lamplight(), people.room, people.maple);
  await maple.say('There was wine at the party.');
  const page = await me(windows, people);
  await topic(page, 'drugs or drink').click();
  await expect(topic(page, 'drugs or drink')).toHaveAttribute('aria-pressed', 'true');
  await page.goto(pathOf(people.room));
  await expect(row(page, COVER)).toHaveCount(1);

  // Kept on the phone: the server need not answer.
  await page.route('**/api/topics', (route) => route.abort());
  await page.reload();
  await expect(row(page, COVER)).toHaveCount(1);
  await page.unroute('**/api/topics');

  await page.goto('/');
  await page.getByRole('button', { name: 'Me', exact: true }).click();
  await topic(page, 'drugs or drink').click();
  await expect(topic(page, 'drugs or drink')).toHaveAttribute('aria-pressed', 'false');
  await page.goto(pathOf(people.room));
  await stands(page, 'There was wine at the party.');
});

test('a report is two taps, has a receipt, and its outcome is told; the other never learns of it', async ({ windows }) => {
  const people = await evening(lamplight());
  const page = await me(windows, people);
  await page.goto(pathOf(people.room));
  const other = await windows.open(lamplight(), people.maple, pathOf(people.room), { size: PHONE });
  await write(other, 'You all know who her husband is.');
  await stands(page, 'You all know who her husband is.');

  const menu = await menuOf(page, 'You all know');
  await menu.getByRole('button', { name: 'Report to counselor' }).click();
  await page.getByRole('dialog', { name: 'What is wrong?' }).getByRole('button', { name: 'It gives away who someone is' }).click();
  const receipt = page.getByRole('dialog', { name: 'Thank you. We got it.' });
  await expect(receipt).toContainText('Only the counselors see it. No one else learns that it was you.');
  await receipt.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.goto('/');
  await page.getByRole('button', { name: 'Me', exact: true }).click();
  const mine = page.getByRole('listitem').filter({ hasText: 'It gives away who someone is' });
  await expect(mine).toContainText('A counselor has not looked at it yet.');
  const dana = await speaker(windows, lamplight(), people.room, people.dana);
  const { reports } = await ask(dana.context, lamplight(), api.reports);
  await ask(dana.context, lamplight(), api.decideReport, { reportId: reports[0]?.id, decision: 'take-down', reason: 'private' });
  await page.reload();
  await page.getByRole('button', { name: 'Me', exact: true }).click();
  await expect(mine).toContainText('A counselor has acted on it.');
  await expect(other.getByText(/report/iu)).toHaveCount(0);
});

test('a report that says worry sends for help, and its few words go along', async ({ windows }) => {
  const people = await evening(lamplight());
  const page = await me(windows, people);
  await (await speaker(windows, lamplight(), people.room, people.maple)).say('I do not see the point today.');
  await page.goto(pathOf(people.room));
  await (await menuOf(page, 'I do not see the point')).getByRole('button', { name: 'Report to counselor' }).click();
  await page.getByText('Add a few words first').click();
  await page.getByRole('textbox', { name: 'What should the counselors know?' }).fill('She said goodbye to all of us.');
  await page.getByRole('button', { name: 'I am worried about this person' }).click();
  await expect(page.getByRole('dialog')).toContainText('Thank you for looking out. We told the team right away.');
  const opened = await lamplight().database.run('SELECT 1 FROM escalation WHERE account_id = $1', [people.maple.accountId]);
  expect(opened).toHaveLength(1);
});

test('a search says that it needs a connection', async ({ windows }) => {
  const people = await evening(lamplight());
  const context = await windows.context(lamplight(), { size: PHONE });
  await lamplight().signIn(context, people.heron);
  const wire = await Wire.of(context);
  const page = await context.newPage();
  await page.goto(pathOf(people.room));
  await expect(field(page)).toBeVisible();
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await wire.cut();
  await expect(page.getByRole('dialog').getByText('You are offline. Search works when you are back.')).toBeVisible();
  wire.mend();
  await expect(page.getByRole('dialog').getByText('You are offline. Search works when you are back.')).toHaveCount(0);
});

const topic = (page: Page, name: string) => page.getByRole('group', { name: 'Topics' }).getByRole('button', { name });

async function me(windows: Windows, { heron }: Evening): Promise<Page> {
  const page = await windows.open(lamplight(), heron, '/', { size: PHONE });
  await page.getByRole('button', { name: 'Me', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'What I would rather not see by surprise' })).toBeVisible();
  return page;
}
