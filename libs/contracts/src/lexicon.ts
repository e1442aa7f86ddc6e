import { z } from 'zod/mini';
import { Instant } from './common.js';
import { Category, Language, Severity } from './screening.js';

const uuid = () => z.uuid().check(z.toLowerCase());
export const LexiconVersionId = uuid().brand<'LexiconVersionId'>();
export type LexiconVersionId = z.infer<typeof LexiconVersionId>;

/** `en.suicide.farewell`: what signals, shadow counts and precision name a rule by, over all versions. */
export const RuleId = z.string().check(z.maxLength(80), z.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/));
/** A calendar day, in the programme's time zone. */
export const Day = z.iso.date();

/** `shadow`: what it hears is counted, pages nobody, and no member sees anything of it. */
export const ruleModes = ['off', 'shadow', 'live'] as const;
export const RuleMode = z.enum(ruleModes);
export type RuleMode = z.infer<typeof RuleMode>;

/** Most of what a phrase may hold. A rule is read by people, and each alternative is compiled into every node. */
export const PHRASE_LIMIT = 6_000;
const LINES = 12;
/** Words on one line that a database keeps as they are: no control characters, no half letters. */
const words = (min: number, max: number) => z.string().check(z.trim(), z.minLength(min), z.maxLength(max), z.regex(/^[^\p{Cc}\p{Cs}]*$/u));
const sample = () => words(1, 300);
/** Names of slots and guards, as the lexicon spells them: `time`, `not-negation`. One that it does not know is `rule-unknown-slot`. */
const terms = () => z.array(z.string().check(z.maxLength(30), z.regex(/^[a-z-]+$/))).check(z.maxLength(20));

const ruleFields = {
  severity: Severity,
  category: Category,
  language: Language,
  /** A phrase a line; words and CLASSES, `a|b`, `a?`, and gaps `*`, `**`, `***`. It is never a regular expression. */
  phrase: z.string(),
  reason: z.string(),
  /** Who answers for it: a name, as colleagues know it. */
  owner: z.nullable(z.string()),
  reviewOn: z.nullable(Day),
  mode: RuleMode,
  /** The words themselves tell of an act, means or time: guards about wishes do not apply. */
  evidence: z.boolean(),
  /** Such a text waits for a person in every room. */
  alwaysHold: z.boolean(),
  despite: terms(),
  beside: terms(),
  raisedBy: terms(),
};

/** A rule as it stands in a draft or a version. */
export const RuleView = z.object({
  id: RuleId,
  ...ruleFields,
  after: z.array(z.string()),
  hits: z.array(z.string()),
  misses: z.array(z.string()),
  /** It came with Lamplight; to take it out, turn it off or make it milder is said again to whoever publishes. */
  builtIn: z.boolean(),
});
export type RuleView = z.infer<typeof RuleView>;

/** Says all of a rule. `version`: of the draft that its writer was looking at; 0 where there is none yet. */
export const PutRule = z.strictObject({
  ruleId: RuleId,
  version: z.int(),
  ...ruleFields,
  /** Slots, as with `beside`. Left out: as it is. */
  after: z.optional(terms()),
  reason: words(10, 500),
  owner: words(1, 80),
  reviewOn: Day,
  hits: z.array(sample()).check(z.minLength(2), z.maxLength(LINES)),
  misses: z.array(sample()).check(z.minLength(2), z.maxLength(LINES)),
});
export type PutRule = z.infer<typeof PutRule>;
/** Who answers for a rule that is in force, and when it is looked at again. It changes nothing of what is heard. */
export const OwnRule = z.strictObject({ ruleId: RuleId, owner: words(1, 80), reviewOn: Day });
export type OwnRule = z.infer<typeof OwnRule>;
export const RemoveRule = z.strictObject({ ruleId: RuleId, version: z.int() });
export type RemoveRule = z.infer<typeof RemoveRule>;

/** A line of the bench that does not do what it says. `rule` null: it is one of Lamplight's own lines. */
export const BrokenLine = z.object({
  rule: z.nullable(RuleId),
  must: z.enum(['hit', 'miss']),
  text: z.string(),
  /** The rules that were heard in it all the same. */
  heard: z.array(RuleId),
  /** It breaks in what is in force, too. */
  liveToo: z.boolean(),
});
export type BrokenLine = z.infer<typeof BrokenLine>;
/** One line that the draft answers otherwise than what is in force. */
export const MovedLine = z.object({
  text: z.string(),
  live: z.union([Severity, z.literal('none')]),
  draft: z.union([Severity, z.literal('none')]),
});
export type MovedLine = z.infer<typeof MovedLine>;
/** Every rule's own lines, and Lamplight's beside them, under the draft and under what is in force. Only the first hundred of each. */
export const BenchView = z.object({
  lines: z.int(),
  broken: z.array(BrokenLine),
  brokenCount: z.int(),
  newlyHit: z.array(MovedLine),
  newlyHitCount: z.int(),
  newlyMissed: z.array(MovedLine),
  newlyMissedCount: z.int(),
});
export type BenchView = z.infer<typeof BenchView>;

/** Most of what a class or a cue may hold. */
export const WORDS_LIMIT = 20_000;
/** What rules share: the words of a class, a cue's phrases in one language, and what is written for a word in a hurry. */
const wordsFields = {
  /** `class.kill`, `cue.en.negation`: a name beside those of rules. */
  id: RuleId,
  kind: z.enum(['class', 'cue', 'shorthand']),
  name: z.string(),
  language: z.nullable(Language),
};
export const SharedWords = z.object({
  ...wordsFields,
  /** Commas between the words of a class, a line for each phrase of a cue. */
  words: z.string(),
  /** A guard: what it hears makes a finding less grave. */
  lowers: z.boolean(),
});
export type SharedWords = z.infer<typeof SharedWords>;
/** `less`: rules may hear less of it. A class or cue lost words; or a guard, a no, or a class that one of them names has more; or a guard is empty. */
export const WordsChange = z.object({ ...wordsFields, gone: z.array(z.string()), come: z.array(z.string()), less: z.boolean() });
export type WordsChange = z.infer<typeof WordsChange>;
/** Says all of a class or a cue that is there. */
export const PutWords = z.strictObject({ wordsId: RuleId, version: z.int(), words: z.string().check(z.regex(/^[^\p{Cs}\0]*$/u)) });
export type PutWords = z.infer<typeof PutWords>;

/** What stands otherwise than in force. `turnedOff`: built-in rules that were removed, are off now, or hear it as less grave; and shared words with `less`. */
export const RuleChanges = z.object({
  added: z.array(RuleId),
  changed: z.array(RuleId),
  removed: z.array(RuleId),
  turnedOff: z.array(RuleId),
  words: z.array(WordsChange),
});
export type RuleChanges = z.infer<typeof RuleChanges>;

/** The one draft of a programme. Who changed it can't publish it. */
export const DraftView = z.object({
  version: z.int(),
  basedOn: z.int(),
  changedBy: z.array(z.string()),
  changedByMe: z.boolean(),
  /** Admins who did not change it: who can put it in force. */
  others: z.array(z.string()),
  changedAt: Instant,
  /** Null: not proposed, or changed since. */
  proposed: z.nullable(z.object({ at: Instant, by: z.string(), note: z.string() })),
  changes: RuleChanges,
  /** Rules that would go live and whose trial, under what is in force, broke or dragged on so many texts of the last 28 days. */
  badTrial: z.nullable(z.object({ rules: z.array(RuleId), failed: z.int(), slow: z.int() })),
});
export type DraftView = z.infer<typeof DraftView>;
export const DraftSaved = z.object({ draft: DraftView, bench: BenchView });
export type DraftSaved = z.infer<typeof DraftSaved>;

export const inForceReasons = ['founded', 'published', 'rolled-back'] as const;
export const rollBackReasons = ['too-many-alerts', 'missed-a-call', 'mistake'] as const;
export const RollBackReason = z.enum(rollBackReasons);
export type RollBackReason = z.infer<typeof RollBackReason>;
export const InForceView = z.object({
  number: z.int(),
  since: Instant,
  by: z.nullable(z.string()),
  why: z.enum(inForceReasons),
  reason: z.nullable(RollBackReason),
});
export type InForceView = z.infer<typeof InForceView>;

export const ReadLexicon = z.strictObject({
  /** `live`: what is in force. `draft`: what is being worked on, or what is in force where nothing is. */
  of: z.enum(['draft', 'live']),
});
export const LexiconView = z.object({
  live: InForceView,
  draft: z.nullable(DraftView),
  /** With who answers for them today, and a day for each: a year after the programme began where nobody has said another. */
  rules: z.array(RuleView),
  words: z.array(SharedWords),
  slots: z.array(z.string()),
  guards: z.array(z.string()),
  /** What is in force will not compile here: the last good one listens meanwhile. */
  trouble: z.boolean(),
});
export type LexiconView = z.infer<typeof LexiconView>;

/** One act on the draft as it stood. */
export const ActOnDraft = z.strictObject({ version: z.int() });
export const ProposeDraft = z.strictObject({ version: z.int(), note: words(10, 1000) });
export type ProposeDraft = z.infer<typeof ProposeDraft>;
export const PublishDraft = z.strictObject({
  version: z.int(),
  /** The built-in rules that this takes out, turns off or makes milder, as `changes.turnedOff` names them: nobody does it unseen. */
  turnsOff: z.array(RuleId).check(z.maxLength(2000)),
  /** The publisher has seen `badTrial`, and puts it in force all the same. */
  despiteTrial: z.optional(z.boolean()),
});
export type PublishDraft = z.infer<typeof PublishDraft>;

/** What a rule hears by, as it stands in an editor. */
const { reason: _reason, owner: _owner, reviewOn: _reviewOn, ...hearingFields } = ruleFields;
export const UnsavedRule = z.strictObject({ ruleId: RuleId, ...hearingFields, after: terms() });
export type UnsavedRule = z.infer<typeof UnsavedRule>;
const TRIED = 50;
/** Lines to try, as members might write them. They are neither kept nor logged. */
export const TryTexts = z.strictObject({
  texts: z.array(z.string().check(z.maxLength(1000))).check(z.minLength(1), z.maxLength(TRIED)),
  /** The lines are one conversation, half a minute apart: who says each, by any names. Left out: each line is tried by itself. */
  speakers: z.optional(z.array(z.string().check(z.maxLength(20))).check(z.maxLength(TRIED))),
  /** Tried in the place of the rule of its name, or beside the others: the draft's answer is with it. It is not kept. */
  unsaved: z.optional(UnsavedRule),
});
export type TryTexts = z.infer<typeof TryTexts>;
/** A rule that heard something. `severity` is what the guards left; `none` where they left nothing. */
export const TriedFinding = z.object({
  ruleId: RuleId,
  mode: RuleMode,
  category: Category,
  language: Language,
  severityBefore: Severity,
  severity: z.union([Severity, z.literal('none')]),
  guards: z.array(z.string()),
  phrase: z.string(),
  /** UTF-16 offsets in the line as it was sent. */
  span: z.tuple([z.int(), z.int()]),
});
export type TriedFinding = z.infer<typeof TriedFinding>;
/** One of each for each line, in their order. `draft` null: there is none. */
export const TriedTexts = z.object({
  tried: z.array(z.object({ live: z.array(TriedFinding), draft: z.nullable(z.array(TriedFinding)) })),
});
export type TriedTexts = z.infer<typeof TriedTexts>;
