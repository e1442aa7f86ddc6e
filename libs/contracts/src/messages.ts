import { z } from 'zod/mini';
import { Care } from './care.js';
import { ClientKey, Instant, line, MemberKey, MessageId, Patch, Place, RoomId } from './common.js';
import { Category, Severity } from './screening.js';

/** Graphemes that a message may have. A longer one is refused, but heard. */
export const MESSAGE_LIMIT = 1000;

/** What a message tells before it is opened. Fixed, so that each has plain words in every language. */
export const contentNotes = ['suicide', 'self-harm', 'drugs', 'overdose', 'violence', 'abuse', 'food', 'loss'] as const;
export const ContentNote = z.enum(contentNotes);
export type ContentNote = z.infer<typeof ContentNote>;

/** `text` has no limit of its own but the frame's: what is too long is still screened before it is refused. */
export const PostMessage = z.strictObject({
  roomId: RoomId,
  clientKey: ClientKey,
  text: z.string(),
  /** The member has seen the pause, or is not there to see it (a queued message): post without offering it. */
  confirmed: z.boolean(),
  /** The message whose thread this one is a reply in. Threads are one deep. */
  thread: z._default(z.nullable(MessageId), null),
  quotes: z._default(z.nullable(MessageId), null),
  contentNote: z._default(z.nullable(ContentNote), null),
});
export type PostMessage = z.infer<typeof PostMessage>;

/** Own words, within {@link EDIT_SECONDS} of posting them. Each wording is a text of its own: it has a key, and is heard. */
export const EDIT_SECONDS = 120;
export const EditMessage = z.strictObject({
  messageId: MessageId,
  clientKey: ClientKey,
  text: z.string(),
  confirmed: z.boolean(),
  contentNote: z.nullable(ContentNote),
});
export type EditMessage = z.infer<typeof EditMessage>;

/** A reaction is a word, not a picture: what it says is not open to guessing. */
export const reactionWords = ['with-you', 'thank-you', 'same-here'] as const;
export const ReactionWord = z.enum(reactionWords);
export type ReactionWord = z.infer<typeof ReactionWord>;
export const React = z.strictObject({ messageId: MessageId, word: ReactionWord, on: z.boolean() });
export type React = z.infer<typeof React>;

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
  /** The message whose thread it stands in; null: in the room itself. Its text is asked for, never carried along. */
  thread: z.nullable(MessageId),
  /** Of two views of it with one state, the one with the lower number is the older. */
  version: z.int(),
  /** Replies that the room can see, in the thread of this one. */
  replies: z.int(),
  /** Null also once this message is gone. */
  quotes: z.nullable(MessageId),
  contentNote: z.nullable(ContentNote),
  /** Its author has changed the words since they were posted. */
  edited: z.boolean(),
  /** The author's own, and only while they still may. */
  editUntil: z.nullable(Instant),
  reactions: z.array(z.object({ word: ReactionWord, by: z.array(MemberKey) })),
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

/** Messages by id, in one room: what is quoted, pinned or the beginning of a thread. Those that the viewer may not see are missing. */
export const SomeMessages = z.strictObject({ roomId: RoomId, messageIds: z.array(MessageId).check(z.minLength(1), z.maxLength(60)) });
export type SomeMessages = z.infer<typeof SomeMessages>;
export const MessageList = z.object({ messages: z.array(StaffMessageView) });
export type MessageList = z.infer<typeof MessageList>;

/** The newest sixty replies in a thread, or those before a place. */
export const ReadThread = z.strictObject({ roomId: RoomId, messageId: MessageId, before: z.nullable(Place) });
export type ReadThread = z.infer<typeof ReadThread>;
export const ThreadPage = z.object({ messages: z.array(StaffMessageView), earlier: z.boolean() });
export type ThreadPage = z.infer<typeof ThreadPage>;

/** Words that all occur in a text, in any order, whatever their case and accents. From `before` backwards, or from the newest. */
export const SearchRoom = z.strictObject({
  roomId: RoomId,
  words: z.string().check(z.trim(), z.minLength(2), z.maxLength(100)),
  before: z.nullable(Place),
});
export type SearchRoom = z.infer<typeof SearchRoom>;
/** Newest first. `searchedTo`: ask again with this as `before`; null: everything was searched. */
export const SearchPage = z.object({ messages: z.array(StaffMessageView), searchedTo: z.nullable(Place) });
export type SearchPage = z.infer<typeof SearchPage>;

export const PinMessage = z.strictObject({ messageId: MessageId, pinned: z.boolean() });
export type PinMessage = z.infer<typeof PinMessage>;
/** A room has this many pins at most: more would be read by nobody. */
export const PIN_LIMIT = 3;
export const NoteMessage = z.strictObject({ messageId: MessageId, contentNote: z.nullable(ContentNote) });
export type NoteMessage = z.infer<typeof NoteMessage>;

/** What a member would rather open by a tap of their own: kept sealed, matched on their phone, known to nobody else. */
export const TriggerTopics = z.strictObject({
  topics: z.array(ContentNote).check(z.maxLength(contentNotes.length)),
  words: z.array(line(40)).check(z.maxLength(30)),
});
export type TriggerTopics = z.infer<typeof TriggerTopics>;
