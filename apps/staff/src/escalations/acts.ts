import type { Disposition, EscalationRow } from '#libs/contracts';
import { isForMe, isHeld } from './queue.js';
import { mayJoin } from './second.js';

export type CaseAct = 'acknowledge' | 'write' | 'markContacted' | 'markSafe' | 'handOver' | 'pageNext';

/** What this person may do to it now, what is sensible next first. To end it has a form of its own. */
export const actsOn = (row: EscalationRow): readonly CaseAct[] => inOrder(row).filter((act) => act !== 'write' || !row.aboutRoom);

function inOrder(row: EscalationRow): readonly CaseAct[] {
  if (row.status === 'closed') return [];
  if (isForMe(row) || (row.mine && !isHeld(row))) return ['acknowledge', 'write', 'pageNext'];
  if (!isHeld(row)) return mayJoin(row) ? ['acknowledge', 'write', 'pageNext'] : ['write', 'pageNext'];
  if (row.status === 'safe') return ['handOver', 'write', 'pageNext'];
  if (row.status === 'contacted') return ['markSafe', 'write', 'handOver', 'pageNext'];
  return row.clock === 'answer' ? ['write', 'markContacted', 'handOver', 'pageNext'] : ['markContacted', 'write', 'handOver', 'pageNext'];
}

/** Whether the first of them stands out: once the safety check is done, that is to end the case. */
export const leadsWith = (row: EscalationRow): CaseAct | undefined => (row.safe && isHeld(row) ? undefined : actsOn(row)[0]);

/** The server has the last word; this says it before somebody has written a note. */
export const mayEndAs = (row: Pick<EscalationRow, 'severity' | 'safe' | 'drill'>, disposition: Disposition): boolean =>
  row.severity !== 'imminent' || row.safe || row.drill || (disposition !== 'safe-for-now' && disposition !== 'not-a-safety-concern');
