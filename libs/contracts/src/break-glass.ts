import { z } from 'zod/mini';
import { EscalationId, Instant, note, StaffRole } from './common.js';

/** Why a colleague needs to know who somebody is. Fixed, because the member reads it in plain words. */
export const revealReasons = ['danger-now', 'emergency-services', 'cannot-reach', 'medical'] as const;
export const RevealReason = z.enum(revealReasons);
export type RevealReason = z.infer<typeof RevealReason>;
/** Break-glass: only from a live escalation, with a reason, a line for the record, and a fresh code of the authenticator. */
export const RevealName = z.strictObject({
  escalationId: EscalationId,
  reason: RevealReason,
  line: note(10, 200),
  code: z.string().check(z.regex(/^\d{6}$/)),
});
export type RevealName = z.infer<typeof RevealName>;
/** To be shown until `until`, and nowhere else. */
export const RevealedName = z.object({ givenName: z.string(), familyName: z.string(), until: Instant });
export type RevealedName = z.infer<typeof RevealedName>;
/** What a member sees of it: once the escalation is closed, or after 72 hours. */
export const WhoLooked = z.object({
  looks: z.array(z.object({ at: Instant, role: StaffRole, reason: RevealReason, what: z.enum(['name', 'contact']) })),
});
export type WhoLooked = z.infer<typeof WhoLooked>;
