import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ProblemBody } from '#libs/contracts';
import { ArrowDownIcon } from '#libs/ui';
import { useCanAct } from '../desk.js';
import { Refusal } from '../parts/problem.js';
import { useWords } from '../wording/index.js';
import { MessageRow } from './message-row.js';
import { highestSeq, type LiveRoom } from './room-log.js';
import type { Referred } from './use-referred.js';
import type { OpenedRoom } from './use-room.js';

const NEAR_END = 80;

interface RoomLogProps {
  readonly name: string;
  readonly room: OpenedRoom;
  readonly live: LiveRoom;
  readonly referred: Referred;
  readonly shown: boolean;
}

/** Stays at the end while one is there; stands still while one reads back. */
export function RoomLog({ name, room, live, referred, shown }: RoomLogProps) {
  const { words } = useWords();
  const canAct = useCanAct();
  const log = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const [problem, setProblem] = useState<ProblemBody>();
  const seenUpTo = useRef(0);
  const newest = highestSeq(live.messages);
  if (atEnd) seenUpTo.current = newest;
  const below = live.messages.filter((message) => (message.seq ?? 0) > seenUpTo.current).length;
  const anchor = useRef<{ height: number; top: number }>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is on screen changes the height.
  useLayoutEffect(() => {
    const box = log.current;
    if (!box) return;
    if (anchor.current) {
      box.scrollTop = anchor.current.top + box.scrollHeight - anchor.current.height;
      anchor.current = undefined;
    } else if (atEnd) box.scrollTop = box.scrollHeight;
  }, [live.messages, shown]);

  const earlier = async () => {
    const box = log.current;
    if (box) anchor.current = { height: box.scrollHeight, top: box.scrollTop };
    const why = await room.loadEarlier();
    setProblem(why);
    if (why) anchor.current = undefined;
  };
  const toEnd = () => {
    if (log.current) log.current.scrollTop = log.current.scrollHeight;
    setAtEnd(true);
  };

  return (
    <div className="log-around">
      <div
        className="log"
        ref={log}
        role="log"
        aria-label={words.rooms.log(name)}
        aria-live={atEnd ? 'polite' : 'off'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
        tabIndex={0}
        onScroll={(event) => {
          const box = event.currentTarget;
          setAtEnd(box.scrollHeight - box.scrollTop - box.clientHeight <= NEAR_END);
        }}
      >
        {live.earlier && (
          <Button className="btn small log-earlier" isDisabled={!canAct} onPress={() => void earlier()}>
            {words.rooms.earlier}
          </Button>
        )}
        <Refusal problem={problem} />
        {live.messages.length === 0 && <p className="empty">{words.rooms.noWords}</p>}
        {live.messages.map((message) => (
          <MessageRow
            key={message.id}
            message={message}
            pinned={live.room.state.pins.includes(message.id)}
            referred={referred}
            onChanged={() => void room.catchUp()}
            put={room.put}
          />
        ))}
      </div>
      {below > 0 && (
        <Button className="btn small pill" onPress={toEnd}>
          {words.rooms.newBelow(below)} <ArrowDownIcon size={16} />
        </Button>
      )}
    </div>
  );
}
