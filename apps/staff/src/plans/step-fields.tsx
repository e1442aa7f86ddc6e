import { useId } from 'react';
import { Button, CheckboxGroup, Label } from 'react-aria-components';
import { type PlanTarget, planMeans } from '#libs/contracts';
import { CloseIcon, DownIcon, TrashIcon, UpIcon } from '#libs/ui';
import { Check } from '../parts/check.js';
import { Choice, Field } from '../parts/field.js';
import type { Callables } from './callables.js';
import { type Callable, keyOf, type StepDraft } from './draft.js';
import { usePlansWords } from './words.js';

interface StepFieldsProps {
  readonly at: number;
  readonly count: number;
  readonly step: StepDraft;
  readonly callables: Callables;
  /** What is wrong here, by the name of its field: `afterSeconds`, `targets`, `targets.1`, `means`. */
  readonly wrong: { readonly field: string; readonly text: string } | undefined;
  readonly onChange: (step: StepDraft) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** One step: when, who, by which means, and how many must have it. */
export function StepFields({ at, count, step, callables, wrong, onChange, onMove, onRemove }: StepFieldsProps) {
  const words = usePlansWords();
  const name = words.step(at + 1);
  const set = (over: Partial<StepDraft>) => onChange({ ...step, ...over });
  const error = (field: string) => (wrong?.field === field ? wrong.text : undefined);
  const meansId = useId();
  return (
    <fieldset className="layer" data-step={step.key}>
      <legend className="layer-title">{name}</legend>
      <div className="plan-moves">
        <Button className="btn icon" data-move="up" isDisabled={at === 0} aria-label={words.moveUp(name)} onPress={() => onMove(at - 1)}>
          <UpIcon size={18} />
        </Button>
        <Button
          className="btn icon"
          data-move="down"
          isDisabled={at === count - 1}
          aria-label={words.moveDown(name)}
          onPress={() => onMove(at + 1)}
        >
          <DownIcon size={18} />
        </Button>
        <Button className="btn icon" aria-label={words.removeStep(name)} onPress={onRemove}>
          <TrashIcon size={18} />
        </Button>
      </div>
      <Field
        type="number"
        min={0}
        step="any"
        inputMode="decimal"
        label={at === 0 ? words.firstWait : words.wait}
        value={step.minutes}
        error={error('afterSeconds')}
        onChange={(e) => set({ minutes: e.target.value })}
      />
      <Whom
        targets={step.targets}
        callables={callables}
        error={error('targets')}
        errorAt={(n) => error(`targets.${n}`)}
        onChange={(targets) => set({ targets })}
      />
      <CheckboxGroup
        className="checks"
        value={step.means}
        {...(error('means') && { 'aria-describedby': meansId })}
        onChange={(means) => set({ means: planMeans.filter((one) => means.includes(one)) })}
      >
        <Label className="label">{words.by}</Label>
        {planMeans.map((one) => (
          <Check key={one} value={one} label={words.means[one]} />
        ))}
        {error('means') && (
          <p className="wrong" id={meansId} role="alert">
            {error('means')}
          </p>
        )}
      </CheckboxGroup>
      <Check label={words.twoOf} isSelected={step.acknowledgements === 2} onChange={(on) => set({ acknowledgements: on ? 2 : 1 })} />
    </fieldset>
  );
}

interface WhomProps {
  readonly targets: readonly PlanTarget[];
  readonly callables: Callables;
  readonly error: string | undefined;
  readonly errorAt: (n: number) => string | undefined;
  readonly onChange: (targets: PlanTarget[]) => void;
}

function Whom({ targets, callables, error, errorAt, onChange }: WhomProps) {
  const words = usePlansWords();
  const groups: [string, readonly Callable[]][] = [
    [words.groups, callables.groups],
    [words.schedules, callables.schedules],
    [words.people, callables.people],
  ];
  const known = new Set(targets.map(keyOf));
  const free = groups.map(([label, all]) => [label, all.filter(({ target }) => !known.has(keyOf(target)))] as const);
  const add = (key: string) => {
    const found = free.flatMap(([, all]) => all).find(({ target }) => keyOf(target) === key);
    if (found) onChange([...targets, found.target]);
  };
  return (
    <div className="rotation">
      <span className="label">{words.whom}</span>
      <ul className="rotation-list" aria-label={words.whom}>
        {targets.map((target, at) => {
          const { name, lacks } = callables.of(target);
          const wrong = errorAt(at);
          return (
            <li key={keyOf(target)}>
              <span className="turn-name">
                {name} {lacks && <span className="chip clay">{lacks}</span>}
                {wrong && (
                  <span className="wrong" role="alert">
                    {wrong}
                  </span>
                )}
              </span>
              <Button className="btn icon" aria-label={words.removeWhom(name)} onPress={() => onChange(targets.filter((_, n) => n !== at))}>
                <CloseIcon size={18} />
              </Button>
            </li>
          );
        })}
      </ul>
      <Choice label={words.addWhom} error={error} value="" onChange={(e) => add(e.target.value)}>
        <option value="">{words.choose}</option>
        {free.map(
          ([label, all]) =>
            all.length > 0 && (
              <optgroup key={label} label={label}>
                {all.map(({ target, name }) => (
                  <option key={keyOf(target)} value={keyOf(target)}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ),
        )}
      </Choice>
    </div>
  );
}
