import { z } from 'zod/mini';
import { Care } from './care.js';
import { Instant } from './common.js';

/** Every refusal the server can give, and its HTTP status. RFC 9457 `type` is the key. */
export const problems = {
  'invalid-input': 422,
  'body-too-large': 413,
  'unknown-event': 404,
  'not-found': 404,
  'method-not-allowed': 405,
  'origin-refused': 403,
  'not-signed-in': 401,
  'session-ended': 401,
  'not-for-your-role': 403,
  'step-missing': 409,
  'sign-in-refused': 401,
  'code-refused': 401,
  'pin-refused': 401,
  'pin-locked': 401,
  'second-factor-refused': 401,
  'too-many-tries': 429,
  'password-too-short': 422,
  'password-too-common': 422,
  'agreement-changed': 409,
  'alias-required': 409,
  'alias-taken': 409,
  'alias-reserved': 422,
  'alias-names-someone': 422,
  'email-taken': 409,
  'last-admin': 409,
  'member-active': 409,
  'room-not-found': 404,
  'room-locked': 409,
  'room-closed': 409,
  'room-has-escalation': 409,
  'member-muted': 403,
  'slow-mode': 429,
  'message-empty': 422,
  'message-too-long': 422,
  'message-not-found': 404,
  'message-not-held': 409,
  'message-changed': 409,
  'message-already-gone': 409,
  'key-reused': 409,
  'edit-too-late': 409,
  'edit-would-wait': 409,
  'pins-full': 409,
  'report-own': 422,
  'report-not-found': 404,
  'report-decided': 409,
  'too-many-reports': 429,
  'too-fast': 429,
  'sanction-not-found': 404,
  'sanction-ended': 409,
  'escalation-not-found': 404,
  'escalation-taken': 409,
  'escalation-changed': 409,
  'escalation-closed': 409,
  'not-your-escalation': 409,
  busy: 503,
  internal: 500,
  'no-answer': 504,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof problems;

export const ProblemBody = z.object({
  type: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
  /** A sentence for whoever writes a client. People read the wording of `libs/ui`. */
  detail: z.optional(z.string()),
  /** The input that was refused, as a path: `text`, `steps.0.delay`. */
  field: z.optional(z.string()),
  /** When the refusal ends by itself. */
  until: z.optional(Instant),
  retryAfterMs: z.optional(z.int()),
  limit: z.optional(z.int()),
  /** Who was first: a colleague's name, to staff only. */
  holder: z.optional(z.string()),
  /** A refused text was still heard: what a member is offered with the refusal. */
  care: z.optional(Care),
  /** Stands in the log beside what went wrong. */
  ref: z.optional(z.string()),
});
export type ProblemBody = z.infer<typeof ProblemBody>;
