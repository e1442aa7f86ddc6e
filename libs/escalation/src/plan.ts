import { z } from 'zod/mini';
import { Means, type Role, type Severity, severities } from '#libs/contracts';

/**
 * `room-counselors`: on shift, and leading a room that it is about. `backup`: those who lead one and are off shift, and
 * every supervisor. `admins`: all of them.
 */
export const Target = z.enum(['room-counselors', 'backup', 'admins']);
export type Target = z.infer<typeof Target>;

/** `afterSeconds` runs from the step before (the first: from the opening). The last step repeats after its own wait. */
export const PlanStep = z.object({
  afterSeconds: z.int().check(z.gte(0)),
  target: Target,
  means: z.array(Means).check(z.minLength(1)),
});
export type PlanStep = z.infer<typeof PlanStep>;

/** A programme's plan for one severity: when somebody must have answered, and who is paged until somebody does. */
export const EscalationPlan = z.object({
  answerMinutes: z.int().check(z.gte(1)),
  steps: z.array(PlanStep).check(z.minLength(1)),
});
export type EscalationPlan = z.infer<typeof EscalationPlan>;

/** A plan as an escalation walks it: `from` is the step number at which it began, or began again. */
const RunningPlan = z.extend(EscalationPlan, { from: z.int() });
export type RunningPlan = z.infer<typeof RunningPlan>;

const both: Means[] = ['in-app', 'email'];
const minutes = (n: number) => n * 60;

/** For a programme that has none of its own, and what a new one starts from. */
export const standardPlans: Record<Severity, EscalationPlan> = {
  imminent: {
    answerMinutes: 5,
    steps: [
      { afterSeconds: 0, target: 'room-counselors', means: both },
      { afterSeconds: minutes(2), target: 'backup', means: both },
      { afterSeconds: minutes(2), target: 'admins', means: both },
    ],
  },
  high: {
    answerMinutes: 30,
    steps: [
      { afterSeconds: 0, target: 'room-counselors', means: both },
      { afterSeconds: minutes(10), target: 'backup', means: both },
      { afterSeconds: minutes(10), target: 'admins', means: both },
    ],
  },
  concern: {
    answerMinutes: 24 * 60,
    steps: [
      { afterSeconds: 0, target: 'room-counselors', means: ['in-app'] },
      { afterSeconds: minutes(8 * 60), target: 'backup', means: both },
      { afterSeconds: minutes(8 * 60), target: 'admins', means: both },
    ],
  },
};

/** The same as rows of `escalation_plan`. */
export const defaultPlans = severities.map((severity) => ({ severity, ...standardPlans[severity] }));

/** What was stored, or the built-in plan: all admins. A plan that can't be read must not be a plan that pages nobody. */
export function readPlan(stored: unknown): RunningPlan {
  const plan = RunningPlan.safeParse(stored);
  return plan.success ? plan.data : { answerMinutes: 5, steps: [{ afterSeconds: 60, target: 'admins', means: both }], from: 0 };
}

/** One of the staff who may answer: active, and allowed to see the escalation. */
export interface Colleague {
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
  readonly leads: boolean;
  readonly onShift: boolean;
  /** Has a password and an authenticator. Who was only invited can't answer, so a step that reaches only them reaches nobody. */
  readonly signsIn: boolean;
}

const reach: Record<Target, (one: Colleague) => boolean> = {
  'room-counselors': (one) => one.leads && one.onShift,
  backup: (one) => one.role === 'supervisor' || (one.leads && !one.onShift),
  admins: (one) => one.role === 'admin',
};
export const reached = (target: Target, colleagues: readonly Colleague[]): Colleague[] =>
  colleagues.filter((one) => one.signsIn && reach[target](one));

/** Even a plan whose last step waits for nothing leaves people this long to answer. */
const REPEAT_AT_LEAST_SECONDS = 60;

export interface Walk {
  /** Steps that have run once this one has: those that reached nobody are behind it. */
  readonly step: number;
  readonly whom: readonly Colleague[];
  readonly means: readonly Means[];
  /** Until the next step. */
  readonly waitSeconds: number;
  /** The plan reached nobody: everybody who may answer is called instead, admins first. */
  readonly strayed: boolean;
}

/**
 * The step that is due, when `step` have run. One that reaches nobody is followed at once by the next; beyond the end
 * the last one repeats for ever. A plan that reaches nobody at all calls every admin, or else everybody there is.
 */
export function walk(plan: RunningPlan, step: number, colleagues: readonly Colleague[]): Walk {
  const last = plan.steps.length - 1;
  const at = Math.min(Math.max(step - plan.from, 0), last);
  const wait = (done: number) =>
    done < last ? (plan.steps[done + 1]?.afterSeconds ?? 0) : Math.max(plan.steps[last]?.afterSeconds ?? 0, REPEAT_AT_LEAST_SECONDS);
  for (const [skipped, { target, means }] of plan.steps.slice(at).entries()) {
    const whom = reached(target, colleagues);
    if (whom.length > 0) return { step: step + skipped + 1, whom, means, waitSeconds: wait(at + skipped), strayed: false };
  }
  const able = colleagues.filter(({ signsIn }) => signsIn);
  const [whom = colleagues] = [reached('admins', able), able].filter(({ length }) => length > 0);
  return {
    step: step + (last - at) + 1,
    whom,
    means: both,
    waitSeconds: wait(last),
    strayed: true,
  };
}

/** Goes on from its second step: the first has had its turn. */
export const fromBackup = (plan: EscalationPlan, step: number): RunningPlan => ({ ...plan, from: plan.steps.length > 1 ? step - 1 : step });

/** Whoever comes next to somebody who has it and may need help: backup, or admins where there is none. */
export function backup(colleagues: readonly Colleague[], besides: string | null): Colleague[] {
  const others = colleagues.filter((one) => one.accountId !== besides);
  const found = reached('backup', others);
  return found.length > 0 ? found : reached('admins', others);
}

/** An acknowledgement without a step for this long lapses; a member who was reached leaves more time. */
export const idleMinutes: Record<'acknowledged' | 'contacted', Record<Severity, number>> = {
  acknowledged: { imminent: 10, high: 60, concern: 24 * 60 },
  contacted: { imminent: 60, high: 4 * 60, concern: 48 * 60 },
};

const rank: Record<Severity, number> = { concern: 0, high: 1, imminent: 2 };
export const isWorse = (one: Severity, other: Severity): boolean => rank[one] > rank[other];
