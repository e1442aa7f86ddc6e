import { z } from 'zod/mini';
import { AccountId, ClientKey, EscalationId, Instant, MemberKey, note, Patch, Place, RoomId } from './common.js';
import { StaffMessageView } from './messages.js';
import { Category, KnownTroubles, Severity } from './screening.js';
import { SecondSeat } from './second-seat.js';

export const EscalationStatus = z.enum(['open', 'acknowledged', 'contacted', 'safe', 'handed-over', 'closed']);
export type EscalationStatus = z.infer<typeof EscalationStatus>;

/**
 * What is to happen next, and by when: a first word to the member; the safety check; the end of the case; that whoever it
 * was handed to says yes.
 */
export const EscalationClock = z.enum(['answer', 'safety', 'close', 'accept']);
export type EscalationClock = z.infer<typeof EscalationClock>;

/** What a rule on a member's check-ins, or on the meetings that they missed, may open one for. */
export const OutsideCause = z.enum(['check-in', 'missed-meeting']);
export type OutsideCause = z.infer<typeof OutsideCause>;

/** What opened it: words that were heard, a member who asked for a call, screening that broke, somebody who worries about the author, a drill that nobody took, a colleague who looked at how a case was closed, or a rule. */
export const EscalationCause = z.union([
  Category,
  z.enum(['call-me', 'screening-failed', 'worried', 'drill-failed', 'second-look']),
  OutsideCause,
]);
export type EscalationCause = z.infer<typeof EscalationCause>;

export const Disposition = z.enum([
  'safe-for-now',
  'passed-to-crisis-team',
  'emergency-services',
  'could-not-reach',
  'not-a-safety-concern',
]);
export type Disposition = z.infer<typeof Disposition>;

/** A row of the queue. It names the member by alias only; `holder` is a colleague. */
export const EscalationRow = z.object({
  id: EscalationId,
  /** Spoken name: ESC-0412. */
  number: z.int(),
  /** Nobody is in danger: it tries out the way that a call for help takes. */
  drill: z.boolean(),
  cause: EscalationCause,
  severity: Severity,
  status: EscalationStatus,
  /** It is about what was said in the room, and about no member: there is nobody to write to, and no name. */
  aboutRoom: z.boolean(),
  /** The room's name where it is about no member. */
  alias: z.string(),
  patch: Patch,
  roomId: RoomId,
  roomName: z.string(),
  openedAt: Instant,
  /** The clock that runs now, since when, and its target. It runs on whoever takes it. */
  clock: EscalationClock,
  since: Instant,
  dueAt: Instant,
  /** Somebody has done the safety check, and nothing was heard since. */
  safe: z.boolean(),
  /** Whom `holder` has handed it to, and has not said yes: a colleague, or (null) whoever is on shift. */
  handedTo: z.nullable(z.object({ name: z.nullable(z.string()), mine: z.boolean(), acceptBy: Instant })),
  holder: z.nullable(z.string()),
  mine: z.boolean(),
  /** Null: one person is enough. */
  second: z.nullable(SecondSeat),
  signals: z.int(),
  /** Somebody was paged for it. */
  paged: z._default(z.boolean(), false),
  /** The member asked for a call and has said since that they need none. It waits as before, and says so. */
  callNotNeeded: z._default(z.boolean(), false),
  version: z.int(),
});
export type EscalationRow = z.infer<typeof EscalationRow>;

export const EscalationView = z.enum(['open', 'mine', 'unclaimed', 'closed']);
export const ListEscalations = z.strictObject({ view: EscalationView });
export const EscalationList = z.object({
  escalations: z.array(EscalationRow),
  counts: z.object({ open: z.int(), mine: z.int(), unclaimed: z.int() }),
  lastClosedAt: z.nullable(Instant),
  /** The reader's own shift: when it ends, or ended in the last twelve hours and no other has begun. */
  shiftEndsAt: z.nullable(Instant),
  /** Why this queue may lack somebody: what stands in the way of hearing texts now. */
  troubles: KnownTroubles,
  /** Something new can be kept. Otherwise nothing can be done to a case, and nobody is paged. */
  keeps: z._default(z.boolean(), true),
  serverTime: Instant,
});
export type EscalationList = z.infer<typeof EscalationList>;

/** What was said that was heard: a message of the room, or a text that never reached it. */
export const Evidence = z.object({
  at: Instant,
  /** Who said it: a case of a room rests on what many have said. */
  alias: z.string(),
  patch: Patch,
  text: z.nullable(z.string()),
  /** Why the room has not seen it, when it has not: paused, held, or the code of the refusal. */
  unseen: z.nullable(z.string()),
  messageSeq: z.nullable(z.int()),
  signals: z.array(
    z.object({
      category: Category,
      severity: Severity,
      ruleId: z.string(),
      phrase: z.string(),
      span: z.tuple([z.int(), z.int()]),
      guards: z.array(z.string()),
      /** What else made it so grave, as the lexicon names it; earlier signs, by their rules; and whether it answers a question. */
      slots: z._default(z.array(z.string()), []),
      signs: z._default(z.array(z.string()), []),
      asked: z._default(z.boolean(), false),
      /** What the rule is for, as its owner wrote it. Of what was heard long ago it is not known. */
      reason: z._default(z.string(), ''),
    }),
  ),
});
export type Evidence = z.infer<typeof Evidence>;

export const entryKinds = [
  'opened',
  'signal-joined',
  'severity-raised',
  'signs-gathered',
  'paged',
  'page-failed',
  'next-means',
  'read',
  'context-widened',
  'acknowledged',
  'joined',
  'acknowledgement-lapsed',
  'messaged',
  'name-revealed',
  'contacted',
  'safe',
  'handed-over',
  'hand-over-accepted',
  'taken-back',
  'hand-over-lapsed',
  'target-missed',
  'shift-ended',
  'paged-next',
  'closed',
  'pause-choice',
  'call-not-needed',
  'message-posted',
  'message-held',
  'message-released',
  'message-kept-out',
  'check-again-promised',
  'checked-again',
  'second-look-asked',
  'second-look-confirmed',
  'second-look-reopened',
  'opened-after',
  'follow-up-late',
  'contact-opened',
  'safety-form-saved',
  'disclosure-recorded',
] as const;
export const EntryKind = z.enum(entryKinds);
export type EntryKind = z.infer<typeof EntryKind>;

/** What has happened, append-only. `by` null: the system. `what` fills the sentence: a step, a means, a choice, a code. */
export const EscalationEntry = z.object({ at: Instant, kind: EntryKind, by: z.nullable(z.string()), what: z.nullable(z.string()) });
export type EscalationEntry = z.infer<typeof EscalationEntry>;

/** Another case of the same member. It names neither alias nor room: in another room the member has another one. */
export const LinkedCase = z.extend(
  z.pick(EscalationRow, {
    id: true,
    number: true,
    cause: true,
    severity: true,
    status: true,
    holder: true,
    mine: true,
    handedTo: true,
    version: true,
  }),
  { closedAt: z.nullable(Instant) },
);
export type LinkedCase = z.infer<typeof LinkedCase>;

export const EscalationCase = z.object({
  row: EscalationRow,
  /** The member's other cases that this reader may see: the open ones, soonest due first, then what was closed in the last thirty days, the newest first. */
  linked: z._default(z.array(LinkedCase), []),
  memberKey: MemberKey,
  evidence: z.array(Evidence),
  /** Of a long case the first and the last of it: so many texts stand after the first `before` of them, past the `after`th of all. Null: it is whole. */
  leftOut: z.nullable(z.object({ before: z.int(), after: z.int(), texts: z.int() })),
  /** How many texts of how many people could not be heard when they were said, and how many of them still wait for it. Null: it is about something else. */
  unheard: z.nullable(z.object({ texts: z.int(), people: z.int(), waiting: z.int() })),
  /** Two before the words that opened it and one after; more is a recorded act. */
  context: z.array(StaffMessageView),
  contextEarlier: z.boolean(),
  entries: z.array(EscalationEntry),
  /** The private room with this member, once one exists, and the newest of what is written there. */
  privateRoomId: z.nullable(RoomId),
  privateMessages: z.array(StaffMessageView),
  disposition: z.nullable(Disposition),
  note: z.nullable(z.string()),
  /** The last hand-over, with the line that the giver wrote. */
  handOver: z.nullable(z.object({ at: Instant, note: z.nullable(z.string()) })),
  /** Who is paged next and when, while nobody has it or a second person is asked for. */
  nextPage: z.nullable(z.object({ at: Instant, whom: z.string() })),
  serverTime: Instant,
});
export type EscalationCase = z.infer<typeof EscalationCase>;

export const OneEscalation = z.strictObject({ escalationId: EscalationId });
/** `version` is that of the row the actor was looking at. */
export const ActOnEscalation = z.strictObject({ escalationId: EscalationId, version: z.int() });
export const WidenContext = z.strictObject({ escalationId: EscalationId, before: Place });
export const ContextPage = z.object({ messages: z.array(StaffMessageView), earlier: z.boolean() });
/** What stands past the `after`th text of the case. */
export const MoreEvidence = z.strictObject({ escalationId: EscalationId, after: Place });
/** `upTo`: the how manieth of the case the last of these is. */
export const EvidencePage = z.object({ evidence: z.array(Evidence), upTo: z.int() });
export type EvidencePage = z.infer<typeof EvidencePage>;
export const MessageMember = z.strictObject({ escalationId: EscalationId, clientKey: ClientKey, text: z.string() });
export const SecondLookBy = z.union([AccountId, z.literal('any-supervisor')]);
export type SecondLookBy = z.infer<typeof SecondLookBy>;
export const CloseEscalation = z.strictObject({
  escalationId: EscalationId,
  version: z.int(),
  disposition: Disposition,
  note: note(20, 4000),
  /** When somebody checks in again: needed unless it was not a safety concern. */
  checkAgainAt: z.optional(Instant),
  /** Who looks at how it was closed: needed when it was imminent. */
  secondLookBy: z.optional(SecondLookBy),
});
export type CloseEscalation = z.infer<typeof CloseEscalation>;
