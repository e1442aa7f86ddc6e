import type { PlanStep } from '#libs/contracts';
import { useWords } from '../wording/index.js';
import { type Callables, timeSays } from './callables.js';
import { usePlansWords } from './words.js';

const REPEAT_AT_LEAST_SECONDS = 60;

/** A plan as a line down the page: when, who, by which means. */
export function PlanSteps({ steps, callables }: { steps: readonly PlanStep[]; callables: Callables }) {
  const words = usePlansWords();
  const { formats } = useWords();
  const last = steps.at(-1);
  return (
    <>
      <ol className="plan-line" aria-label={words.steps}>
        {steps.map(({ afterSeconds, targets, means, acknowledgements }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place.
          <li key={at}>
            <span className="plan-when">
              {at > 0 && afterSeconds > 0 ? words.later(timeSays(words, afterSeconds)) : timeSays(words, afterSeconds)}
            </span>
            <span className="knot" aria-hidden="true" />
            <div>
              {targets.map((target) => {
                const { name, lacks } = callables.of(target);
                return (
                  <p key={JSON.stringify(target)}>
                    <b>{name}</b> {lacks && <span className="chip clay">{lacks}</span>}
                  </p>
                );
              })}
              <p className="hint">
                {formats.list(means.map((one) => words.means[one]))}
                {acknowledgements > 1 && ` · ${words.twoWanted}`}
              </p>
            </div>
          </li>
        ))}
      </ol>
      {last && <p className="hint">{words.again(timeSays(words, Math.max(last.afterSeconds, REPEAT_AT_LEAST_SECONDS)))}</p>}
    </>
  );
}
