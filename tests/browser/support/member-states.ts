import { expect, type Page } from '@playwright/test';
import { api } from '#libs/contracts';
import type { en } from '../../../apps/member/src/wording/en.js';
import { ask } from './door.js';
import type { Lamplight } from './lamplight.js';
import { type Evening, PASSWORD, pathOf } from './people.js';
import { impose, speaker, Talkers } from './talk.js';
import type { Windows } from './windows.js';
import type { Wire } from './wire.js';

export interface MemberScene {
  readonly at: Lamplight;
  readonly page: Page;
  readonly words: typeof en;
  readonly windows: Windows;
  readonly people: Evening;
  readonly wire: Wire;
}
/** How a state is reached from the one before it in its list. */
type Reach = (scene: MemberScene) => Promise<unknown>;
export type MemberStates = Readonly<Record<string, Reach>>;

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
const reads =
  (text: (words: typeof en) => string): Reach =>
  ({ page, words }) =>
    expect(page.getByText(text(words)).first()).toBeVisible();
const type =
  (text: string): Reach =>
  ({ page }) =>
    page.getByRole('textbox').fill(text);
const send: Reach = ({ page }) => page.getByRole('textbox').press('Enter');
const home: Reach = ({ page }) => page.goto('/');
const writable: Reach = ({ page }) => expect(page.getByRole('textbox')).toBeVisible();
const closed: Reach = ({ page }) => expect(page.getByRole('textbox')).toHaveCount(0);
const room: Reach = all(({ page, people }) => page.goto(pathOf(people.room)), writable);
const alerts: Reach = ({ page }) => expect(page.getByRole('alert').first()).toBeVisible();
const asked: Reach = ({ page }) => expect(page.getByRole('dialog')).toBeVisible();
const dismiss: Reach = all(
  ({ page }) => page.keyboard.press('Escape'),
  ({ page }) => expect(page.getByRole('dialog')).toHaveCount(0),
);
const help: Reach = all(({ page }) => page.locator('button[aria-haspopup=dialog]').click(), asked);
const unfold: Reach = async ({ page }) => {
  const folded = page.locator('details:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
};
const imposed =
  (sanction: Record<string, unknown>): Reach =>
  ({ at, windows, people }) =>
    impose(windows, at, people.dana, { roomId: people.room.id, ...sanction });

const menuOf =
  (text: string): Reach =>
  async ({ page, words }) => {
    const message = page.getByRole('log').getByRole('article').filter({ hasText: text }).first();
    await message.focus();
    await message.getByRole('button', { name: words.room.actions }).click();
  };
const stand =
  (text: string): Reach =>
  ({ page }) =>
    expect(page.getByRole('article').filter({ hasText: text }).first()).toHaveAttribute('data-state', 'posted');

export const outside: MemberStates = {
  'the code': home,
  'a short code': all(
    ({ page, words }) => page.getByLabel(words.signIn.code).fill('ABC'),
    press((w) => w.signIn.submit),
    alerts,
  ),
  'a wrong code': all(
    ({ page, words }) => page.getByLabel(words.signIn.code).fill('ABCDEFGHJKMNPQR'),
    press((w) => w.signIn.submit),
    alerts,
  ),
  'the password': press((w) => w.signIn.usePassword),
  'an empty password': all(
    press((w) => w.signIn.submit),
    alerts,
  ),
  'help, from outside': help,
  'help with all that it folds': unfold,
};

export const arriving: MemberStates = {
  'leave fast': all(
    home,
    reads((w) => w.onboarding.exitTitle),
    unfold,
  ),
  'the rehearsal': press((w) => w.onboarding.exitTry),
  'after the rehearsal': press((w) => w.onboarding.rehearsalBack),
  'the agreement': all(
    press((w) => w.onboarding.exitNext),
    reads((w) => w.onboarding.agreeTitle),
  ),
  'a line left out': all(
    press((w) => w.onboarding.agreeSubmit),
    alerts,
  ),
  'a nickname': all(
    async ({ page }) => {
      for (const line of await page.getByRole('checkbox').all()) await line.check();
    },
    press((w) => w.onboarding.agreeSubmit),
    ({ page }) => expect(page.getByRole('radio')).toHaveCount(3),
  ),
  'a nickname that names someone': all(
    ({ page, words }) => page.getByLabel(words.onboarding.aliasOwn).fill('Featherstonehaugh'),
    press((w) => w.onboarding.aliasSubmit),
    alerts,
  ),
  'who sees what': all(
    ({ page, words }) => page.getByLabel(words.onboarding.aliasOwn).fill(`Garza ${String(words.back.length)}`),
    press((w) => w.onboarding.aliasSubmit),
    ({ page }) => expect(page.getByRole('table')).toBeVisible(),
  ),
  'a PIN': all(
    press((w) => w.onboarding.sightSubmit),
    reads((w) => w.onboarding.pinTitle),
  ),
  'an easy PIN': all(
    ({ page, words }) => page.getByLabel(words.onboarding.pin, { exact: true }).fill('123456'),
    press((w) => w.onboarding.pinSubmit),
    alerts,
  ),
  'a password instead': press((w) => w.onboarding.orPassword),
  'a short password': all(
    press((w) => w.onboarding.passwordSubmit),
    alerts,
  ),
  'the sign-in name': all(
    ({ page, words }) => page.getByLabel(words.onboarding.password).fill(PASSWORD),
    press((w) => w.onboarding.passwordSubmit),
    reads((w) => w.onboarding.nameTitle),
  ),
};

const tryPin = (pin: string): Reach =>
  all(
    ({ page, words }) => page.getByLabel(words.signIn.pin).fill(pin),
    press((w) => w.signIn.submit),
  );

/** On a phone of one's own, after a sign-out. */
export const back: MemberStates = {
  'the PIN': all(
    home,
    press((w) => w.home.me),
    press((w) => w.me.signOut),
    reads((w) => w.signIn.pinTitle),
  ),
  'a wrong PIN': all(tryPin('111222'), alerts),
  'a locked PIN': all(
    async (scene) => {
      for (const pin of ['111223', '111224', '111225', '111226']) {
        const answered = scene.page.waitForResponse((reply) => reply.url().endsWith('/api/session/pin'));
        await tryPin(pin)(scene);
        await answered;
      }
    },
    reads((w) => w.signIn.code),
  ),
  'no connection at the door': all(
    ({ page }) => page.route('**/api/session', (route) => route.abort()),
    home,
    async ({ page, words }) => {
      const language = page.locator(`button[lang=${words.back === 'Back' ? 'en' : 'es'}]`);
      await language.click();
    },
    alerts,
  ),
};

export const inside: MemberStates = {
  'the rooms': all(
    home,
    reads((w) => w.home.private),
  ),
  'the member’s own page': all(
    press((w) => w.home.me),
    reads((w) => w.me.agreement),
    unfold,
  ),
  'help, from inside': help,
  'a call was asked for': all(
    ({ page }) => page.getByRole('dialog').locator('button[aria-busy]').click(),
    ({ page }) => expect(page.getByRole('dialog').getByRole('status').nth(1)).not.toBeEmpty(),
  ),
  'a quiet room': all(dismiss, room),
  'a text that is too long': all(type('word '.repeat(210)), send, alerts),
  'a room full of talk': all(
    type(''),
    fillRoom,
    room,
    reads((w) => w.room.newSince('').trim()),
  ),
  'why something was taken down': press((w) => w.room.why),
  'reading back while others write': all(
    ({ page }) => page.getByRole('log').evaluate((box) => box.scrollTo(0, 0)),
    async ({ at, windows, people }) => (await Talkers.of(windows, at, people.room, [people.maple])).say('One more thing.'),
    ({ page, words }) => expect(page.getByRole('button', { name: words.room.jump(1), exact: true })).toBeVisible(),
  ),
  'the menu of an own message': all(menuOf('I made soup.'), asked),
  'taking back': all(
    press((w) => w.room.takeBack),
    ({ page, words }) => expect(page.getByRole('group', { name: words.room.takeBack })).toBeVisible(),
  ),
  'the menu of another’s message': all(
    dismiss,
    menuOf('I walked around the block.'),
    ({ page }) => page.getByRole('group').getByRole('button').first().click(),
    ({ page }) => expect(page.getByRole('dialog').locator('[aria-pressed=true]')).toHaveCount(1),
  ),
  'a report': all(
    press((w) => w.room.report),
    reads((w) => w.report.lead),
    unfold,
  ),
  'its receipt': all(
    ({ page }) => page.getByRole('dialog').getByRole('listitem').last().getByRole('button').click(),
    reads((w) => w.report.thanks),
  ),
  'a thread without replies': all(
    press((w) => w.report.done),
    menuOf('I walked around the block.'),
    press((w) => w.room.reply),
    reads((w) => w.thread.empty),
  ),
  'a thread': all(type('It does me good too.'), send, stand('It does me good too.')),
  'its line, in the room, and a quote': all(
    press((w) => w.back),
    menuOf('I walked around the block.'),
    press((w) => w.room.quote),
    ({ page, words }) => expect(page.getByRole('button', { name: words.room.quoteOut })).toBeVisible(),
  ),
  'the choice of a note': all(
    press((w) => w.room.addNote),
    asked,
  ),
  'a note, over the field': all(
    ({ page }) => page.getByRole('dialog').getByRole('group').getByRole('button').last().click(),
    ({ page }) => expect(page.getByRole('dialog')).toHaveCount(0),
  ),
  'a quote and a note, sent': all(type('Around the lake, for me.'), send, stand('Around the lake, for me.')),
  'changing it': all(
    ({ page }) => page.getByRole('textbox').press('ArrowUp'),
    reads((w) => w.room.editing),
  ),
  'notes and topics, veiled': all(
    press((w) => w.cancel),
    veilSome,
    reads((w) => w.room.topicVeil),
  ),
  'one of them opened': press((w) => w.room.show),
  'a search before it': all(
    press((w) => w.search.open),
    asked,
  ),
  'a search that found': all(
    ({ page }) => page.getByRole('searchbox').fill('soup'),
    ({ page }) => page.getByRole('searchbox').press('Enter'),
    ({ page }) => expect(page.getByRole('dialog').locator('mark').first()).toBeVisible(),
  ),
  'a search that found nothing': all(
    ({ page }) => page.getByRole('searchbox').fill('zzz'),
    ({ page }) => page.getByRole('searchbox').press('Enter'),
    reads((w) => w.search.none),
  ),
  'the pins': all(
    dismiss,
    ({ page, words }) => page.getByRole('button', { name: new RegExp(`^${words.room.pinned}`, 'u') }).click(),
    asked,
  ),
  'the room again': all(dismiss, room),
  'the pause': all(type('I want to kill myself tonight.'), send, asked),
  'the pause with its numbers': ({ page }) => page.getByRole('dialog').locator('button[aria-expanded=false]').click(),
  'the private answer': all(dismiss, send, ({ page }) =>
    expect(page.getByRole('log').getByRole('region').filter({ visible: true })).not.toHaveCount(0),
  ),
  'the private room, with first words': all(
    ({ page }) => page.getByRole('log').getByRole('region').getByRole('button').nth(1).click(),
    ({ page, words }) => expect(page.getByRole('textbox', { name: words.room.composerPrivate })).toBeVisible(),
  ),
  'read first': all(imposed({ kind: 'review', minutes: 60 }), room),
  'a held message': all(type('May this stand here?'), send, ({ page }) =>
    expect(page.getByRole('article').filter({ hasText: 'May this stand here?' })).toHaveAttribute('data-state', 'held'),
  ),
  'a message that was kept out': all(
    ({ at, windows, people }) => keepOut(windows, at, people),
    ({ page }) => expect(page.getByRole('article').filter({ hasText: 'May this stand here?' })).toHaveAttribute('data-state', 'kept-out'),
  ),
  'slow mode': all(
    imposed({ kind: 'slow', seconds: 600, minutes: 60 }),
    reads((w) => w.room.slowNow(600).slice(0, 12)),
  ),
  muted: all((scene) => imposed({ kind: 'mute', memberKey: scene.people.heron.key, minutes: 15, reason: 'pause' })(scene), closed),
  locked: all(imposed({ kind: 'lock', minutes: 30, reason: 'night' }), ({ page, people }) => page.goto(pathOf(people.room)), closed),
  'without a connection': all(
    home,
    ({ page, words }) => page.getByRole('button', { name: new RegExp(`^${words.home.private}`, 'u') }).click(),
    writable,
    ({ wire }) => wire.cut(),
    type('Written without a connection.'),
    send,
    reads((w) => w.room.waiting),
    ({ page, words }) => expect(page.getByRole('contentinfo').getByText(words.room.offline)).toBeVisible(),
  ),
};

/** A message with a note, one that touches a topic of this member's, and a pin. */
async function veilSome({ at, windows, people, page }: MemberScene): Promise<void> {
  const own = await windows.context(at);
  await at.signIn(own, people.heron);
  await ask(own, at, api.setTopics, { topics: ['drugs'], words: [] });
  const dana = await speaker(windows, at, people.room, people.dana);
  const maple = await speaker(windows, at, people.room, people.maple);
  await maple.say('A year ago my uncle was buried.', { contentNote: 'loss' });
  await maple.say('There was wine, and I left.');
  await ask(dana.context, at, api.pinMessage, { messageId: await dana.say('We meet at six.'), pinned: true });
  await page.goto(pathOf(people.room));
}

async function keepOut(windows: Windows, at: Lamplight, { dana, room }: Evening): Promise<void> {
  const [held] = await at.database.run<{ id: string }>(`SELECT id FROM message WHERE room_id = $1 AND state = 'held'`, [room.id]);
  const context = await windows.context(at);
  await at.signIn(context, dana);
  await ask(context, at, api.keepOutMessage, { messageId: held?.id, reason: 'private' });
  await context.close();
}

/** Of everything one, with something new below it. */
async function fillRoom({ at, windows, people }: MemberScene): Promise<void> {
  const { room, heron, maple, dana } = people;
  await (await Talkers.of(windows, at, room, [dana, maple, heron, maple])).say(
    'What is one small thing that helped you today?',
    'I walked around the block.',
    `I made soup. ${'It was good and warm, and there was enough for two days. '.repeat(16)}`,
    'My neighbor told me all about her divorce.',
  );
  const [told] = await at.database.run<{ id: string }>('SELECT id FROM message WHERE room_id = $1 ORDER BY seq DESC LIMIT 1', [room.id]);
  await at.database.run(
    `UPDATE message SET state = 'redacted', reason = 'private', decided_by = $2, revision = (SELECT last_revision FROM room WHERE id = $3) WHERE id = $1`,
    [told?.id, dana.accountId, room.id],
  );
  await at.database.run('UPDATE membership SET read_seq = 3 WHERE account_id = $1 AND room_id = $2', [heron.accountId, room.id]);
  await (await Talkers.of(windows, at, room, [maple])).say(
    ...Array.from({ length: 6 }, (_, n) => `And ${String(n + 1)} more things to say about soup.`),
  );
}
