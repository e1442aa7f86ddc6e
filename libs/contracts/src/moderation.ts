import { z } from 'zod/mini';
import { Instant, MemberKey, MessageId, note, ReportId, RoomId, SanctionId } from './common.js';
import { StaffMessageView, TakeDownReason } from './messages.js';
import { SanctionReason } from './rooms.js';

/** `version`: of the words that were read. Their author may have changed them since; then nobody has. */
export const Release = z.strictObject({ messageId: MessageId, version: z.optional(z.int()) });
export type Release = z.infer<typeof Release>;
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

/** Why a person reports a message. `worried`: about whoever wrote it; that one opens an escalation. */
export const reportReasons = ['worried', 'hurtful', 'names-someone', 'selling', 'method', 'other'] as const;
export const ReportReason = z.enum(reportReasons);
export type ReportReason = z.infer<typeof ReportReason>;
export const ReportMessage = z.strictObject({ messageId: MessageId, reason: ReportReason, note: z.nullable(note(1, 500)) });
export type ReportMessage = z.infer<typeof ReportMessage>;

/** For whoever reported: that it arrived, and what came of it. Never which sanction, and never who decided. */
export const OwnReport = z.object({
  id: ReportId,
  at: Instant,
  reason: ReportReason,
  outcome: z.enum(['waiting', 'acted', 'left']),
  decidedAt: z.nullable(Instant),
});
export type OwnReport = z.infer<typeof OwnReport>;
export const OwnReports = z.object({ reports: z.array(OwnReport) });
export type OwnReports = z.infer<typeof OwnReports>;

/** For staff who lead the room, longest waiting first. `by` is the reporter's alias: no peer ever learns it. */
export const ReportView = z.object({
  id: ReportId,
  roomName: z.string(),
  message: StaffMessageView,
  reason: ReportReason,
  note: z.nullable(z.string()),
  by: z.string(),
  at: Instant,
});
export type ReportView = z.infer<typeof ReportView>;
export const ReportList = z.object({ reports: z.array(ReportView), serverTime: Instant });
export type ReportList = z.infer<typeof ReportList>;

/** `take-down` redacts the message for its reason and decides every report of it; `leave` decides this one. */
export const DecideReport = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('take-down'), reportId: ReportId, reason: TakeDownReason }),
  z.strictObject({ decision: z.literal('leave'), reportId: ReportId }),
]);
export type DecideReport = z.infer<typeof DecideReport>;
