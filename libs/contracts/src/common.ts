import { z } from 'zod/mini';

/** In small letters, as the database writes them: the same id is the same text everywhere, also under a seal. */
const uuid = () => z.uuid().check(z.toLowerCase());

export const RoomId = uuid().brand<'RoomId'>();
export type RoomId = z.infer<typeof RoomId>;
export const MessageId = uuid().brand<'MessageId'>();
export type MessageId = z.infer<typeof MessageId>;
export const AccountId = uuid().brand<'AccountId'>();
export type AccountId = z.infer<typeof AccountId>;
export const EscalationId = uuid().brand<'EscalationId'>();
export type EscalationId = z.infer<typeof EscalationId>;
export const FollowUpId = uuid().brand<'FollowUpId'>();
export type FollowUpId = z.infer<typeof FollowUpId>;
export const SanctionId = uuid().brand<'SanctionId'>();
export type SanctionId = z.infer<typeof SanctionId>;
export const ReportId = uuid().brand<'ReportId'>();
export type ReportId = z.infer<typeof ReportId>;
export const SessionRef = uuid().brand<'SessionRef'>();
export type SessionRef = z.infer<typeof SessionRef>;

/** A pseudonym of one account in one room: random, so two rooms can't be joined up by it. */
export const MemberKey = uuid().brand<'MemberKey'>();
export type MemberKey = z.infer<typeof MemberKey>;

/** Made by the client for one intention; a retry with the same key answers with the first result. */
export const ClientKey = uuid().brand<'ClientKey'>();
export type ClientKey = z.infer<typeof ClientKey>;

/** An instant, ISO 8601 in UTC with milliseconds. */
export const Instant = z.iso.datetime();

/** Where a viewer stands in a room's history. Opaque, so that a hidden post leaves no gap to see. */
export const Cursor = z.string().check(z.regex(/^[\w-]{1,128}$/));
export type Cursor = z.infer<typeof Cursor>;

/** A place in a room's history, as large as the database counts. */
export const Place = z.int().check(z.gte(0), z.lte(2 ** 31 - 1));

/** A quilt block: which of the patterns and cloths of `libs/ui` stands for a membership. */
export const Patch = z.int().check(z.gte(0), z.lte(1023));

/** One line that a person types: trimmed, not empty, no control characters. */
export const line = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max), z.regex(/^\P{Cc}*$/u));

/** What a person explains to colleagues or for the record. Line breaks are fine. */
export const note = (min: number, max: number) => z.string().check(z.trim(), z.minLength(min), z.maxLength(max));

export const Nothing = z.strictObject({});
export const Done = z.object({ done: z.literal(true) });

export const roles = ['member', 'counselor', 'supervisor', 'admin', 'privacy-officer'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;
export const StaffRole = z.enum(['counselor', 'supervisor', 'admin', 'privacy-officer']);
export type StaffRole = z.infer<typeof StaffRole>;
