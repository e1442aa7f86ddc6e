import { expect, type Page } from '@playwright/test';
import { api } from '#libs/contracts';
import { en } from '../../apps/staff/src/wording/en.js';
import { es } from '../../apps/staff/src/wording/es.js';
import { cases, says } from './support/desk.js';
import { listensToSound } from './support/hearing.js';
import { asks } from './support/life.js';
import { evening } from './support/people.js';
import { isSound } from './support/sound.js';
import { picture } from './support/story.js';
import { DESK, lamplightOfThisFile, PHONE, test } from './support/windows.js';

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
  await expect(phone.getByRole('banner').getByText(/^until \d/u)).toBeVisible(); // that she is on duty is no secret of the menu
  await cases(phone).filter({ hasText: 'Two rooms' }).click();
  await expect(phone.getByRole('heading', { level: 1, name: /^Maple/u })).toBeVisible();
  await says(at, windows, { who: heron, room, text: URGENT });
  const alarm = phone.getByRole('alert').filter({ hasText: 'Urgent.' });
  await expect(alarm).toBeInViewport();
  await alarm.getByRole('link', { name: 'Open it' }).click();
  await expect(phone.getByRole('heading', { level: 1, name: /^Heron/u })).toBeVisible();
  await expect(alarm.getByRole('link')).toHaveCount(0);
});

for (const [language, words] of [
  ['en', en],
  ['es', es],
] as const)
  for (const size of [DESK, PHONE])
    test(`an urgent case is told with a way to it where the list shows others: ${language}, ${String(size.width)}`, async ({ windows }) => {
      const at = lamplight();
      const { room, dana, heron } = await evening(at, `Others ${language} ${String(size.width)}`);
      const desk = await windows.open(at, dana, '/staff/', { size, language });
      const list = (name: string) => desk.getByRole('tab', { name: new RegExp(`^${name}`, 'u') }).click();
      const way = desk.getByRole('alert').getByRole('link', { name: words.queue.alarmShow });
      await list(words.queue.mine);
      await says(at, windows, { who: heron, room, text: URGENT });
      await expect(way).toBeInViewport();
      await list(words.queue.closed);
      await expect(way).toBeInViewport();
      await isSound(desk, `urgent beside closed ones, ${language}`);
      await desk.setViewportSize(size);
      await picture(desk, `urgent beside closed ${language} ${String(size.width)}`);
      await list(words.queue.open);
      await expect(desk.getByRole('list', { name: words.queue.title }).getByRole('link')).toHaveText([/Heron/u]);
      await expect(way).toHaveCount(0);

      await list(words.queue.mine);
      await way.click();
      await expect(desk.getByRole('heading', { level: 1, name: /^Heron/u })).toBeVisible();
      await expect(way).toHaveCount(0);
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

test('a member who asks for a call is said on every page, with one sound, until someone has it', async ({ windows }) => {
  const at = lamplight();
  const { dana, heron } = await evening(at, 'Call room');
  const context = await windows.context(at);
  await at.signIn(context, dana);
  const desk = await context.newPage();
  const sounded = await listensToSound(desk);
  await desk.goto('/staff/#/settings');
  await desk.getByRole('heading', { name: 'Settings' }).click(); // a browser sounds only for a person
  await asks(windows, at, heron, [api.callMe, { clientKey: crypto.randomUUID() }]);
  const alarm = desk.getByRole('alert').filter({ hasText: 'Paged. 1 case waits for you.' });
  await expect(alarm).toBeInViewport();
  await expect(desk).toHaveTitle('(1) Lamplight');
  await expect.poll(sounded).toBe(2); // two notes
  await alarm.getByRole('link', { name: 'Open it' }).click();
  await expect(
    desk
      .getByText('Someone was paged.')
      .or(desk.getByText(/^Paged:/u))
      .first(),
  ).toBeVisible();
  expect(await sounded()).toBe(2);
  await desk.getByRole('button', { name: 'Take it' }).click();
  await expect(desk).toHaveTitle('Lamplight');
  await expect(alarm).toHaveCount(0);
});

test('a page for what is not urgent is said once, too', async ({ windows }) => {
  const at = lamplight();
  const { room, dana, maple } = await evening(at, 'Paged room');
  const context = await windows.context(at);
  await at.signIn(context, dana);
  const desk = await context.newPage();
  const sounded = await listensToSound(desk);
  await desk.goto('/staff/#/settings');
  await desk.getByRole('heading', { name: 'Settings' }).click();
  await says(at, windows, { who: maple, room, text: 'I am drunk right now.' });
  await expect(desk.getByRole('alert').filter({ hasText: 'Paged. 1 case waits for you.' })).toBeInViewport();
  await expect.poll(sounded).toBe(2);
});

test('a page that went out before a desk was opened is said there, and sounds as soon as somebody touches it; after a reload, too', async ({
  windows,
}) => {
  const at = lamplight();
  const { room, dana, maple } = await evening(at, 'Earlier room');
  await says(at, windows, { who: maple, room, text: 'I am drunk right now.' });
  await expect
    .poll(async () =>
      (await asks(windows, at, dana, [api.escalations, { view: 'open' }])).escalations.map(({ roomName, paged }) => [roomName, paged]),
    )
    .toContainEqual(['Earlier room', true]);
  const context = await windows.context(at);
  await at.signIn(context, dana);
  const desk = await context.newPage();
  const sounded = await listensToSound(desk);
  const title = desk.getByRole('heading', { name: 'Settings' });
  const isSaid = async () => {
    await expect(desk.getByRole('alert').filter({ hasText: /Paged\. \d case/u })).toBeInViewport();
    expect(await sounded()).toBe(0); // a browser sounds only for a person
    await title.click();
    await expect.poll(sounded).toBe(2);
  };
  await desk.goto('/staff/#/settings');
  await isSaid();
  await desk.reload();
  await isSaid();
});
