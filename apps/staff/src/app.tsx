import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { SessionView } from '#libs/contracts';
import { createCall, newest } from '#libs/ui';
import { hearServerTime } from './clock.js';
import { type Ask, type Desk, DeskProvider } from './desk.js';
import { dropDrafts } from './drafts.js';
import { Frame } from './frame/frame.js';
import { forgetLeft, hasLeft, markLeft, onLeftElsewhere } from './left.js';
import { Line } from './line.js';
import { Toast, useToast } from './parts/toast.js';
import { Failure, Skeleton } from './parts/waiting.js';
import { briefly, endNotes, wakeNotes } from './settings/notes-here.js';
import { SignIn } from './signin/sign-in.js';
import type { Ended } from './signin/step.js';
import { useWords } from './wording/index.js';

const call = createCall();
const endings = new Set(['not-signed-in', 'session-ended']);

export function App() {
  const { language, words } = useWords();
  const [session, setSession] = useState<SessionView>();
  /** How many times in a row the server did not answer. */
  const [failures, setFailures] = useState(0);
  const [ended, setEnded] = useState<Ended>();
  const lastName = useRef<string | null>(null);
  const ask = useMemo(newest, []);

  const hear = useCallback((view: SessionView) => {
    hearServerTime(view.serverTime);
    // Words that one person typed are not for the next one at this desk.
    if (view.signedIn && view.stage === 'ready') {
      if (lastName.current !== null && lastName.current !== view.name) dropDrafts();
      lastName.current = view.name;
    }
    setFailures(0);
    setSession(view);
  }, []);
  /** What an act answered: newer than each question that is still on its way. */
  const keep = useCallback(
    (view: SessionView) => {
      ask()();
      hear(view);
    },
    [ask, hear],
  );

  const read = useCallback(async () => {
    const isNews = ask();
    const fails = () => setFailures((n) => n + 1);
    // A goodbye that the server may not have heard is said again, before anything is shown.
    if (hasLeft()) {
      setSession(undefined);
      const gone = await call('endSession', {});
      if (!gone.ok && !endings.has(gone.problem.type)) return isNews() ? fails() : undefined;
      forgetLeft();
    }
    const reply = await call('session', {});
    if (!isNews()) return;
    if (reply.ok) hear(reply.value);
    else fails();
  }, [ask, hear]);
  useEffect(() => void read(), [read]);
  useEffect(() => (failures > 0 ? whenItMayAnswer(() => void read()) : undefined), [failures, read]);

  const again = () => {
    setFailures(0);
    void read();
  };
  const end = useCallback(
    (why: Ended) => {
      setEnded(why);
      void read();
    },
    [read],
  );

  useEffect(() => onLeftElsewhere(() => end('signed-out')), [end]);

  return (
    <I18nProvider locale={language === 'es' ? 'es-US' : 'en-US'}>
      {session?.signedIn && session.stage === 'ready' && session.role !== 'member' ? (
        <SignedInDesk key={session.name} session={session} onSession={keep} onEnd={end} />
      ) : session ? (
        <SignIn call={call} session={session} ended={ended} onSession={keep} onAgain={() => void read()} />
      ) : (
        <main className="alone">
          {ended && <p role="status">{words.signIn.ended[ended]}</p>}
          {failures > 0 ? <Failure problem={{ type: 'no-answer' }} onRetry={again} /> : <Skeleton rows={3} />}
        </main>
      )}
    </I18nProvider>
  );
}

/** Somebody on duty may look at this page and at no other: it comes back by itself, and not all of them at once. */
const AGAIN_MS = 3_000;
const SPREAD_MS = 4_000;

function whenItMayAnswer(ask: () => void): () => void {
  const timer = setTimeout(ask, AGAIN_MS + Math.random() * SPREAD_MS);
  addEventListener('online', ask);
  return () => {
    clearTimeout(timer);
    removeEventListener('online', ask);
  };
}

interface SignedInDeskProps {
  readonly session: Desk['session'];
  readonly onSession: (view: SessionView) => void;
  readonly onEnd: (why: Ended) => void;
}

function SignedInDesk({ session, onSession, onEnd }: SignedInDeskProps) {
  const [line] = useState(() => new Line());
  const toast = useToast();

  const ask = useCallback<Ask>(
    async (name, input, options) => {
      const reply = await call(name, input, options);
      if (reply.ok) {
        const value: unknown = reply.value;
        if (typeof value === 'object' && value !== null && 'serverTime' in value) hearServerTime(String(value.serverTime));
      } else if (endings.has(reply.problem.type)) onEnd('expired');
      return reply;
    },
    [onEnd],
  );

  useEffect(() => {
    void line.open();
    const stop = line.on('session:ended', ({ reason }) => onEnd(reason));
    return () => {
      stop();
      line.close();
    };
  }, [line, onEnd]);

  useEffect(() => void wakeNotes(ask), [ask]);

  const signOut = useCallback(async () => {
    dropDrafts();
    await briefly(endNotes(call)); // while there is still a session to ask by
    markLeft();
    onEnd('signed-out');
  }, [onEnd]);

  const desk = useMemo<Desk>(
    () => ({ session, ask, line, signOut, tell: toast.tell, keepSession: onSession, lapse: () => onEnd('expired') }),
    [session, ask, line, signOut, toast.tell, onSession, onEnd],
  );
  return (
    <DeskProvider value={desk}>
      <Frame />
      <Toast toast={toast} />
    </DeskProvider>
  );
}
