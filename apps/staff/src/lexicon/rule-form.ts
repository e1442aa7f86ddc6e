import { type PutRule, RuleId, type RuleView, type UnsavedRule } from '#libs/contracts';
import type { LexiconWording } from '../wording/lexicon.en.js';

/** What stands in the fields of the editor. `name` counts only while the rule is new. */
export interface RuleForm extends Omit<RuleView, 'id' | 'builtIn' | 'owner' | 'reviewOn'> {
  readonly name: string;
  readonly owner: string;
  readonly reviewOn: string;
}
export type Wrong = Partial<Record<keyof RuleForm, string>>;

/** What a person has typed, and the rule as it stood when they began. */
export interface Kept {
  readonly form: RuleForm;
  readonly base: RuleView | null;
}

const SHORTEST_REASON = 10;
const HALF_A_YEAR = 182;
const two = (n: number) => String(n).padStart(2, '0');
export const dayOf = (ms: number): string => {
  const at = new Date(ms);
  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
};
export const inHalfAYear = (now: number) => dayOf(now + HALF_A_YEAR * 86_400_000);

/** Whoever changes a rule for which nobody answers yet is offered as the one who does. */
export const formOf = ({ id: _id, builtIn: _builtIn, owner, reviewOn, ...rule }: RuleView, me: string, now: number): RuleForm => ({
  ...rule,
  name: '',
  owner: owner ?? me,
  reviewOn: reviewOn ?? inHalfAYear(now),
});

export const blankForm = (language: RuleView['language'], me: string, now: number): RuleForm => ({
  name: '',
  severity: 'high',
  category: 'suicide',
  language,
  phrase: '',
  reason: '',
  owner: me,
  reviewOn: inHalfAYear(now),
  mode: 'shadow',
  evidence: false,
  alwaysHold: false,
  despite: [],
  beside: [],
  after: [],
  raisedBy: [],
  hits: ['', ''],
  misses: ['', ''],
});

export const idOf = ({ language, category, name }: RuleForm): string => `${language}.${category}.${name.trim()}`;

const said = (lines: readonly string[]): string[] => lines.map((one) => one.trim()).filter(Boolean);

export const ruleOf = (form: RuleForm, id: string, builtIn: boolean): RuleView => {
  const { name: _, ...rule } = form;
  return { ...rule, id, builtIn, reason: form.reason.trim(), owner: form.owner.trim(), hits: said(form.hits), misses: said(form.misses) };
};

export const inputOf = (form: RuleForm, ruleId: string, version: number): PutRule => {
  const { id: _id, builtIn: _builtIn, ...rule } = ruleOf(form, ruleId, false);
  return { ...rule, ruleId, version, owner: form.owner.trim(), reviewOn: form.reviewOn };
};

/** What the editor would hear by; undefined while there is nothing to listen for, or no name that a rule can have. */
export function unsavedOf(form: RuleForm, ruleId: string): UnsavedRule | undefined {
  if (form.phrase.trim() === '') return undefined;
  const { severity, category, language, phrase, mode, evidence, alwaysHold, despite, beside, after, raisedBy } = form;
  const known = RuleId.safeParse(ruleId).success;
  const id = known ? ruleId : `${language}.${category}.unsaved`;
  return { ruleId: id, severity, category, language, phrase, mode, evidence, alwaysHold, despite, beside, after, raisedBy };
}

/** What can be seen without asking: the phrase is judged by whoever compiles it. */
export function wrongIn(form: RuleForm, taken: ReadonlySet<string> | null, words: LexiconWording['edit'], now: number): Wrong {
  const wrong: Wrong = {};
  if (taken) {
    if (!form.name.trim()) wrong.name = words.required;
    else if (!RuleId.safeParse(idOf(form)).success) wrong.name = words.nameWrong;
    else if (taken.has(idOf(form))) wrong.name = words.nameTaken;
  }
  if (!form.phrase.trim()) wrong.phrase = words.required;
  if (form.reason.trim().length < SHORTEST_REASON) wrong.reason = words.tooShort(SHORTEST_REASON);
  if (!form.owner.trim()) wrong.owner = words.required;
  if (form.reviewOn <= dayOf(now)) wrong.reviewOn = words.dayWrong;
  if (said(form.hits).length < 2) wrong.hits = words.twoLines;
  if (said(form.misses).length < 2) wrong.misses = words.twoLines;
  return wrong;
}
