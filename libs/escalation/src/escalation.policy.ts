import type { Disposition, EscalationStatus, Severity } from '#libs/contracts';
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
  readonly receiverId: string | null;
  readonly version: number;
}

/** The name of a colleague who has it, for whoever came second. */
export type HeldBy = { readonly holder: string } | Record<string, never>;

/**
 * One takes it, and a second joins where two are wanted; whoever is one of them may say so again. What was handed over is its
 * giver's until the receiver says yes; where that is whoever is on shift, until somebody does.
 */
export function mayAcknowledge(actor: Actor, standing: Standing & Seats, heldBy: HeldBy): Verdict {
  const { status, holderId, secondId, receiverId } = standing;
  if (status === 'closed') return deny('escalation-closed');
  if (status === 'open' || [holderId, secondId].includes(actor.accountId) || wantsSecond(standing)) return ALLOW;
  if (status === 'handed-over' && (receiverId === null || receiverId === actor.accountId)) return ALLOW;
  return deny('escalation-taken', heldBy);
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

interface Looked {
  readonly version: number;
  readonly heldBy: HeldBy;
}

/** Only whoever has it says that the member was reached, passes it on, or says how it ended; and only of what they were looking at. */
export function mayConclude(actor: Actor, standing: Standing, { version, heldBy }: Looked): Verdict {
  if (standing.status === 'closed') return deny('escalation-closed');
  if (standing.holderId !== actor.accountId) return deny('not-your-escalation', heldBy);
  if (standing.status === 'handed-over') return deny('escalation-handed-over');
  if (standing.version !== version) return deny('escalation-changed');
  return ALLOW;
}

/** A safety check is a talk: nobody is safe whom nobody has reached. */
export function mayMarkSafe(actor: Actor, standing: Standing, looked: Looked): Verdict {
  const concludes = mayConclude(actor, standing, looked);
  if (!concludes.allowed) return concludes;
  return standing.status === 'acknowledged' ? deny('escalation-not-contacted') : ALLOW;
}

/** How an urgent one may end although nobody has done the safety check: others have it, or the member can't be reached. */
const WITHOUT_CHECK: readonly Disposition[] = ['could-not-reach', 'emergency-services', 'passed-to-crisis-team'];

type Ending = Standing & { readonly severity: Severity; readonly safeAt: Date | null };
export function mayClose(actor: Actor, standing: Ending, { disposition, ...looked }: Looked & { disposition: Disposition }): Verdict {
  const concludes = mayConclude(actor, standing, looked);
  if (!concludes.allowed) return concludes;
  if (standing.severity !== 'imminent' || standing.safeAt || WITHOUT_CHECK.includes(disposition)) return ALLOW;
  return deny('escalation-not-safe');
}

/** Only whoever has taken it, while it is live: a name is opened to act on, never to know. */
export function mayReveal({ status, holderId }: Pick<Standing, 'status' | 'holderId'>, actor: Actor): Verdict {
  if (status === 'closed') return deny('escalation-closed');
  if (holderId !== actor.accountId) return deny('not-your-escalation');
  return ALLOW;
}
