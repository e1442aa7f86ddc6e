import type { Category, Language, Severity } from '#libs/contracts';

/** What else, said in the same breath, makes a finding worse, or makes it one. */
export const slots = [
  'time',
  'now',
  'means',
  'farewell',
  /** Speaks as one who will not be there: "where I'm going", "they'll understand one day". */
  'parting',
  /** Leaves all in order: the heat off, the cat fed, the door unlocked for whoever comes. */
  'settled',
  'intent',
  /** A body that fails, one's own or another's. */
  'body',
  'blood',
  /** A place at its emptiest: quiet, nobody, looking down. */
  'brink',
  /** One's days or oneself as empty, spent, of use to nobody. */
  'despair',
  /** What nobody knows, what a counselor was not told. */
  'secret',
  'shame',
  'deal',
  /** The course of things: a craving was spoken of; alcohol or a benzodiazepine was stopped, and the body may seize. */
  'craving',
  'stopped',
  /** Death as what would come of it. */
  'death',
  'wheel',
  'child',
  'help',
  /** A body that shakes, sweats or sees things. */
  'shakes',
  /** A body that aches for what it had. */
  'sick',
  /** Drunk, high, hardly awake. */
  'impaired',
  /** A drug, a drink, who sells it, or the time without it. */
  'substance',
] as const;
export type Slot = (typeof slots)[number];

/** What is heard only beside others: any of them may be a bad day, and several of them in one text seldom are. */
export const hintKinds = [
  /** No future, no point, nothing that helps. */
  'hopeless',
  /** Costs others more than they give. */
  'burden',
  /** Would as soon not wake, or not be. */
  'unwaking',
  /** Feels nothing, goes through the motions. */
  'numb',
  'worthless',
  /** A sudden calm; it is decided, or makes sense. */
  'calm',
  /** What could kill is near, or was looked for. */
  'kept',
  /** Gives away, puts in order, writes letters. */
  'leaving',
  'worn',
  'forsaken',
  /** A loss of late. */
  'loss',
  'sleepless',
  'using',
  /** Tells others that all is well. */
  'hidden',
] as const;
export type HintKind = (typeof hintKinds)[number];

/** How a question is answered. */
const answers = ['yes', 'no', 'unsure'] as const;
export type Answer = (typeof answers)[number];

/** Why a finding may mean less than its words say. */
export const guardNames = [
  'negation',
  'past',
  'bereaved',
  'ordinary',
  'hypothetical',
  'fiction',
  'title',
  'teaching',
  'supporter',
  'idiom',
  'hyperbole',
  'coped',
] as const;
export type GuardName = (typeof guardNames)[number];

/**
 * Words that switch a guard off: "not gonna lie", "I said I wouldn't, I lied", "but tonight". A `recent` day does so for its own
 * sentence alone: "I overdosed in 2019. Yesterday I gave a talk." And what is said in `plain` words ("I want to kill myself") is
 * explained away by nothing that merely stands beside it.
 */
export const lifts = ['not-negation', 'taken-back', 'resumption', 'recent', 'plain', 'in-earnest'] as const;
export type Lift = (typeof lifts)[number];

export const cueNames = [...guardNames, ...lifts, ...slots, ...answers, 'explicit'] as const;

/** A shadow rule is heard and recorded, and pages nobody. */
export const modes = ['off', 'shadow', 'live'] as const;
export type Mode = (typeof modes)[number];

/**
 * One thing to listen for. `phrase` is words and CLASSES with spaces between them; `a|b` is either, `a?` may be
 * missing, `*`, `**`, `***` skip up to one, two or three words, `...` up to twelve of the same sentence,
 * `this & that` are both said in one sentence, in either order, `in_front_of` is three words in the place of one, and each line
 * is a whole phrase: any of them will do. `hits` must raise this rule, `misses` must not.
 */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly category: Category;
  readonly language: Language;
  readonly phrase: string;
  readonly reason: string;
  readonly hits: readonly [string, string, ...string[]];
  readonly misses: readonly [string, string, ...string[]];
  /** The words themselves tell of an act, means or time: guards about wishes do not apply. */
  readonly evidence?: true;
  /** Guards that do not count for this rule. */
  readonly despite?: readonly GuardName[];
  /** Heard only where one of these is said in the same sentence or the next one. */
  readonly beside?: readonly Slot[];
  /** Heard only where one of these was said before it: in the same text, or in one of the last minutes. */
  readonly after?: readonly Slot[];
  /** By itself nothing: it counts beside hints of two other kinds in the same text. */
  readonly hint?: HintKind;
  /** Slots that raise it a step, to high at least. */
  readonly raisedBy?: readonly Slot[];
  /** Encouragement to die, and supply: never shown before a person has looked. */
  readonly alwaysHold?: true;
  /** Who answers for it. */
  readonly owner?: string;
  /** A day, as in 2027-03-31. */
  readonly reviewOn?: string;
  /** Live unless it says otherwise. */
  readonly mode?: Mode;
}

/** Words that change what a rule found, and never alert alone. */
export interface Cue {
  readonly as: (typeof cueNames)[number];
  readonly language: Language;
  /** A phrase a line. */
  readonly phrases: string;
}

/** Words that stand for one another, with commas between; fifteen in a row at most. `~word` also takes the word's usual misspellings. */
export type WordClasses = Readonly<Record<string, string>>;

export interface Lexicon {
  readonly version: string;
  readonly classes: WordClasses;
  /** What is written for a word when thumbs are in a hurry. */
  readonly shorthand: Readonly<Record<string, string>>;
  readonly rules: readonly Rule[];
  readonly cues: readonly Cue[];
}
