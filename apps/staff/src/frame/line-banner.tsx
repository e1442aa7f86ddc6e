import { useEffect, useRef } from 'react';
import { useDesk, useLineState } from '../desk.js';
import { useWords } from '../wording/index.js';
import { useSharedData } from './shared-data.js';

/** What may be old on this desk, on every page: whoever answers must not take an old queue for a quiet one. */
export function LineBanner() {
  const { words, formats } = useWords();
  const { tell } = useDesk();
  const { queue } = useSharedData();
  const state = useLineState();
  const lost = useRef(false);

  useEffect(() => {
    if (state === 'open' && lost.current) tell(words.backOnline);
    lost.current = state === 'lost';
  }, [state, tell, words]);

  const { oldSince, refused } = queue;
  const says =
    state === 'lost' ? words.offline : refused && oldSince !== undefined ? words.queue.old(formats.clock.time(oldSince)) : undefined;
  return <div role="status">{says !== undefined && <p className="banner lamp">{says}</p>}</div>;
}
