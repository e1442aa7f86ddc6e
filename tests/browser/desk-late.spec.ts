import { expect, type Page } from '@playwright/test';
import { api } from '#libs/contracts';
import { cases, says } from './support/desk.js';
import { asks } from './support/life.js';
import { evening } from './support/people.js';
import { lamplightOfThisFile, PHONE, test } from './support/windows.js';

const lamplight = lamplightOfThisFile();
const URGENT = 'I want to kill myself tonight.';
const SOON = 'My cravings are so strong. I keep thinking about using.';

/** What was answered has been read by the page, and stands. */
const shown = (page: Page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));

test('a case that comes while the list is on its way does not vanish with an answer that is older', async ({ windows }) => {
  const at = lamplight();
  const { room, dana, heron, maple } = await evening(at, 'Late room');
  await says(at, windows, { who: maple, room, text: SOON });
  const desk = await windows.open(at, dana, '/staff/');
  await expect(cases(desk)).toHaveCount(1);
  const { escalations } = await asks(windows, at, dana, [api.escalations, { view: 'open' }]);
  const { id: escalationId, version } = escalations[0]!;
  const taken = await asks(windows, at, dana, [api.acknowledge, { escalationId, version }]);
  await expect(cases(desk)).toContainText('you have it');

  const read = Promise.withResolvers<undefined>();
  const letGo = Promise.withResolvers<undefined>();
  await desk.route('**/api/escalations?view=open', async (route) => {
    const answer = await route.fetch();
    read.resolve(undefined);
    await letGo.promise;
    await route.fulfill({ response: answer });
  });
  // A case that ends is what has the list asked for again.
  await asks(windows, at, dana, [
    api.closeEscalation,
    { escalationId, version: taken.version, disposition: 'not-a-safety-concern', note: 'They told of last week.' },
  ]);
  await read.promise;
  await says(at, windows, { who: heron, room, text: URGENT });
  await expect(cases(desk)).toHaveText([/Heron/u]);
  const answered = desk.waitForResponse('**/api/escalations?view=open');
  letGo.resolve(undefined);
  await (await answered).finished();
  await shown(desk);
  expect(await cases(desk).allInnerTexts()).toEqual([expect.stringContaining('Heron')]);
  await expect(desk).toHaveTitle('(1) Lamplight');
});

test('on a phone, who reads one case is told of another that no one has', async ({ windows }) => {
  const at = lamplight();
  const { room, dana, heron, maple } = await evening(at, 'Two rooms');
  await says(at, windows, { who: maple, room, text: SOON });
  const phone = await windows.open(at, dana, '/staff/', { size: PHONE });
  await cases(phone).filter({ hasText: 'Two rooms' }).click();
  await expect(phone.getByRole('heading', { level: 1, name: /^Maple/u })).toBeVisible();
  await says(at, windows, { who: heron, room, text: URGENT });
  const alarm = phone.getByRole('alert').filter({ hasText: 'Urgent.' });
  await expect(alarm).toBeInViewport();
  await alarm.getByRole('link', { name: 'Open it' }).click();
  await expect(phone.getByRole('heading', { level: 1, name: /^Heron/u })).toBeVisible();
  await expect(alarm.getByRole('link')).toHaveCount(0);
});

test('a line that was just said takes no press from what lies under it', async ({ windows }) => {
  const at = lamplight();
  const { room, dana, maple } = await evening(at, 'Line room');
  await says(at, windows, { who: maple, room, text: SOON });
  const phone = await windows.open(at, dana, '/staff/', { size: PHONE });
  await cases(phone).filter({ hasText: 'Line room' }).click();
  await phone.getByRole('textbox', { name: 'Write to Maple in private' }).fill('Can you talk?');
  await phone.getByRole('button', { name: 'Send', exact: true }).click();
  const line = phone.locator('.toast');
  await expect(line).toHaveText('Sent.');
  const pressed = await line.evaluate((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2)?.closest('.toast') === one;
  });
  expect(pressed).toBe(false);
  const acts = phone.getByRole('region', { name: 'Decide' });
  const [said, below] = [await line.boundingBox(), await acts.boundingBox()];
  expect((said?.y ?? 0) + (said?.height ?? 0)).toBeLessThan(below?.y ?? 0);
});
