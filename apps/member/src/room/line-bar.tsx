import { useEffect } from 'react';
import { useApp } from '../app-context.js';
import { announce } from '../frame/announcer.js';
import { useParts } from '../store.js';
import { useRoom } from './room-context.js';
import { useLineLost } from './use-line.js';

const SAY_AFTER_MS = 4000;

/** A short drop is nobody's business: after four seconds it is said, once, and so is the end of it. That nothing can be kept is said at once. */
export function LineBar() {
  const { words } = useApp();
  const text = words.member.room;
  const lost = useLineLost(SAY_AFTER_MS);
  const { unkept } = useParts(useRoom().session.store, 'unkept');
  const says = lost ? text.offline : unkept ? words.crisis.keepsNothing : null;

  useEffect(() => {
    if (says === null) return;
    announce(says);
    return () => {
      if (lost) announce(text.backOnline);
    };
  }, [says, lost, text]);

  return says === null ? null : <p className="line-bar">{says}</p>;
}
