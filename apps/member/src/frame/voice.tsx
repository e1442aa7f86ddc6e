import { useEffect, useState } from 'react';
import { speakThrough } from './announcer.js';

/** Where the polite voice of the page is heard. The same words twice are two announcements. */
export function Voice() {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  useEffect(() => {
    speakThrough((text) => setSaid(({ turn }) => ({ text, turn: turn + 1 })));
    return () => speakThrough(() => undefined);
  }, []);
  return (
    <div className="vh" role="status" aria-live="polite" data-voice="">
      <p key={said.turn}>{said.text}</p>
    </div>
  );
}
