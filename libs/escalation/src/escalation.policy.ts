import type { EscalationStatus } from '#libs/contracts';
import { type Actor, ALLOW, deny, isStaff, type Verdict } from '#libs/platform';
import { type Seats, wantsSecond } from './second-seat.js';

export interface Sight {
  readonly organisationId: string;
  /** Has a counselor's seat in a room that it is about. */
  readonly leads: boolean;
}

/** Reading crises is care, so those who keep the records (privacy officers) have no part in it. */
export function mayAnswer(actor: Actor): Verdict {
  if (!isStaff(actor)) return deny('not-for-your-role');
  if (actor.role === 'privacy-officer') return deny('not-for-your-role');
  return ALLOW;
}

/** Supervisors and admins see all of their organisation; the same in SQL: `escalations.queries.ts`. */
export const seesAll = (actor: Actor): boolean => actor.role === 'supervisor' || actor.role === 'admin';

export function maySee(actor: Actor, { organisationId, leads }: Sight): Verdict {
  const answers = mayAnswer(actor);
  if (!answers.allowed) return answers;
  if (organisationId !== actor.organisationId) return deny('escalation-not-found');
  if (!seesAll(actor) && !leads) return deny('escalation-not-found');
  return ALLOW;
}

export interface Standing {
  readonly status: EscalationStatus;
  readonly holderId: string | null;
  readonly version: number;
}

/** The name of a colleague who has it, for whoever came second. */
export type HeldBy = { readonly holder: string } | Record<string, never>;

/** One takes it, and a second joins where two are wanted; whoever is one of them may say so again. */
export function mayAcknowledge(actor: Actor, seats: Seats, heldBy: HeldBy): Verdict {
  if (seats.status === 'closed') return deny('escalation-closed');
  const theirs = seats.holderId === actor.accountId || seats.secondId === actor.accountId;
  if (seats.status !== 'open' && !theirs && !wantsSecond(seats)) return deny('escalation-taken', heldBy);
  return ALLOW;
}

/** Anybody who sees it may write to the member or call for backup, whoever has it. */
export function mayHelp({ status }: Standing): Verdict {
  return status === 'closed' ? deny('escalation-closed') : ALLOW;
}

export function mayPageNext(standing: Standing, version: number): Verdict {
  if (standing.status === 'closed') return deny('escalation-closed');
  if (standing.version !== version) return deny('escalation-changed');
  return ALLOW;
}

/** Only whoever has it says that the member was reached, or how it ended; and only of what they were looking at. */
export function mayConclude(actor: Actor, standing: Standing, { version, heldBy }: { version: number; heldBy: HeldBy }): Verdict {
  if (standing.status === 'closed') return deny('escalation-closed');
  if (standing.holderId !== actor.accountId) return deny('not-your-escalation', heldBy);
  if (standing.version !== version) return deny('escalation-changed');
  return ALLOW;
}

/** Only whoever has taken it, while it is live: a name is opened to act on, never to know. */
export function mayReveal({ status, holderId }: Pick<Standing, 'status' | 'holderId'>, actor: Actor): Verdict {
  if (status === 'closed') return deny('escalation-closed');
  if (holderId !== actor.accountId) return deny('not-your-escalation');
  return ALLOW;
}
