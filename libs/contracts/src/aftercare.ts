import { z } from 'zod/mini';
import { RevealReason } from './break-glass.js';
import { AccountId, EscalationId, FollowUpId, Instant, line, note, Patch } from './common.js';
import { EscalationCause } from './escalations.js';
import { Language, Severity } from './screening.js';

/** What is owed after a case was closed: somebody checks in again, or a colleague looks at how it was closed. */
export const FollowUpKind = z.enum(['check-again', 'second-look']);
export type FollowUpKind = z.infer<typeof FollowUpKind>;

/** `confirmed`, `reopened`: of a second look. */
export const FollowUpOutcome = z.enum(['done', 'confirmed', 'reopened']);
export type FollowUpOutcome = z.infer<typeof FollowUpOutcome>;

/** A row beside the queue. The member stands there by alias only; the names are of colleagues. */
export const FollowUpRow = z.object({
  id: FollowUpId,
  kind: FollowUpKind,
  escalationId: EscalationId,
  number: z.int(),
  cause: EscalationCause,
  severity: Severity,
  alias: z.string(),
  patch: Patch,
  roomName: z.string(),
  dueAt: Instant,
  /** Its time is over, and backup is paged. */
  late: z.boolean(),
  askedBy: z.string(),
  /** Null: whoever is on duty, or any supervisor. */
  forWhom: z.nullable(z.string()),
  /** The reader is one of those who may do it. */
  mine: z.boolean(),
});
export type FollowUpRow = z.infer<typeof FollowUpRow>;
export const FollowUpList = z.object({ followUps: z.array(FollowUpRow), serverTime: Instant });
export type FollowUpList = z.infer<typeof FollowUpList>;

const FollowUpLine = note(10, 1000);
export const DoCheckAgain = z.strictObject({ followUpId: FollowUpId, line: FollowUpLine });
export type DoCheckAgain = z.infer<typeof DoCheckAgain>;
export const GiveSecondLook = z.strictObject({
  followUpId: FollowUpId,
  outcome: z.enum(['confirmed', 'reopened']),
  line: FollowUpLine,
});
export type GiveSecondLook = z.infer<typeof GiveSecondLook>;

/** How a member wants to be reached first when things are hard. */
export const reachWays = ['any', 'private-room', 'call', 'text'] as const;
export const ReachWay = z.enum(reachWays);
export type ReachWay = z.infer<typeof ReachWay>;

const ownWords = z.string().check(z.trim(), z.maxLength(600));
/** A member's own words for those who answer: what helps, what does not. */
export const CrisisPreferences = z.strictObject({ helps: ownWords, avoid: ownWords, reachBy: ReachWay, language: Language });
export type CrisisPreferences = z.infer<typeof CrisisPreferences>;
export const OwnPreferences = z.object({ preferences: z.nullable(CrisisPreferences) });

const maybeLine = (max: number) => z.string().check(z.trim(), z.maxLength(max), z.regex(/^\P{Cc}*$/u));
/** Whom to call, and where the member lives. Sealed; opened from a live case alone, on record. */
export const EmergencyContact = z.strictObject({
  name: maybeLine(80),
  relation: maybeLine(40),
  phone: maybeLine(40),
  address: maybeLine(300),
});
export type EmergencyContact = z.infer<typeof EmergencyContact>;
export const OwnContact = z.object({ contact: z.nullable(EmergencyContact) });

/** As break-glass opens a name: a reason, a line for the record, a fresh code of the authenticator. */
export const RevealContact = z.strictObject({
  escalationId: EscalationId,
  reason: RevealReason,
  line: note(10, 200),
  code: z.string().check(z.regex(/^\d{6}$/)),
});
export type RevealContact = z.infer<typeof RevealContact>;
export const RevealedContact = z.object({ contact: EmergencyContact, until: Instant });
export type RevealedContact = z.infer<typeof RevealedContact>;

/** In the order in which they are asked. The past month, but for the last two: ever in life, and the past three months. */
export const safetyQuestions = ['wish', 'thoughts', 'method', 'intent', 'plan', 'act-ever', 'act-lately'] as const;
export const SafetyQuestion = z.enum(safetyQuestions);
export type SafetyQuestion = z.infer<typeof SafetyQuestion>;
export const SafetyAnswer = z.enum(['yes', 'no', 'not-asked', 'declined']);
export type SafetyAnswer = z.infer<typeof SafetyAnswer>;
/** What a person answered a person. Lamplight counts and rates nothing of it. */
export const SafetyAnswers = z.strictObject({
  wish: SafetyAnswer,
  thoughts: SafetyAnswer,
  method: SafetyAnswer,
  intent: SafetyAnswer,
  plan: SafetyAnswer,
  'act-ever': SafetyAnswer,
  'act-lately': SafetyAnswer,
});
export type SafetyAnswers = z.infer<typeof SafetyAnswers>;
/** `after`: the version that it is written after, 0 for the first. */
export const SaveSafetyForm = z.strictObject({ escalationId: EscalationId, after: z.int().check(z.gte(0)), answers: SafetyAnswers });
export type SaveSafetyForm = z.infer<typeof SaveSafetyForm>;
export const SafetyForm = z.object({ version: z.int(), at: Instant, by: z.string(), answers: z.nullable(SafetyAnswers) });
export type SafetyForm = z.infer<typeof SafetyForm>;

/** What 42 CFR 2.51(c) wants written down at once: to whom, by whom, when, and what the emergency was. */
export const RecordDisclosure = z.strictObject({
  escalationId: EscalationId,
  recipient: line(120),
  affiliation: line(160),
  disclosedAt: Instant,
  nature: note(10, 2000),
});
export type RecordDisclosure = z.infer<typeof RecordDisclosure>;
export const Disclosure = z.object({
  id: z.string(),
  /** Of the case. The member's name and alias are no part of it. */
  number: z.int(),
  disclosedAt: Instant,
  recordedAt: Instant,
  /** Null: what was written down does not open. */
  said: z.nullable(z.object({ recipient: z.string(), affiliation: z.string(), discloser: z.string(), nature: z.string() })),
});
export type Disclosure = z.infer<typeof Disclosure>;
export const DisclosureList = z.object({ disclosures: z.array(Disclosure), programme: z.string() });
export type DisclosureList = z.infer<typeof DisclosureList>;

/** What stands around one case for whoever answers, and after it. */
export const Aftercare = z.object({
  /** Null: none are kept. */
  preferences: z.nullable(z.union([CrisisPreferences, z.literal('unreadable')])),
  /** There is one to open. What it says is told by {@link RevealedContact} alone. */
  hasContact: z.boolean(),
  memberLanguage: Language,
  /** When the member last asked for a call, while that case is live. */
  askedForCallAt: z.nullable(Instant),
  /** Up to which place the member has read their private room; null: there is none. */
  seenUpTo: z.nullable(z.int()),
  safetyForms: z.array(SafetyForm),
  disclosures: z.array(Disclosure),
  /** It went to others, or a name or an address was opened from it: then there is something to write down. */
  discloses: z.boolean(),
  followUps: z.array(
    z.object({
      kind: FollowUpKind,
      dueAt: Instant,
      forWhom: z.nullable(z.string()),
      doneAt: z.nullable(Instant),
      doneBy: z.nullable(z.string()),
      outcome: z.nullable(FollowUpOutcome),
      line: z.nullable(z.string()),
    }),
  ),
  /** Who else may look at how it is closed. */
  colleagues: z.array(z.object({ accountId: AccountId, name: z.string() })),
  programme: z.string(),
});
export type Aftercare = z.infer<typeof Aftercare>;
