import type { PutRule, RuleChanges, RuleMode, RuleView } from '#libs/contracts';
import type { GuardName, Lexicon, Rule, Slot } from './lexicon.js';
import { builtInRule, isBuiltIn } from './lexicon-versions.js';
import { rank } from './severity.js';
import { wordsChanges } from './shared-words.js';

export const modeOf = ({ mode }: Rule): RuleMode => mode ?? 'live';

export const ruleView = (rule: Rule): RuleView => ({
  id: rule.id,
  severity: rule.severity,
  category: rule.category,
  language: rule.language,
  phrase: rule.phrase,
  reason: rule.reason,
  owner: rule.owner ?? null,
  reviewOn: rule.reviewOn ?? null,
  mode: modeOf(rule),
  evidence: rule.evidence ?? false,
  alwaysHold: rule.alwaysHold ?? false,
  despite: [...(rule.despite ?? [])],
  beside: [...(rule.beside ?? [])],
  after: [...(rule.after ?? [])],
  raisedBy: [...(rule.raisedBy ?? [])],
  hits: [...rule.hits],
  misses: [...rule.misses],
  builtIn: isBuiltIn(rule.id),
});

/**
 * As a lexicon holds it. Its slots and guards are known by now. The rule of this name, in the lexicon or as Lamplight came with it, says what
 * nobody writes: a hint stays one, also one that was removed; and its `after` stands where nothing is said of it.
 */
export function ruleOf({ ruleId, version: _, hits, misses, ...put }: PutRule, { rules }: Pick<Lexicon, 'rules'>): Rule {
  const known = rules.find(({ id }) => id === ruleId) ?? builtInRule(ruleId);
  const after = (put.after as readonly Slot[] | undefined) ?? known?.after ?? [];
  return {
    id: ruleId,
    severity: put.severity,
    category: put.category,
    language: put.language,
    phrase: put.phrase,
    reason: put.reason,
    hits: hits as unknown as Rule['hits'],
    misses: misses as unknown as Rule['misses'],
    owner: put.owner,
    reviewOn: put.reviewOn,
    mode: put.mode,
    ...(put.evidence && { evidence: true }),
    ...(put.alwaysHold && { alwaysHold: true }),
    ...(put.despite.length > 0 && { despite: put.despite as GuardName[] }),
    ...(put.beside.length > 0 && { beside: put.beside as Slot[] }),
    ...(after.length > 0 && { after }),
    ...(put.raisedBy.length > 0 && { raisedBy: put.raisedBy as Slot[] }),
    ...(known?.hint && { hint: known.hint }),
  };
}

const byId = ({ rules }: Lexicon): ReadonlyMap<string, Rule> => new Map(rules.map((rule) => [rule.id, rule]));
/** Compared as people see it: what a field says by being left out is the same as saying it. */
const same = (one: Rule, other: Rule): boolean =>
  one.hint === other.hint && JSON.stringify(ruleView(one)) === JSON.stringify(ruleView(other));

export interface RuleDifference {
  readonly id: string;
  readonly before: Rule | null;
  readonly after: Rule | null;
}

export function differences(before: Lexicon, after: Lexicon): readonly RuleDifference[] {
  const [was, is] = [byId(before), byId(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((id) => ({ id, before: was.get(id) ?? null, after: is.get(id) ?? null }))
    .filter((one) => !one.before || !one.after || !same(one.before, one.after));
}

export function ruleChanges(before: Lexicon, after: Lexicon): RuleChanges {
  const all = differences(before, after);
  const words = wordsChanges(before, after);
  const ids = (which: (one: RuleDifference) => boolean) => all.filter(which).map(({ id }) => id);
  return {
    added: ids((one) => !one.before),
    changed: ids((one) => one.before !== null && one.after !== null),
    removed: ids((one) => !one.after),
    words,
    turnedOff: [...ids((one) => isBuiltIn(one.id) && isLess(one)), ...words.filter(({ less }) => less).map(({ id }) => id)],
  };
}

/** It pages nobody any more, as one on trial does not, or what it hears is less grave. */
export const isLess = ({ before, after }: RuleDifference): boolean =>
  before !== null && modeOf(before) === 'live' && !(after && modeOf(after) === 'live' && !isMilder(before, after));

const isMilder = (before: Rule, after: Rule): boolean =>
  rank(after.severity) < rank(before.severity) ||
  (before.alwaysHold === true && !after.alwaysHold) ||
  (!before.hint && after.hint !== undefined) ||
  !(before.raisedBy ?? []).every((slot) => after.raisedBy?.includes(slot));
