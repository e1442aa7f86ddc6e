import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { MessageId } from '#libs/contracts';
import { useApp } from '../app-context.js';
import { Frame } from '../frame/frame.js';
import { Composer } from '../room/composer.js';
import { LogRowView } from '../room/log-row.js';
import { rowsOf } from '../room/log-rows.js';
import { MessageRow } from '../room/message-row.js';
import { moveByArrow } from '../room/move-by-arrow.js';
import { QueuedRow } from '../room/queued-row.js';
import { useRoom } from '../room/room-context.js';
import { messageIn, repliesIn } from '../room/room-log.js';
import { queuedIn } from '../room/threads.js';
import { useAnnouncements } from '../room/use-announcements.js';
import { useGoal } from '../room/use-goal.js';
import { useLine } from '../room/use-line.js';
import { type Place, useLogScroll } from '../room/use-log-scroll.js';
import { useMessages } from '../room/use-message.js';
import { useSeen } from '../room/use-seen.js';
import { useSpoken } from '../room/use-spoken.js';
import { useParts } from '../store.js';
import { useThread } from './use-thread.js';

/** One disclosure and what was said to it: a page of its own, with its own field. The way out and help stay where they are. */
export function ThreadPage({ root }: { root: MessageId }) {
  const { words, clock, serverNow } = useApp();
  const { session } = useRoom();
  const { log, outbox: all, cares, me, state } = useParts(session.store, 'log', 'outbox', 'cares', 'me', 'state');
  const { member } = words;
  const text = member.thread;
  const thread = useThread(session, root);
  const line = useLine();
  const box = useRef<HTMLDivElement>(null);
  const [place] = useState<Place>({ left: undefined });
  const [current, setCurrent] = useState<string | null>(null);
  const [newAfter] = useState(() => Math.max(session.store.get().readAt, session.store.get().threadSeen[root] ?? 0));

  const [first = null] = useMessages(session, [root]);
  const rootMessage = first === 'gone' ? (messageIn(log, root) ?? null) : first;
  const replies = useMemo(() => repliesIn(log, root), [log, root]);
  const rows = useMemo(
    () => (me ? rowsOf(replies, { me: me.key, newAfter, sameDay: clock.sameDay, backThen: false }) : []),
    [replies, me, newAfter, clock],
  );
  // Where all was said today, no day is named.
  const days = [rootMessage, ...replies].some((message) => message && !clock.sameDay(message.at, serverNow()));
  const outbox = useMemo(() => queuedIn(all, log, root), [all, log, root]);
  const scroll = useLogScroll(box, { rows, outbox, messages: replies, me: me?.key ?? null, place });
  const seen = useCallback(
    (seq: number) => {
      session.seen(seq, 'thread');
      session.threadSeen(root, seq);
    },
    [session, root],
  );
  useSeen(box, rows, seen);
  useAnnouncements({ log, me: me?.key ?? null, atEnd: scroll.atEnd, missed: 0, spoken: useSpoken(root) });

  // The page has changed: reading begins at the first message, and ends at the line in the room.
  useEffect(() => {
    const { current } = box;
    const sought = session.store.get().goal !== null || current?.contains(document.activeElement);
    if (!sought) current?.querySelector<HTMLElement>('article')?.focus({ preventScroll: true });
    return () => {
      session.place.from = root;
    };
  }, [session, root]);

  const found = useGoal(box, { rows, onScroll: scroll.onScroll, onFound: setCurrent });

  const mine = rootMessage?.author.key === me?.key;
  const title = !rootMessage ? text.titleGone : mine ? text.titleMine : text.title(rootMessage.author.alias);
  const stop = current ?? rows.findLast(({ kind }) => kind === 'message')?.id ?? root;
  const none = replies.length === 0 && outbox.length === 0;
  return (
    <Frame fixed title={title} sub={state?.name} onBack={() => history.back()} foot={<Composer thread={root} />}>
      <div className="log-frame">
        <div
          ref={box}
          className="log in-thread"
          role="log"
          aria-live="off"
          aria-label={text.log}
          data-region="log"
          onScroll={scroll.onScroll}
          onKeyDown={moveByArrow}
        >
          {rootMessage && days && <p className="day">{clock.day(rootMessage.at, serverNow())}</p>}
          {rootMessage ? (
            <MessageRow message={rootMessage} mine={mine} stop={stop === root} onFocus={() => setCurrent(root)} inThread />
          ) : (
            <p className="quiet" role="status">
              {first === 'gone' ? text.goneRoot : member.loading}
            </p>
          )}
          <hr className="thread-rule" />
          {thread.phase === 'opening' && line === 'up' && (
            <p className="quiet" role="status">
              {text.opening}
            </p>
          )}
          {thread.phase !== 'open' && line !== 'up' && <p className="quiet">{text.offline}</p>}
          {thread.phase === 'failed' && line === 'up' && (
            <div className="could-not">
              <p role="alert">{text.failed}</p>
              <button type="button" className="btn small" onClick={thread.again}>
                {member.tryAgain}
              </button>
            </div>
          )}
          {thread.earlier && (
            <button type="button" className="btn small earlier" aria-busy={thread.loading} onClick={thread.showEarlier}>
              {member.room.earlier}
            </button>
          )}
          {thread.phase === 'open' && none && <p className="quiet">{text.empty}</p>}
          {rows
            .filter(({ kind }) => days || kind !== 'day')
            .map((row) => (
              <LogRowView key={row.id} row={row} stop={row.id === stop} found={row.id === found} onFocus={setCurrent} inThread />
            ))}
          {outbox.map((item) => (
            <QueuedRow key={item.clientKey} item={item} care={cares[item.clientKey]} />
          ))}
        </div>
      </div>
    </Frame>
  );
}
