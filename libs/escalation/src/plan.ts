import { z } from 'zod/mini';
import { Means, PlanRole, PlanTarget, type Role, type Severity, severities } from '#libs/contracts';
import { everyoneWhoIs, reached } from './targets.js';

/** `afterSeconds` runs from the step before (the first: from the opening). The last step repeats after its own wait. */
export const PlanStep = z.object({
  afterSeconds: z.int().check(z.gte(0)),
  targets: z.array(PlanTarget).check(z.minLength(1)),
  means: z.array(Means).check(z.minLength(1)),
  /** How many different people must have it before paging stops. */
  acknowledgements: z.union([z.literal(1), z.literal(2)]),
});
export type PlanStep = z.infer<typeof PlanStep>;

/** A programme's plan for one severity: when somebody must have answered, and who is paged until somebody does. */
export const EscalationPlan = z.object({
  answerMinutes: z.int().check(z.gte(1)),
  /** From the opening to the safety check. */
  safetyMinutes: z.optional(z.int().check(z.gte(1))),
  steps: z.array(PlanStep).check(z.minLength(1)),
});
export type EscalationPlan = z.infer<typeof EscalationPlan>;

/** A plan as an escalation walks it: `from` is the step number at which it began, or began again. */
const RunningPlan = z.extend(EscalationPlan, { from: z.int() });
export type RunningPlan = z.infer<typeof RunningPlan>;

/** A step as it was stored before it had several targets. Rows and live escalations still have such. */
const FormerStep = z.object({ afterSeconds: z.int().check(z.gte(0)), target: PlanRole, means: z.array(Means).check(z.minLength(1)) });
const StoredPlan = z.extend(RunningPlan, { steps: z.array(z.union([PlanStep, FormerStep])).check(z.minLength(1)) });
const today = (step: PlanStep | z.infer<typeof FormerStep>): PlanStep => {
  if (!('target' in step)) return step;
  const { target, ...rest } = step;
  return { ...rest, targets: [everyoneWhoIs(target)], acknowledgements: 1 };
};

const both: Means[] = ['in-app', 'email'];
const minutes = (n: number) => n * 60;
const call = (role: PlanRole, afterSeconds: number, means = both): PlanStep => ({
  afterSeconds,
  targets: [everyoneWhoIs(role)],
  means,
  acknowledgements: 1,
});

/** For a programme that has none of its own, and what a new one starts from. */
export const standardPlans: Record<Severity, EscalationPlan> = {
  imminent: {
    answerMinutes: 5,
    steps: [call('room-counselors', 0), call('backup', minutes(2)), call('admins', minutes(2))],
  },
  high: {
    answerMinutes: 30,
    steps: [call('room-counselors', 0), call('backup', minutes(10)), call('admins', minutes(10))],
  },
  concern: {
    answerMinutes: 24 * 60,
    steps: [call('room-counselors', 0, ['in-app']), call('backup', minutes(8 * 60)), call('admins', minutes(8 * 60))],
  },
};

/** The same as rows of `escalation_plan`. */
export const defaultPlans = severities.map((severity) => ({ severity, ...standardPlans[severity] }));

/** What was stored, or the built-in plan: all admins. A plan that can't be read must not be a plan that pages nobody. */
export function readPlan(stored: unknown): RunningPlan {
  const plan = StoredPlan.safeParse(stored);
  return plan.success ? { ...plan.data, steps: plan.data.steps.map(today) } : { answerMinutes: 5, steps: [call('admins', 0)], from: 0 };
}

/** One of the staff who may answer: active, and allowed to see the escalation. */
export interface Colleague {
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
  readonly leads: boolean;
  readonly onShift: boolean;
  /** The schedules that they are on duty by, now. */
  readonly onDutyBy: readonly string[];
  /** Has a password and an authenticator. Who was only invited can't answer, so a step that reaches only them reaches nobody. */
  readonly signsIn: boolean;
}

/** Even a plan whose last step waits for nothing leaves people this long to answer. */
const REPEAT_AT_LEAST_SECONDS = 60;

export interface Walk {
  /** Steps that have run once this one has: those that reached nobody are behind it. */
  readonly step: number;
  readonly whom: readonly Colleague[];
  readonly means: readonly Means[];
  readonly acknowledgements: number;
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
  for (const [skipped, { targets, means, acknowledgements }] of plan.steps.slice(at).entries()) {
    const whom = reached(targets, colleagues);
    if (whom.length > 0)
      return { step: step + skipped + 1, whom, means, acknowledgements, waitSeconds: wait(at + skipped), strayed: false };
  }
  const able = colleagues.filter(({ signsIn }) => signsIn);
  const [whom = colleagues] = [reached([everyoneWhoIs('admins')], able), able].filter(({ length }) => length > 0);
  return {
    step: step + (last - at) + 1,
    whom,
    means: both,
    acknowledgements: 1,
    waitSeconds: wait(last),
    strayed: true,
  };
}

/** Goes on from its second step: the first has had its turn. */
export const fromBackup = (plan: EscalationPlan, step: number): RunningPlan => ({ ...plan, from: plan.steps.length > 1 ? step - 1 : step });

/** Whoever comes next to somebody who has it and may need help: backup, or admins where there is none. */
export function backup(colleagues: readonly Colleague[], besides: string | null): Colleague[] {
  const others = colleagues.filter((one) => one.accountId !== besides);
  const found = reached([everyoneWhoIs('backup')], others);
  return found.length > 0 ? found : reached([everyoneWhoIs('admins')], others);
}

const rank: Record<Severity, number> = { concern: 0, high: 1, imminent: 2 };
export const isWorse = (one: Severity, other: Severity): boolean => rank[one] > rank[other];
