import type { Called, CalledRole, WhatNext } from '#libs/contracts';
import { type Colleague, type RunningPlan, walk } from './plan.js';
import { type Seats, wantsSecond } from './second-seat.js';
import { later } from './time.js';

/** So long after its time a step has not run: whoever should run it does not, and nothing may be promised. */
const OVERDUE_SECONDS = 30;

/** An escalation, as far as what happens next depends on it. */
export interface Running extends Seats {
  readonly plan: RunningPlan;
  readonly step: number;
  readonly nextPageAt: Date | null;
}

export interface Around {
  /** Who may answer, as {@link walk} takes them. */
  readonly colleagues: readonly Colleague[];
  /** Accounts that were paged about it, and not called off. */
  readonly paged: ReadonlySet<string>;
  readonly now: Date;
}

/** It names nobody whom the plan does not call, counts nobody who can't sign in, and says nothing of a step that does not run. */
export function whatNext(running: Running, { colleagues, ...around }: Around): WhatNext {
  const holder = colleagues.find(({ accountId }) => accountId === running.holderId);
  const others = colleagues.filter((one) => one !== holder);
  if (running.status === 'open') return toCome(running, { colleagues, ...around });
  if (!holder) return { state: 'nobody' };
  const another = wantsSecond(running) && toCome(running, { colleagues: others, ...around }).state === 'asked';
  return { state: 'taken', role: roleOf(holder), another };
}

/** Whom the plan has called, and will. */
function toCome({ plan, step, nextPageAt }: Running, { colleagues, paged, now }: Around): WhatNext {
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
