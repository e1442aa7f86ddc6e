import type { PlanPerson, PlanView } from '#libs/contracts';
import { type House, type Known, mayCall } from './plan.policy.js';
import { mayTake } from './plan-times.policy.js';
import type { StoredPlan } from './stored-plans.js';

/** With what is wrong with it by now, for whoever can mend it. */
export function toPlanView(plan: StoredPlan, house: House): PlanView {
  const takes = mayTake(plan);
  const verdict = takes.allowed ? mayCall(plan, house) : takes;
  return { ...plan, steps: [...plan.steps], wrong: verdict.allowed ? null : verdict.problem.toBody() };
}

export const toPerson = ({ accountId, name, role, left, signsIn }: Known): PlanPerson => ({
  accountId: accountId as PlanPerson['accountId'],
  name,
  role: role as PlanPerson['role'],
  left,
  signsIn,
});
