import type { EscalationRow } from '#libs/contracts';
import type { Wording } from '../wording/en.js';

/** Somebody acts on it, and a step asked for two. */
const wantsSecond = ({ status, second }: EscalationRow): boolean =>
  (status === 'acknowledged' || status === 'contacted') && second?.name === null;

/** Where two people are asked for, once one has it: who joined, or that somebody should. Undefined: nothing to say. */
export function secondSays(words: Wording, row: EscalationRow): string | undefined {
  if (wantsSecond(row)) return words.queue.secondWanted;
  if (row.status === 'closed' || !row.second?.name) return undefined;
  return row.second.mine ? words.queue.withYou : words.queue.withSecond(row.second.name);
}

/** This reader may join the one who has it. */
export const mayJoin = (row: EscalationRow): boolean => wantsSecond(row) && !row.mine;
