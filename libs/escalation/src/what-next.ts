import type { Called, CalledRole, EscalationStatus, WhatNext } from '#libs/contracts';
import { type Colleague, type RunningPlan, walk } from './plan.js';
import { later } from './time.js';

/** So long after its time a step has not run: whoever should run it does not, and nothing may be promised. */
const OVERDUE_SECONDS = 30;

/** An escalation, as far as what happens next depends on it. */
export interface Running {
  readonly status: EscalationStatus;
  readonly plan: RunningPlan;
  readonly step: number;
  readonly nextPageAt: Date | null;
  readonly holderId: string | null;
}

export interface Around {
  /** Who may answer, as {@link walk} takes them. */
  readonly colleagues: readonly Colleague[];
  /** Accounts that were paged about it, and not called off. */
  readonly paged: ReadonlySet<string>;
  readonly now: Date;
}

/** It names nobody whom the plan does not call, counts nobody who can't sign in, and says nothing of a step that does not run. */
export function whatNext({ status, plan, step, nextPageAt, holderId }: Running, { colleagues, paged, now }: Around): WhatNext {
  if (status !== 'open') {
    const holder = colleagues.find(({ accountId }) => accountId === holderId);
    return holder ? { state: 'taken', role: roleOf(holder) } : { state: 'nobody' };
  }
  if (!nextPageAt || later(nextPageAt, OVERDUE_SECONDS) <= now) return { state: 'nobody' };
  const due = nextPageAt <= now ? walk(plan, step, colleagues) : null;
  const asked = able(colleagues.filter((one) => paged.has(one.accountId) || (due?.whom ?? []).includes(one)));
  const called = calledOf(asked);
  if (!called) return { state: 'nobody' };
  const coming = able(walk(plan, due ? due.step : step, colleagues).whom);
  const at = (due ? later(now, due.waitSeconds) : nextPageAt).toISOString();
  const more = coming.filter((one) => !asked.includes(one)).length;
  return { state: 'asked', called, ifNobody: coming.length > 0 ? { at, more } : null };
}

const able = (whom: readonly Colleague[]): Colleague[] => whom.filter(({ signsIn }) => signsIn);

function calledOf(whom: readonly Colleague[]): Called | null {
  const [first] = whom;
  if (!first) return null;
  const role = roleOf(first);
  return { people: whom.length, role: whom.every((one) => roleOf(one) === role) ? role : null };
}

/** Nobody else may see an escalation. */
const roleOf = ({ role }: Colleague): CalledRole => (role === 'supervisor' || role === 'admin' ? role : 'counselor');
