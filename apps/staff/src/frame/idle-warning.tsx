import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { serverNow } from '../clock.js';
import { useDesk } from '../desk.js';
import { markLeft } from '../left.js';
import { Sheet } from '../parts/sheet.js';
import { briefly, restNotes } from '../settings/notes-here.js';
import { useWords } from '../wording/index.js';
import { idleStep } from './idle.js';

const touches = ['pointerdown', 'keydown', 'scroll', 'touchstart'] as const;

/**
 * A desk that nobody touches signs itself out. What this app asks by itself must not keep a session alive, so the time is
 * counted from the last touch; and a person who only reads and writes here is kept signed in.
 */
export function IdleWarning() {
  const { words } = useWords();
  const { session, ask, keepSession, signOut, lapse } = useDesk();
  const window = Date.parse(session.idleEndsAt) - Date.parse(session.serverTime);
  const touchedAt = useRef(serverNow());
  const askedAt = useRef(serverNow());
  const [secondsLeft, setSecondsLeft] = useState<number>();

  const stay = async () => {
    touchedAt.current = serverNow();
    askedAt.current = touchedAt.current;
    setSecondsLeft(undefined);
    const reply = await ask('stay', {});
    if (!reply.ok) return;
    if (reply.value.signedIn) keepSession(reply.value);
    else lapse();
  };
  const latestStay = useRef(stay);
  latestStay.current = stay;

  useEffect(() => {
    const touched = () => {
      // While the warning stands, only its own button counts.
      if (document.querySelector('[role=alertdialog]') === null) touchedAt.current = serverNow();
    };
    for (const touch of touches) addEventListener(touch, touched, { passive: true, capture: true });
    const timer = setInterval(() => {
      const step = idleStep({ now: serverNow(), touchedAt: touchedAt.current, askedAt: askedAt.current, window });
      if (step.do === 'end') {
        clearInterval(timer);
        // Whether or not the server hears it: nobody is here to look at what stands on this page.
        void briefly(restNotes(ask)).then(() => {
          markLeft();
          lapse();
        });
      } else if (step.do === 'ask') void latestStay.current();
      else setSecondsLeft(step.do === 'warn' ? step.secondsLeft : undefined);
    }, 1000);
    return () => {
      for (const touch of touches) removeEventListener(touch, touched, { capture: true });
      clearInterval(timer);
    };
  }, [window, ask, lapse]);

  if (secondsLeft === undefined) return null;
  return (
    <Sheet role="alertdialog" title={words.idle.title} onClose={() => void stay()}>
      <p aria-live="off">{words.idle.lead(secondsLeft)}</p>
      <div className="sheet-buttons">
        <Button className="btn" onPress={() => void signOut()}>
          {words.idle.leave}
        </Button>
        <Button autoFocus className="btn primary" onPress={() => void stay()}>
          {words.idle.stay}
        </Button>
      </div>
    </Sheet>
  );
}
