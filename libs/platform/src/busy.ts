import { randomInt } from 'node:crypto';
import type { ProblemBody } from '#libs/contracts';
import { Problem } from './problem.js';

const SOONEST_MS = 1_000;
const SPREAD_MS = 2_000;

/** Later, and each at another moment: those who were turned away together must not come back together. */
export const busy = (extra: Omit<ProblemBody, 'type' | 'retryAfterMs'> = {}): Problem =>
  new Problem('busy', { ...extra, retryAfterMs: SOONEST_MS + randomInt(SPREAD_MS) });
