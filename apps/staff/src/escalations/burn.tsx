import type { TimeLeft } from './queue.js';

/** How much of the time is gone. The words beside it say the same. */
export function Burn({ time }: { time: TimeLeft }) {
  return (
    <span className={`burn ${time.due}`} aria-hidden="true">
      <i style={{ width: `${Math.max(2, time.burnt * 100)}%` }} />
    </span>
  );
}
