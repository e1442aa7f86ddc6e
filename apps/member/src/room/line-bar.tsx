import { useEffect } from 'react';
import { useApp } from '../app-context.js';
import { announce } from '../frame/announcer.js';
import { useLineLost } from './use-line.js';

const SAY_AFTER_MS = 4000;

/** A short drop is nobody's business. After four seconds it is said, once, and so is the end of it. */
export function LineBar() {
  const { words } = useApp();
  const text = words.member.room;
  const shown = useLineLost(SAY_AFTER_MS);

  useEffect(() => {
    if (!shown) return;
    announce(text.offline);
    return () => announce(text.backOnline);
  }, [shown, text]);

  return shown ? <p className="line-bar">{text.offline}</p> : null;
}
