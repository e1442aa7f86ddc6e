import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SessionView } from '#libs/contracts';
import type { Call } from '#libs/ui';
import { newest } from '#libs/ui';
import { forgetDesk } from './help/kept-desk.js';
import { wipeKept } from './kept/kept.js';
import { markLeft, sayGoodbyeAgain } from './leave.js';
import { endNotesHere } from './notes/notes-here.js';

/** How the last session on this page ended, if it did so while somebody was reading. */
export type Ended = 'ended' | 'endedIdle' | null;

export interface SessionState {
  /** Null until the server was reached. */
  session: SessionView | null;
  reached: boolean | null;
  ended: Ended;
  setSession: (session: SessionView) => void;
  refreshSession: () => Promise<void>;
  /** Tells the server that somebody is here. */
  stay: () => Promise<void>;
  /** The server says that it is over. */
  sessionEnded: (why: Ended) => void;
  signOut: () => Promise<void>;
  /** By the server's clock: a phone that runs late must not unlock a room early. */
  serverNow: () => number;
}

export function useSession(call: Call): SessionState {
  const [session, setView] = useState<SessionView | null>(null);
  const [reached, setReached] = useState<boolean | null>(null);
  const [ended, setEnded] = useState<Ended>(null);
  const aheadMs = useRef(0);
  const wasIn = useRef(false);
  const ask = useMemo(newest, []);

  const hear = useCallback((next: SessionView) => {
    aheadMs.current = new Date(next.serverTime).getTime() - Date.now();
    const fellOut = wasIn.current && !next.signedIn;
    setEnded((known) => (next.signedIn ? null : (known ?? (fellOut ? 'ended' : null))));
    wasIn.current = next.signedIn;
    if (!next.signedIn) void endNotesHere(); // however the session ended, and wherever
    setReached(true);
    setView(next);
  }, []);
  /** What an act answered: newer than each question that is still on its way. */
  const setSession = useCallback(
    (next: SessionView) => {
      ask()();
      hear(next);
    },
    [ask, hear],
  );

  const refreshSession = useCallback(async () => {
    const goodbye = await sayGoodbyeAgain();
    const isNews = ask();
    const reply = goodbye === 'not-heard' ? null : await call('session', {});
    if (!isNews()) return;
    if (reply?.ok) hear(reply.value);
    else setReached(false);
  }, [ask, call, hear]);

  const stay = useCallback(async () => {
    const reply = await call('stay', {});
    if (reply.ok) setSession(reply.value);
    else await refreshSession();
  }, [call, setSession, refreshSession]);

  useEffect(() => void refreshSession(), [refreshSession]);

  const sessionEnded = useCallback(
    (why: Ended) => {
      setEnded(why);
      void refreshSession();
    },
    [refreshSession],
  );

  const signOut = useCallback(async () => {
    dispatchEvent(new Event('lamplight:leaving'));
    markLeft();
    forgetDesk();
    wasIn.current = false;
    // The room goes from the screen at once: what comes next is the door, as soon as the server is there.
    ask()();
    setReached(null);
    setView(null);
    await Promise.all([wipeKept(), endNotesHere()]);
    await refreshSession();
  }, [ask, refreshSession]);

  const serverNow = useCallback(() => Date.now() + aheadMs.current, []);
  return { session, reached, ended, setSession, refreshSession, stay, sessionEnded, signOut, serverNow };
}
