import type { EscalationStatus } from '#libs/contracts';

export type EscalationMove = 'acknowledge' | 'contact' | 'lapse' | 'close';

/** Every legal move. What is not in the table can't happen: nothing closes what nobody has, and nothing reopens. */
const moves: Record<EscalationStatus, Partial<Record<EscalationMove, EscalationStatus>>> = {
  open: { acknowledge: 'acknowledged' },
  acknowledged: { contact: 'contacted', lapse: 'open', close: 'closed' },
  contacted: { lapse: 'open', close: 'closed' },
  closed: {},
};

/** The status after the move. A policy has answered everything that a person may ask for; the rest is a bug. */
export function next(status: EscalationStatus, move: EscalationMove): EscalationStatus {
  const to = moves[status][move];
  if (!to) throw new Error(`an escalation that is ${status} can't ${move}`);
  return to;
}
