import type { EscalationRow } from '#libs/contracts';
import type { Wording } from '../wording/en.js';

/** Where two people are asked for, once one has it: who joined, or that somebody should. Undefined: nothing to say. */
export function secondSays(words: Wording, { status, holder, second }: EscalationRow): string | undefined {
  if (status === 'closed' || !second || holder === null) return undefined;
  if (second.name === null) return words.queue.secondWanted;
  return second.mine ? words.queue.withYou : words.queue.withSecond(second.name);
}

/** This reader may join the one who has it. */
export const mayJoin = ({ status, holder, mine, second }: EscalationRow): boolean =>
  status !== 'closed' && holder !== null && !mine && second?.name === null;
