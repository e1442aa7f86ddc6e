import type { Category, Language, Severity } from '#libs/contracts';
import type { CompiledLexicon } from './compile.js';
import { guardsOn } from './guards.js';
import type { GuardName, Rule } from './lexicon.js';
import { Scene, type Span } from './scene.js';
import { lowered, rank } from './severity.js';
import { tokenise } from './tokens.js';

/** A rule heard something. `span` is UTF-16 offsets in the original text. */
export interface SignalFound {
  readonly severity: Severity;
  readonly category: Category;
  readonly ruleId: string;
  /** The one of the rule's phrases that was heard, as the lexicon has it. */
  readonly phrase: string;
  readonly span: readonly [start: number, end: number];
  readonly guards: readonly GuardName[];
  readonly severityBefore: Severity;
  readonly lexiconVersion: string;
  readonly language: Language;
  readonly alwaysHold: boolean;
  /** The member used the word itself: suicide, kill myself, overdose. */
  readonly explicit: boolean;
  /** Of a rule on trial: recorded, and pages nobody. */
  readonly shadow?: true;
}

/** A finding with what became of it; `none` where the guards left nothing. */
export type Finding = Omit<SignalFound, 'severity'> & { readonly severity: Severity | 'none' };

export interface Context {
  /** The same author's texts of the last minutes, oldest first. The last five count. */
  readonly earlier?: readonly string[];
  /** What the rules on trial found, too. */
  readonly shadows?: boolean;
}

/** Every rule that heard something, with the guards that held. For the workbench and for explaining. */
export function examine(text: string, lexicon: CompiledLexicon, { earlier = [] }: Context = {}): readonly Finding[] {
  const own = tokenise(text, lexicon.vocabulary);
  const scenes = [new Scene(text, own, lexicon)];
  if (earlier.length) scenes.push(new Scene(text, own, lexicon, earlier));
  const isExplicit = scenes.some((scene) => scene.cueInOwn('explicit') !== undefined);
  const worst = new Map<string, Finding>();
  for (const scene of scenes) {
    for (const { heard, ...span } of scene.rules) {
      const finding = judge(scene, span, heard.rule);
      const before = finding && worst.get(finding.ruleId);
      if (!finding || (before && rank(before.severity) >= rank(finding.severity))) continue;
      worst.set(finding.ruleId, { ...finding, phrase: heard.phrase, lexiconVersion: lexicon.version, explicit: isExplicit });
    }
  }
  return [...worst.values()].sort(bySeverity);
}

/** `undefined` where the words were all said in an earlier text and nothing in this one adds to them. */
function judge(scene: Scene, span: Span, rule: Rule): Finding | undefined {
  if (rule.beside && !rule.beside.some((slot) => scene.near(slot, span, 1))) return undefined;
  const where = span.to > scene.own ? span : adding(scene, rule);
  if (!where) return undefined;
  const severityBefore = raised(scene, span, rule);
  const { names, steps } = guardsOn(scene, span, rule);
  return {
    severity: steps ? lowered(severityBefore, steps) : severityBefore,
    category: rule.category,
    ruleId: rule.id,
    phrase: rule.phrase,
    span: scene.offsets(where),
    guards: names,
    severityBefore,
    lexiconVersion: '',
    language: rule.language,
    alwaysHold: rule.alwaysHold ?? false,
    explicit: false,
    ...(rule.mode === 'shadow' && { shadow: true }),
  };
}

const adding = (scene: Scene, rule: Rule): Span | undefined =>
  [...(rule.raisedBy ?? []), ...(rule.beside ?? [])].map((slot) => scene.cueInOwn(slot)).find((cue) => cue !== undefined);

/** The lattice: a wish that meets a time, a means or a farewell is imminent; hopelessness that says goodbye is high. */
function raised(scene: Scene, span: Span, rule: Rule): Severity {
  // A wish is no second witness to itself.
  const meets = rule.raisedBy?.some((slot) => (slot === 'intent' ? scene.besideWish(span, 1) : scene.near(slot, span, 1))) ?? false;
  if (!meets) return rule.severity;
  return rule.severity === 'concern' ? 'high' : 'imminent';
}

const width = ({ span: [start, end] }: Finding): number => end - start;
const bySeverity = (a: Finding, b: Finding): number => rank(b.severity) - rank(a.severity) || width(b) - width(a);

/**
 * What a text may be calling for help about: the worst finding of each category, worst first, and beside it one that
 * is always held; what rules on trial found only where `shadows` asks, each beside the live one. Pure; linear in the text;
 * takes any string.
 */
export function screen(text: string, lexicon: CompiledLexicon, context: Context = {}): readonly SignalFound[] {
  const kept = new Map<string, SignalFound>();
  for (const { severity, ...finding } of examine(text, lexicon, context)) {
    const { category, alwaysHold, shadow = false } = finding;
    if (shadow && !context.shadows) continue;
    const key = `${category} ${alwaysHold} ${shadow}`;
    if (severity !== 'none' && !kept.has(key)) kept.set(key, { ...finding, severity });
  }
  return [...kept.values()];
}
