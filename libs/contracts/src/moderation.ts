import { z } from 'zod/mini';
import { Instant, MemberKey, MessageId, RoomId, SanctionId } from './common.js';
import { StaffMessageView, TakeDownReason } from './messages.js';
import { SanctionReason } from './rooms.js';

export const KeepOut = z.strictObject({ messageId: MessageId, reason: TakeDownReason });
export const Redact = z.strictObject({ messageId: MessageId, reason: TakeDownReason });

/** A held message in the queue, with the room it waits in. Longest waiting first. */
export const HeldView = z.object({ roomName: z.string(), message: StaffMessageView, waitingSince: Instant });
export type HeldView = z.infer<typeof HeldView>;
export const HeldList = z.object({ held: z.array(HeldView), serverTime: Instant });
export type HeldList = z.infer<typeof HeldList>;

const minutes = z.int().check(z.gte(1), z.lte(7 * 24 * 60));
/** Every sanction ends by itself: there is no way to say "for ever". A person imposes it; nothing automatic can. */
export const ImposeSanction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mute'), roomId: RoomId, memberKey: MemberKey, minutes, reason: SanctionReason }),
  z.strictObject({ kind: z.literal('slow'), roomId: RoomId, seconds: z.int().check(z.gte(5), z.lte(600)), minutes }),
  z.strictObject({ kind: z.literal('lock'), roomId: RoomId, minutes, reason: SanctionReason }),
  z.strictObject({ kind: z.literal('review'), roomId: RoomId, minutes }),
]);
export type ImposeSanction = z.infer<typeof ImposeSanction>;

export const SanctionView = z.object({
  id: SanctionId,
  roomId: RoomId,
  kind: z.enum(['mute', 'slow', 'lock', 'review']),
  memberAlias: z.nullable(z.string()),
  seconds: z.nullable(z.int()),
  reason: z.nullable(SanctionReason),
  until: Instant,
  by: z.string(),
});
export type SanctionView = z.infer<typeof SanctionView>;
export const LiftSanction = z.strictObject({ sanctionId: SanctionId });
