import { Button } from 'react-aria-components';
import type { Layer, OnCallPerson, ScheduleView } from '#libs/contracts';
import { may, useCanAct, useDesk } from '../desk.js';
import { useWords } from '../wording/index.js';

interface ScheduleListProps {
  readonly schedules: readonly ScheduleView[];
  readonly people: readonly OnCallPerson[];
  readonly onEdit: (schedule: ScheduleView) => void;
  readonly onRemove: (schedule: ScheduleView) => void;
}

export function ScheduleList({ schedules, people, onEdit, onRemove }: ScheduleListProps) {
  const { words } = useWords();
  const { session } = useDesk();
  const canAct = useCanAct();
  return (
    <ul className="schedules">
      {schedules.map((schedule) => (
        <li key={schedule.id} className="schedule">
          <div>
            <h3>{schedule.name}</h3>
            <p className="hint">{words.onCall.zoneOf(schedule.timeZone.replaceAll('_', ' '))}</p>
            {schedule.layers.map((layer, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place.
              <p key={at}>
                <LayerLine layer={layer} people={people} />
              </p>
            ))}
          </div>
          {may.runStaff(session) && (
            <div className="row-buttons">
              <Button
                className="btn small"
                isDisabled={!canAct}
                aria-label={words.onCall.editOf(schedule.name)}
                onPress={() => onEdit(schedule)}
              >
                {words.onCall.edit}
              </Button>
              <Button
                className="btn small quiet"
                isDisabled={!canAct}
                aria-label={words.onCall.removeOf(schedule.name)}
                onPress={() => onRemove(schedule)}
              >
                {words.onCall.remove}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function LayerLine({ layer, people }: { layer: Layer; people: readonly OnCallPerson[] }) {
  const { words, formats } = useWords();
  const names = layer.people.map((id) => people.find(({ accountId }) => accountId === id)?.name ?? words.onCall.someone);
  const clock = (time: string) => formats.time(`2026-01-05T${time}`);
  const at = (time: string) => formats.moment(`2026-01-05T${time}`, Date.parse(`2026-01-05T${time}`));
  const { only } = layer;
  return (
    <>
      <b>{formats.list(names)}</b> · {words.onCall.turnOf(layer.every.count, layer.every.unit, at(layer.handOffAt))}
      {only &&
        ` · ${words.onCall.onlyAt(only.days.length === 7 ? '' : formats.list(only.days.map((day) => words.onCall.weekdays[day - 1] ?? '')), clock(only.from), clock(only.to))}`}
    </>
  );
}
