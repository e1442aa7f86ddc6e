import { type SubmitEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import { type MeansOrder, type OutsideMeans, outsideMeans, type ProblemBody, type QuietHours, type Severity } from '#libs/contracts';
import { useCanAct, useDesk } from '../desk.js';
import { Check } from '../parts/check.js';
import { Choice, Field } from '../parts/field.js';
import { Refusal } from '../parts/problem.js';
import { useWords } from '../wording/index.js';
import type { ReachProps } from './contacts.js';
import { useReachWords } from './reach-words.js';

const worstFirst: readonly Severity[] = ['imminent', 'high', 'concern'];
const nights = (): QuietHours => ({ from: '22:00', to: '07:00', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });

/** What was typed stays until it is saved, whatever is read again meanwhile. */
export function MeansOrderForm({ value, reload }: ReachProps) {
  const words = useReachWords();
  const all = useWords().words;
  const { ask, tell } = useDesk();
  const canAct = useCanAct();
  const [draft, setDraft] = useState<{ order: MeansOrder; quiet: QuietHours | null }>();
  const [problem, setProblem] = useState<ProblemBody>();
  const { order, quiet } = draft ?? value;
  const change = (over: Partial<{ order: MeansOrder; quiet: QuietHours | null }>) => setDraft({ order, quiet, ...over });
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const reply = await ask('setReach', { order, quiet });
    setProblem(reply.ok ? undefined : reply.problem);
    if (!reply.ok) return;
    await reload();
    setDraft((now) => (now === draft ? undefined : now)); // what was chosen meanwhile is not saved yet
    tell(words.saved);
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void save(event)}>
      <h3>{words.order}</h3>
      <p className="hint">{words.orderLead}</p>
      {worstFirst.map((severity) => (
        <OneOrder
          key={severity}
          name={all.severity[severity]}
          chosen={order[severity]}
          onChange={(chosen) => change({ order: { ...order, [severity]: chosen } })}
        />
      ))}
      <h3>{words.quiet}</h3>
      <p className="hint">{words.quietLead}</p>
      <Check label={words.quietOn} isSelected={quiet !== null} onChange={(on) => change({ quiet: on ? nights() : null })} />
      {quiet && (
        <>
          <Field
            label={words.from}
            type="time"
            value={quiet.from}
            onChange={(e) => change({ quiet: { ...quiet, from: e.target.value } })}
          />
          <Field
            label={words.to}
            hint={words.zone(quiet.timeZone)}
            type="time"
            value={quiet.to}
            onChange={(e) => change({ quiet: { ...quiet, to: e.target.value } })}
          />
        </>
      )}
      <Refusal problem={problem} />
      <Button className="btn small primary" type="submit" isDisabled={!canAct || !draft}>
        {all.save}
      </Button>
    </form>
  );
}

interface OneOrderProps {
  readonly name: string;
  readonly chosen: readonly OutsideMeans[];
  readonly onChange: (chosen: OutsideMeans[]) => void;
}

function OneOrder({ name, chosen, onChange }: OneOrderProps) {
  const words = useReachWords();
  const left = outsideMeans.filter((means) => !chosen.includes(means));
  const up = (at: number) => {
    const [moved] = chosen.slice(at, at + 1);
    const others = chosen.filter((_, i) => i !== at);
    if (moved) onChange([...others.slice(0, at - 1), moved, ...others.slice(at - 1)]);
  };
  return (
    <fieldset className="means-order">
      <legend>{name}</legend>
      {chosen.length === 0 && <p className="hint">{words.none}</p>}
      <ol aria-label={name}>
        {chosen.map((means, at) => (
          <li key={means}>
            {words.means[means]}{' '}
            {at > 0 && (
              <Button className="btn small" aria-label={words.up(words.means[means], name)} onPress={() => up(at)}>
                ↑
              </Button>
            )}{' '}
            <Button
              className="btn small"
              aria-label={words.out(words.means[means], name)}
              onPress={() => onChange(chosen.filter((one) => one !== means))}
            >
              ×
            </Button>
          </li>
        ))}
      </ol>
      {left.length > 0 && (
        <Choice
          label={words.add(name)}
          value=""
          onChange={(e) => onChange([...chosen, ...left.filter((means) => means === e.target.value)])}
        >
          <option value="">{words.choose}</option>
          {left.map((means) => (
            <option key={means} value={means}>
              {words.means[means]}
            </option>
          ))}
        </Choice>
      )}
    </fieldset>
  );
}
