import { useState } from 'react';
import type { RoomSummary } from '#libs/contracts';
import { BubbleIcon, ForwardIcon, listOf } from '#libs/ui';
import { useApp, useInside } from '../app-context.js';
import { NotReached } from '../frame/unreached.js';
import { whoIsOn } from '../help/who-is-on.js';
import { useNow } from '../now.js';
import { Quilt } from '../room/quilt.js';
import { go, shortOf } from '../route.js';
import { useStore } from '../store.js';
import { useUnasked } from './home-cover.js';
import { Waits, WaitsCare } from './waits.js';

export function RoomsList() {
  const { words } = useApp();
  const inside = useInside();
  const { list, failed: unasked } = useStore(inside.rooms);
  const [failed, setFailed] = useState(false);
  const text = words.member.home;
  const inPrivate = list?.find(({ kind }) => kind === 'private');
  const groups = list?.filter(({ kind }) => kind === 'group');

  if (!groups && unasked) return <NotReached onRetry={inside.refreshRooms} />;
  if (!groups) return <p className="page quiet">{words.member.loading}</p>;
  return (
    <div className="page">
      {groups.length === 0 && <p className="quiet">{text.empty}</p>}
      <ul className="rooms">
        {groups.map((room) => (
          <li key={room.id}>
            <RoomCard room={room} />
            <WaitsCare roomId={room.id} inPrivate={false} />
          </li>
        ))}
        <li>
          <button
            type="button"
            className="room-card private"
            onClick={() => void inside.openPrivate({ starter: false }).then((opened) => setFailed(!opened))}
          >
            <BubbleIcon size={26} />
            <span className="grow">
              <b>{text.private}</b>
              <small>{text.privateNote}</small>
              {inPrivate && <Waits roomId={inPrivate.id} />}
            </span>
            <Unread n={inPrivate?.unread ?? 0} />
            <ForwardIcon size={20} />
          </button>
          {inPrivate && <WaitsCare roomId={inPrivate.id} inPrivate />}
        </li>
      </ul>
      {failed && (
        <p className="problem" role="alert">
          {words.shared.problem['no-answer']} {words.crisis.callAnyTime}
        </p>
      )}
    </div>
  );
}

function RoomCard({ room }: { room: RoomSummary }) {
  const { words, clock } = useApp();
  const text = words.member.home;
  const adrift = useUnasked();
  const now = useNow([...room.state.on.map(({ until }) => until), room.state.nextOnAt]);
  return (
    <button type="button" className="room-card" onClick={() => go({ at: 'room', short: shortOf(room.id) })}>
      <span className="grow">
        <b>{room.name}</b>
        <small>{adrift ? words.crisis.onUnknown : whoIsOn(words, clock, room.state, now)}</small>
        <Waits roomId={room.id} />
        {room.leaders.length > 0 && <small>{text.ledBy(listOf(words.language, room.leaders))}</small>}
        {room.here.count > 0 && <Quilt here={room.here} atMost={6} />}
      </span>
      <Unread n={room.unread} />
      <ForwardIcon size={20} />
    </button>
  );
}

function Unread({ n }: { n: number }) {
  const { words } = useApp();
  return n > 0 ? <span className="unread">{words.member.home.unread(n)}</span> : null;
}
