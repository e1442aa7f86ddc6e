import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { RoomSummary, StaffMessageView } from '#libs/contracts';
import { LampIcon, QuiltPatch } from '#libs/ui';
import { useDesk } from '../desk.js';
import { useWords } from '../wording/index.js';

const LINES = 4;

interface RoomCardProps {
  readonly room: RoomSummary;
  readonly urgent: number;
  readonly open: boolean;
  readonly onToggle: () => void;
}

export const useRoomName = () => {
  const { words } = useWords();
  return (room: Pick<RoomSummary, 'name' | 'kind' | 'memberAlias'>) =>
    room.kind === 'private' && room.memberAlias ? `${room.memberAlias} · ${words.rooms.private}` : room.name;
};

export function RoomCard({ room, urgent, open, onToggle }: RoomCardProps) {
  const { words, formats } = useWords();
  const nameOf = useRoomName();
  const name = nameOf(room);
  return (
    <article className="room-card" data-open={open} data-urgent={urgent > 0}>
      <h2>
        <Button className="room-open" aria-expanded={open} onPress={onToggle}>
          {name}
        </Button>
      </h2>
      <p className="room-chips">
        {urgent > 0 && <span className="chip clay">{words.rooms.urgent(urgent)}</span>}
        {(room.held ?? 0) > 0 && <span className="chip lamp">{words.rooms.held(room.held ?? 0)}</span>}
        {(room.reports ?? 0) > 0 && <span className="chip lamp">{words.rooms.reports(room.reports ?? 0)}</span>}
        {room.unread > 0 && <span className="chip spruce">{words.rooms.unread(room.unread)}</span>}
        {open && <span className="chip plum">{words.rooms.isOpen}</span>}
      </p>
      <Glimpse room={room} />
      <p className="room-foot">
        <span className="quilt" aria-hidden="true">
          {room.here.patches.slice(0, 9).map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a patch is not a person; two may be alike.
            <QuiltPatch key={at} patch={one.patch} size={20} staff={one.seat === 'counselor'} />
          ))}
        </span>
        <span>{words.rooms.here(room.here.count)}</span>
        <span className={room.state.covered ? 'cover' : 'cover none'}>
          <LampIcon size={15} />
          {!room.state.covered
            ? words.rooms.uncovered
            : room.state.on.length > 0
              ? words.rooms.coveredBy(formats.list(room.state.on.map((one) => one.name)))
              : words.rooms.covered}
        </span>
      </p>
    </article>
  );
}

/** The last lines, asked for again when the room says that something is new. The wall is not cover, so it does not enter the room. */
function Glimpse({ room }: { room: RoomSummary }) {
  const { words } = useWords();
  const { ask } = useDesk();
  const [lines, setLines] = useState<readonly StaffMessageView[]>();
  const stamp = `${room.lastAt}/${room.held}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stamp says when to ask again.
  useEffect(() => {
    let current = true;
    void ask('roomMessages', { roomId: room.id }).then((reply) => {
      if (current && reply.ok) setLines(reply.value.messages.slice(-LINES));
    });
    return () => {
      current = false;
    };
  }, [ask, room.id, stamp]);

  if (!lines) return <div className="glimpse" />;
  if (lines.length === 0) return <p className="glimpse none">{words.rooms.noWords}</p>;
  return (
    <ul className="glimpse">
      {lines.map((message) => (
        <li key={message.id} data-state={message.state}>
          <QuiltPatch patch={message.author.patch} size={18} staff={message.author.seat === 'counselor'} />
          <span>
            <b>{message.author.alias}</b> {message.text ?? <i>{message.state === 'posted' ? '' : words.rooms.state[message.state]}</i>}
          </span>
        </li>
      ))}
    </ul>
  );
}
