import { useEffect, useRef, useState } from 'react';
import { type HeldView, type MessageId, takeDownReasons } from '#libs/contracts';
import { useCanAct } from '../desk.js';
import { KeysFoot, useListKeys } from '../parts/list-keys.js';
import { neighbour } from '../parts/neighbour.js';
import { UndoBar } from '../parts/undo-bar.js';
import { Waiting } from '../parts/waiting.js';
import { ReportsQueue } from '../reports/reports-queue.js';
import { useWords } from '../wording/index.js';
import { HeldRow } from './held-row.js';
import { useHeld } from './use-held.js';
import '../styles/held.css';

export default function HeldPage() {
  const { words } = useWords();
  const held = useHeld();
  return (
    <main className="panel held" aria-labelledby="held-title">
      <h1 id="held-title" className="page-title" tabIndex={-1}>
        {words.held.title} <small>{words.held.order}</small>
      </h1>
      <Waiting answer={held.answer}>{() => <HeldQueue held={held} rows={held.rows ?? []} />}</Waiting>
      <ReportsQueue />
    </main>
  );
}

function HeldQueue({ held, rows }: { held: ReturnType<typeof useHeld>; rows: readonly HeldView[] }) {
  const { words } = useWords();
  const canAct = useCanAct();
  const list = useRef<HTMLDivElement>(null);
  const [reasonFor, setReasonFor] = useState<MessageId>();
  /** The row that must have the focus once the one acted on is gone; `null` means the heading. */
  const next = useRef<string | null>(undefined);

  // After each change the focus goes to the next row, or to the heading when none is left.
  useEffect(() => {
    if (next.current === undefined) return;
    const row = next.current && list.current?.querySelector<HTMLElement>(`[data-row="${next.current}"]`);
    if (next.current && !row) return;
    (row || document.getElementById('held-title'))?.focus();
    next.current = undefined;
  });

  const byId = rows.map((one) => ({ id: one.message.id, one }));
  const after = (id: string): string | null => {
    const down = neighbour(byId, id, 1);
    const to = down && down.id !== id ? down : neighbour(byId, id, -1);
    return to && to.id !== id ? to.id : null;
  };
  const release = (id: MessageId) => {
    next.current = after(id);
    setReasonFor(undefined);
    void held.release(id);
  };
  const keepOut = (id: MessageId, reason: (typeof takeDownReasons)[number]) => {
    next.current = after(id);
    setReasonFor(undefined);
    held.keepOut(id, reason);
  };
  const takeBack = () => {
    const id = held.takeBack();
    if (id) next.current = id;
  };

  const listKeys = useListKeys(byId, (id) => {
    const reasons = reasonFor ? takeDownReasons.map((reason, at) => [String(at + 1), () => keepOut(reasonFor, reason)] as const) : [];
    const chooseNone = () => setReasonFor(undefined);
    const always = { Escape: chooseNone };
    if (!canAct) return always;
    return { ...always, a: () => id && release(id), r: () => id && setReasonFor(id), z: takeBack, ...Object.fromEntries(reasons) };
  });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are a second way to what the buttons inside do.
    <div className="held-body" onKeyDown={listKeys.onKeyDown}>
      {rows.length === 0 ? (
        <div className="empty">
          <p>
            <b>{words.held.empty}</b>
          </p>
          <p>{words.held.emptyLead}</p>
        </div>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a group of rows is not a set of form fields.
        <div className="held-rows" ref={list} role="group" aria-label={words.held.queue}>
          {rows.map((one, at) => (
            <HeldRow
              key={one.message.id}
              held={one}
              label={words.held.nth(at + 1, rows.length)}
              canAct={canAct}
              choosing={reasonFor === one.message.id}
              onChoose={(open) => setReasonFor(open ? one.message.id : undefined)}
              onRelease={() => release(one.message.id)}
              onKeepOut={(reason) => keepOut(one.message.id, reason)}
            />
          ))}
        </div>
      )}
      <UndoBar waiting={held.waiting} says={(_, seconds) => words.held.keptOut(seconds)} onUndo={takeBack} />
      <KeysFoot
        of={listKeys}
        shown={rows.length > 0}
        acts={[
          ['A', words.keys.post],
          ['R', words.keys.keepOut],
          ['Z', words.keys.undo],
        ]}
        help={[
          ['J', words.keys.heldFull.j],
          ['K', words.keys.heldFull.k],
          ['A', words.keys.heldFull.a],
          ['R', words.keys.heldFull.r],
          ['Z', words.keys.heldFull.z],
          ['?', words.keys.heldFull.question],
        ]}
      />
    </div>
  );
}
