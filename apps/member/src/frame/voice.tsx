import { useEffect, useState } from 'react';
import { speakThrough } from './announcer.js';

const SPOKEN_WITHIN_MS = 5000;

/** Where the polite voice of the page is heard. The same words twice are two announcements; spoken words do not stay behind. */
export function Voice() {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  useEffect(() => {
    speakThrough((text) => setSaid(({ turn }) => ({ text, turn: turn + 1 })));
    return () => speakThrough(() => undefined);
  }, []);
  useEffect(() => {
    if (said.text === '') return;
    const timer = setTimeout(() => setSaid({ text: '', turn: said.turn }), SPOKEN_WITHIN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <div className="vh" role="status" aria-live="polite" data-voice="">
      <p key={said.turn}>{said.text}</p>
    </div>
  );
}
