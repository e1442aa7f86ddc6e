import { z } from 'zod/mini';
import { EscalationId, Instant } from './common.js';
import { Day } from './lexicon.js';
import { Category, Severity } from './screening.js';

const uuid = () => z.uuid().check(z.toLowerCase());
export const ReviewId = uuid().brand<'ReviewId'>();
export type ReviewId = z.infer<typeof ReviewId>;
export const SampleId = uuid().brand<'SampleId'>();
export type SampleId = z.infer<typeof SampleId>;

/** How often, on one day, in one room: nobody's words, and no person. */
export const RuleCount = z.object({ ruleId: z.string(), day: Day, roomName: z.string(), severity: Severity, count: z.int() });
export type RuleCount = z.infer<typeof RuleCount>;
/**
 * Texts in which what was on trial was not heard out: it failed or was left out (`failed`), or took too long (`slow`). Which of the rules on
 * trial it was cannot be told: each of them has them all.
 */
export const TrialTroubles = z.object({ ruleId: z.string(), failed: z.int(), slow: z.int() });
export type TrialTroubles = z.infer<typeof TrialTroubles>;
/** What rules in shadow would have raised in the last 28 days, and where that is not all. */
export const ShadowCounts = z.object({ from: Day, counts: z.array(RuleCount), troubles: z.array(TrialTroubles) });
export type ShadowCounts = z.infer<typeof ShadowCounts>;

/**
 * What the last 28 days' messages would have raised under the draft, beside what they raise under what is in force. It is made in pieces in
 * the background: ask again while it is `waiting` or `running`.
 */
export const ForecastView = z.object({
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  draftVersion: z.int(),
  /** The draft has changed since. */
  stale: z.boolean(),
  askedAt: Instant,
  read: z.int(),
  of: z.int(),
  from: Day,
  counts: z.array(z.object({ ruleId: z.string(), day: Day, roomName: z.string(), severity: Severity, live: z.int(), draft: z.int() })),
});
export type ForecastView = z.infer<typeof ForecastView>;
export const Forecasts = z.object({ forecast: z.nullable(ForecastView) });

/** A share with its 95 % interval (Wilson's). Null where there are too few to judge. */
export const Share = z.object({ share: z.number(), low: z.number(), high: z.number() });
export type Share = z.infer<typeof Share>;
/** Below so many decisions nothing is said about a rule. */
export const ENOUGH = 20;
/** Of the escalations that a rule opened and that were closed: how many were a crisis. By weeks, newest first. */
export const RulePrecision = z.object({
  ruleId: z.string(),
  decided: z.int(),
  notACrisis: z.int(),
  right: z.nullable(Share),
  weeks: z.array(z.object({ from: Day, decided: z.int(), notACrisis: z.int(), right: z.nullable(Share) })),
});
export type RulePrecision = z.infer<typeof RulePrecision>;
export const Precisions = z.object({ rules: z.array(RulePrecision) });
export type Precisions = z.infer<typeof Precisions>;

/** Somebody said that what was heard was not so: who decided the case, who read it, or the member. Nothing learns from it by itself. */
export const doubtKinds = ['not-a-crisis', 'wrong-severity', 'not-about-me'] as const;
export const DoubtKind = z.enum(doubtKinds);
export type DoubtKind = z.infer<typeof DoubtKind>;
export const DoubtRow = z.object({
  id: ReviewId,
  at: Instant,
  kind: DoubtKind,
  escalationId: EscalationId,
  number: z.int(),
  category: Category,
  severity: Severity,
  /** With `wrong-severity`: what it should have been. */
  should: z.nullable(z.union([Severity, z.literal('none')])),
  /** A colleague; null: the member. */
  by: z.nullable(z.string()),
  rules: z.array(z.object({ ruleId: z.string(), phrase: z.string(), severity: Severity, lexicon: z.string() })),
});
export type DoubtRow = z.infer<typeof DoubtRow>;
/** What nobody has settled yet, oldest first: the first two hundred of `count`. */
export const ReviewList = z.object({ doubts: z.array(DoubtRow), count: z.int() });
export type ReviewList = z.infer<typeof ReviewList>;
export const SettleReview = z.strictObject({ reviewId: ReviewId, outcome: z.enum(['rule-changed', 'rule-kept']) });
export type SettleReview = z.infer<typeof SettleReview>;
/** From the case: it is one, but not so grave, or graver. `none`: it is none at all. */
export const SayWrongSeverity = z.strictObject({ escalationId: EscalationId, should: z.union([Severity, z.literal('none')]) });
export type SayWrongSeverity = z.infer<typeof SayWrongSeverity>;

export const SampleAnswer = z.enum(['crisis', 'no-crisis', 'unsure']);
export type SampleAnswer = z.infer<typeof SampleAnswer>;
/** A message in which nothing was heard, drawn at random. Without author, room or time. Null: it can't be read any more. */
export const SampleRow = z.object({
  id: SampleId,
  text: z.nullable(z.string()),
  answer: z.nullable(SampleAnswer),
  severity: z.nullable(Severity),
});
export const WeeklySample = z.object({ week: z.nullable(Day), messages: z.array(SampleRow) });
export type WeeklySample = z.infer<typeof WeeklySample>;
/** `severity` with `crisis`, and only then. Said again, it replaces the first answer until the week is over. */
export const AnswerSample = z.strictObject({ sampleId: SampleId, answer: SampleAnswer, severity: z.nullable(Severity) });
export type AnswerSample = z.infer<typeof AnswerSample>;
/**
 * How many of the calls for help in a week were heard: heard / (heard + missed). `heard`: texts of that week whose escalation was
 * closed as a crisis. `missed`: the share of the sample that was a crisis, times all messages in which nothing was heard; its interval is
 * Wilson's for that share. Null until every message of a sample has an answer.
 */
export const RecallWeek = z.object({
  week: Day,
  unheard: z.int(),
  sampled: z.int(),
  answered: z.int(),
  crises: z.int(),
  unsure: z.int(),
  heard: z.int(),
  recall: z.nullable(Share),
});
export type RecallWeek = z.infer<typeof RecallWeek>;
/** `together`: the same over all of these weeks, for one week's thirty say little. */
export const Recall = z.object({ weeks: z.array(RecallWeek), together: z.nullable(Share) });
export type Recall = z.infer<typeof Recall>;

/** What waits in the lexicon for whoever asks: numbers, and nobody's words. What their role has no part in is 0. */
export const LexiconWaiting = z.object({
  /** A supervisor's: messages of the weekly sample that have no answer. */
  sample: z.int(),
  /** An admin's: doubts that nobody has settled, and rules whose day to be looked at again has come. */
  doubts: z.int(),
  due: z.int(),
  /** A draft is proposed that this admin did not write. */
  draft: z.boolean(),
  /** To admins: no supervisor is there who could read the weekly sample. */
  noReader: z.boolean(),
});
export type LexiconWaiting = z.infer<typeof LexiconWaiting>;
