import type { EscalationRow } from '#libs/contracts';
import type { Wording } from '../wording/en.js';

/** Where a case stands and who has it, in a few words. */
export function standing(row: Pick<EscalationRow, 'status' | 'mine' | 'holder' | 'handedTo'>, words: Wording): string {
  const { status, mine, holder, handedTo } = row;
  if (status === 'closed') return words.queue.closedRow;
  if (status === 'open' || !holder) return words.queue.nobody;
  const has = mine ? words.queue.youHaveIt : words.queue.hasIt(holder);
  if (status === 'acknowledged') return has;
  if (status === 'contacted') return words.states.contacted(has);
  if (status === 'safe') return words.states.safe(has);
  const whom = handedTo?.name ?? words.states.onShift;
  if (handedTo?.mine) return words.states.handsYou(holder);
  return mine ? words.states.youHand(whom) : words.states.hands(holder, whom);
}

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
