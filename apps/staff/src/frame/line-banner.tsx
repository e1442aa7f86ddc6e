import { useEffect, useRef } from 'react';
import { useDesk, useLineState } from '../desk.js';
import { useWords } from '../wording/index.js';

export function LineBanner() {
  const { words } = useWords();
  const { tell } = useDesk();
  const state = useLineState();
  const lost = useRef(false);

  useEffect(() => {
    if (state === 'open' && lost.current) tell(words.backOnline);
    lost.current = state === 'lost';
  }, [state, tell, words]);

  return <div role="status">{state === 'lost' && <p className="banner lamp">{words.offline}</p>}</div>;
}
