import { expect, type Locator, type Page } from '@playwright/test';
import { api } from '#libs/contracts';
import { aKey, Programme, type Seated, testConfig } from '#libs/testing';
import type { Lamplight } from './support/lamplight.js';
import { asks } from './support/life.js';
import { evening } from './support/people.js';
import { DESK, lamplightOfThisFile, PHONE, test } from './support/windows.js';
import { Wire } from './support/wire.js';

const lamplight = lamplightOfThisFile();

interface Scene {
  readonly priya: Seated;
  readonly dana: Seated;
  readonly lee: Seated;
}

/** Of an organisation of its own: what other tests arranged is not in it. */
async function staff(at: Lamplight): Promise<Scene> {
  const programme = await Programme.create(at.database, testConfig(at.database.url));
  const { dana, room } = await evening({ programme });
  return { dana, lee: await programme.staff('counselor', 'Lee', [room]), priya: await programme.staff('admin', 'Priya') };
}

const schedule = ({ dana, lee }: Scene, over: object = {}) => ({
  scheduleId: aKey(),
  version: 0,
  name: 'Evenings',
  timeZone: 'UTC',
  layers: [
    { people: [dana.accountId, lee.accountId], startsOn: '2026-01-05', handOffAt: '00:00', every: { count: 1, unit: 'days' }, only: null },
  ],
  ...over,
});
const week = (page: Page) => page.getByRole('list', { name: 'On call', exact: true });

test('an admin draws a schedule by keyboard, sees the two weeks that it means, and somebody is on duty', async ({ windows }) => {
  const at = lamplight();
  const { priya } = await staff(at);
  const page = await windows.open(at, priya, '/staff/#/on-call');
  await expect(page.getByText('Duty is kept by hand.')).toBeVisible();
  await page.getByRole('button', { name: 'New schedule' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Name of the schedule').fill('Evenings');
  await expect(page.getByText('Add at least one person here.')).toBeVisible();
  for (const name of ['Dana', 'Lee']) await page.getByLabel('Add a person').selectOption(name);
  await page.getByRole('button', { name: 'Move Lee up' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'In this order' }).getByRole('listitem')).toHaveText([/1\. Lee/u, /2\. Dana/u]);
  await page.getByLabel('First day').fill('2026-01-05');
  await page.getByLabel('Hand-off at').fill('00:00');
  await expect(page.getByText('Someone is on duty at all times.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'The next two weeks' }).getByText('Lee').filter({ visible: true }).first()).toBeVisible();
  await page.getByLabel('Name of the schedule').press('Enter');
  await expect(week(page).getByRole('heading')).toHaveCount(7);
  await expect(page.getByText(/has it until/u)).toBeVisible();
  await expect(page.getByText('Duty is kept by hand.')).toHaveCount(0);
});

test('whoever saves second loses nothing that was typed', async ({ windows }) => {
  const at = lamplight();
  const scene = await staff(at);
  const made = schedule(scene);
  await asks(windows, at, scene.priya, [api.putSchedule, made]);
  const page = await windows.open(at, scene.priya, '/staff/#/on-call');
  await page.getByRole('button', { name: 'Change Evenings' }).click();
  await page.getByLabel('Name of the schedule').fill('Mine');
  await asks(windows, at, scene.priya, [api.putSchedule, { ...made, version: 1, name: 'Theirs' }]);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Someone else has changed this schedule. What you typed is still here.')).toBeVisible();
  await expect(page.getByLabel('Name of the schedule')).toHaveValue('Mine');
  // Elsewhere and back, it still is.
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.getByRole('link', { name: 'On call' }).click();
  await expect(page.getByLabel('Name of the schedule')).toHaveValue('Mine');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Save mine over it' }).click();
  await expect(page.getByRole('heading', { level: 3, name: 'Mine' })).toBeVisible();
});

test('a gap is on every page until somebody has it, and leads to where it is', async ({ windows }) => {
  const at = lamplight();
  const scene = await staff(at);
  const nights = { ...schedule(scene).layers[0], only: { days: [1, 2, 3, 4, 5, 6, 7], from: '20:00', to: '08:00' } };
  await asks(windows, at, scene.priya, [api.putSchedule, schedule(scene, { layers: [nights] })]);
  const page = await windows.open(at, scene.priya, '/staff/#/settings');
  await expect(page.getByText(/^Nobody is on duty from/u)).toBeVisible();
  await page.getByRole('link', { name: 'Show' }).click();
  await expect(page.getByText(/^Nobody is on duty at \d+ times in the next seven days$/u)).toBeVisible();
  const gaps = week(page).getByRole('button', { name: /^Nobody/u });
  await expect(gaps.last()).toBeVisible();
  const before = await gaps.count();
  await gaps.last().click();
  await page.getByLabel('Who', { exact: true }).selectOption('Lee');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Swaps to come')).toBeVisible();
  await expect(gaps).toHaveCount(before - 1);
  // Whoever is no admin is not alarmed by what they can't mend.
  const counselor = await windows.open(at, scene.dana, '/staff/#/settings');
  await expect(counselor.getByRole('link', { name: 'On call' })).toBeVisible();
  await expect(counselor.getByText(/^Nobody is on duty from/u)).toHaveCount(0);
});

for (const [language, words] of Object.entries({
  en: {
    line: 'There is no supervisor. Backup may reach no one.',
    show: 'Show',
    title: 'Nobody is a supervisor',
    add: 'Add one under Staff',
  },
  es: {
    line: 'No hay supervisor, así que el respaldo puede ser nadie.',
    show: 'Ver',
    title: 'No hay supervisor',
    add: 'Agrega uno en Equipo',
  },
}))
  test(`that nobody is a supervisor is on every page of an admin, and leads to where one is made: ${language}`, async ({ windows }) => {
    const at = lamplight();
    const { priya } = await staff(at);
    const of = [priya.organisationId];
    await at.database.run(`UPDATE membership SET joined_at = clock_now() - interval '2 hours' WHERE organisation_id = $1`, of);
    await at.database.run('UPDATE on_call SET next_look_at = clock_now() WHERE organisation_id = $1', of);
    await expect
      .poll(() => at.database.run('SELECT FROM on_call WHERE organisation_id = $1 AND no_supervisor_since IS NOT NULL', of))
      .toHaveLength(1);
    for (const [name, size, colorScheme] of [
      ['desk', DESK, 'light'],
      ['phone', PHONE, 'dark'],
    ] as const) {
      const look = { size, language: language as 'en' | 'es', options: { colorScheme } };
      const page = await windows.open(at, priya, '/staff/', look);
      const folder = process.env['PICTURES'];
      const line = page.getByRole('paragraph').filter({ hasText: words.line });
      await expect(line).toBeVisible();
      expect(await isBesideItsSign(line)).toBe(true);
      if (folder) await page.screenshot({ path: `${folder}/no-supervisor-line-${language}-${name}.png` });
      await line.getByRole('link', { name: words.show }).press('Enter');
      await expect(page.getByText(words.title, { exact: true })).toBeVisible();
      await expect(line).toHaveCount(0);
      if (folder) await page.screenshot({ path: `${folder}/no-supervisor-${language}-${name}.png` });
      await page.getByRole('link', { name: words.add }).press('Enter');
      await expect(page).toHaveURL(/#\/staff$/u);
    }
  });

test('a counselor gives away their own time on a phone, takes it back, and can change nobody else’s', async ({ windows }) => {
  const at = lamplight();
  const scene = await staff(at);
  await asks(windows, at, scene.priya, [api.putSchedule, schedule(scene)]);
  const page = await windows.open(at, scene.dana, '/staff/#/on-call', { size: PHONE });
  await expect(week(page).getByText('Lee').filter({ visible: true }).first()).toBeVisible();
  await expect(week(page).getByRole('button', { name: /^Lee/u })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'New schedule' })).toHaveCount(0);
  await week(page)
    .getByRole('button', { name: /^Dana.*Give it to someone else$/u })
    .last()
    .click();
  await page.getByLabel('Who', { exact: true }).selectOption('Lee');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(week(page).getByText('swap', { exact: true }).filter({ visible: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Take back the swap with Lee' }).click();
  await expect(page.getByText('Swaps to come')).toHaveCount(0);
});

test('without a connection it stays readable, and nothing can be changed', async ({ windows }) => {
  const at = lamplight();
  const scene = await staff(at);
  await asks(windows, at, scene.priya, [api.putSchedule, schedule(scene)]);
  const context = await windows.context(at, {});
  await at.signIn(context, scene.priya);
  const wire = await Wire.of(context);
  const page = await context.newPage();
  await page.goto('/staff/#/on-call');
  await expect(week(page).getByRole('button').first()).toBeVisible();
  await wire.cut();
  await expect(page.getByText('No connection. Times keep running, but you cannot act until it is back.')).toBeVisible();
  await expect(week(page).getByText('Dana').filter({ visible: true }).first()).toBeVisible();
  await expect(week(page).getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'New schedule' })).toBeDisabled();
});

/** The words begin where the sign stands, and not on a line below it. */
const isBesideItsSign = (line: Locator): Promise<boolean> =>
  line.evaluate((paragraph) => {
    const words = document.createRange();
    const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
    if (text) words.selectNodeContents(text);
    const sign = paragraph.querySelector('svg')?.getBoundingClientRect();
    return sign !== undefined && words.getBoundingClientRect().top < sign.bottom;
  });
