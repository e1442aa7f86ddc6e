import { useEffect, useMemo, useRef, useState } from 'react';
import type { RoomId, RoomList } from '#libs/contracts';
import { useDesk } from '../desk.js';
import { useSharedData } from '../frame/shared-data.js';
import { Waiting } from '../parts/waiting.js';
import { go } from '../route.js';
import { useWords } from '../wording/index.js';
import { byNeed, inPlace } from './need.js';
import { RoomCard } from './room-card.js';
import { RoomPanel } from './room-panel.js';
import '../styles/rooms.css';

const MOST_OPEN = 6;

/** Every room on a wall, the most needed first; some of them open in place. */
export default function RoomsPage({ id, shown }: { id: string | undefined; shown: boolean }) {
  const { words } = useWords();
  const { rooms } = useSharedData();
  return (
    <main className="rooms" hidden={!shown} aria-labelledby="rooms-title">
      <h1 id="rooms-title" className="page-title">
        {words.rooms.title} <small>{words.rooms.lead}</small>
      </h1>
      <Waiting answer={rooms}>{(list) => <Wall list={list} asked={id as RoomId | undefined} shown={shown} />}</Waiting>
    </main>
  );
}

function Wall({ list, asked, shown }: { list: RoomList; asked: RoomId | undefined; shown: boolean }) {
  const { words } = useWords();
  const { tell } = useDesk();
  const { queue } = useSharedData();
  const wall = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState(false);
  const inOrder = useRef<readonly RoomId[]>([]);
  const [open, setOpen] = useState<readonly RoomId[]>([]);

  // A link from a case opens its room once; closing it again must not bring it back.
  useEffect(() => {
    if (!asked) return;
    setOpen((before) => (before.includes(asked) ? before : [...before.slice(-(MOST_OPEN - 1)), asked]));
    go('rooms');
  }, [asked]);

  const ordered = useMemo(() => byNeed(list.rooms, queue.rows ?? []), [list.rooms, queue.rows]);
  const rooms = held ? inPlace(ordered, inOrder.current) : ordered;
  inOrder.current = rooms.map((room) => room.id);

  if (rooms.length === 0) return <p className="empty">{words.rooms.empty}</p>;
  const toggle = (id: RoomId) => {
    if (open.includes(id)) return setOpen(open.filter((one) => one !== id));
    if (open.length >= MOST_OPEN) return tell(words.rooms.tooMany);
    setOpen([...open, id]);
  };
  return (
    <div className="rooms-body" data-open={open.length}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only notes that someone is on the wall, so that nothing moves under them. */}
      <div
        className="wall"
        ref={wall}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(wall.current?.contains(document.activeElement) ?? false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(wall.current?.matches(':hover') ?? false)}
      >
        {rooms.map((room) => (
          <RoomCard
            key={room.id}
            room={room}
            urgent={queue.rows?.filter((row) => row.roomId === room.id && row.severity === 'imminent' && row.status === 'open').length ?? 0}
            open={open.includes(room.id)}
            onToggle={() => toggle(room.id)}
          />
        ))}
      </div>
      {open.length > 0 && (
        <div className="open-rooms">
          {open.map((id) => {
            const room = list.rooms.find((one) => one.id === id);
            return room && <RoomPanel key={id} summary={room} shown={shown} onClose={() => toggle(id)} />;
          })}
        </div>
      )}
    </div>
  );
}
