import { useCallback, useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { EscalationRow } from '#libs/contracts';
import { FollowUpList } from '../aftercare/follow-up-list.js';
import { useAnswer } from '../answer.js';
import { useDesk } from '../desk.js';
import { useSharedData } from '../frame/shared-data.js';
import { Latecomers } from '../parts/latecomers.js';
import { useProblemText } from '../parts/problem.js';
import { Failure, Skeleton } from '../parts/waiting.js';
import { go } from '../route.js';
import { useWords } from '../wording/index.js';
import { CaseView } from './case-view.js';
import { HandOverSheet } from './hand-over-sheet.js';
import { isCalling, isMine, isUrgentAndWaiting, isWaiting, type QueueView } from './queue.js';
import { QueueList } from './queue-list.js';
import { ShiftEnd } from './shift-end.js';

const views: readonly QueueView[] = ['open', 'mine', 'unclaimed', 'closed'];

/** The queue, the case, the decision: three columns on a desk, two pages on a phone. */
export function EscalationsPage({ id }: { id: string | undefined }) {
  const { words, formats } = useWords();
  const { ask, tell } = useDesk();
  const textOf = useProblemText();
  const { queue, stands, setOutOfSight } = useSharedData();
  const [view, setView] = useState<QueueView>('open');
  /** The case whose member is written to by key, and the how manieth time: that case alone puts the focus into its field. */
  const [writing, setWriting] = useState<{ id: string; times: number }>();
  /** What is being handed over: one case, or (null) all. */
  const [handing, setHanding] = useState<EscalationRow | null>();
  const rows = queue.rows ?? [];
  const mine = rows.filter(isMine);
  const unclaimed = rows.filter(isWaiting);
  const counts: Partial<Record<QueueView, number>> = { open: rows.length, mine: mine.length, unclaimed: unclaimed.length };

  const take = useCallback(
    async (row: EscalationRow) => {
      const reply = await ask('acknowledge', { escalationId: row.id, version: row.version });
      if (reply.ok) queue.put(reply.value);
      else {
        tell(
          reply.problem.type === 'escalation-taken' && reply.problem.holder
            ? words.decide.takenNow(reply.problem.holder)
            : textOf(reply.problem),
        );
        void queue.reload();
      }
      go('escalations', row.id);
    },
    [ask, queue, tell, textOf, words],
  );
  const write = useCallback((row: EscalationRow) => {
    go('escalations', row.id);
    setWriting((before) => ({ id: row.id, times: (before?.times ?? 0) + 1 }));
  }, []);

  const order =
    view === 'closed'
      ? words.queue.closedOrder
      : queue.oldSince === undefined
        ? words.queue.order
        : words.queue.asOf(formats.clock.time(queue.oldSince));
  const listOf: Record<QueueView, readonly EscalationRow[]> = { open: rows, mine, unclaimed, closed: [] };
  const [urgentBelow, setUrgentBelow] = useState(false);
  const elsewhere = rows.some((row) => (isUrgentAndWaiting(row) || isCalling(row)) && row.id !== id && !listOf[view].includes(row));
  const outOfSight = urgentBelow || elsewhere;
  useEffect(() => {
    setOutOfSight(outOfSight);
    return () => setOutOfSight(false);
  }, [outOfSight, setOutOfSight]);

  return (
    <main className="cases" data-case={id !== undefined}>
      <section className="queue" aria-labelledby="queue-title">
        <div className="queue-head">
          <h1 id="queue-title">
            {words.queue.title} <small>{order}</small>
          </h1>
        </div>
        <Latecomers at={String(stands)} patient>
          <ShiftEnd onHandOver={() => setHanding(null)} />
          <FollowUpList />
        </Latecomers>
        <Tabs className="tabs" selectedKey={view} onSelectionChange={(key) => setView(key as QueueView)}>
          <TabList className="tab-list" aria-label={words.queue.tabs}>
            {views.map((one) => (
              <Tab key={one} id={one} className="tab">
                {words.queue[one]} {counts[one] !== undefined && <span className="count">{queue.rows && counts[one]}</span>}
              </Tab>
            ))}
          </TabList>
          {views.map((one) => (
            <TabPanel key={one} id={one} className="tab-panel">
              {one === 'closed' ? (
                <Closed selected={id} />
              ) : queue.rows ? (
                <QueueList
                  rows={listOf[one]}
                  view={one}
                  selected={id}
                  onUrgentBelow={setUrgentBelow}
                  onTake={take}
                  onWrite={write}
                  onHandOver={setHanding}
                />
              ) : queue.problem ? (
                <Failure problem={queue.problem} onRetry={() => void queue.reload()} />
              ) : (
                <Skeleton rows={6} />
              )}
            </TabPanel>
          ))}
        </Tabs>
      </section>
      {id ? (
        <CaseView key={id} id={id} writing={writing?.id === id ? writing.times : 0} onWrite={write} onHandOver={setHanding} />
      ) : (
        <section className="case none">
          <p className="empty">{words.case.pick}</p>
        </section>
      )}
      {handing !== undefined && <HandOverSheet row={handing} onClose={() => setHanding(undefined)} />}
    </main>
  );
}

function Closed({ selected }: { selected: string | undefined }) {
  const closed = useAnswer('escalations', { view: 'closed' });
  if (closed.value) return <QueueList rows={closed.value.escalations} view="closed" selected={selected} />;
  return closed.problem ? <Failure problem={closed.problem} onRetry={() => void closed.reload()} /> : <Skeleton rows={6} />;
}
