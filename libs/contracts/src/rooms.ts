import { z } from 'zod/mini';
import { OnDuty } from './care.js';
import { Cursor, Instant, line, MemberKey, MessageId, Patch, Place, RoomId, SanctionId } from './common.js';
import { MessageView, StaffMessageView } from './messages.js';

export const RoomKind = z.enum(['group', 'private']);

/** Who speaks in a room: never an account, an e-mail or a name outside the room. */
export const AuthorView = z.object({
  key: MemberKey,
  alias: z.string(),
  patch: Patch,
  seat: z.enum(['peer', 'counselor']),
});
export type AuthorView = z.infer<typeof AuthorView>;

/** Fixed reasons, so that each has plain words in every language. */
export const sanctionReasons = ['pause', 'safety', 'names', 'selling', 'hurtful', 'meeting', 'night'] as const;
export const SanctionReason = z.enum(sanctionReasons);
export type SanctionReason = z.infer<typeof SanctionReason>;

/** What the room is called and what is in force for this viewer, each with its end. A peer learns only of the room's and of their own. */
export const RoomState = z.object({
  name: z.string(),
  slow: z.nullable(z.object({ id: SanctionId, seconds: z.int(), until: Instant })),
  locked: z.nullable(z.object({ id: SanctionId, until: Instant, reason: SanctionReason })),
  review: z.nullable(z.object({ id: SanctionId, until: Instant })),
  muted: z.nullable(z.object({ until: Instant, reason: SanctionReason, by: z.string() })),
  /** Counselors reading this room now (cover) or on duty for it. Empty: the copy says that nobody reads. */
  on: z.array(OnDuty),
  nextOnAt: z.nullable(Instant),
  covered: z.boolean(),
  /** The latest pin first; their texts are asked for by id. */
  pins: z.array(MessageId),
  /** A counselor's standing question, shown when the room is quiet. */
  prompt: z.nullable(z.string()),
  /** The room's key was destroyed: nothing that was said here opens any more, and nothing can be added. */
  unreadable: z.optional(z.literal(true)),
});
export type RoomState = z.infer<typeof RoomState>;

/** Who is here: a count and their patches; never a list of who left when. */
export const Here = z.object({ count: z.int(), patches: z.array(z.object({ patch: Patch, seat: z.enum(['peer', 'counselor']) })) });
export type Here = z.infer<typeof Here>;

export const RoomSummary = z.object({
  id: RoomId,
  kind: RoomKind,
  name: z.string(),
  leaders: z.array(z.string()),
  unread: z.int(),
  lastAt: z.nullable(Instant),
  state: RoomState,
  here: Here,
  /** Staff only, null otherwise: messages waiting for a decision. */
  held: z.nullable(z.int()),
  /** Staff only, null otherwise: reports that nobody has decided. */
  reports: z.nullable(z.int()),
  /** Staff only: in a private room, the alias of the member whose it is. */
  memberAlias: z.nullable(z.string()),
  /** The viewer's own key there. */
  me: z.optional(MemberKey),
});
export type RoomSummary = z.infer<typeof RoomSummary>;
export const RoomList = z.object({ rooms: z.array(RoomSummary), serverTime: Instant });
export type RoomList = z.infer<typeof RoomList>;

/** Sixty messages and how to go on from them. `messages` are as this viewer may see them, oldest first. */
export const RoomPage = z.object({
  messages: z.array(StaffMessageView),
  cursor: Cursor,
  /** More that came after `cursor`: ask again. */
  more: z.boolean(),
  /** Earlier ones exist: ask with `before` = the smallest seq here. */
  earlier: z.boolean(),
});
export type RoomPage = z.infer<typeof RoomPage>;

export const RoomSnapshot = z.object({
  id: RoomId,
  kind: RoomKind,
  me: AuthorView,
  readSeq: z.int(),
  state: RoomState,
  here: Here,
  page: RoomPage,
  serverTime: Instant,
});
export type RoomSnapshot = z.infer<typeof RoomSnapshot>;

export const OpenRoom = z.strictObject({ roomId: RoomId });
/** With the cursor of what is there already, `page` is what changed after it, and not the newest sixty. */
export const EnterRoom = z.strictObject({ roomId: RoomId, cursor: z.optional(Cursor) });
export const RoomSince = z.strictObject({ roomId: RoomId, cursor: Cursor });
export const RoomEarlier = z.strictObject({ roomId: RoomId, before: Place });
export const MarkRead = z.strictObject({ roomId: RoomId, seq: Place });

/** What a counselor sees of a member of a room that they lead. */
export const MemberCard = z.object({
  key: MemberKey,
  alias: z.nullable(z.string()),
  patch: Patch,
  state: z.enum(['invited', 'active']),
  muted: z.nullable(z.object({ id: SanctionId, until: Instant, reason: SanctionReason })),
  openEscalations: z.int(),
});
export type MemberCard = z.infer<typeof MemberCard>;
export const MemberCards = z.object({ members: z.array(MemberCard) });
export type MemberCards = z.infer<typeof MemberCards>;
export const SetPrompt = z.strictObject({ roomId: RoomId, prompt: z.nullable(line(200)) });

/** Frames. A peer's frames are built by the peer's view; `messages` carry `signals` only to staff. */
export const RoomChanged = z.object({ roomId: RoomId, cursor: Cursor, messages: z.array(z.union([StaffMessageView, MessageView])) });
export type RoomChanged = z.infer<typeof RoomChanged>;
