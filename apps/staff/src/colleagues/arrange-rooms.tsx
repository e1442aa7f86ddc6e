import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { RoomSettings, StaffEntry } from '#libs/contracts';
import { PlusIcon } from '#libs/ui';
import { useAnswer } from '../answer.js';
import { useCanAct } from '../desk.js';
import { Waiting } from '../parts/waiting.js';
import { useWords } from '../wording/index.js';
import { DestroySheet } from './destroy-sheet.js';
import { RoomSheet } from './room-sheet.js';

interface ArrangeRoomsProps {
  readonly staff: readonly StaffEntry[];
  readonly onChanged: () => void;
}

/** Rooms as an admin arranges them: who leads them and what becomes of a call for help. Nothing that was said. */
export function ArrangeRooms({ staff, onChanged }: ArrangeRoomsProps) {
  const { words, formats } = useWords();
  const canAct = useCanAct();
  const settings = useAnswer('roomSettings', {});
  const [open, setOpen] = useState<RoomSettings | 'new'>();
  const [ending, setEnding] = useState<RoomSettings>();

  return (
    <section className="list-section" aria-labelledby="arrange-title">
      <div className="page-head">
        <h2 id="arrange-title" className="page-title">
          {words.arrange.title}
        </h2>
        <Button className="btn" isDisabled={!canAct} onPress={() => setOpen('new')}>
          <PlusIcon size={18} /> {words.arrange.add}
        </Button>
      </div>
      <Waiting answer={settings} rows={3}>
        {({ rooms }) =>
          rooms.length === 0 ? (
            <p className="empty">{words.arrange.empty}</p>
          ) : (
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{words.arrange.room}</th>
                  <th scope="col">{words.arrange.leaders}</th>
                  <th scope="col">{words.arrange.crisisText}</th>
                  <th scope="col">
                    <span className="vh">{words.members.actions}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {rooms.map((room) => (
                  <tr key={room.id}>
                    <th scope="row">
                      {room.name}
                      <small>{words.arrange.members(room.members)}</small>
                    </th>
                    <td>{room.leaders.length > 0 ? formats.list(room.leaders.map(({ name }) => name)) : words.arrange.nobody}</td>
                    <td>{words.arrange.crisis[room.crisisText]}</td>
                    <td className="table-acts">
                      <Button
                        className="btn small"
                        isDisabled={!canAct}
                        aria-label={words.arrange.changeOf(room.name)}
                        onPress={() => setOpen(room)}
                      >
                        {words.arrange.change}
                      </Button>
                      {room.keyDestroyedAt === null ? (
                        <Button
                          className="btn small quiet"
                          isDisabled={!canAct}
                          aria-label={words.destroy.openOf(room.name)}
                          onPress={() => setEnding(room)}
                        >
                          {words.destroy.open}
                        </Button>
                      ) : (
                        <span className="chip quiet">{words.destroy.done}</span>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Waiting>
      {ending && (
        <DestroySheet
          room={ending}
          onClose={() => setEnding(undefined)}
          onDestroyed={() => {
            setEnding(undefined);
            void settings.reload();
          }}
        />
      )}
      {open && (
        <RoomSheet
          room={open === 'new' ? undefined : open}
          staff={staff}
          onClose={() => setOpen(undefined)}
          onSaved={() => {
            setOpen(undefined);
            void settings.reload();
            onChanged();
          }}
        />
      )}
    </section>
  );
}
