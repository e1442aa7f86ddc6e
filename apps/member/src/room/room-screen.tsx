import { useEffect, useMemo, useState } from 'react';
import type { MessageId, RoomSummary } from '#libs/contracts';
import { SearchIcon } from '#libs/ui';
import { useApp, useInside } from '../app-context.js';
import { announce } from '../frame/announcer.js';
import { Frame } from '../frame/frame.js';
import { stillOn, whoIsOn } from '../help/who-is-on.js';
import { useNow } from '../now.js';
import { go, shortOf } from '../route.js';
import { useParts } from '../store.js';
import { Composer } from './composer.js';
import { LapsedNote } from './lapsed-note.js';
import { MessageLog } from './message-log.js';
import { fetchParts, SearchPart, SheetsPart, ThreadPart } from './parts.js';
import { PauseSheet } from './pause-sheet.js';
import { PinsBar } from './pins-bar.js';
import { Quilt } from './quilt.js';
import { RoomContext, type RoomSheet, type RoomState, useRoom } from './room-context.js';
import { messageIn } from './room-log.js';
import { createRoomSession } from './room-session.js';
import { useKeyboardInset } from './use-keyboard-inset.js';
import { useAdrift } from './use-line.js';

/** A room, or one thread of it; what is opened over them; and the session that both read from. */
export function RoomScreen({ summary, thread }: { summary: RoomSummary; thread: MessageId | null }) {
  const { words, call, serverNow } = useApp();
  const { line, kept, topics, unsent } = useInside();
  const [session] = useState(() => createRoomSession({ roomId: summary.id, line, kept, call, serverNow, topicsReady: topics.ready }));
  useEffect(() => {
    unsent.opened(session.roomId);
    return () => {
      session.close();
      unsent.left(session.roomId);
    };
  }, [session, unsent]);
  useEffect(fetchParts, []);
  useKeyboardInset();
  const { phase, pause } = useParts(session.store, 'phase', 'pause');
  const [sheet, show] = useState<RoomSheet | null>(null);
  const inPrivate = summary.kind === 'private';

  const room = useMemo<RoomState>(() => {
    const at = { at: 'room', short: shortOf(summary.id) } as const;
    const openThread = (root: MessageId) => go({ ...at, thread: root });
    return {
      session,
      inPrivate,
      thread,
      show,
      openThread,
      goTo(id) {
        show(null);
        const root = messageIn(session.store.get().log, id)?.thread ?? null;
        if (root !== null) {
          session.aim(id);
          return openThread(root);
        }
        go(at);
        void session.reveal(id).then((here) => !here && show({ kind: 'alone', id }));
      },
    };
  }, [session, inPrivate, thread, summary.id]);
  const lost = () => {
    show(null);
    announce(words.shared.problem['no-answer']);
  };

  const threadLost = () => {
    history.back();
    lost();
  };

  return (
    <RoomContext.Provider value={room}>
      {thread !== null && phase === 'open' ? (
        <ThreadPart.Part key={thread} root={thread} meanwhile={<RoomPage summary={summary} />} onLost={threadLost} />
      ) : (
        <RoomPage summary={summary} />
      )}
      {sheet !== null && sheet.kind !== 'search' && <SheetsPart.Part sheet={sheet} onLost={lost} />}
      {sheet?.kind === 'search' && <SearchPart.Part onLost={lost} />}
      {pause && <PauseSheet session={session} pause={pause} inPrivate={inPrivate} />}
    </RoomContext.Provider>
  );
}

function RoomPage({ summary }: { summary: RoomSummary }) {
  const { words, clock } = useApp();
  const { session, inPrivate, show } = useRoom();
  const view = useParts(session.store, 'phase', 'about', 'state', 'here', 'unkept');
  const text = words.member.room;

  const state = view.state ?? summary.state;
  const name = inPrivate ? words.member.home.private : state.name;
  const now = useNow([...state.on.map(({ until }) => until), state.nextOnAt]);
  const lost = useAdrift();
  const adrift = lost || view.unkept;
  const covered = !adrift && stillOn(state.on, now).length > 0;
  const cover = adrift ? words.crisis.onUnknown : whoIsOn(words, clock, state, now);

  return (
    <Frame
      fixed
      title={name}
      sub={covered || adrift ? cover : words.crisis.nobodyOn}
      onBack={() => go({ at: 'home' })}
      quilt={
        <div className="presence">
          {!inPrivate && <Quilt here={view.here ?? summary.here} />}
          {view.phase === 'open' && (
            <button type="button" className="find" aria-haspopup="dialog" onClick={() => show({ kind: 'search' })}>
              <SearchIcon size={18} />
              {words.member.search.open}
            </button>
          )}
        </div>
      }
      foot={view.phase === 'open' && <Composer thread={null} />}
    >
      {!covered && <p className="cover-note">{`${cover.replace(/\.$/, '')}. ${words.crisis.callAnyTime}`}</p>}
      {view.phase === 'opening' && (
        <p className="page quiet" role="status">
          {lost ? text.openingOffline : text.opening}
        </p>
      )}
      {view.phase === 'failed' && (
        <div className="page">
          <p role="alert">{text.failed}</p>
          <button type="button" className="btn primary" onClick={session.reopen}>
            {words.member.tryAgain}
          </button>
        </div>
      )}
      <LapsedNote />
      {view.phase === 'open' && <PinsBar />}
      {view.phase === 'open' && <MessageLog name={name} leaders={summary.leaders} />}
    </Frame>
  );
}
