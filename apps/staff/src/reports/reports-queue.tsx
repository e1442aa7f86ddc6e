import { useEffect, useRef, useState } from 'react';
import { type ReportId, takeDownReasons } from '#libs/contracts';
import { useCanAct } from '../desk.js';
import { KeysFoot, useListKeys } from '../parts/list-keys.js';
import { neighbour } from '../parts/neighbour.js';
import { UndoBar } from '../parts/undo-bar.js';
import { useWords } from '../wording/index.js';
import { ReportRow } from './report-row.js';
import { type ReportAct, useReports } from './use-reports.js';

/** Below the held messages, while there are any. */
export function ReportsQueue() {
  const { words } = useWords();
  const canAct = useCanAct();
  const { rows, waiting, decide, takeBack } = useReports();
  const section = useRef<HTMLElement>(null);
  const [reasonFor, setReasonFor] = useState<ReportId>();
  /** The row that must have the focus once the one acted on is gone; `null` means the heading. */
  const next = useRef<string | null>(undefined);

  useEffect(() => {
    if (next.current === undefined) return;
    const row = next.current && section.current?.querySelector<HTMLElement>(`[data-row="${next.current}"]`);
    if (next.current && !row) return;
    (row || document.getElementById('reports-title') || document.getElementById('held-title'))?.focus();
    next.current = undefined;
  });

  const act = (id: ReportId, what: ReportAct) => {
    const down = neighbour(rows, id, 1);
    const to = down && down.id !== id ? down : neighbour(rows, id, -1);
    next.current = to && to.id !== id ? to.id : null;
    setReasonFor(undefined);
    decide(id, what);
  };
  const undo = () => {
    const id = takeBack();
    if (id) next.current = id;
  };
  const listKeys = useListKeys(rows, (id) => {
    const chooseNone = () => setReasonFor(undefined);
    const always = { Escape: chooseNone };
    if (!canAct) return always;
    const reasons = takeDownReasons.map(
      (reason, at) => [String(at + 1), () => reasonFor && act(reasonFor, { decision: 'take-down', reason })] as const,
    );
    const mayTakeDown = rows.find((row) => row.id === id)?.message.state === 'posted';
    return {
      ...always,
      t: () => id && mayTakeDown && setReasonFor(id),
      l: () => id && act(id, { decision: 'leave' }),
      z: undo,
      ...(reasonFor ? Object.fromEntries(reasons) : {}),
    };
  });

  if (rows.length === 0 && waiting.length === 0) return null;
  return (
    <section className="reports" ref={section} aria-labelledby="reports-title" onKeyDown={listKeys.onKeyDown}>
      <h2 id="reports-title" className="page-title" tabIndex={-1}>
        {words.reports.title} <small>{words.held.order}</small>
      </h2>
      {rows.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a group of rows is not a set of form fields.
        <div className="held-rows" role="group" aria-label={words.reports.queue}>
          {rows.map((report, at) => (
            <ReportRow
              key={report.id}
              report={report}
              label={words.held.nth(at + 1, rows.length)}
              canAct={canAct}
              choosing={reasonFor === report.id}
              onChoose={(open) => setReasonFor(open ? report.id : undefined)}
              onLeave={() => act(report.id, { decision: 'leave' })}
              onTakeDown={(reason) => act(report.id, { decision: 'take-down', reason })}
            />
          ))}
        </div>
      )}
      <UndoBar
        waiting={waiting}
        says={({ decision }, seconds) => (decision === 'leave' ? words.reports.left(seconds) : words.reports.takenDown(seconds))}
        onUndo={undo}
      />
      <KeysFoot
        of={listKeys}
        shown={rows.length > 0}
        acts={[
          ['T', words.reports.takeDown],
          ['L', words.reports.leave],
          ['Z', words.keys.undo],
        ]}
        help={[
          ['J', words.keys.heldFull.j],
          ['K', words.keys.heldFull.k],
          ['T', words.keys.reportsFull.t],
          ['L', words.keys.reportsFull.l],
          ['Z', words.keys.heldFull.z],
          ['?', words.keys.heldFull.question],
        ]}
      />
    </section>
  );
}
