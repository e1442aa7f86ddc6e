import type { Category, Language, Severity } from '#libs/contracts';

/** What else, said in the same breath, makes a finding worse, or makes it one. */
export type Slot =
  | 'time'
  | 'now'
  | 'means'
  | 'farewell'
  | 'intent'
  /** A body that fails, one's own or another's. */
  | 'body'
  | 'blood'
  /** A place at its emptiest: quiet, nobody, looking down. */
  | 'brink'
  | 'shame'
  | 'deal';

/** Why a finding may mean less than its words say. */
export type GuardName =
  | 'negation'
  | 'past'
  | 'bereaved'
  | 'ordinary'
  | 'hypothetical'
  | 'fiction'
  | 'title'
  | 'teaching'
  | 'supporter'
  | 'idiom'
  | 'hyperbole'
  | 'coped';

/** Words that switch a guard off: "not gonna lie", "I said I wouldn't, I lied", "but tonight". */
export type Lift = 'not-negation' | 'taken-back' | 'resumption' | 'in-earnest';

/**
 * One thing to listen for. `phrase` is words and CLASSES with spaces between them; `a|b` is either, `a?` may be
 * missing, `*`, `**`, `***` skip up to one, two or three words, `in_front_of` is three words in the place of one, and each line
 * is a whole phrase: any of them will do. `hits` must raise this rule, `misses` must not.
 */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly category: Category;
  readonly language: Language;
  readonly phrase: string;
  readonly reason: string;
  readonly hits: readonly [string, string];
  readonly misses: readonly [string, string];
  /** The words themselves tell of an act, means or time: guards about wishes do not apply. */
  readonly evidence?: true;
  /** Guards that do not count for this rule. */
  readonly despite?: readonly GuardName[];
  /** Heard only where one of these is said in the same sentence or the next one. */
  readonly beside?: readonly Slot[];
  /** Slots that raise it a step, to high at least. */
  readonly raisedBy?: readonly Slot[];
  /** Encouragement to die, and supply: never shown before a person has looked. */
  readonly alwaysHold?: true;
}

/** Words that change what a rule found, and never alert alone. */
export interface Cue {
  readonly as: GuardName | Lift | Slot | 'explicit';
  readonly language: Language;
  /** A phrase a line. */
  readonly phrases: string;
}

/** Words that stand for one another, with commas between. `~word` also takes the word's usual misspellings. */
export type WordClasses = Readonly<Record<string, string>>;

export interface Lexicon {
  readonly version: string;
  readonly classes: WordClasses;
  /** What is written for a word when thumbs are in a hurry. */
  readonly shorthand: Readonly<Record<string, string>>;
  readonly rules: readonly Rule[];
  readonly cues: readonly Cue[];
}

type RuleLine = Omit<Rule, 'category' | 'language'>;

export const rulesOf = (category: Category, language: Language, lines: readonly RuleLine[]): readonly Rule[] =>
  lines.map((line) => ({ ...line, category, language }));
