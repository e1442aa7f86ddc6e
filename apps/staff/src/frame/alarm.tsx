import { useEffect } from 'react';
import type { EscalationRow } from '#libs/contracts';
import { BellIcon } from '#libs/ui';
import { chime, hush } from '../escalations/chime.js';
import { isUrgentAndWaiting } from '../escalations/queue.js';
import { useWide } from '../parts/use-wide.js';
import { hrefOf, type Page } from '../route.js';
import { useWords } from '../wording/index.js';
import { useSharedData } from './shared-data.js';

const AGAIN_MS = 30_000;

/**
 * An urgent case that nobody has, or that waits for this person's yes: in the title, to a screen reader, in sound, and on every page where the queue is
 * not in sight. The sound comes again until someone takes it. The same for one that only calls, after those and with one sound.
 */
export function Alarm({ page, caseId }: { page: Page; caseId: string | undefined }) {
  const { words } = useWords();
  const { queue, outOfSight } = useSharedData();
  const urgent = queue.rows?.filter(isUrgentAndWaiting) ?? [];
  const waiting = [...urgent, ...queue.calls];
  const first = waiting.find(({ id }) => id !== caseId) ?? waiting[0];
  const count = waiting.length;
  // The queue says it by itself, unless it shows others, or holds its rows under a hand. On a phone a case that is open hides the queue.
  const wide = useWide();
  const hidden = page === 'escalations' && !outOfSight && (wide || caseId === undefined || first?.id === caseId);

  useEffect(() => {
    document.title = count > 0 ? `(${count}) Lamplight` : 'Lamplight';
    if (count === 0) hush();
    return () => {
      document.title = 'Lamplight';
    };
  }, [count]);

  useEffect(() => {
    if (queue.alarms > 0) chime();
  }, [queue.alarms]);

  const insists = urgent.length > 0;
  useEffect(() => {
    if (!insists) return;
    const timer = setInterval(chime, AGAIN_MS);
    return () => clearInterval(timer);
  }, [insists]);

  const says = (row: EscalationRow) =>
    row.severity !== 'imminent'
      ? words.queue.page(queue.calls.length)
      : row.status === 'open'
        ? words.queue.alarm(urgent.length)
        : words.states.alarm(urgent.length);

  return (
    <div role="alert" className={hidden ? 'vh' : undefined}>
      {first && (
        <p className="banner clay">
          <BellIcon size={20} />
          <span>
            {first.drill && <b className="chip plum">{words.queue.drill}</b>} <b>{says(first)}</b> {words.cause[first.cause]}
          </span>
          {!hidden && <a href={hrefOf('escalations', first.id)}>{words.queue.alarmShow}</a>}
        </p>
      )}
    </div>
  );
}
