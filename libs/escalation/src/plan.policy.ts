import type { PlanStep, PlanTarget, Role, Severity } from '#libs/contracts';
import { ALLOW, deny, type Verdict } from '#libs/platform';
import { reached } from './targets.js';

export const MOST_STEPS = 10;
export const LONGEST_DELAY_SECONDS = 24 * 60 * 60;
/** Somebody may be dying: the first call can't wait longer than this. */
export const URGENT_WITHIN_SECONDS = 2 * 60;
/** Seconds until the first call, at most. What is to be answered soon is called about before the answer is late. */
const firstWithin: Record<Severity, (answerMinutes: number) => number> = {
  imminent: () => URGENT_WITHIN_SECONDS,
  high: (answerMinutes) => answerMinutes * 60 - 1,
  concern: () => LONGEST_DELAY_SECONDS,
};

/** One of the staff as they are now, whoever is on duty. */
export interface Known {
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
  readonly left: boolean;
  readonly signsIn: boolean;
  /** The schedules that they stand in. */
  readonly standsIn: readonly string[];
}

/** What a programme has to make plans from. */
export interface House {
  readonly staff: readonly Known[];
  readonly schedules: readonly { readonly id: string; readonly name: string }[];
  /** Each with the counselors who lead it. */
  readonly rooms: readonly { readonly id: string; readonly name: string; readonly leads: readonly string[] }[];
}

interface Drawn {
  readonly severity: Severity;
  readonly answerMinutes: number;
  readonly steps: readonly PlanStep[];
}

/** Does it call somebody who can answer, soon enough, in each of the programme's rooms? The first thing that is wrong, and where. */
export function mayCall({ severity, answerMinutes, steps }: Drawn, house: House): Verdict {
  if (steps.length === 0) return deny('plan-without-step', { field: 'steps' });
  if (steps.length > MOST_STEPS) return deny('plan-too-long', { field: 'steps', limit: MOST_STEPS });
  for (const [n, step] of steps.entries()) {
    const within = n === 0 ? firstWithin[severity](answerMinutes) : LONGEST_DELAY_SECONDS;
    const verdict = maySayStep(step, { at: `steps.${String(n)}`, within, wakes: severity !== 'concern' }, house);
    if (!verdict.allowed) return verdict;
  }
  return mayReach(steps, house);
}

interface Place {
  readonly at: string;
  /** So many seconds it may wait. */
  readonly within: number;
  /** It can't wait until somebody looks at a screen. */
  readonly wakes: boolean;
}

function maySayStep({ afterSeconds, targets, means }: PlanStep, { at, within, wakes }: Place, house: House): Verdict {
  if (afterSeconds < 0 || afterSeconds > LONGEST_DELAY_SECONDS) return deny('plan-delay-out-of-range', { field: `${at}.afterSeconds` });
  if (afterSeconds > within) return deny('plan-first-step-late', { field: `${at}.afterSeconds` });
  if (targets.length === 0) return deny('plan-step-without-target', { field: `${at}.targets` });
  for (const [n, target] of targets.entries()) {
    const verdict = mayMean(target, `${at}.targets.${String(n)}`, house);
    if (!verdict.allowed) return verdict;
  }
  if (means.length === 0) return deny('plan-step-without-means', { field: `${at}.means` });
  if (wakes && means.every((one) => one === 'in-app')) return deny('plan-in-app-only', { field: `${at}.means` });
  return ALLOW;
}

function mayMean(target: PlanTarget, field: string, { staff, schedules }: House): Verdict {
  if (target.kind === 'schedule')
    return schedules.some(({ id }) => id === target.scheduleId) ? ALLOW : deny('plan-schedule-gone', { field });
  if (target.kind === 'role') return ALLOW;
  const person = staff.find(({ accountId }) => accountId === target.accountId);
  if (!person || person.left) return deny('plan-person-unknown', { field });
  return person.signsIn ? ALLOW : deny('plan-person-cannot-sign-in', { field });
}

/**
 * On duty or off, somebody of the plan may open a crisis of each room, and as many as a step asks for. A programme without
 * a room is asked about one that nobody leads.
 */
function mayReach(steps: readonly PlanStep[], { staff, rooms }: House): Verdict {
  const needed = Math.max(...steps.map(({ acknowledgements }) => acknowledgements));
  const least = Math.min(...(rooms.length > 0 ? rooms : [{ leads: [] }]).map(({ leads }) => countReached(steps, staff, leads)));
  if (least === 0) return deny('plan-reaches-nobody', { field: 'steps' });
  return least < needed ? deny('plan-reaches-one', { field: 'steps' }) : ALLOW;
}

function countReached(steps: readonly PlanStep[], staff: readonly Known[], leaders: readonly string[]): number {
  const able = staff
    .filter(({ left }) => !left)
    .map((one) => ({ ...one, leads: leaders.includes(one.accountId), onDutyBy: one.standsIn }))
    .filter(({ role, leads }) => leads || role === 'supervisor' || role === 'admin');
  const atSomeTime = [true, false].flatMap((onShift) => able.map((one) => ({ ...one, onShift })));
  const whom = steps.flatMap(({ targets }) => reached(targets, atSomeTime));
  return new Set(whom.map(({ accountId }) => accountId)).size;
}
