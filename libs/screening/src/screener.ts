import { z } from 'zod/mini';
import { Category, Severity } from '#libs/contracts';

/** Why a classifier thinks so. Codes alone: free words could repeat what somebody said, and this is kept unsealed. */
export const opinionReasons = ['said-outright', 'plan', 'means', 'farewell', 'despair', 'danger-now', 'harm-done', 'use', 'other'] as const;

export const Opinion = z.discriminatedUnion('severity', [
  z.object({ severity: z.literal('none') }),
  z.object({ severity: Severity, category: Category, reason: z.enum(opinionReasons) }),
]);
export type Opinion = z.infer<typeof Opinion>;
export type OpinionCode = 'too-slow' | 'unreachable' | 'refused' | 'unreadable';

/** There is no opinion. Why is a code: nothing of the text, and nothing that the other side said. */
export class NoOpinion extends Error {
  override readonly name = 'NoOpinion';
  constructor(readonly code: OpinionCode) {
    super(code);
  }
}

/** Where the world begins: something else than rules that reads a text. It may add to what the rules heard, and never takes from it. */
export abstract class Screener {
  /** What it says is recorded and pages nobody. */
  abstract readonly shadow: boolean;
  /** How many texts it may be asked about at once now. None for a while after it has failed several times: what waits goes on waiting. */
  abstract readonly free: number;
  /**
   * Ends within the time limit that it was made with.
   * @throws {NoOpinion}
   */
  abstract opinion(text: string): Promise<Opinion>;
}

/** Injection token of the {@link Screener}; null where none is set up. */
export const SCREENER = Symbol('screener');
