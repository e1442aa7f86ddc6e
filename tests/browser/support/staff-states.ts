import { expect, type Page } from '@playwright/test';
import { api } from '#libs/contracts';
import { aKey } from '#libs/testing';
import type { en } from '../../../apps/staff/src/wording/en.js';
import { says } from './desk.js';
import type { Lamplight } from './lamplight.js';
import { asks, tells } from './life.js';
import type { Evening, WayIn } from './people.js';
import type { Windows } from './windows.js';
import type { Wire } from './wire.js';

export interface StaffScene {
  readonly at: Lamplight;
  readonly page: Page;
  readonly words: typeof en;
  readonly windows: Windows;
  readonly people: Evening;
  readonly key: WayIn;
  readonly wire: Wire;
  /** A message that several states are about. */
  readonly top: { id: string };
}
type Reach = (scene: StaffScene) => Promise<unknown>;
export type StaffStates = Readonly<Record<string, Reach>>;

const all =
  (...steps: Reach[]): Reach =>
  async (scene) => {
    for (const step of steps) await step(scene);
  };
const press =
  (name: (words: typeof en) => string): Reach =>
  ({ page, words }) =>
    page
      .getByRole('button', { name: name(words), exact: true })
      .first()
      .click();
const fill =
  (label: (words: typeof en) => string, text: (scene: StaffScene) => string | Promise<string>): Reach =>
  async (scene) =>
    scene.page.getByLabel(label(scene.words), { exact: true }).fill(await text(scene));
const go =
  (hash: string): Reach =>
  async ({ page, words }) => {
    await page.goto(`/staff/#/${hash}`);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expect(page.getByText(words.loading, { exact: true })).toHaveCount(0);
  };
const asked: Reach = ({ page }) => expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toBeVisible();
const dismiss: Reach = all(
  ({ page }) => page.keyboard.press('Escape'),
  ({ page }) => expect(page.getByRole('dialog')).toHaveCount(0),
);
const sheet = (name: (words: typeof en) => string): Reach => all(press(name), asked);
const alerts: Reach = ({ page }) => expect(page.getByRole('alert').filter({ hasText: /\S/u }).first()).toBeVisible();
const theCase: Reach = ({ page, words }) => page.getByRole('list', { name: words.queue.title }).getByRole('link').first().click();

/** What the room had at the top of its log when `talkOnTop` was reached. */
const talkOnTop: Reach = async ({ at, windows, people: { maple, heron, room }, page, words, top }) => {
  const { messages } = await asks(windows, at, maple, [api.roomMessages, { roomId: room.id }]);
  const mine = messages.find(({ author }) => author.key === maple.key);
  if (!mine) throw new Error('Maple has said nothing');
  top.id = mine.id;
  const reply = { roomId: room.id, clientKey: aKey(), text: 'That helps me, too.', confirmed: true, thread: mine.id };
  await asks(windows, at, heron, [api.postMessage, reply]);
  await tells(windows, at, heron, ['message:react', { messageId: mine.id, word: 'same-here', on: true }]);
  await page
    .getByRole('article')
    .filter({ hasText: 'I walked around the block.' })
    .getByRole('button', { name: words.rooms.pin, exact: true })
    .first()
    .click();
  await expect(page.getByRole('region', { name: words.rooms.pinned })).toBeVisible();
  await expect(page.getByText(words.rooms.replies(1))).toBeVisible();
};

export const door: StaffStates = {
  'the password': all(
    ({ page }) => page.goto('/staff/'),
    ({ page }) => expect(page.getByRole('heading', { level: 1 })).toBeVisible(),
  ),
  'a wrong password': all(
    fill(
      (w) => w.signIn.email,
      () => 'nobody@example.org',
    ),
    fill(
      (w) => w.signIn.password,
      () => 'not this one at all',
    ),
    press((w) => w.signIn.go),
    alerts,
  ),
  'the code': press((w) => w.signIn.haveCode),
  'the authenticator': all(
    press((w) => w.signIn.havePassword),
    fill(
      (w) => w.signIn.email,
      ({ key }) => key.email,
    ),
    fill(
      (w) => w.signIn.password,
      ({ key }) => key.password,
    ),
    press((w) => w.signIn.go),
    ({ page, words }) => expect(page.getByLabel(words.signIn.sixDigits)).toBeVisible(),
  ),
};

export const desk: StaffStates = {
  'an empty queue': go('escalations'),
  'a queue': all(
    ({ at, windows, people }) => says(at, windows, { who: people.maple, room: people.room, text: 'I walked around the block. It helped.' }),
    ({ at, windows, people }) => says(at, windows, { who: people.heron, room: people.room, text: 'I want to kill myself tonight.' }),
    ({ page, words }) => expect(page.getByRole('list', { name: words.queue.title }).getByRole('link')).toHaveCount(1),
  ),
  'the alarm': all(go('settings'), alerts),
  'all keys of the queue': all(
    go('escalations'),
    ({ page, words }) => page.getByRole('list', { name: words.queue.title }).getByRole('link').first().focus(),
    ({ page }) => page.keyboard.press('?'),
    asked,
  ),
  'a case': all(dismiss, theCase, ({ page }) => expect(page.locator('mark').first()).toBeVisible()),
  'a case of one’s own': all(
    press((w) => w.decide.take),
    ({ page, words }) => expect(page.getByRole('button', { name: words.decide.contacted })).toBeVisible(),
  ),
  'the safety questions': all(
    sheet((w) => w.aftercare.safety.open),
    ({ page, words }) => page.getByRole('radio', { name: words.aftercare.safety.answer.yes }).nth(4).check({ force: true }),
    ({ page, words }) => expect(page.getByText(words.aftercare.safety.advice.now)).toBeVisible(),
  ),
  'a hand-over': all(
    dismiss,
    sheet((w) => w.states.handOver),
  ),
  'a member who is safe': all(
    dismiss,
    press((w) => w.decide.contacted),
    press((w) => w.states.safeDone),
    ({ page, words }) => expect(page.getByText(words.states.clock.close, { exact: true })).toBeVisible(),
  ),
  'a closing that lacks a note': all(
    dismiss,
    async ({ page, words }) => {
      const toggle = page.getByRole('button', { name: words.decide.how, exact: true });
      if (await toggle.isVisible()) await toggle.click();
    },
    ({ page, words }) => page.getByText(words.decide.disposition['safe-for-now']).click(),
    press((w) => w.decide.saveClose),
    alerts,
  ),
  'a closed case': all(
    fill(
      (w) => w.decide.what,
      () => 'Called for ten minutes. A friend is with them.',
    ),
    ({ page, words }) => page.getByLabel(words.aftercare.leaving.again, { exact: true }).selectOption('4h'),
    ({ page, words }) => page.getByLabel(words.aftercare.leaving.look, { exact: true }).selectOption('any-supervisor'),
    press((w) => w.decide.saveClose),
    ({ page, words }) => expect(page.getByText(words.decide.endedAs)).toBeVisible(),
  ),
  'what is owed': all(go('escalations'), ({ page, words }) => expect(page.getByText(words.aftercare.owed.title)).toBeVisible()),
  'checking in again': all(sheet((w) => w.aftercare.owed.check)),
  'no disclosure yet': all(dismiss, go('disclosures'), ({ page, words }) =>
    expect(page.getByText(words.aftercare.disclosure.empty)).toBeVisible(),
  ),
  'the rooms': go('rooms'),
  'a room': all(
    ({ page }) => page.getByRole('main').getByRole('button', { name: 'Tuesday room' }).click(),
    ({ page }) => expect(page.getByRole('log').getByRole('article').first()).toBeVisible(),
  ),
  'who is in the room': ({ page, words }) =>
    page
      .getByRole('button', { name: new RegExp(`^${words.rooms.members}`, 'u') })
      .last()
      .click(),
  muting: sheet((w) => w.rooms.mute),
  slowing: all(
    dismiss,
    sheet((w) => w.rooms.slow),
  ),
  locking: all(
    dismiss,
    sheet((w) => w.rooms.lock),
  ),
  'reading first': all(
    dismiss,
    sheet((w) => w.rooms.review),
  ),
  'a standing question': all(
    dismiss,
    sheet((w) => w.rooms.prompt),
  ),
  'taking down': all(
    dismiss,
    sheet((w) => w.rooms.takeDown),
  ),
  'noting what a message is about': all(
    dismiss,
    sheet((w) => w.rooms.note),
  ),
  'a search': all(
    dismiss,
    sheet((w) => w.rooms.search('Tuesday room')),
  ),
  'what was found': all(
    fill(
      (w) => w.rooms.searchWords,
      () => 'block helped',
    ),
    press((w) => w.rooms.searchGo),
    ({ page, words }) => expect(page.getByText(words.rooms.found(1), { exact: true })).toBeVisible(),
  ),
  'a pin, a reply and a reaction': all(dismiss, talkOnTop),
  'what is in force': all(
    press((w) => w.rooms.review),
    asked,
    ({ page, words }) => page.getByRole('dialog').getByRole('button', { name: words.sanction.apply.review }).click(),
    ({ page, words }) => expect(page.getByText(words.rooms.reviewOn)).toBeVisible(),
  ),
  'nothing is held': go('held'),
  'something is held': all(
    ({ at, windows, people }) => says(at, windows, { who: people.maple, room: people.room, text: 'May this stand here?' }),
    go('rooms'),
    go('held'),
    ({ page }) => expect(page.getByRole('article').filter({ hasText: 'May this stand here?' })).toBeVisible(),
  ),
  'why it is kept out': press((w) => w.held.keepOut),
  'a decision that can be taken back': all(
    ({ page, words }) => page.getByRole('group', { name: words.held.chooseReason }).getByRole('button').last().click(),
    ({ page, words }) => expect(page.getByRole('button', { name: words.held.undo })).toBeVisible(),
  ),
  'something is reported': all(
    ({ at, windows, people, top }) =>
      asks(windows, at, people.heron, [api.reportMessage, { messageId: top.id, reason: 'hurtful', note: 'It is about my sister.' }]),
    go('rooms'),
    go('held'),
    ({ page, words }) => expect(page.getByRole('button', { name: words.reports.leave, exact: true })).toBeVisible(),
  ),
  'why it is taken down': press((w) => w.reports.takeDown),
  'a report that can be decided anew': all(
    ({ page, words }) => page.getByRole('group', { name: words.held.chooseReason }).getByRole('button').last().click(),
    ({ page, words }) => expect(page.locator('.reports').getByRole('button', { name: words.held.undo })).toBeVisible(),
  ),
  'going on duty': all(
    async ({ page, words }) => {
      const menu = page.getByRole('button', { name: words.menu, exact: true });
      if (await menu.isVisible()) await menu.click();
    },
    sheet((w) => w.duty.goOn),
  ),
  // A schedule that stands puts whoever has the hour on duty.
  'duty by hand': all(dismiss, go('on-call'), ({ page, words }) => expect(page.getByText(words.onCall.empty)).toBeVisible()),
  'a schedule that lacks people': all(
    press((w) => w.onCall.add),
    alerts,
  ),
  'two weeks of a schedule': all(
    ({ page, words }) => page.getByLabel(words.onCall.addPerson).selectOption('Dana'),
    press((w) => w.onCall.addLayer),
    ({ page, words }) => page.getByLabel(words.onCall.addPerson).last().selectOption('Priya'),
    ({ page, words }) => page.getByText(words.onCall.only).last().click(),
    ({ page, words }) => expect(page.getByRole('list', { name: words.onCall.preview })).toBeVisible(),
  ),
  'a week on call': all(
    fill(
      (w) => w.onCall.name,
      () => 'Day and night',
    ),
    press((w) => w.save),
    ({ page, words }) =>
      expect(page.getByRole('list', { name: words.onCall.title }).getByText('Dana').filter({ visible: true }).first()).toBeVisible(),
  ),
  'somebody else for a time': all(
    ({ page, words }) => page.getByRole('list', { name: words.onCall.title }).getByRole('button').first().click(),
    asked,
  ),
  'a swap, and an address for a calendar': all(
    ({ page, words }) => page.getByLabel(words.onCall.swapWho, { exact: true }).selectOption('Priya'),
    press((w) => w.save),
    ({ page, words }) => expect(page.getByText(words.onCall.swaps)).toBeVisible(),
    press((w) => w.onCall.feedMake),
    ({ page, words }) => expect(page.getByText(words.onCall.feedOnce)).toBeVisible(),
  ),
  'the plans': go('plans'),
  'a plan as it is drawn': all(
    ({ page }) => page.locator('.plan').first().getByRole('button').first().click(),
    ({ page }) => expect(page.locator('.plan-preview .plan-line li').first()).toBeVisible(),
  ),
  'a step that calls nobody': all(({ page }) => page.locator('[data-add-step]').click(), alerts),
  'a plan for one cause': all(
    press((w) => w.cancel),
    ({ page }) => page.locator('.plan').first().getByRole('button').nth(1).click(),
    press((w) => w.save),
    ({ page }) => expect(page.locator('.plan')).toHaveCount(4),
  ),
  'taking out a plan': all(({ page }) => page.locator('.plan').last().getByRole('button').last().click(), asked),
  'the members': all(dismiss, go('members')),
  enrolling: sheet((w) => w.members.enrol),
  'enrolling without a name': all(
    press((w) => w.members.make),
    alerts,
  ),
  'a code': all(
    fill(
      (w) => w.members.given,
      () => 'Wilhelmina',
    ),
    fill(
      (w) => w.members.family,
      () => 'Featherstonehaugh',
    ),
    press((w) => w.members.make),
    ({ page }) => expect(page.getByRole('alertdialog').getByRole('img')).toBeVisible(),
  ),
  'ending access': all(
    press((w) => w.done),
    ({ page, words }) => page.getByRole('button', { name: words.members.endFor('Wilhelmina Featherstonehaugh') }).click(),
    asked,
  ),
  'the colleagues': all(dismiss, go('staff')),
  'adding a colleague': sheet((w) => w.colleagues.add),
  'the audit log': all(dismiss, go('audit')),
  'the settings': go('settings'),
  'without a connection': all(
    dismiss,
    go('escalations'),
    ({ wire }) => wire.cut(),
    ({ page, words }) => expect(page.getByText(words.offline)).toBeVisible(),
  ),
};
