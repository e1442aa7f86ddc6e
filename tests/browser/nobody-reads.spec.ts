import { expect, type Page } from '@playwright/test';
import { evening, pathOf } from './support/people.js';
import { field, stands, write } from './support/rooms.js';
import { lamplightOfThisFile, PHONE, test } from './support/windows.js';

const lamplight = lamplightOfThisFile();
const UNKNOWN = 'We can’t see who is on right now. You can call 988 at any time.';
const card = (page: Page) => page.getByRole('button', { name: /^Tuesday room/u });
const main = (page: Page) => page.getByRole('main');

test('ten seconds after the server died, Home names nobody as being there, and gives the line', async ({ windows }) => {
  const at = lamplight();
  const { heron, room } = await evening(at);
  const context = await windows.context(at, { size: PHONE });
  await at.signIn(context, heron);
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(pathOf(room));
  await expect(field(page)).toBeVisible();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(card(page)).toContainText('Dana is on until');
  await expect(main(page)).not.toContainText('988');
  await at.kill();
  await page.clock.runFor(10_500);
  await expect(card(page)).not.toContainText('Dana is on');
  await expect(main(page).getByText(UNKNOWN)).toBeVisible();
  // From one page to the next the time without a line goes on.
  await card(page).click();
  await expect(main(page)).toContainText('You can call 988 at any time.');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(main(page).getByText(UNKNOWN)).toBeVisible();
  await page.getByRole('button', { name: 'Me', exact: true }).click();
  await expect(main(page).getByText(UNKNOWN)).toBeVisible();
  await page.getByRole('button', { name: 'Rooms', exact: true }).click();
  await at.restart();
  await page.clock.runFor(8000);
  await expect(card(page)).toContainText('Dana is on until');
  await expect(main(page)).not.toContainText('988');
});

test('a list of rooms that does not come is said, and asked for again', async ({ windows }) => {
  const { heron, room } = await evening(lamplight());
  const page = await windows.open(lamplight(), null, '/', { size: PHONE });
  await lamplight().signIn(page.context(), heron);
  let refused = 0;
  await page.route('**/api/rooms', (route) => {
    refused += 1;
    return route.abort();
  });
  for (const path of ['/', pathOf(room)]) {
    await page.goto(path);
    await expect(page.getByRole('alert')).toContainText('We could not reach Lamplight.');
    await expect(main(page).getByText(UNKNOWN)).toBeVisible();
  }
  // A line that comes up asks by itself, just before the press; so do the page as it starts, and Home.
  await page.routeWebSocket(/socket\.io/u, (line) => line.close());
  await page.goto('about:blank');
  refused = 0;
  await page.goto('/');
  await expect.poll(() => refused).toBe(2);
  await expect(page.getByRole('alert')).toBeVisible();
  await page.unroute('**/api/rooms');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(card(page)).toContainText('Dana is on until');
});

test('where no counselor is on, Home says so, and who answers', async ({ windows }) => {
  const at = lamplight();
  const { heron, dana } = await evening(at);
  await at.database.run('DELETE FROM shift WHERE account_id = $1', [dana.accountId]);
  const page = await windows.open(at, heron, '/', { size: PHONE });
  await expect(main(page).getByText('No counselor is on right now. You can call 988 at any time.')).toBeVisible();
});

test('a page that starts without a server says that nobody may be reading', async ({ windows }) => {
  const at = lamplight();
  const { heron } = await evening(at);
  const page = await windows.open(at, heron, '/', { size: PHONE });
  await expect(card(page)).toBeVisible();
  await page.route('**/api/session', (route) => route.abort());
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('We could not reach Lamplight.');
  await expect(main(page).getByText(UNKNOWN)).toBeVisible();
});

test('who is in no group any more can ask for a call, and write in private; who never was in one is shown the desk and the line first', async ({
  windows,
}) => {
  const at = lamplight();
  const { heron, maple } = await evening(at);
  const helpOf = async (page: Page) => {
    await page.getByRole('button', { name: 'Need help now? Talk to a person' }).click();
    return page.getByRole('dialog', { name: 'Talk to a person' });
  };
  await at.database.run(`UPDATE membership SET state = 'removed' WHERE account_id = $1`, [heron.accountId]);
  const page = await windows.open(at, heron, '/', { size: PHONE });
  await expect(page.getByText('You have no room yet.')).toBeVisible();
  await expect(main(page)).toContainText('You can call 988 at any time.');
  const sheet = await helpOf(page);
  await sheet.getByRole('button', { name: /^Ask for a call/u }).click();
  await expect(sheet.getByText(/^We asked for a call/u)).toBeVisible();
  expect(await at.database.run(`SELECT 1 FROM escalation WHERE account_id = $1 AND cause = 'call-me'`, [heron.accountId])).toHaveLength(1);
  await sheet.getByRole('button', { name: /^Message your counselor in private/u }).click();
  await write(page, 'Are you there?');
  await stands(page, 'Are you there?');

  await at.database.run('DELETE FROM membership WHERE account_id = $1', [maple.accountId]);
  const never = await helpOf(await windows.open(at, maple, '/', { size: PHONE }));
  await expect(never.getByRole('link', { name: /^Call the front desk/u })).toBeVisible();
  await expect(never.getByRole('button', { name: /call/iu })).toHaveCount(0);
  const links = await never.getByRole('link').allInnerTexts();
  expect(links.slice(0, 2).map((link) => link.split('\n')[0])).toEqual(['Call the front desk', 'Call 988']);
});
