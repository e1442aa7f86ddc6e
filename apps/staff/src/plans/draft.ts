import type { PlanStep, PlansView, PlanTarget, PlanView } from '#libs/contracts';

export type Programme = PlansView['programmes'][number];

/** A plan as somebody types it. A number field may be empty for a while. */
export interface StepDraft extends Omit<PlanStep, 'afterSeconds'> {
  /** So that a step keeps its fields when another one goes or comes before it. */
  readonly key: string;
  readonly minutes: string;
}
/** What of a plan can be changed. */
export type Kept = Pick<PlanView, 'answerMinutes' | 'safetyMinutes' | 'steps'>;
export interface PlanDraft extends Pick<PlanView, 'severity' | 'cause' | 'version'> {
  readonly programmeId: Programme['id'];
  readonly answer: string;
  readonly safety: string;
  readonly steps: readonly StepDraft[];
  /** What stood before: an undo brings it back. */
  readonly before: Kept;
}

const key = () => crypto.randomUUID();

export const newStep = (): StepDraft => ({ key: key(), minutes: '2', targets: [], means: ['in-app', 'email'], acknowledgements: 1 });

export const draftOf = (programmeId: Programme['id'], plan: PlanView): PlanDraft => ({
  programmeId,
  severity: plan.severity,
  cause: plan.cause,
  version: plan.version,
  answer: String(plan.answerMinutes),
  safety: String(plan.safetyMinutes),
  steps: plan.steps.map(({ afterSeconds, ...step }) => ({ ...step, key: key(), minutes: String(afterSeconds / 60) })),
  before: plan,
});

/** What the server is asked to keep. An empty number is one that it refuses. */
export const asked = ({ answer, safety, steps }: Pick<PlanDraft, 'answer' | 'safety' | 'steps'>): Kept => ({
  answerMinutes: Math.round(Number(answer)),
  safetyMinutes: Math.round(Number(safety)),
  steps: steps.map(({ key: _, minutes, ...step }) => ({
    ...step,
    afterSeconds: minutes.trim() === '' ? -1 : Math.round(Number(minutes) * 60),
  })),
});

/** For a choice in a list: `person 4f…`. */
export const keyOf = (target: PlanTarget): string => {
  if (target.kind === 'role') return `role ${target.role}`;
  return target.kind === 'person' ? `person ${target.accountId}` : `schedule ${target.scheduleId}`;
};

/** One that a plan may name, with what a reader calls it. */
export interface Callable {
  readonly target: PlanTarget;
  readonly name: string;
  /** Why it reaches nobody. */
  readonly lacks: string | undefined;
}
