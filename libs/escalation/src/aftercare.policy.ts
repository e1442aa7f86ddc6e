import type { Disposition, FollowUpKind, SecondLookBy, Severity } from '#libs/contracts';
import { type Actor, ALLOW, deny, type Verdict } from '#libs/platform';
import { seesAll } from './escalation.policy.js';
import { later } from './time.js';

/** How far ahead somebody may promise to check in again. */
export const FARTHEST_DAYS = 14;

export interface Leaving {
  readonly severity: Severity;
  readonly disposition: Disposition;
  readonly checkAgainAt: Date | null;
  readonly secondLookBy: SecondLookBy | null;
}

/** Nobody is left alone with how a case ended: not the member, and not whoever closed it. `colleagues`: who may see the case. */
export function mayLeave(actor: Actor, leaving: Leaving, { now, colleagues }: { now: Date; colleagues: readonly string[] }): Verdict {
  const { severity, disposition, checkAgainAt, secondLookBy } = leaving;
  if (checkAgainAt === null && disposition !== 'not-a-safety-concern') return deny('check-again-needed');
  if (checkAgainAt !== null && (checkAgainAt <= now || checkAgainAt > later(now, FARTHEST_DAYS * 86_400)))
    return deny('check-again-out-of-range');
  if (secondLookBy === null) return severity === 'imminent' ? deny('second-look-needed') : ALLOW;
  if (secondLookBy === actor.accountId) return deny('second-look-own');
  if (secondLookBy !== 'any-supervisor' && !colleagues.includes(secondLookBy)) return deny('second-look-unknown');
  return ALLOW;
}

export interface Owed {
  readonly kind: FollowUpKind;
  readonly askedBy: string;
  readonly forAccount: string | null;
  readonly done: boolean;
  readonly late: boolean;
}

/** Whoever sees the case checks in again. A second look is for whom it was asked of; once late, or asked of none by name, for any supervisor. */
export function mayFollowUp(actor: Actor, { kind, askedBy, forAccount, done, late }: Owed): Verdict {
  if (done) return deny('follow-up-done');
  if (kind === 'check-again') return ALLOW;
  if (askedBy === actor.accountId) return deny('second-look-own');
  if (forAccount === actor.accountId) return ALLOW;
  return (forAccount === null || late) && seesAll(actor) ? ALLOW : deny('not-your-second-look');
}

/** Written down from a case that went to others, or from which a name or an address was opened. */
export function mayDisclose({ passedOn, opened, at, now }: { passedOn: boolean; opened: boolean; at: Date; now: Date }): Verdict {
  if (!passedOn && !opened) return deny('disclosure-not-due');
  return at > later(now, 60) ? deny('disclosure-in-future') : ALLOW;
}
