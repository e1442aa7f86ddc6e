import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { PlansView, PlanView, ProblemBody } from '#libs/contracts';
import { PlusIcon } from '#libs/ui';
import { useCanAct, useDesk } from '../desk.js';
import { moved } from '../on-call/draft.js';
import { Choice } from '../parts/field.js';
import { Refusal, useProblemText } from '../parts/problem.js';
import { useWords } from '../wording/index.js';
import type { Callables } from './callables.js';
import { asked, draftOf, newStep, type PlanDraft, type Programme } from './draft.js';
import { Preview } from './preview.js';
import { StepFields } from './step-fields.js';
import { isTime, TimeFields } from './time-fields.js';
import { usePreview } from './use-preview.js';
import { usePlansWords } from './words.js';

const MOST_STEPS = 10;
type Cause = NonNullable<PlanDraft['cause']>;

interface EditorProps {
  readonly draft: PlanDraft;
  readonly programme: Programme;
  readonly callables: Callables;
  readonly onChange: (draft: PlanDraft) => void;
  readonly onClose: () => void;
  readonly onSaved: (plan: PlanView) => void;
  /** Somebody else was first: asks what stands now. */
  readonly onConflict: () => Promise<PlansView | undefined>;
}

/** One plan, with who would be called by it. Nothing that was typed is lost, whoever saves first. */
export function Editor({ draft, programme, callables, onChange, onClose, onSaved, onConflict }: EditorProps) {
  const words = usePlansWords();
  const shared = useWords().words;
  const { ask } = useDesk();
  const canAct = useCanAct();
  const [room, setRoom] = useState<string>();
  const roomId = programme.rooms.find(({ id }) => id === room)?.id ?? programme.rooms[0]?.id;
  const previewed = usePreview(draft, roomId);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<ProblemBody>();
  const set = (over: Partial<PlanDraft>) => {
    setRefused(undefined);
    onChange({ ...draft, ...over });
  };
  const follow = useFollow();

  const save = async (version: number) => {
    if (busy) return;
    setBusy(true);
    setRefused(undefined);
    const { programmeId, severity, cause } = draft;
    const reply = await ask('keepPlan', { programmeId, severity, cause, version, ...asked(draft) });
    setBusy(false);
    if (reply.ok) return onSaved(reply.value);
    setRefused(reply.problem);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void save(draft.version);
  };
  const theirs = async (keepMine: boolean) => {
    const now = await onConflict();
    const plans = now?.programmes.find(({ id }) => id === draft.programmeId)?.plans;
    if (!plans) return;
    const standing = plans.find(({ severity, cause }) => severity === draft.severity && cause === draft.cause);
    if (keepMine) return save(standing?.version ?? 0);
    setRefused(undefined);
    if (standing) onChange(draftOf(draft.programmeId, standing));
    else onClose();
  };

  const wrong = useWrong(refused ?? previewed.problem);
  const move = (from: number, to: number) => {
    follow.step(draft.steps[from]?.key, to < from ? 'up' : 'down');
    set({ steps: moved(draft.steps, from, to) });
  };
  return (
    <div className="editor">
      <form className="stack" noValidate onSubmit={submit} ref={follow.form}>
        {draft.cause !== null && draft.version === 0 && (
          <CauseChoice draft={draft} programme={programme} onCause={(cause) => set({ cause })} label={words.cause} hint={words.causeHint} />
        )}
        <TimeFields draft={draft} wrong={wrong.of} onChange={set} />
        {draft.steps.map((step, at) => (
          <StepFields
            key={step.key}
            at={at}
            count={draft.steps.length}
            step={step}
            callables={callables}
            wrong={wrong.in(at)}
            onChange={(next) => set({ steps: draft.steps.map((one) => (one.key === next.key ? next : one)) })}
            onMove={(to) => move(at, to)}
            onRemove={() => {
              follow.add();
              set({ steps: draft.steps.filter(({ key }) => key !== step.key) });
            }}
          />
        ))}
        <div>
          <Button
            className="btn small"
            data-add-step
            isDisabled={draft.steps.length >= MOST_STEPS}
            onPress={() => set({ steps: [...draft.steps, newStep()] })}
          >
            <PlusIcon size={18} /> {words.addStep}
          </Button>
        </div>
        <Refusal problem={wrong.whole} />
        {refused?.type === 'plan-changed' && (
          <div className="sheet-buttons">
            <Button className="btn" onPress={() => void theirs(false)}>
              {words.takeTheirs}
            </Button>
            <Button className="btn" onPress={() => void theirs(true)}>
              {words.keepMine}
            </Button>
          </div>
        )}
        <div className="sheet-buttons">
          <Button className="btn" onPress={onClose}>
            {shared.cancel}
          </Button>
          <Button type="submit" className="btn primary" isDisabled={!canAct}>
            {shared.save}
          </Button>
        </div>
      </form>
      <Preview rooms={programme.rooms} roomId={roomId} onRoom={setRoom} previewed={previewed} />
    </div>
  );
}

interface CauseChoiceProps {
  readonly draft: PlanDraft;
  readonly programme: Programme;
  readonly label: string;
  readonly hint: string;
  readonly onCause: (cause: Cause) => void;
}

/** Of those that have no plan of their own for this severity. */
function CauseChoice({ draft, programme, label, hint, onCause }: CauseChoiceProps) {
  const { words } = useWords();
  return (
    <Choice label={label} hint={hint} value={draft.cause ?? ''} onChange={(e) => onCause(e.target.value as Cause)}>
      {freeCauses(programme, draft.severity, Object.keys(words.cause) as Cause[]).map((cause) => (
        <option key={cause} value={cause}>
          {words.cause[cause]}
        </option>
      ))}
    </Choice>
  );
}

export const freeCauses = ({ plans }: Programme, severity: PlanDraft['severity'], all: readonly Cause[]): Cause[] =>
  all.filter((cause) => !plans.some((plan) => plan.severity === severity && plan.cause === cause));

/** Sorts what is wrong to the field that it is about; what is about none, or about all steps, is said below. */
function useWrong(problem: ProblemBody | undefined) {
  const textOf = useProblemText();
  const [, at, field] = /^steps\.(\d+)\.(.+)$/u.exec(problem?.field ?? '') ?? [];
  return {
    in: (step: number) => (problem && field && Number(at) === step ? { field, text: textOf(problem) } : undefined),
    of: (time: string) => (problem?.field === time ? textOf(problem) : undefined),
    whole: field || isTime(problem?.field) ? undefined : problem,
  };
}

/** A step that moves takes the focus with it; one that goes leaves it at the button that adds one. */
function useFollow() {
  const form = useRef<HTMLFormElement>(null);
  const wanted = useRef<string[]>([]);
  useEffect(() => {
    const [first, second] = wanted.current.map((selector) => form.current?.querySelector<HTMLElement>(selector));
    wanted.current = [];
    if (first && !first.hasAttribute('data-disabled')) first.focus();
    else second?.focus();
  });
  return {
    form,
    step: (key: string | undefined, way: 'up' | 'down') => {
      const button = (one: string) => `[data-step="${key ?? ''}"] [data-move="${one}"]`;
      wanted.current = [button(way), button(way === 'up' ? 'down' : 'up')];
    },
    add: () => {
      wanted.current = ['[data-add-step]'];
    },
  };
}
