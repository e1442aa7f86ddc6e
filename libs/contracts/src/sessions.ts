import { z } from 'zod/mini';
import { Instant, line, Role, SessionRef } from './common.js';
import { Language } from './screening.js';

/** 15 letters and digits of Crockford's base 32 (75 bits); separators, case and look-alikes are forgiven. */
export const EnterCode = z.strictObject({ code: line(64), phone: z.enum(['own', 'shared']) });
export type EnterCode = z.infer<typeof EnterCode>;

export const EnterPin = z.strictObject({ pin: z.string().check(z.regex(/^\d{6}$/)) });
export type EnterPin = z.infer<typeof EnterPin>;

/** A member gives the sign-in name that was made at enrolment; staff their e-mail address. */
export const EnterPassword = z.strictObject({
  name: line(254),
  password: z.string().check(z.minLength(1), z.maxLength(256)),
  phone: z.enum(['own', 'shared']),
});
export type EnterPassword = z.infer<typeof EnterPassword>;

export const EnterSecondFactor = z.strictObject({ code: z.string().check(z.regex(/^\d{6}$/)) });
export type EnterSecondFactor = z.infer<typeof EnterSecondFactor>;

/** What still stands between a session and the rooms, in the order in which it is asked. */
export const stages = [
  'second-factor',
  'set-password',
  'set-second-factor',
  'exit',
  'agreement',
  'alias',
  'staff-sight',
  'credential',
  'ready',
] as const;
export const Stage = z.enum(stages);
export type Stage = z.infer<typeof Stage>;

export const SessionView = z.discriminatedUnion('signedIn', [
  z.object({
    signedIn: z.literal(false),
    /** This device may sign in with a PIN. */
    knownDevice: z.boolean(),
    programme: z.object({ deskPhone: z.string() }),
    serverTime: Instant,
  }),
  z.object({
    signedIn: z.literal(true),
    role: Role,
    /** Staff: the name that members see. Members have none outside their rooms. */
    name: z.nullable(z.string()),
    language: Language,
    stage: Stage,
    phone: z.enum(['own', 'shared']),
    /** Ends by itself then, unless something is asked of the server first. */
    idleEndsAt: Instant,
    endsAt: Instant,
    serverTime: Instant,
  }),
]);
export type SessionView = z.infer<typeof SessionView>;

export const SessionEntry = z.object({
  ref: SessionRef,
  startedAt: Instant,
  seenAt: Instant,
  phone: z.enum(['own', 'shared']),
  current: z.boolean(),
});
export const SessionList = z.object({ sessions: z.array(SessionEntry) });
export type SessionList = z.infer<typeof SessionList>;
