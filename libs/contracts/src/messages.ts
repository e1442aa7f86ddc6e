import { z } from 'zod/mini';
import { Care } from './care.js';
import { ClientKey, Instant, MemberKey, MessageId, Patch, RoomId } from './common.js';
import { Category, Severity } from './screening.js';

/** Graphemes that a message may have. A longer one is refused, but heard. */
export const MESSAGE_LIMIT = 1000;

/** `text` has no limit of its own but the frame's: what is too long is still screened before it is refused. */
export const PostMessage = z.strictObject({
  roomId: RoomId,
  clientKey: ClientKey,
  text: z.string(),
  /** The member has seen the pause, or is not there to see it (a queued message): post without offering it. */
  confirmed: z.boolean(),
});
export type PostMessage = z.infer<typeof PostMessage>;

export const MessageState = z.enum(['posted', 'held', 'kept-out', 'redacted', 'retracted']);
export type MessageState = z.infer<typeof MessageState>;

/** Why staff took a message down or kept it out. Fixed, so that each has plain words in every language. */
export const takeDownReasons = ['names', 'amounts', 'method', 'selling', 'hurtful', 'private'] as const;
export const TakeDownReason = z.enum(takeDownReasons);
export type TakeDownReason = z.infer<typeof TakeDownReason>;
export const HoldReason = z.enum(['care', 'review', 'rule']);
export type HoldReason = z.infer<typeof HoldReason>;

/**
 * A message as one viewer may see it. `seq` is gapless and the order of commits; null while the room can't see it.
 * Peers: `at` to the minute, no held or kept-out ones of others, no text once redacted. The author also has their
 * `clientKey`, and keeps the text of what was held, kept out or redacted.
 */
export const MessageView = z.object({
  id: MessageId,
  roomId: RoomId,
  seq: z.nullable(z.int()),
  /** Where it stands: after this seq. For a posted one `seq - 1`. */
  after: z.int(),
  at: Instant,
  author: z.object({ key: MemberKey, alias: z.string(), patch: Patch, seat: z.enum(['peer', 'counselor']) }),
  state: MessageState,
  text: z.nullable(z.string()),
  reason: z.nullable(z.union([TakeDownReason, HoldReason])),
  /** The counselor who decided, by the name the room knows. */
  by: z.nullable(z.string()),
  /** A held one is posted then at the latest, or null: it waits for a person. */
  heldUntil: z.nullable(Instant),
  clientKey: z.nullable(ClientKey),
});
export type MessageView = z.infer<typeof MessageView>;

/** What a machine found, for staff. Offsets are UTF-16 units of the message's text. */
export const SignalView = z.object({
  category: Category,
  severity: Severity,
  ruleId: z.string(),
  phrase: z.string(),
  span: z.tuple([z.int(), z.int()]),
  guards: z.array(z.string()),
});
export type SignalView = z.infer<typeof SignalView>;
export const StaffMessageView = z.extend(MessageView, { signals: z.optional(z.array(SignalView)) });
export type StaffMessageView = z.infer<typeof StaffMessageView>;

/**
 * `paused`: heard, not posted; the client offers a person first and sends again with `confirmed`.
 * `posted` (or held): `care` is the private answer, null when nothing called for one.
 */
export const PostOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('paused'), care: Care }),
  z.object({ outcome: z.literal('posted'), message: MessageView, care: z.nullable(Care) }),
]);
export type PostOutcome = z.infer<typeof PostOutcome>;

export const OneMessage = z.strictObject({ messageId: MessageId });
