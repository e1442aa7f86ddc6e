import { z } from 'zod/mini';
import { AccountId, EscalationId, line } from './common.js';

/** A colleague, or (null) whoever is on shift. */
const to = z.nullable(AccountId);
/** What whoever comes next must know. */
const words = line(500);

export const HandOver = z.strictObject({ escalationId: EscalationId, version: z.int(), to, note: words });
export type HandOver = z.infer<typeof HandOver>;
/** What changed in the meantime goes with it: whoever has it reads it then. */
export const HandOverAll = z.strictObject({ to, note: words });
export type HandOverAll = z.infer<typeof HandOverAll>;
export const HandedOver = z.object({ handed: z.int() });
export type HandedOver = z.infer<typeof HandedOver>;

/** Without an id: who may have all that the asker has. */
export const FindReceivers = z.strictObject({ escalationId: z.optional(EscalationId) });
export const Receivers = z.object({ colleagues: z.array(z.object({ accountId: AccountId, name: z.string(), onShift: z.boolean() })) });
export type Receivers = z.infer<typeof Receivers>;
