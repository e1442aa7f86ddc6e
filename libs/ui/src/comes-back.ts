import { keepsNothing, type ProblemBody, type ProblemCode } from '#libs/contracts';

/** Refused for now, and surely not done. */
export const notNow: ReadonlySet<ProblemCode> = new Set(['too-fast', 'not-signed-in', 'session-ended', ...keepsNothing]);

/**
 * No answer to what was asked: it may be done by now. A full server gives up waiting, not always the work; one that fails may
 * have done the work before; and an answer may be of a newer kind than this page can read. Never called failed.
 */
export const notKnown: ReadonlySet<ProblemCode> = new Set(['no-answer', 'busy', 'internal']);

const AGAIN_MS = 2000;

/** In how many milliseconds the same may be asked again: what the server said, or a moment of one's own. Undefined: the answer stays. */
export const askAgainIn = ({ type, retryAfterMs }: ProblemBody): number | undefined =>
  notNow.has(type) || notKnown.has(type) ? (retryAfterMs ?? AGAIN_MS * (0.5 + Math.random())) : undefined;
