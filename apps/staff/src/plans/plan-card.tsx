import { useId } from 'react';
import { Button } from 'react-aria-components';
import type { PlanView } from '#libs/contracts';
import { useCanAct } from '../desk.js';
import { severityLook } from '../escalations/queue-row.js';
import { Refusal } from '../parts/problem.js';
import { useWords } from '../wording/index.js';
import { type Callables, timeSays } from './callables.js';
import { PlanSteps } from './plan-steps.js';
import { usePlansWords } from './words.js';

interface PlanCardProps {
  readonly plan: PlanView;
  readonly callables: Callables;
  readonly onEdit: () => void;
  /** Undefined: each cause has a plan, or this is one for a cause. */
  readonly onAddCause: (() => void) | undefined;
  readonly onDrop: (() => void) | undefined;
}

/** `Urgent`, or `Urgent: Possible overdose`. */
export function usePlanName(): (plan: Pick<PlanView, 'severity' | 'cause'>) => string {
  const { words } = useWords();
  const own = usePlansWords();
  return ({ severity, cause }) => (cause === null ? words.severity[severity] : own.forCause(words.severity[severity], words.cause[cause]));
}

export function PlanCard({ plan, callables, onEdit, onAddCause, onDrop }: PlanCardProps) {
  const { words } = useWords();
  const own = usePlansWords();
  const canAct = useCanAct();
  const name = usePlanName()(plan);
  const id = useId();
  return (
    <section className="plan" aria-labelledby={id} data-cause={plan.cause !== null}>
      <div className="plan-head">
        <h2 id={id}>
          <span className={`chip ${severityLook[plan.severity]}`}>{words.severity[plan.severity]}</span>{' '}
          {plan.cause !== null && words.cause[plan.cause]}
        </h2>
        <div className="row-buttons">
          <Button className="btn small" isDisabled={!canAct} aria-label={own.editOf(name)} onPress={onEdit}>
            {own.edit}
          </Button>
          {onAddCause && (
            <Button className="btn small quiet" isDisabled={!canAct} aria-label={own.addCauseOf(name)} onPress={onAddCause}>
              {own.addCause}
            </Button>
          )}
          {onDrop && (
            <Button className="btn small quiet" isDisabled={!canAct} aria-label={own.dropOf(name)} onPress={onDrop}>
              {own.drop}
            </Button>
          )}
        </div>
      </div>
      <p className="hint">
        {own.answer(timeSays(own, plan.answerMinutes * 60))} {own.safety(timeSays(own, plan.safetyMinutes * 60))}{' '}
        {plan.version === 0 && own.standard}
      </p>
      <Refusal problem={plan.wrong ?? undefined} />
      <PlanSteps steps={plan.steps} callables={callables} />
    </section>
  );
}
