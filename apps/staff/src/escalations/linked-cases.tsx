import type { EscalationCase, LinkedCase } from '#libs/contracts';
import { useServerNow } from '../clock.js';
import { Latecomers } from '../parts/latecomers.js';
import { hrefOf } from '../route.js';
import { useWords } from '../wording/index.js';
import { isOpen } from './linked.js';
import { caseNumber } from './queue.js';
import { severityLook } from './queue-row.js';
import { standing } from './standing.js';

/** What else is open for the same member: two colleagues must not answer one person without knowing of each other. */
export function LinkedOpen({ value: { row, linked } }: { value: EscalationCase }) {
  const { words } = useWords();
  const open = linked.filter(isOpen);
  return (
    <Latecomers at={row.id} patient>
      {open.length > 0 && (
        <section className="sec linked" aria-labelledby="linked-title">
          <h2 id="linked-title">
            {words.states.linked} <span>{words.states.linkedLead}</span>
          </h2>
          <Cases of={open} />
        </section>
      )}
    </Latecomers>
  );
}

export function LinkedClosed({ value: { linked } }: { value: EscalationCase }) {
  const { words } = useWords();
  const closed = linked.filter((one) => !isOpen(one));
  if (closed.length === 0) return null;
  return (
    <section className="sec linked">
      <details>
        <summary>{words.states.linkedClosed(closed.length)}</summary>
        <Cases of={closed} />
      </details>
    </section>
  );
}

function Cases({ of }: { of: readonly LinkedCase[] }) {
  const { words, formats } = useWords();
  const now = useServerNow(60_000);
  return (
    <ul>
      {of.map((one) => (
        <li key={one.id}>
          <a href={hrefOf('escalations', one.id)}>
            <span className="mono">{caseNumber(one.number)}</span> <b>{words.cause[one.cause]}</b>
          </a>{' '}
          <span className={`chip ${severityLook[one.severity]}`}>{words.severity[one.severity]}</span>{' '}
          <span>{one.closedAt ? words.states.closedWhen(formats.when(one.closedAt, now)) : standing(one, words)}</span>
        </li>
      ))}
    </ul>
  );
}
