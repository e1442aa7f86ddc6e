import { expect, type Page } from '@playwright/test';
import { api } from '#libs/contracts';
import type { Seated } from '#libs/testing';
import type { lexiconEn } from '../../../apps/staff/src/wording/lexicon.en.js';
import { aRule } from '../../e2e/support/rules.js';
import { says } from './desk.js';
import { asSupervisor, monthOf, precisionOf, recallOf, sampleOf, shadowOf } from './lexicon-answers.js';
import { asks } from './life.js';
import type { StaffScene } from './staff-states.js';

export interface LexiconScene extends StaffScene {
  readonly lexicon: typeof lexiconEn;
  /** An admin beside the one whose window this is. */
  readonly sam: Seated;
}
/** Longer than the bench takes on a busy machine. */
const BENCH_MS = 60_000;
type Reach = (scene: LexiconScene) => Promise<unknown>;
export type LexiconStates = Readonly<Record<string, Reach>>;

const all =
  (...steps: Reach[]): Reach =>
  async (scene) => {
    for (const step of steps) await step(scene);
  };
export const MARZIPAN = 'en.relapse.marzipan';
const BUILT_IN = 'en.suicide.kill-self';
/** Another one of Lamplight’s: no canary needs it. */
const QUIET = 'en.suicide.mask';

/** A rule that nothing else in the lexicon comes near, as Sam writes it. */
export const written =
  (over: object = {}): Reach =>
  async ({ windows, at, sam }) => {
    const { draft, rules } = await asks(windows, at, sam, [api.lexicon, { of: 'draft' }]);
    const standing = rules.find(({ id }) => id === ('ruleId' in over ? over.ruleId : MARZIPAN));
    const { id: _id, builtIn: _builtIn, ...kept } = standing ?? { id: '', builtIn: false };
    await asks(windows, at, sam, [
      api.putRule,
      { ...aRule({ mode: 'shadow' }), ...kept, owner: 'Dr Rivera', reviewOn: '2027-05-31', ...over, version: draft?.version ?? 0 },
    ]);
  };

const go =
  (hash: string): Reach =>
  async ({ page, words }) => {
    // A new address alone opens no new page: what was answered before is asked again.
    await page.goto(`/staff/#/${hash}`);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expect(page.getByText(words.loading, { exact: true })).toHaveCount(0);
  };
const main = (page: Page) => page.getByRole('main');
const press =
  (name: (lexicon: typeof lexiconEn) => string): Reach =>
  ({ page, lexicon }) =>
    page
      .getByRole('button', { name: name(lexicon), exact: true })
      .first()
      .click();
const asked: Reach = ({ page }) => expect(page.getByRole('dialog')).toBeVisible();
const dismiss: Reach = all(
  ({ page }) => page.keyboard.press('Escape'),
  ({ page }) => expect(page.getByRole('dialog')).toHaveCount(0),
);
const alerts: Reach = ({ page }) => expect(main(page).getByRole('alert').filter({ hasText: /\S/u }).first()).toBeVisible();
const proposed: Reach = async ({ windows, at, sam }) => {
  const { draft } = await asks(windows, at, sam, [api.lexicon, { of: 'draft' }]);
  await asks(windows, at, sam, [
    api.proposeDraft,
    { version: draft?.version ?? 0, note: 'Two people used that name for it in group. In shadow for a week first.' },
  ]);
};

export const workbench: LexiconStates = {
  'the rules': all(
    ({ page }) => precisionOf(page, BUILT_IN),
    go('lexicon'),
    ({ page }) => expect(page.getByRole('rowheader', { name: BUILT_IN })).toBeVisible(),
  ),
  'rules that were looked for': all(
    ({ page, lexicon }) => page.getByLabel(lexicon.rules.search, { exact: true }).fill('farewell'),
    ({ page }) => expect(page.getByRole('rowheader', { name: BUILT_IN })).toHaveCount(0),
  ),
  'a rule that is not there': go('lexicon/rule/en.suicide.nowhere'),
  'a new rule that lacks all': all(
    go('lexicon/new'),
    press((w) => w.edit.save),
    alerts,
  ),
  'how a phrase is written': all(
    ({ page, lexicon }) => page.getByText(lexicon.help.title, { exact: true }).click(),
    ({ page, lexicon }) => page.getByText(lexicon.help.classes, { exact: true }).click(),
    ({ page, lexicon }) => page.getByText(lexicon.edit.marks, { exact: true }).click(),
  ),
  'words that rules share': all(
    go('lexicon/words'),
    ({ page, lexicon }) => page.getByLabel(lexicon.shared.find, { exact: true }).fill('negation'),
    ({ page }) => main(page).locator('summary').first().click(),
    ({ page, lexicon }) => expect(main(page).getByText(lexicon.shared.guardHint)).toBeVisible(),
  ),
  'a rule, and lines that are tried': all(
    written(),
    ({ page }) => shadowOf(page, MARZIPAN),
    go(`lexicon/rule/${BUILT_IN}`),
    ({ page, lexicon }) =>
      page
        .getByLabel(lexicon.test.label, { exact: true })
        .fill('Last year I wanted to kill myself.\nI bought the blue marzipan\nA calm evening, thank you all.'),
    ({ page, lexicon }) => expect(page.getByRole('list', { name: lexicon.test.results }).locator('mark').first()).toBeVisible(),
  ),
  'a rule in shadow': all(go(`lexicon/rule/${MARZIPAN}`), ({ page, lexicon }) =>
    page.getByText(lexicon.forecast.table, { exact: true }).click(),
  ),
  'taking a rule out': all(
    press((w) => w.edit.remove),
    asked,
  ),
  'a colleague was faster': all(
    dismiss,
    ({ page, lexicon }) => page.getByLabel(lexicon.edit.reason, { exact: true }).fill('What they call it, as of this autumn.'),
    written({ phrase: 'eat|bought|want the blue marzipan' }),
    press((w) => w.edit.save),
    ({ page, lexicon }) => expect(page.getByText(lexicon.edit.conflict, { exact: true }).first()).toBeVisible(),
  ),
  'a draft whose line breaks, and a forecast on its way': all(
    press((w) => w.edit.takeTheirs),
    written({ phrase: 'eat the blue marzipan' }),
    ({ page }) => monthOf(page, 'running', MARZIPAN),
    go('lexicon/draft'),
    ({ page, lexicon }) => expect(page.getByText(lexicon.bench.mustHit).first()).toBeVisible({ timeout: BENCH_MS }),
  ),
  'a draft that is proposed, and last month with it': all(
    written({ phrase: 'eat|bought the blue marzipan', mode: 'live' }),
    written({ ruleId: QUIET, mode: 'shadow' }),
    proposed,
    ({ page }) => monthOf(page, 'done', MARZIPAN),
    go('lexicon/draft'),
    ({ page, lexicon }) => page.getByText(lexicon.draft.show).first().click(),
    ({ page, lexicon }) => page.getByText(lexicon.forecast.table, { exact: true }).click(),
    ({ page, lexicon }) =>
      expect(page.getByRole('button', { name: lexicon.draft.publish, exact: true })).toBeEnabled({ timeout: BENCH_MS }),
  ),
  'putting it in force': all(
    press((w) => w.draft.publish),
    asked,
  ),
  'the versions': all(
    ({ page, lexicon }) => page.getByRole('dialog').getByText(lexicon.draft.turnsOffAgree).click(),
    ({ page, lexicon }) => page.getByRole('dialog').getByRole('button', { name: lexicon.draft.publish, exact: true }).click(),
    ({ page, lexicon }) => expect(page.getByText(lexicon.versions.history).first()).toBeVisible(),
  ),
  'two versions side by side': all(
    ({ page, lexicon }) => page.getByRole('link', { name: lexicon.versions.compareOf(1) }).click(),
    ({ page }) => page.getByText(QUIET).first().click(),
  ),
  'rolling back': all(
    ({ page, lexicon }) => page.getByRole('button', { name: lexicon.versions.rollBackOf(1) }).click(),
    asked,
    ({ page, lexicon }) => expect(page.getByRole('dialog').getByRole('region', { name: lexicon.versions.less })).toContainText(MARZIPAN),
  ),
  'the doubts': all(
    dismiss,
    ({ at, windows, people }) => says(at, windows, { who: people.heron, room: people.room, text: 'I am going to kill myself tonight.' }),
    async ({ windows, at, people }) => {
      const { escalations } = await asks(windows, at, people.dana, [api.escalations, { view: 'open' }]);
      await asks(windows, at, people.dana, [api.sayWrongSeverity, { escalationId: escalations[0]?.id, should: 'concern' }]);
    },
    go('lexicon/review'),
    ({ page, lexicon }) => expect(page.getByText(lexicon.review.kind['wrong-severity']).first()).toBeVisible(),
  ),
  'a doubt that can be decided anew': all(
    press((w) => w.review.outcome['rule-kept']),
    ({ page, words }) => expect(page.getByRole('button', { name: words.held.undo })).toBeVisible(),
  ),
  'how many are heard, without the words': all(
    ({ page }) => recallOf(page),
    go('lexicon/recall'),
    ({ page, lexicon }) => expect(page.getByRole('heading', { name: lexicon.sample.recall })).toBeVisible(),
    ({ page, lexicon }) => expect(page.getByText(lexicon.parts.sample, { exact: true })).toHaveCount(0),
  ),
  'the weekly sample, as a supervisor reads it': all(
    ({ page }) => asSupervisor(page),
    ({ page }) => sampleOf(page),
    go('lexicon'),
    ({ page, lexicon }) => expect(page.getByText(lexicon.sample.question)).toBeVisible(),
  ),
  'how soon someone should answer': ({ page, lexicon }) =>
    page.getByRole('button', { name: new RegExp(`^${lexicon.sample.answer.crisis}`, 'u') }).click(),
};
