import { type KeyboardEvent, useRef, useState } from 'react';
import type { EscalationRow } from '#libs/contracts';
import { useServerNow } from '../clock.js';
import { useCanAct } from '../desk.js';
import { useSharedData } from '../frame/shared-data.js';
import { KeysHelp } from '../parts/keys-help.js';
import { usePreferences } from '../preferences.js';
import { useWords } from '../wording/index.js';
import { isWaiting, neighbour, type QueueView } from './queue.js';
import { QueueRow } from './queue-row.js';

interface QueueListProps {
  readonly rows: readonly EscalationRow[];
  readonly view: QueueView;
  readonly selected: string | undefined;
  readonly onTake?: (row: EscalationRow) => Promise<void>;
  readonly onWrite?: (row: EscalationRow) => void;
}

/** One-letter keys work only while the focus is in here, and can be switched off. */
export function QueueList({ rows, view, selected, onTake, onWrite }: QueueListProps) {
  const { words, formats } = useWords();
  const { keys } = usePreferences();
  const { queue } = useSharedData();
  const canAct = useCanAct();
  const now = useServerNow();
  const list = useRef<HTMLUListElement>(null);
  const [help, setHelp] = useState(false);

  const focused = () => (document.activeElement as HTMLElement | null)?.dataset['row'];
  const focusRow = (row: EscalationRow | undefined) => {
    if (row) list.current?.querySelector<HTMLElement>(`[data-row="${row.id}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!keys || event.ctrlKey || event.metaKey || event.altKey) return;
    const here = rows.find((row) => row.id === focused());
    const step = { j: 1, k: -1 } as const;
    const act: Record<string, () => void> = {
      j: () => focusRow(neighbour(rows, here?.id, step.j)),
      k: () => focusRow(neighbour(rows, here?.id, step.k)),
      a: () => here && isWaiting(here) && canAct && void onTake?.(here),
      m: () => here && onWrite?.(here),
      '?': () => setHelp(true),
    };
    const run = act[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  };

  const empty = {
    open: words.queue.empty,
    mine: words.queue.emptyMine,
    unclaimed: words.queue.emptyUnclaimed,
    closed: words.queue.emptyClosed,
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are a second way to what the rows and buttons inside do.
    <div className="queue-body" onKeyDown={onKeyDown}>
      {rows.length === 0 ? (
        <p className="empty">
          <b>{empty[view]}</b> {view === 'open' && queue.lastClosedAt && words.queue.lastClosed(formats.ago(queue.lastClosedAt, now))}
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
      {keys && view !== 'closed' && rows.length > 0 && (
        <div className="keys-foot" aria-hidden="true">
          <span>
            <kbd>J</kbd>
            <kbd>K</kbd>
            {words.keys.move}
          </span>
          <span>
            <kbd>A</kbd>
            {words.keys.take}
          </span>
          <span>
            <kbd>M</kbd>
            {words.keys.message}
          </span>
          <span>
            <kbd>?</kbd>
            {words.keys.all}
          </span>
        </div>
      )}
      {help && (
        <KeysHelp
          onClose={() => setHelp(false)}
          keys={[
            ['J', words.keys.helpFull.j],
            ['K', words.keys.helpFull.k],
            ['A', words.keys.helpFull.a],
            ['M', words.keys.helpFull.m],
            ['?', words.keys.helpFull.question],
            ['Ctrl + Enter', words.keys.saveClose],
          ]}
        />
      )}
    </div>
  );
}
