import { type RefObject, useRef } from 'react';
import { type MessageId, takeDownReasons } from '#libs/contracts';
import { useCanAct } from '../desk.js';
import { KeysFoot, useListKeys } from '../parts/list-keys.js';
import { UndoBar } from '../parts/undo-bar.js';
import { useDecidedRows } from '../parts/use-decided-rows.js';
import { Waiting } from '../parts/waiting.js';
import { ReportsQueue } from '../reports/reports-queue.js';
import { useWords } from '../wording/index.js';
import { HeldRow } from './held-row.js';
import { useHeld } from './use-held.js';
import '../styles/held.css';

const HEADINGS = ['held-title'];

export default function HeldPage() {
  const { words } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const held = useHeld(list);
  return (
    <main className="panel held" aria-labelledby="held-title">
      <h1 id="held-title" className="page-title" tabIndex={-1}>
        {words.held.title} <small>{words.held.order}</small>
      </h1>
      <Waiting answer={held.answer}>{() => <HeldQueue held={held} list={list} />}</Waiting>
      <ReportsQueue />
    </main>
  );
}

function HeldQueue({ held, list }: { held: ReturnType<typeof useHeld>; list: RefObject<HTMLDivElement | null> }) {
  const { rows } = held;
  const { words } = useWords();
  const canAct = useCanAct();
  const { reasonFor, chooseFor, goes, comes } = useDecidedRows(list, rows, HEADINGS);
  const release = (id: MessageId) => {
    goes(id);
    void held.release(id);
  };
  const keepOut = (id: MessageId, reason: (typeof takeDownReasons)[number]) => {
    goes(id);
    held.keepOut(id, reason);
  };
  const takeBack = () => comes(held.takeBack());

  const listKeys = useListKeys(rows, (id) => {
    const reasons = reasonFor ? takeDownReasons.map((reason, at) => [String(at + 1), () => keepOut(reasonFor, reason)] as const) : [];
    const chooseNone = () => chooseFor(undefined);
    const always = { Escape: chooseNone };
    if (!canAct) return always;
    return { ...always, a: () => id && release(id), r: () => id && chooseFor(id), z: takeBack, ...Object.fromEntries(reasons) };
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
          {rows.map(({ id, one }, at) => (
            <HeldRow
              key={id}
              held={one}
              label={words.held.nth(at + 1, rows.length)}
              canAct={canAct}
              choosing={reasonFor === id}
              onChoose={(open) => chooseFor(open ? id : undefined)}
              onRelease={() => release(id)}
              onKeepOut={(reason) => keepOut(id, reason)}
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
