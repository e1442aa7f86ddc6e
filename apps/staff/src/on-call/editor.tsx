import { type SubmitEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { OnCallView, ProblemBody } from '#libs/contracts';
import { PlusIcon } from '#libs/ui';
import { serverNow } from '../clock.js';
import { useCanAct, useDesk } from '../desk.js';
import { Choice, Field } from '../parts/field.js';
import { Refusal } from '../parts/problem.js';
import { useWords } from '../wording/index.js';
import { toField } from './days.js';
import { asked, draftOf, newLayer, type ScheduleDraft } from './draft.js';
import { LayerFields } from './layer-fields.js';
import { Preview } from './preview.js';

interface EditorProps {
  readonly draft: ScheduleDraft;
  readonly view: OnCallView;
  readonly onChange: (draft: ScheduleDraft) => void;
  readonly onClose: () => void;
  readonly onSaved: () => void;
  /** Somebody else was first: asks what stands now. */
  readonly onConflict: () => Promise<OnCallView | undefined>;
}

/** One schedule, with what it would mean for the coming two weeks. Nothing that was typed is lost, whoever saves first. */
export function Editor({ draft, view, onChange, onClose, onSaved, onConflict }: EditorProps) {
  const { words } = useWords();
  const { ask } = useDesk();
  const canAct = useCanAct();
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemBody>();
  const set = (over: Partial<ScheduleDraft>) => onChange({ ...draft, ...over });

  const save = async (version: number) => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    const reply = await ask('putSchedule', { ...asked(draft), version });
    setBusy(false);
    if (reply.ok) return onSaved();
    setProblem(reply.problem);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (draft.name.trim()) void save(draft.version);
  };
  const theirs = async (keepMine: boolean) => {
    const now = (await onConflict())?.schedules.find(({ id }) => id === draft.scheduleId);
    if (!now) return setProblem({ type: 'schedule-not-found' });
    if (keepMine) return save(now.version);
    setProblem(undefined);
    onChange(draftOf(now));
  };

  return (
    <div className="editor">
      <form className="stack" noValidate onSubmit={submit}>
        <Field
          label={words.onCall.name}
          hint={words.onCall.nameHint}
          autoComplete="off"
          maxLength={60}
          value={draft.name}
          error={tried && !draft.name.trim() ? words.members.required : undefined}
          onChange={(e) => set({ name: e.target.value })}
        />
        <Choice
          label={words.onCall.zone}
          hint={words.onCall.zoneHint}
          value={draft.timeZone}
          onChange={(e) => set({ timeZone: e.target.value })}
        >
          {zonesWith(draft.timeZone).map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </Choice>
        {draft.layers.map((layer, at) => (
          <LayerFields
            key={layer.key}
            title={at === 0 ? words.onCall.firstLayer : words.onCall.layer(at + 1)}
            layer={layer}
            people={view.people}
            onChange={(next) => set({ layers: draft.layers.map((one) => (one.key === next.key ? next : one)) })}
            onRemove={draft.layers.length > 1 ? () => set({ layers: draft.layers.filter((one) => one.key !== layer.key) }) : undefined}
          />
        ))}
        <div>
          <Button
            className="btn small"
            isDisabled={draft.layers.length >= 8}
            onPress={() => set({ layers: [...draft.layers, newLayer([], toField(serverNow()).slice(0, 10))] })}
          >
            <PlusIcon size={18} /> {words.onCall.addLayer}
          </Button>
          <p className="hint">{words.onCall.addLayerHint}</p>
        </div>
        <Refusal problem={problem} />
        {problem?.type === 'schedule-changed' && (
          <div className="sheet-buttons">
            <Button className="btn" onPress={() => void theirs(false)}>
              {words.onCall.takeTheirs}
            </Button>
            <Button className="btn" onPress={() => void theirs(true)}>
              {words.onCall.keepMine}
            </Button>
          </div>
        )}
        <div className="sheet-buttons">
          <Button className="btn" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" className="btn primary" isDisabled={!canAct}>
            {words.save}
          </Button>
        </div>
      </form>
      <Preview draft={draft} people={view.people} />
    </div>
  );
}

const zonesWith = (zone: string): string[] => [...new Set([zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
