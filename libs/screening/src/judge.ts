import type { Severity } from '#libs/contracts';
import { guardsOn } from './guards.js';
import type { Rule, Slot } from './lexicon.js';
import type { Span } from './places.js';
import type { RuleMatch, Scene } from './scene.js';
import type { Finding } from './screen.js';
import { lowered, rank } from './severity.js';

const none: readonly Slot[] = [];

/** What is known of a finding before it is known what else was found. */
export type Judgement = Omit<Finding, 'lexiconVersion' | 'explicit'>;

const width = ({ span: [start, end] }: Judgement): number => end - start;
export const bySeverity = (a: Judgement, b: Judgement): number => rank(b.severity) - rank(a.severity) || width(b) - width(a);

/** Of each rule the worst; of those the one that takes in more, and of those the first. */
export function worstOf(all: readonly Judgement[]): readonly Judgement[] {
  const worst = new Map<string, Judgement>();
  for (const found of all) {
    const before = worst.get(found.ruleId);
    if (!before || bySeverity(found, before) < 0) worst.set(found.ruleId, found);
  }
  return [...worst.values()];
}

/** What the rules heard in a scene that has to do with the text itself. */
export function judgeAll(scene: Scene): readonly Judgement[] {
  const found: Judgement[] = [];
  const worst = new Map<Rule, Judgement>();
  for (const match of scene.rules) {
    const before = worst.get(match.heard.rule);
    if (before && !mayStandOut(scene, match, before)) continue;
    const judged = judge(scene, match);
    if (!judged) continue;
    found.push(judged);
    if (!before || bySeverity(judged, before) < 0) worst.set(match.heard.rule, judged);
  }
  return found;
}

/** Of a rule that was heard again: whether it can be worse than before, or as bad in more words. Guards only lower. */
function mayStandOut(scene: Scene, match: RuleMatch, before: Judgement): boolean {
  const { rule, bits } = match.heard;
  const most = rule.raisedBy && (scene.cues & bits) !== 0 ? raised(rule.severity) : rule.severity;
  if (match.to <= scene.own || rank(most) > rank(before.severity)) return true;
  const [start, end] = scene.offsets(match);
  return rank(most) === rank(before.severity) && end - start > width(before);
}

/** `undefined` where what it needs is missing, and where its words were all said before and nothing in the text itself adds to them. */
export function judge(scene: Scene, match: RuleMatch): Judgement | undefined {
  const { rule, phrase, bits } = match.heard;
  if (lacks(scene, match, rule)) return undefined;
  const meets = rule.raisedBy && (scene.cues & bits) !== 0 ? rule.raisedBy.filter((slot) => raises(scene, match, rule, slot)) : none;
  const filled = rule.beside || rule.after ? [...new Set([...beside(scene, match, rule), ...after(scene, match, rule), ...meets])] : meets;
  const where = match.to > scene.own ? match : filled.map((slot) => scene.cueInOwn(slot)).find((cue) => cue !== undefined);
  if (!where) return undefined;
  const severityBefore = meets.length > 0 ? raised(rule.severity) : rule.severity;
  const { names, steps } = guardsOn(scene, match, rule);
  return {
    severity: steps ? lowered(severityBefore, steps) : severityBefore,
    category: rule.category,
    ruleId: rule.id,
    reason: rule.reason,
    phrase,
    span: scene.offsets(where),
    slots: filled,
    signs: [],
    asked: false,
    guards: names,
    severityBefore,
    language: rule.language,
    alwaysHold: rule.alwaysHold ?? false,
    ...(rule.mode === 'shadow' && { shadow: true }),
  };
}

const beside = (scene: Scene, span: Span, { beside = [] }: Rule): readonly Slot[] => beside.filter((slot) => scene.near(slot, span, 1));
const after = (scene: Scene, span: Span, { after = [] }: Rule): readonly Slot[] => after.filter((slot) => scene.before(slot, span));

const lacks = (scene: Scene, span: Span, rule: Rule): boolean =>
  (rule.beside !== undefined && beside(scene, span, rule).length === 0) ||
  (rule.after !== undefined && after(scene, span, rule).length === 0);

/** A wish is no second witness to itself; and of hopelessness that was said in several texts it is one more sign. */
function raises(scene: Scene, span: Span, { severity, evidence }: Rule, slot: Slot): boolean {
  if (slot !== 'intent') return scene.near(slot, span, 1);
  return (scene.own === 0 || severity !== 'concern' || evidence === true) && scene.besideWish(span, 1);
}

/** The lattice: a wish that meets a time, a means or a farewell is imminent; hopelessness that says goodbye is high. */
const raised = (severity: Severity): Severity => (severity === 'concern' ? 'high' : 'imminent');
