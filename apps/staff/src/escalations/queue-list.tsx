import { useEffect, useRef } from 'react';
import type { EscalationRow } from '#libs/contracts';
import { useServerNow } from '../clock.js';
import { useCanAct } from '../desk.js';
import { useSharedData } from '../frame/shared-data.js';
import { KeysFoot, useListKeys } from '../parts/list-keys.js';
import { useSteady } from '../parts/use-steady.js';
import { useWords } from '../wording/index.js';
import { isForMe, isHeld, isUrgentAndWaiting, type QueueView } from './queue.js';
import { QueueRow } from './queue-row.js';

interface QueueListProps {
  readonly rows: readonly EscalationRow[];
  readonly view: QueueView;
  readonly selected: string | undefined;
  /** Whether an urgent row stands below its place. */
  readonly onUrgentBelow?: (below: boolean) => void;
  readonly onTake?: (row: EscalationRow) => Promise<void>;
  readonly onWrite?: (row: EscalationRow) => void;
  readonly onHandOver?: (row: EscalationRow) => void;
}

export function QueueList({ rows: latest, view, selected, onUrgentBelow, onTake, onWrite, onHandOver }: QueueListProps) {
  const { words, formats } = useWords();
  const { queue } = useSharedData();
  const canAct = useCanAct();
  const now = useServerNow();
  const list = useRef<HTMLUListElement>(null);
  const rows = useSteady(list, latest);
  const urgentBelow = latest.some((row, at) => isUrgentAndWaiting(row) && rows.findIndex(({ id }) => id === row.id) > at);
  useEffect(() => {
    onUrgentBelow?.(urgentBelow);
    return () => onUrgentBelow?.(false);
  }, [urgentBelow, onUrgentBelow]);
  const listKeys = useListKeys(rows, (id) => {
    const here = rows.find((row) => row.id === id);
    return {
      a: () => here && isForMe(here) && canAct && void onTake?.(here),
      m: () => here && onWrite?.(here),
      e: () => here && isHeld(here) && canAct && onHandOver?.(here),
    };
  });

  const empty = {
    open: words.queue.empty,
    mine: words.queue.emptyMine,
    unclaimed: words.queue.emptyUnclaimed,
    closed: words.queue.emptyClosed,
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are a second way to what the rows and buttons inside do.
    <div className="queue-body" onKeyDown={listKeys.onKeyDown}>
      {rows.length === 0 ? (
        <p className="empty">
          <b>
            {view !== 'closed' && queue.oldSince !== undefined ? words.queue.emptyThen(formats.clock.time(queue.oldSince)) : empty[view]}
          </b>{' '}
          {view === 'open' && queue.lastClosedAt && words.queue.lastClosed(formats.ago(queue.lastClosedAt, now))}
        </p>
      ) : (
        <ul className="rows" ref={list} aria-label={words.queue.title}>
          {rows.map((row) => (
            <li key={row.id}>
              <QueueRow row={row} now={now} selected={row.id === selected} />
            </li>
          ))}
        </ul>
      )}
      <KeysFoot
        of={listKeys}
        shown={view !== 'closed' && rows.length > 0}
        acts={[
          ['A', words.keys.take],
          ['M', words.keys.message],
          ['E', words.states.key],
        ]}
        help={[
          ['J', words.keys.helpFull.j],
          ['K', words.keys.helpFull.k],
          ['A', words.keys.helpFull.a],
          ['M', words.keys.helpFull.m],
          ['E', words.states.keyFull],
          ['?', words.keys.helpFull.question],
          ['Ctrl + Enter', words.keys.saveClose],
        ]}
      />
    </div>
  );
}
