import { memo } from 'react';
import type { EscalationRow, Severity } from '#libs/contracts';
import { QuiltPatch } from '#libs/ui';
import { hrefOf } from '../route.js';
import { useWords } from '../wording/index.js';
import { Burn } from './burn.js';
import { timeLeft } from './queue.js';
import { secondSays } from './second.js';
import { standing } from './standing.js';

export const severityLook: Record<Severity, string> = { imminent: 'clay', high: 'lamp', concern: 'denim' };

interface QueueRowProps {
  readonly row: EscalationRow;
  readonly now: number;
  readonly selected: boolean;
}

/** One of hundreds, perhaps: it is drawn anew when it changed or the clock went on, not when another one changed. */
export const QueueRow = memo(function QueueRow({ row, now, selected }: QueueRowProps) {
  const { words } = useWords();
  const closed = row.status === 'closed';
  const second = secondSays(words, row);
  return (
    <a className="row" data-row={row.id} href={hrefOf('escalations', row.id)} aria-current={selected ? 'true' : undefined}>
      <QuiltPatch patch={row.patch} size={40} />
      <span className="row-title">{words.cause[row.cause]}</span>
      {!closed && <Due row={row} now={now} />}
      <span className="row-meta">
        <span className={`chip ${severityLook[row.severity]}`}>{words.severity[row.severity]}</span>{' '}
        {!row.aboutRoom && <>{row.drill ? <b className="chip plum">{words.queue.drill}</b> : row.alias || words.queue.drill} · </>}
        {row.roomName} · {standing(row, words)}
        {second && ` · ${second}`}
        {row.callNotNeeded && ` · ${words.queue.callNotNeeded}`}
        {row.signals > 1 && ` · ${words.queue.signals(row.signals)}`}
        {!closed && ` · ${words.states.clock[row.clock]}`}
      </span>
      {!closed && <Burn time={timeLeft(row, now)} />}
    </a>
  );
});

function Due({ row, now }: { row: EscalationRow; now: number }) {
  const { words, formats } = useWords();
  const { due, ms } = timeLeft(row, now);
  const say = (time: string) => (due === 'late' ? words.queue.late(time) : due === 'soon' ? words.queue.left(time) : time);
  return (
    <span className={`due ${due}`}>
      <span aria-hidden="true">{say(formats.short(ms))}</span>
      <span className="vh">{due === 'late' ? words.queue.late(formats.spoken(ms)) : words.queue.left(formats.spoken(ms))}</span>
    </span>
  );
}
