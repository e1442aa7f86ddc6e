import { z } from 'zod/mini';
import { Instant } from './common.js';

/** Whom a plan calls, as members know them. */
export const CalledRole = z.enum(['counselor', 'supervisor', 'admin']);
export type CalledRole = z.infer<typeof CalledRole>;

/** How many people; `role` where they all have the same one. Never who. */
export const Called = z.object({ people: z.int().check(z.gte(1)), role: z.nullable(CalledRole) });
export type Called = z.infer<typeof Called>;

/**
 * What happens next for the member whom it is about, by the plan of their own escalation and by who can be called this minute.
 * `asked`: these were called; if nobody looks until `ifNobody.at`, so many more are called, or (`more` 0) the same again. `taken`: one
 * of this role has it; `another`: the plan wants a second, and others are called for it. `nobody`: the plan reaches nobody, or is not being carried out.
 */
export const WhatNext = z.discriminatedUnion('state', [
  z.object({ state: z.literal('asked'), called: Called, ifNobody: z.nullable(z.object({ at: Instant, more: z.int() })) }),
  z.object({ state: z.literal('taken'), role: CalledRole, another: z.boolean() }),
  z.object({ state: z.literal('nobody') }),
]);
export type WhatNext = z.infer<typeof WhatNext>;
