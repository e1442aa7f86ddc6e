import type { EscalationRow } from '#libs/contracts';
import { useServerNow } from '../clock.js';
import { useWords } from '../wording/index.js';
import { Burn } from './burn.js';
import { timeLeft } from './queue.js';

/** What is due, and how much of its time is gone. */
export function RunningClock({ row }: { row: EscalationRow }) {
  const { words, formats } = useWords();
  const now = useServerNow();
  const time = timeLeft(row, now);
  const what = words.states.clock[row.clock];
  if (row.status === 'closed') return null;
  return (
    <div className={`clock ${time.due}`}>
      <p>
        <span className="clock-big" aria-hidden="true">
          {formats.short(time.ms)}
        </span>
        <span className="vh">{formats.spoken(time.ms)}</span>
        <small>{time.due === 'late' ? words.states.overdue(what) : what}</small>
      </p>
      <Burn time={time} />
    </div>
  );
}
