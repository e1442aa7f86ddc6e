import { useRef } from 'react';
import { type ReportId, takeDownReasons } from '#libs/contracts';
import { useCanAct } from '../desk.js';
import { KeysFoot, useListKeys } from '../parts/list-keys.js';
import { UndoBar } from '../parts/undo-bar.js';
import { useDecidedRows } from '../parts/use-decided-rows.js';
import { useWords } from '../wording/index.js';
import { ReportRow } from './report-row.js';
import { type ReportAct, useReports } from './use-reports.js';

/** Where this section is gone with its last row, the page's own. */
const HEADINGS = ['reports-title', 'held-title'];

/** Below the held messages, while there are any. */
export function ReportsQueue() {
  const { words } = useWords();
  const canAct = useCanAct();
  const section = useRef<HTMLElement>(null);
  const { rows, waiting, decide, takeBack } = useReports(section);
  const { reasonFor, chooseFor, goes, comes } = useDecidedRows(section, rows, HEADINGS);

  const act = (id: ReportId, what: ReportAct) => {
    goes(id);
    decide(id, what);
  };
  const undo = () => comes(takeBack());
  const listKeys = useListKeys(rows, (id) => {
    const chooseNone = () => chooseFor(undefined);
    const always = { Escape: chooseNone };
    if (!canAct) return always;
    const reasons = takeDownReasons.map(
      (reason, at) => [String(at + 1), () => reasonFor && act(reasonFor, { decision: 'take-down', reason })] as const,
    );
    const mayTakeDown = rows.find((row) => row.id === id)?.message.state === 'posted';
    return {
      ...always,
      t: () => id && mayTakeDown && chooseFor(id),
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
              onChoose={(open) => chooseFor(open ? report.id : undefined)}
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
