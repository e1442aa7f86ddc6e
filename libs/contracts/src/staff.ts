import { z } from 'zod/mini';
import { AccountId, Instant, line, Role, RoomId, StaffRole } from './common.js';
import { OnCallNotice } from './on-call.js';
import { Language } from './screening.js';

export const EnrolMember = z.strictObject({ givenName: line(80), familyName: line(80), roomId: RoomId, language: Language });
export type EnrolMember = z.infer<typeof EnrolMember>;
/** The code is shown this once; only its hash is kept. */
export const InviteView = z.object({ accountId: AccountId, code: z.string(), expiresAt: Instant });
export type InviteView = z.infer<typeof InviteView>;
export const OneAccount = z.strictObject({ accountId: AccountId });

/** The roster names people, so it has no alias: the two never stand in one answer. */
export const RosterEntry = z.object({
  accountId: AccountId,
  givenName: z.string(),
  familyName: z.string(),
  roomName: z.string(),
  state: z.enum(['invited', 'invite-expired', 'joining', 'active', 'deactivated']),
  enrolledAt: Instant,
});
export type RosterEntry = z.infer<typeof RosterEntry>;
export const Roster = z.object({ members: z.array(RosterEntry) });
export type Roster = z.infer<typeof Roster>;

export const AddStaff = z.strictObject({
  givenName: line(80),
  familyName: line(80),
  email: z.email().check(z.maxLength(254)),
  role: StaffRole,
  roomIds: z.array(RoomId).check(z.maxLength(50)),
});
export type AddStaff = z.infer<typeof AddStaff>;
export const StaffEntry = z.object({
  accountId: AccountId,
  name: z.string(),
  email: z.string(),
  role: StaffRole,
  rooms: z.array(z.string()),
  state: z.enum(['invited', 'active', 'deactivated']),
  onDutyUntil: z.nullable(Instant),
});
export type StaffEntry = z.infer<typeof StaffEntry>;
export const StaffList = z.object({ staff: z.array(StaffEntry) });
export type StaffList = z.infer<typeof StaffList>;

/** Rooms a counselor leads, or all of them for an admin: enough to enrol into, no content. */
export const RoomChoice = z.object({ id: RoomId, name: z.string() });
export const RoomChoices = z.object({ rooms: z.array(RoomChoice) });

/** What becomes of a text that calls for help, while staff are told of it at once in any case. */
export const CrisisText = z.enum(['post', 'hold-while-covered', 'hold']);
export type CrisisText = z.infer<typeof CrisisText>;
export const MakeRoom = z.strictObject({ name: line(60), crisisText: CrisisText });
export type MakeRoom = z.infer<typeof MakeRoom>;
/** Every change says all of it, so that the last one to save wins whole. */
export const ChangeRoom = z.strictObject({ roomId: RoomId, name: line(60), crisisText: CrisisText });
export type ChangeRoom = z.infer<typeof ChangeRoom>;
export const SetLeader = z.strictObject({ roomId: RoomId, accountId: AccountId, leads: z.boolean() });
export type SetLeader = z.infer<typeof SetLeader>;
/** Why nobody may read a room any more. Fixed: it stands in the audit log, which holds nobody's words. */
export const destroyReasons = ['room-ended', 'members-asked', 'breach', 'ordered'] as const;
export const DestroyReason = z.enum(destroyReasons);
export type DestroyReason = z.infer<typeof DestroyReason>;
/** It can't be undone: with a reason, and a fresh code of the authenticator. */
export const DestroyRoomKey = z.strictObject({ roomId: RoomId, reason: DestroyReason, code: z.string().check(z.regex(/^\d{6}$/)) });
export type DestroyRoomKey = z.infer<typeof DestroyRoomKey>;
/** A room as an admin arranges it: who leads it and how full it is, nothing that was said. */
export const RoomSettings = z.object({
  id: RoomId,
  name: z.string(),
  crisisText: CrisisText,
  leaders: z.array(z.object({ accountId: AccountId, name: z.string() })),
  members: z.int(),
  /** Since then nothing that was said there can be read. */
  keyDestroyedAt: z.nullable(Instant),
});
export type RoomSettings = z.infer<typeof RoomSettings>;
export const RoomSettingsList = z.object({ rooms: z.array(RoomSettings) });
export type RoomSettingsList = z.infer<typeof RoomSettingsList>;

export const DutyView = z.object({
  myShiftEndsAt: z.nullable(Instant),
  on: z.array(z.object({ name: z.string(), role: StaffRole, until: Instant })),
  /** Pages by e-mail can be sent. False: only an open console hears a crisis. */
  mailReady: z.boolean(),
  onCall: OnCallNotice,
  serverTime: Instant,
});
export type DutyView = z.infer<typeof DutyView>;
export const SetDuty = z.strictObject({ minutes: z.int().check(z.gte(0), z.lte(24 * 60)) });

export const AuditEntryView = z.object({
  number: z.int(),
  at: Instant,
  actor: z.nullable(z.string()),
  actorRole: z.nullable(Role),
  action: z.string(),
  subjectKind: z.string(),
  subjectId: z.nullable(z.string()),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type AuditEntryView = z.infer<typeof AuditEntryView>;
export const ReadAudit = z.strictObject({
  before: z.optional(z.string().check(z.regex(/^\d{1,15}$/))),
  /** What was done, or what was read. Both, when it is left out. */
  kind: z.optional(z.enum(['act', 'reading'])),
  action: z.optional(line(60)),
});
export type ReadAudit = z.infer<typeof ReadAudit>;
/** What is known of the hash chain over every entry. A worker checks it; no page waits for that. */
export const AuditChain = z.object({
  /** Every entry up to this one was found whole; 0 before the first check. */
  checkedTo: z.int(),
  checkedAt: z.nullable(Instant),
  /** When everything was last checked again, from the first entry on, and found whole. */
  walkedAt: z.nullable(Instant),
  /** The first entry that is wrong or missing; null while none is known. */
  brokenAt: z.nullable(z.int()),
});
export type AuditChain = z.infer<typeof AuditChain>;
export const AuditPage = z.object({
  entries: z.array(AuditEntryView),
  earlier: z.boolean(),
  chain: AuditChain,
});
export type AuditPage = z.infer<typeof AuditPage>;
