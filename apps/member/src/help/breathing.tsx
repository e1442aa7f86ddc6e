import { useEffect, useState } from 'react';
import { useApp } from '../app-context.js';

const IN_MS = 4000;
const BREATH_MS = 10_000;
const BREATHS = 12;

/** Two minutes: four seconds in, six out. With reduced motion nothing moves and the words do the work. */
export function Breathing() {
  const { crisis } = useApp().words;
  const [started, setStarted] = useState<number | null>(null);
  const [elapsed, setElapsed] = useState(0);

  useEffect(() => {
    if (started === null) return;
    const timer = setInterval(() => setElapsed(Date.now() - started), 250);
    return () => clearInterval(timer);
  }, [started]);

  const done = elapsed >= BREATHS * BREATH_MS;
  const running = started !== null && !done;
  const inwards = elapsed % BREATH_MS < IN_MS;
  return (
    <div className="calm">
      <p>{crisis.calmSteps}</p>
      <div className="calm-row">
        <span className={running ? (inwards ? 'breath in' : 'breath out') : 'breath'} aria-hidden="true" />
        <p role="status" className="calm-word">
          {running && (inwards ? crisis.breatheIn : crisis.breatheOut)}
          {done && crisis.calmDone}
        </p>
      </div>
      <button
        type="button"
        className="btn"
        onClick={() => {
          setElapsed(0);
          setStarted(running ? null : Date.now());
        }}
      >
        {running ? crisis.calmStop : crisis.calmStart}
      </button>
    </div>
  );
}
