import { useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { HelpView } from '#libs/contracts';
import { InsideContext, useApp } from '../app-context.js';
import { keepDesk, keptDesk } from './kept-desk.js';

/** Together ten seconds: nobody is shown for longer without having been confirmed. */
const AGAIN_MS = 6000;
const ANSWER_WITHIN_MS = 4000;
/** A step that is due has run by then. */
const STEP_MS = 1500;

export interface Help {
  readonly view: HelpView | null;
  /** The last time we asked, nobody answered: who is on, and what happens next, is not known. */
  readonly failed: boolean;
  /** The front desk's number: it stays when the server goes. */
  readonly desk: string | null;
  /** How often a call was found not to be needed any more, whoever said so and wherever: what is asked for then is another call. */
  readonly turn: number;
  /** Something has just been asked for. */
  readonly again: () => void;
}

/**
 * Who is on and what happens next, while it is on the screen: asked again when the server says that cover has changed, when a step
 * of the plan is due, when the line is lost or back, and every few seconds. What can't be confirmed is not shown any more.
 */
export function useHelp(): Help {
  const { call, serverNow, session } = useApp();
  const own = session?.signedIn === true && session.phone === 'own';
  const inside = useContext(InsideContext);
  const [help, setHelp] = useState<Omit<Help, 'again'>>(() => ({ view: null, failed: false, desk: keptDesk(), turn: 0 }));
  const asking = useRef<() => Promise<void>>(() => Promise.resolve());

  useEffect(() => {
    if (!inside) return;
    const gone = new AbortController();
    let latest = 0;
    let known: HelpView['call'] = null;
    let due: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      latest += 1;
      const mine = latest;
      const reply = await call('help', {}, { signal: gone.signal, timeoutMs: ANSWER_WITHIN_MS });
      if (gone.signal.aborted || mine !== latest) return;
      const answered = reply.ok ? reply.value : null;
      const ended = answered?.call === 'not-needed' && known !== 'not-needed';
      if (answered) known = answered.call;
      setHelp(({ desk, turn }) => ({
        view: answered,
        failed: !answered,
        desk: answered?.programme.deskPhone ?? desk,
        turn: ended ? turn + 1 : turn,
      }));
      if (answered && own) keepDesk(answered.programme.deskPhone);
      clearTimeout(due);
      const at = answered?.next?.state === 'asked' ? answered.next.ifNobody?.at : undefined;
      const wait = at === undefined ? AGAIN_MS : Math.max(Date.parse(at) - serverNow(), 0) + STEP_MS;
      if (wait < AGAIN_MS) due = setTimeout(() => void ask(), wait);
    };
    asking.current = ask;
    const shown = () => void (document.hidden || ask());
    addEventListener('visibilitychange', shown);
    const stops = [inside.line.on('room:state', () => void ask()), inside.line.onState(() => void ask())];
    const timer = setInterval(shown, AGAIN_MS);
    void ask();
    return () => {
      gone.abort();
      removeEventListener('visibilitychange', shown);
      clearInterval(timer);
      clearTimeout(due);
      for (const stop of stops) stop();
    };
  }, [call, inside, serverNow, own]);
  const again = useCallback(() => void asking.current(), []);
  return { ...help, again };
}
