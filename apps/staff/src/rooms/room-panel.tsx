import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { RoomSummary } from '#libs/contracts';
import { CloseIcon, SearchIcon } from '#libs/ui';
import { useAnswer } from '../answer.js';
import { useSharedData } from '../frame/shared-data.js';
import { Refusal } from '../parts/problem.js';
import { Failure, Skeleton } from '../parts/waiting.js';
import { useWords } from '../wording/index.js';
import { InForce } from './in-force.js';
import { MemberList } from './member-list.js';
import { PinnedBar } from './pinned-bar.js';
import { useRoomName } from './room-card.js';
import { RoomLog } from './room-log-view.js';
import { RoomTools } from './room-tools.js';
import { RoomWrite } from './room-write.js';
import { SearchSheet } from './search-sheet.js';
import { useReferred } from './use-referred.js';
import { useRoom } from './use-room.js';

const MEMBERS_MS = 30_000;

interface RoomPanelProps {
  readonly summary: RoomSummary;
  /** False while another page is in front. */
  readonly shown: boolean;
  readonly onClose: () => void;
}

/** One room, open: what is said, what is in force, and what a counselor may do. */
export function RoomPanel({ summary, shown, onClose }: RoomPanelProps) {
  const { words } = useWords();
  const nameOf = useRoomName();
  const room = useRoom(summary.id, shown);
  const members = useAnswer('memberCards', { roomId: summary.id }, MEMBERS_MS);
  const [showMembers, setShowMembers] = useState(false);
  const [searching, setSearching] = useState(false);
  const referred = useReferred(summary.id, room.live);
  const { live } = room;
  const name = nameOf(live ? { ...summary, name: live.room.state.name } : summary);

  // Entering is cover: the wall should say so at once, not at its next look.
  const reloadWall = useSharedData().rooms.reload;
  const entered = live !== undefined;
  useEffect(() => {
    if (entered) void reloadWall();
  }, [entered, reloadWall]);

  return (
    <section className="room" aria-label={name}>
      <header className="room-head">
        <div>
          <h2>{name}</h2>
          {live && <p>{room.inside ? `${words.rooms.here(live.room.here.count)} · ${words.rooms.youCover}` : words.rooms.notIn}</p>}
        </div>
        <div className="room-head-acts">
          <Button className="btn icon" aria-label={words.rooms.search(name)} onPress={() => setSearching(true)}>
            <SearchIcon size={20} />
          </Button>
          <Button className="btn icon" aria-label={words.rooms.close(name)} onPress={onClose}>
            <CloseIcon size={20} />
          </Button>
        </div>
        {searching && <SearchSheet name={name} roomId={summary.id} onClose={() => setSearching(false)} />}
      </header>
      {room.problem && <Failure problem={room.problem} onRetry={room.retry} />}
      {!live && !room.problem && <Skeleton rows={5} />}
      {live && (
        <>
          <RoomTools
            summary={summary}
            live={live}
            members={members.value?.members ?? []}
            showMembers={showMembers}
            onMembers={() => setShowMembers(!showMembers)}
            onChanged={() => {
              void members.reload();
              room.retry();
            }}
          />
          <InForce
            live={live}
            members={members.value?.members ?? []}
            onChanged={() => {
              void members.reload();
              room.retry();
            }}
          />
          <PinnedBar pins={live.room.state.pins} referred={referred} />
          {showMembers && <MemberList answer={members} />}
          <RoomLog name={name} room={room} live={live} referred={referred} shown={shown} />
          {live.room.state.unreadable ? (
            <Refusal problem={{ type: 'room-closed' }} />
          ) : (
            <RoomWrite name={name} room={room} roomId={summary.id} />
          )}
        </>
      )}
    </section>
  );
}
