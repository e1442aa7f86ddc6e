import { useEffect, useState } from 'react';
import type { RoomSummary } from '#libs/contracts';
import { useApp, useInside } from '../app-context.js';
import { Frame } from '../frame/frame.js';
import { stillOn, whoIsOn } from '../help/who-is-on.js';
import { useNow } from '../now.js';
import { go } from '../route.js';
import { useParts } from '../store.js';
import { Composer } from './composer.js';
import { MessageLog } from './message-log.js';
import { PauseSheet } from './pause-sheet.js';
import { Quilt } from './quilt.js';
import { createRoomSession } from './room-session.js';
import { useKeyboardInset } from './use-keyboard-inset.js';

export function RoomScreen({ summary }: { summary: RoomSummary }) {
  const { words, clock, call, serverNow } = useApp();
  const { line, kept } = useInside();
  const [session] = useState(() => createRoomSession({ roomId: summary.id, line, kept, call, serverNow }));
  useEffect(() => session.close, [session]);
  useKeyboardInset();
  const view = useParts(session.store, 'phase', 'about', 'state', 'here', 'pause');
  const text = words.member.room;

  const state = view.state ?? summary.state;
  const here = view.here ?? summary.here;
  const inPrivate = summary.kind === 'private';
  const name = inPrivate ? words.member.home.private : (view.about?.name ?? summary.name);
  const now = useNow([...state.on.map(({ until }) => until), state.nextOnAt]);
  const covered = stillOn(state.on, now).length > 0;
  const cover = whoIsOn(words, clock, state, now);

  return (
    <Frame
      fixed
      title={name}
      sub={covered ? cover : words.crisis.nobodyOn}
      onBack={() => go({ at: 'home' })}
      quilt={inPrivate ? undefined : <Quilt here={here} />}
      foot={view.phase === 'open' && <Composer session={session} inPrivate={inPrivate} />}
    >
      {!covered && <p className="cover-note">{`${cover.replace(/\.$/, '')}. ${words.crisis.callAnyTime}`}</p>}
      {view.phase === 'opening' && (
        <p className="page quiet" role="status">
          {text.opening}
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
      {view.phase === 'open' && <MessageLog session={session} name={name} leaders={summary.leaders} />}
      {view.pause && <PauseSheet session={session} pause={view.pause} inPrivate={inPrivate} />}
    </Frame>
  );
}
