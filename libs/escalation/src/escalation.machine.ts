import type { EscalationStatus } from '#libs/contracts';

/**
 * `hear-more`: words that nobody knew of when the safety check was done. `worsen`: it became more urgent, or the member
 * asks again. `lapse`: nothing followed, nobody accepted, or whoever has it has left.
 */
export type EscalationMove = 'acknowledge' | 'contact' | 'make-safe' | 'hand-over' | 'hear-more' | 'worsen' | 'lapse' | 'close';

/**
 * Every legal move. What is not in the table can't happen: nobody closes what nobody has, nobody is safe whom nobody
 * reached, and nothing reopens. A colleague who accepts a hand-over has reached nobody yet.
 */
const moves: Record<EscalationStatus, Partial<Record<EscalationMove, EscalationStatus>>> = {
  open: { acknowledge: 'acknowledged' },
  acknowledged: { contact: 'contacted', 'hand-over': 'handed-over', lapse: 'open', close: 'closed' },
  contacted: { 'make-safe': 'safe', 'hand-over': 'handed-over', worsen: 'acknowledged', lapse: 'open', close: 'closed' },
  safe: { 'hand-over': 'handed-over', 'hear-more': 'contacted', worsen: 'acknowledged', lapse: 'open', close: 'closed' },
  'handed-over': { acknowledge: 'acknowledged', lapse: 'open' },
  closed: {},
};

/** The status after the move. A policy has answered everything that a person may ask for; the rest is a bug. */
export function next(status: EscalationStatus, move: EscalationMove): EscalationStatus {
  const to = moves[status][move];
  if (!to) throw new Error(`an escalation that is ${status} can't ${move}`);
  return to;
}

/** What is heard moves only what it puts in doubt. */
export const heard = (status: EscalationStatus, move: 'hear-more' | 'worsen'): EscalationStatus => moves[status][move] ?? status;

/** Somebody has it: it lapses, and its target may be missed by somebody. */
export const heldStatuses = ['acknowledged', 'contacted', 'safe', 'handed-over'] as const satisfies readonly EscalationStatus[];
/** The same in SQL. */
export const HELD = heldStatuses.map((status) => `'${status}'`).join(', ');
/** Its holder acts on it. */
export const actedOn = ['acknowledged', 'contacted', 'safe'] as const satisfies readonly EscalationStatus[];
export const ACTED_ON = actedOn.map((status) => `'${status}'`).join(', ');
export const isActedOn = (status: EscalationStatus): status is (typeof actedOn)[number] => actedOn.some((one) => one === status);
