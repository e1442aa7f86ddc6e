import { Button, CheckboxGroup, Label } from 'react-aria-components';
import type { AccountId, OnCallPerson } from '#libs/contracts';
import { CloseIcon, DownIcon, TrashIcon, UpIcon } from '#libs/ui';
import { Check } from '../parts/check.js';
import { Choice, Field } from '../parts/field.js';
import { useWords } from '../wording/index.js';
import { everyDay, type LayerDraft, moved } from './draft.js';

interface LayerFieldsProps {
  readonly title: string;
  readonly layer: LayerDraft;
  readonly people: readonly OnCallPerson[];
  readonly onChange: (layer: LayerDraft) => void;
  /** Undefined: it is the only one. */
  readonly onRemove: (() => void) | undefined;
}

/** Who takes turns, how long a turn is, and whether it is at some hours alone. */
export function LayerFields({ title, layer, people, onChange, onRemove }: LayerFieldsProps) {
  const { words } = useWords();
  const set = (over: Partial<LayerDraft>) => onChange({ ...layer, ...over });
  return (
    <fieldset className="layer">
      <legend className="layer-title">{title}</legend>
      {onRemove && (
        <Button className="btn icon layer-remove" aria-label={words.onCall.removeLayer(title)} onPress={onRemove}>
          <TrashIcon size={18} />
        </Button>
      )}
      <Rotation layer={layer} people={people} onChange={(list) => set({ people: list })} />
      <div className="layer-row">
        <Field type="date" label={words.onCall.startsOn} value={layer.startsOn} onChange={(e) => set({ startsOn: e.target.value })} />
        <Field
          type="time"
          label={words.onCall.handOffAt}
          value={layer.handOffAt}
          onChange={(e) => set({ handOffAt: e.target.value.slice(0, 5) })}
        />
        <Field
          type="number"
          min={1}
          inputMode="numeric"
          label={words.onCall.every}
          value={layer.count}
          onChange={(e) => set({ count: e.target.value })}
        />
        <Choice label={words.onCall.unit} value={layer.unit} onChange={(e) => set({ unit: e.target.value as LayerDraft['unit'] })}>
          {(['hours', 'days', 'weeks'] as const).map((unit) => (
            <option key={unit} value={unit}>
              {words.onCall.units[unit]}
            </option>
          ))}
        </Choice>
      </div>
      <Check label={words.onCall.only} isSelected={layer.only !== null} onChange={(on) => set({ only: on ? everyDay : null })} />
      {layer.only && <Hours only={layer.only} onChange={(only) => set({ only })} />}
    </fieldset>
  );
}

function Hours({ only, onChange }: { only: NonNullable<LayerDraft['only']>; onChange: (only: NonNullable<LayerDraft['only']>) => void }) {
  const { words } = useWords();
  return (
    <div className="layer-row">
      <CheckboxGroup
        className="checks days"
        value={only.days.map(String)}
        onChange={(days) => days.length > 0 && onChange({ ...only, days: days.map(Number).sort((a, b) => a - b) })}
      >
        <Label className="label">{words.onCall.onDays}</Label>
        {words.onCall.weekdays.map((day, n) => (
          <Check key={day} value={String(n + 1)} label={day} />
        ))}
      </CheckboxGroup>
      <Field
        type="time"
        label={words.onCall.from}
        value={only.from}
        onChange={(e) => onChange({ ...only, from: e.target.value.slice(0, 5) })}
      />
      <Field
        type="time"
        label={words.onCall.to}
        hint={only.to <= only.from ? words.onCall.nextDay : undefined}
        value={only.to}
        onChange={(e) => onChange({ ...only, to: e.target.value.slice(0, 5) })}
      />
    </div>
  );
}

interface RotationProps {
  readonly layer: LayerDraft;
  readonly people: readonly OnCallPerson[];
  readonly onChange: (people: AccountId[]) => void;
}

function Rotation({ layer, people, onChange }: RotationProps) {
  const { words } = useWords();
  const list = layer.people;
  const nameOf = (id: string) => people.find(({ accountId }) => accountId === id);
  return (
    <div className="rotation">
      <span className="label">{words.onCall.turns}</span>
      <ol className="rotation-list" aria-label={words.onCall.turns}>
        {list.map((id, at) => {
          const person = nameOf(id);
          const name = person?.name ?? words.onCall.someone;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: somebody may have two turns, and a turn is its place.
            <li key={`${id} ${at}`}>
              <span className="turn-name">
                {at + 1}. {name} {person?.left && <span className="chip clay">{words.onCall.left}</span>}
              </span>
              <Button
                className="btn icon"
                isDisabled={at === 0}
                aria-label={words.onCall.earlier(name)}
                onPress={() => onChange(moved(list, at, at - 1))}
              >
                <UpIcon size={18} />
              </Button>
              <Button
                className="btn icon"
                isDisabled={at === list.length - 1}
                aria-label={words.onCall.later(name)}
                onPress={() => onChange(moved(list, at, at + 1))}
              >
                <DownIcon size={18} />
              </Button>
              <Button
                className="btn icon"
                aria-label={words.onCall.takeOut(name)}
                onPress={() => onChange(list.filter((_, n) => n !== at))}
              >
                <CloseIcon size={18} />
              </Button>
            </li>
          );
        })}
      </ol>
      <Choice label={words.onCall.addPerson} value="" onChange={(e) => e.target.value && onChange([...list, e.target.value as AccountId])}>
        <option value="">{words.onCall.choose}</option>
        {people
          .filter(({ left }) => !left)
          .map((one) => (
            <option key={one.accountId} value={one.accountId}>
              {one.name}
            </option>
          ))}
      </Choice>
    </div>
  );
}
