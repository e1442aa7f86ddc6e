import { useEffect, useState } from 'react';
import { useApp } from '../app-context.js';
import { Sheet } from '../frame/sheet.js';

const WARN_MS = 25_000;
/** Timers count in 31 bits; what ends later is looked at again when the page wakes. */
const FAR_MS = 24 * 60 * 60 * 1000;

/**
 * Before a session ends for want of use: who was active is kept in without a word, who was not is asked, 25 s ahead.
 * Nothing typed is lost either way.
 */
export function IdleWarning() {
  const { words, session, serverNow, refreshSession, stay: staySignedIn } = useApp();
  const [asking, setAsking] = useState(false);
  const endsAt = session?.signedIn === true ? Math.min(Date.parse(session.idleEndsAt), Date.parse(session.endsAt)) : null;

  useEffect(() => {
    setAsking(false);
    if (endsAt === null || endsAt - serverNow() > FAR_MS) return;
    let active = false;
    const note = () => {
      active = true;
    };
    const soon = setTimeout(() => (active ? void staySignedIn() : setAsking(true)), Math.max(0, endsAt - serverNow() - WARN_MS));
    const over = setTimeout(() => void refreshSession(), Math.max(0, endsAt - serverNow() + 1000));
    for (const event of ['keydown', 'pointerdown', 'scroll']) addEventListener(event, note, { capture: true, passive: true });
    return () => {
      clearTimeout(soon);
      clearTimeout(over);
      for (const event of ['keydown', 'pointerdown', 'scroll']) removeEventListener(event, note, { capture: true });
    };
  }, [endsAt, serverNow, refreshSession, staySignedIn]);

  if (!asking) return null;
  const text = words.member.idle;
  const stay = () => {
    setAsking(false);
    void staySignedIn();
  };
  return (
    <Sheet title={text.title} lead={text.lead} onClose={stay}>
      <button type="button" className="btn primary" onClick={stay}>
        {text.stay}
      </button>
    </Sheet>
  );
}
