import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { ArrowDownIcon } from '#libs/ui';
import { useApp } from '../app-context.js';
import { useParts } from '../store.js';
import { CareCard } from './care-card.js';
import { type LogRow, rowsOf } from './log-rows.js';
import { MessageRow } from './message-row.js';
import { QueuedRow } from './queued-row.js';
import type { RoomSession } from './room-session.js';
import { useAnnouncements } from './use-announcements.js';
import { useLogScroll } from './use-log-scroll.js';
import { useSeen } from './use-seen.js';

interface MessageLogProps {
  session: RoomSession;
  name: string;
  leaders: readonly string[];
}

export function MessageLog({ session, name, leaders }: MessageLogProps) {
  const { words, clock } = useApp();
  const view = useParts(session.store, 'log', 'outbox', 'cares', 'me', 'newAfter', 'about', 'state', 'loadingEarlier');
  const text = words.member.room;
  const { log, outbox, cares, me, newAfter, about } = view;
  const [backThen, setBackThen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);

  const rows = useMemo(
    () => (me ? rowsOf(log.messages, { me: me.key, newAfter, sameDay: clock.sameDay, backThen }) : []),
    [log.messages, me, newAfter, clock, backThen],
  );
  const scroll = useLogScroll(box, { rows, outbox, messages: log.messages, me: me?.key ?? null });
  useSeen(box, rows, session.seen);
  useAnnouncements({ log, me: me?.key ?? null, atEnd: scroll.atEnd, missed: scroll.missed });

  const last = rows.findLast((row) => row.kind === 'message')?.id ?? null;
  const stop = rows.some((row) => row.id === current) ? current : last;
  const quiet = rows.length === 0 && outbox.length === 0;

  function showEarlier() {
    setBackThen(log.messages.length >= 240);
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
        onKeyDown={onArrow}
      >
        {log.earlier && (
          <button type="button" className="btn small earlier" aria-busy={view.loadingEarlier} onClick={showEarlier}>
            {text.earlier}
          </button>
        )}
        {quiet && (
          <p className="quiet-room">
            {about?.kind === 'private' ? words.crisis.talkPrivateNote : text.empty}
            {about?.prompt && (
              <>
                {' '}
                {leaders[0] === undefined ? text.teamAsks : text.asks(leaders[0])} <b>{about.prompt}</b>
              </>
            )}
          </p>
        )}
        {rows.map((row) => (
          <Row key={row.id} row={row} session={session} stop={row.id === stop} onFocus={setCurrent} />
        ))}
        {outbox.map((item) => (
          <QueuedRow key={item.clientKey} item={item} session={session} care={cares[item.clientKey]} />
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

  function onArrow(event: KeyboardEvent<HTMLDivElement>) {
    if (!(event.target instanceof HTMLElement) || !event.target.matches('article')) return;
    const articles = [...(box.current?.querySelectorAll<HTMLElement>('article') ?? [])];
    const here = articles.indexOf(event.target);
    const to = { ArrowUp: here - 1, ArrowDown: here + 1, Home: 0, End: articles.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    articles[Math.max(0, Math.min(to, articles.length - 1))]?.focus();
  }
}

interface RowProps {
  row: LogRow;
  session: RoomSession;
  stop: boolean;
  onFocus: (id: string) => void;
}

function Row({ row, session, stop, onFocus }: RowProps) {
  const { words, clock, serverNow } = useApp();
  const { cares, me } = session.store.get();
  switch (row.kind) {
    case 'day':
      return <p className="day">{clock.day(row.at, serverNow())}</p>;
    case 'unread':
      return (
        <div className="new" data-unread="">
          <span>{words.member.room.newSince(clock.time(row.at))}</span>
          <hr className="stitch" />
        </div>
      );
    case 'message': {
      const { message } = row;
      const care = cares[row.id] ?? (message.clientKey ? cares[message.clientKey] : undefined);
      return (
        <MessageRow session={session} message={message} mine={message.author.key === me?.key} stop={stop} onFocus={() => onFocus(row.id)}>
          {care && <CareCard care={care} session={session} id={row.id} clientKey={message.clientKey} />}
        </MessageRow>
      );
    }
  }
}
