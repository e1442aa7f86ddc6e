import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ArrowDownIcon } from '#libs/ui';
import { useApp } from '../app-context.js';
import { useParts } from '../store.js';
import { LogRowView } from './log-row.js';
import { DRAWN_AT_MOST, rowsOf } from './log-rows.js';
import { moveByArrow } from './move-by-arrow.js';
import { QueuedRow } from './queued-row.js';
import { useRoom } from './room-context.js';
import { queuedIn } from './threads.js';
import { useAnnouncements } from './use-announcements.js';
import { useGoal } from './use-goal.js';
import { useLogScroll } from './use-log-scroll.js';
import { useSeen } from './use-seen.js';
import { useSpoken } from './use-spoken.js';

interface MessageLogProps {
  name: string;
  leaders: readonly string[];
}

export function MessageLog({ name, leaders }: MessageLogProps) {
  const { words, clock } = useApp();
  const { session } = useRoom();
  const view = useParts(session.store, 'log', 'outbox', 'cares', 'me', 'newAfter', 'about', 'state', 'loadingEarlier');
  const text = words.member.room;
  const { log, cares, me, newAfter, about } = view;
  const [backThen, setBackThen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);

  const spoken = useMemo(() => log.messages.filter(({ thread }) => thread === null), [log.messages]);
  const rows = useMemo(
    () => (me ? rowsOf(spoken, { me: me.key, newAfter, sameDay: clock.sameDay, backThen }) : []),
    [spoken, me, newAfter, clock, backThen],
  );
  const outbox = useMemo(() => queuedIn(view.outbox, log, null), [view.outbox, log]);
  const scroll = useLogScroll(box, { rows, outbox, messages: log.messages, me: me?.key ?? null, place: session.place });
  const seen = useCallback((seq: number) => session.seen(seq, 'room'), [session]);
  useSeen(box, rows, seen);
  useAnnouncements({ log, me: me?.key ?? null, atEnd: scroll.atEnd, missed: scroll.missed, spoken: useSpoken(null) });

  const found = useGoal(box, {
    rows,
    onScroll: scroll.onScroll,
    onFound: setCurrent,
    onNotDrawn: (id) => setBackThen(spoken.findIndex((message) => message.id === id) < spoken.length - DRAWN_AT_MOST),
  });

  // Back from a thread: on at its line.
  useEffect(() => {
    const { from } = session.place;
    session.place.from = null;
    if (from) box.current?.querySelector<HTMLElement>(`article[data-id="${from}"] .thread-line`)?.focus({ preventScroll: true });
  }, [session]);

  const last = rows.findLast((row) => row.kind === 'message')?.id ?? null;
  const stop = rows.some((row) => row.id === current) ? current : last;
  const quiet = rows.length === 0 && outbox.length === 0;

  function showEarlier() {
    setBackThen(spoken.length >= DRAWN_AT_MOST);
    void session.earlier();
  }

  return (
    <div className="log-frame">
      <div
        ref={box}
        className="log"
        role="log"
        aria-live="off"
        aria-label={text.log(name)}
        data-region="log"
        onScroll={scroll.onScroll}
        onKeyDown={moveByArrow}
      >
        {log.earlier && (
          <button type="button" className="btn small earlier" aria-busy={view.loadingEarlier} onClick={showEarlier}>
            {text.earlier}
          </button>
        )}
        {quiet && (
          <p className="quiet-room">
            {about?.kind === 'private' ? words.crisis.talkPrivateNote : text.empty}
            {view.state?.prompt && (
              <>
                {' '}
                {leaders[0] === undefined ? text.teamAsks : text.asks(leaders[0])} <b>{view.state.prompt}</b>
              </>
            )}
          </p>
        )}
        {rows.map((row) => (
          <LogRowView key={row.id} row={row} stop={row.id === stop} found={row.id === found} onFocus={setCurrent} />
        ))}
        {outbox.map((item) => (
          <QueuedRow key={item.clientKey} item={item} care={cares[item.clientKey]} />
        ))}
      </div>
      {(backThen || scroll.missed > 0) && (
        <button
          type="button"
          className="jump"
          onClick={() => {
            setBackThen(false);
            scroll.toEnd();
          }}
        >
          {scroll.missed > 0 ? text.jump(scroll.missed) : text.newest}
          <ArrowDownIcon size={20} />
        </button>
      )}
    </div>
  );
}
