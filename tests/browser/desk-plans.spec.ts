import { expect, type Page } from '@playwright/test';
import { api } from '#libs/contracts';
import { Programme, type RoomMade, type Seated, testConfig } from '#libs/testing';
import { says } from './support/desk.js';
import type { Lamplight } from './support/lamplight.js';
import { asks } from './support/life.js';
import { evening } from './support/people.js';
import { lamplightOfThisFile, PHONE, test } from './support/windows.js';
import { Wire } from './support/wire.js';

const lamplight = lamplightOfThisFile();

interface Scene {
  readonly programme: Programme;
  readonly room: RoomMade;
  readonly priya: Seated;
  readonly dana: Seated;
  readonly heron: Seated;
  readonly sam: Seated;
}

/** Of an organisation of its own: what other tests arranged is not in it. */
async function staff(at: Lamplight): Promise<Scene> {
  const programme = await Programme.create(at.database, testConfig(at.database.url));
  const { dana, heron, room } = await evening({ programme });
  const sam = await programme.staff('supervisor', 'Sam');
  return { programme, room, dana, heron, sam, priya: await programme.staff('admin', 'Priya') };
}
const planOf = ({ programme }: Scene, over: object = {}) => ({
  programmeId: programme.programmeId,
  severity: 'imminent',
  cause: null,
  version: 1,
  steps: [{ afterSeconds: 0, targets: [{ kind: 'role', role: 'admins' }], means: ['email'], acknowledgements: 1 }],
  ...over,
});
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const step = (page: Page, n: number) => page.getByRole('group', { name: `Step ${n}`, exact: true });
const preview = (page: Page) => page.getByRole('region', { name: 'If a case opened now' });
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });

test('an admin draws a plan by keyboard, sees who would be called, saves it, and takes it back', async ({ windows }) => {
  const at = lamplight();
  const scene = await staff(at);
  const page = await windows.open(at, scene.priya, '/staff/#/on-call');
  await page.getByRole('link', { name: 'Plans' }).focus();
  await page.keyboard.press('Enter');
  await expect(card(page, 'Urgent').getByRole('listitem')).toHaveText([
    /At once.*on duty/u,
    /2 min later.*Backup/u,
    /2 min later.*All admins/u,
  ]);
  await page.getByRole('button', { name: 'Change the plan: Urgent' }).press('Enter');
  await expect(preview(page).getByRole('listitem').last()).toContainText('Priya');

  await page.getByRole('button', { name: 'Add a step' }).press('Enter');
  await expect(step(page, 4).getByText('Choose at least one person or group to call here.')).toBeVisible();
  await step(page, 4).getByLabel('Add who is called').selectOption('Sam');
  await step(page, 4).getByLabel('Minutes after the step before').fill('1');
  await step(page, 4).getByText('Two people must take it before the calls stop').click();
  for (const n of [4, 3, 2]) await page.getByRole('button', { name: `Move Step ${n} up` }).press('Enter');
  await expect(page.getByRole('button', { name: 'Move Step 1 down' })).toBeFocused();
  await expect(step(page, 1).getByRole('list')).toHaveText(/Sam/u);
  await page.getByRole('button', { name: 'Take out Step 4' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Add a step' })).toBeFocused();
  await expect(preview(page).getByRole('listitem').first()).toHaveText(/1 min.*Sam.*two people must take it/u);
  await expect(page.getByText(/^Then again each/u)).toBeVisible();

  await save(page).press('Enter');
  await expect(card(page, 'Urgent').getByRole('listitem').first()).toHaveText(/1 min.*Sam.*two people must take it/u);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The plan is as it was.')).toBeVisible();
  await expect(card(page, 'Urgent').getByRole('listitem')).toHaveText([/on duty/u, /Backup/u, /All admins/u]);
});

test('what is wrong stands at its field, and nothing is saved', async ({ windows }) => {
  const at = lamplight();
  const scene = await staff(at);
  const page = await windows.open(at, scene.priya, '/staff/#/plans');
  await page.getByRole('button', { name: 'Change the plan: Urgent' }).click();
  await step(page, 1).getByLabel('Minutes after the case opens').fill('5');
  await save(page).click();
  const late = step(page, 1).getByText(
    'The first step must come sooner. An urgent case can wait two minutes, others less than the time to the first answer.',
  );
  await expect(late).toBeVisible();
  await expect(step(page, 1).getByLabel('Minutes after the case opens')).toHaveAttribute('aria-invalid', 'true');
  await step(page, 1).getByLabel('Minutes after the case opens').fill('0');
  await expect(late).toHaveCount(0);
  await step(page, 2).getByText('by email').click();
  await expect(
    step(page, 2).getByText('These cases can not wait for someone to look. Each step must use more than an open screen.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(card(page, 'Urgent').getByText('in the app and by email')).toHaveCount(3);
});

test('an admin sets by when the first answer and the safety check are due, sees it, and takes it back', async ({ windows }) => {
  const at = lamplight();
  const scene = await staff(at);
  const page = await windows.open(at, scene.priya, '/staff/#/plans');
  const times = (text: string) => expect(card(page, 'Urgent').getByText(text)).toBeVisible();
  await times('First answer due in 5 min. Safety check due in 15 min.');
  await page.getByRole('button', { name: 'Change the plan: Urgent' }).click();
  const [answer, safety] = [
    page.getByLabel('Minutes until the first answer is due'),
    page.getByLabel('Minutes until the safety check is due'),
  ];
  await answer.fill('20');
  await expect(page.getByText('For such cases this is too short or too long a wait for the first answer.').first()).toBeVisible();
  await expect(answer).toHaveAttribute('aria-invalid', 'true');
  await answer.fill('4');
  await safety.fill('3');
  await save(page).click();
  await expect(page.getByText('The safety check can not be due before the first answer.').first()).toBeVisible();
  await expect(safety).toHaveAttribute('aria-invalid', 'true');
  await safety.fill('25');
  await expect(preview(page).getByText('First answer due in 4 min. Safety check due in 25 min.')).toBeVisible();
  await save(page).click();
  await times('First answer due in 4 min. Safety check due in 25 min.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await times('First answer due in 5 min. Safety check due in 15 min.');
});

test('a cause gets a plan of its own, and goes back to that of its severity', async ({ windows }) => {
  const at = lamplight();
  const scene = await staff(at);
  const page = await windows.open(at, scene.priya, '/staff/#/plans');
  await page.getByRole('button', { name: 'Make a plan for one cause: Soon' }).click();
  await page.getByLabel('Cause').selectOption('Possible overdose');
  await page.getByRole('button', { name: 'Take out Step 1' }).click();
  await save(page).click();
  await expect(card(page, 'Soon Possible overdose').getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: 'Take out the plan: Soon: Possible overdose' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take out' }).click();
  await expect(card(page, 'Soon Possible overdose')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, 'Soon Possible overdose').getByRole('listitem')).toHaveCount(2);
});

test('whoever saves second loses nothing that was typed', async ({ windows }) => {
  const at = lamplight();
  const scene = await staff(at);
  const page = await windows.open(at, scene.priya, '/staff/#/plans');
  await page.getByRole('button', { name: 'Change the plan: Urgent' }).click();
  await step(page, 3).getByLabel('Minutes after the step before').fill('7');
  await asks(windows, at, scene.priya, [api.keepPlan, planOf(scene)]);
  await save(page).click();
  await expect(page.getByText('Someone else has changed this plan. What you typed is still here.')).toBeVisible();
  // Elsewhere and back, it still is.
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.goto('/staff/#/plans');
  await expect(step(page, 3).getByLabel('Minutes after the step before')).toHaveValue('7');
  await save(page).click();
  await page.getByRole('button', { name: 'Save mine over it' }).click();
  await expect(card(page, 'Urgent').getByRole('listitem').last()).toHaveText(/7 min later/u);
});

test('where two are wanted the row and the case ask for one more, and a colleague joins on a phone', async ({ windows }) => {
  const at = lamplight();
  const scene = await staff(at);
  const both = [{ ...planOf(scene).steps[0], acknowledgements: 2, targets: [{ kind: 'role', role: 'backup' }] }];
  await asks(windows, at, scene.priya, [api.keepPlan, planOf(scene, { steps: both })]);
  await says(at, windows, { who: scene.heron, room: scene.room, text: 'I want to kill myself tonight.' });
  const first = await windows.open(at, scene.dana, '/staff/#/escalations');
  await first.getByRole('list', { name: 'Escalations' }).getByRole('link').click();
  await first.getByRole('button', { name: 'Take it' }).click();
  await expect(first.getByText('one more person is asked to join').first()).toBeVisible();
  const second = await windows.open(at, scene.sam, '/staff/#/escalations', { size: PHONE });
  await expect(second.getByText(/Dana has it · one more person is asked to join/u)).toBeVisible();
  await second.getByRole('list', { name: 'Escalations' }).getByRole('link').click();
  await second.getByRole('button', { name: 'Join Dana' }).click();
  await expect(second.getByText('with you', { exact: true })).toBeVisible();
  await expect(second.getByRole('button', { name: 'Join Dana' })).toHaveCount(0);
  await expect(first.getByText('with Sam', { exact: true })).toBeVisible();
});

test('it is for admins; it says when it can not be loaded, and without a connection nothing can be changed', async ({ windows }) => {
  const at = lamplight();
  const scene = await staff(at);
  const counselor = await windows.open(at, scene.dana, '/staff/#/on-call');
  await expect(counselor.getByRole('heading', { level: 1, name: 'On call' })).toBeVisible();
  await expect(counselor.getByRole('link', { name: 'Plans' })).toHaveCount(0);
  const context = await windows.context(at, {});
  await at.signIn(context, scene.priya);
  const wire = await Wire.of(context);
  const page = await context.newPage();
  await context.route('**/api/plans', (route) => route.abort());
  await page.goto('/staff/#/plans');
  await expect(page.getByText('We could not load this.')).toBeVisible();
  await context.unroute('**/api/plans');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: 'Change the plan: Today' })).toBeEnabled();
  await wire.cut();
  await expect(page.getByText('No connection. Times keep running, but you cannot act until it is back.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Change the plan: Today' })).toBeDisabled();
});
