import type { Category, Language, Severity } from '#libs/contracts';
import { gathered, raisedBySigns } from './accumulate.js';
import { answered } from './answer.js';
import type { CompiledLexicon } from './compile.js';
import type { Context } from './conversation.js';
import { joinedScene } from './joined.js';
import { bySeverity, judgeAll, worstOf } from './judge.js';
import type { GuardName, HintKind, Slot } from './lexicon.js';
import { Past } from './past.js';
import { readText } from './reading.js';
import { Scene } from './scene.js';

/** A rule heard something. `span` is UTF-16 offsets in the original text. */
export interface SignalFound {
  readonly severity: Severity;
  readonly category: Category;
  readonly ruleId: string;
  /** Why the rule is there, as the lexicon says it. */
  readonly reason: string;
  /** The one of the rule's phrases that was heard, as the lexicon has it. */
  readonly phrase: string;
  readonly span: readonly [start: number, end: number];
  /** What else was said and counted: a time, a means, a farewell; and beside a hint, the others. */
  readonly slots: readonly (Slot | HintKind)[];
  /** The rules that earlier texts raised, and that added up with this one. */
  readonly signs: readonly string[];
  /** It was heard in the light of the question that the text answers. */
  readonly asked: boolean;
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

/** Every rule that heard something, worst first, with the guards that held. For the workbench and for explaining. */
export function examine(text: string, lexicon: CompiledLexicon, { earlier = [] }: Context = {}): readonly Finding[] {
  const own = readText(text, lexicon);
  const past = new Past(earlier, lexicon);
  const alone = new Scene(own);
  const joined = earlier.length > 0 ? joinedScene(own, past, lexicon) : undefined;
  const heard = [
    ...judgeAll(alone),
    ...(joined ? judgeAll(joined) : []),
    ...(earlier.length > 0 ? answered(own, earlier, past, lexicon) : []),
  ];
  if (heard.length === 0) return [];
  const explicit = alone.cueInOwn('explicit') !== undefined || joined?.cueInOwn('explicit') !== undefined;
  return raisedBySigns(gathered(worstOf(heard), lexicon), past, lexicon)
    .map((found) => ({ ...found, lexiconVersion: lexicon.version, explicit }))
    .sort(bySeverity);
}

/**
 * What a text may be calling for help about: the worst finding of each category, worst first, and beside it one that
 * is always held; what rules on trial found only where `shadows` asks, each beside the live one. Pure; linear in the text;
 * takes any string.
 */
export function screen(text: string, lexicon: CompiledLexicon, context: Context = {}): readonly SignalFound[] {
  return firstOfEach(
    examine(text, lexicon, context)
      .filter(({ shadow }) => !shadow || context.shadows)
      .filter(isSignal),
  );
}

/** The same of what several lexicons heard in one text. */
export const worstOfEach = (found: readonly SignalFound[]): readonly SignalFound[] => firstOfEach([...found].sort(bySeverity));

function firstOfEach(found: readonly SignalFound[]): readonly SignalFound[] {
  const kept = new Map<string, SignalFound>();
  for (const one of found) {
    const key = `${one.category} ${one.alwaysHold} ${one.shadow ?? false}`;
    if (!kept.has(key)) kept.set(key, one);
  }
  return [...kept.values()];
}

const isSignal = (finding: Finding): finding is SignalFound => finding.severity !== 'none';
