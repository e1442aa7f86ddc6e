import type { WatchFault } from '#libs/contracts';

/** Rows of `sql`, on any connection: the auditor's role may run everything in this file. */
export type Ask = <Row extends object>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;

/** How late a thing may be before somebody must know. Twice the longest that it takes when a node dies. */
const LATE = `interval '60 seconds'`;

/** SQL: what must never be so. Each is told from the rows alone, so a server that says that it is well proves nothing. */
const faults = {
  'workers-silent': `NOT EXISTS (SELECT FROM clock_beat b WHERE b.seen_at > clock_now() - ${LATE})`,
  'step-overdue': `EXISTS (SELECT FROM escalation e WHERE e.status = 'open' AND (e.next_page_at IS NULL OR e.next_page_at < clock_now() - ${LATE}))`,
  'signal-unanswered': `EXISTS (SELECT FROM signal s WHERE s.raised_at > clock_now() - interval '1 day'
                          AND NOT EXISTS (SELECT FROM escalation e WHERE e.id = s.escalation_id))`,
  'taken-without-clock': `EXISTS (SELECT FROM escalation e WHERE e.status <> 'closed' AND e.status <> 'open'
                            AND (e.lapses_at IS NULL OR e.lapses_at < clock_now() - ${LATE}))`,
  'page-unsent': `EXISTS (SELECT FROM page p WHERE p.state = 'due' AND greatest(p.next_attempt_at, p.leased_until) < clock_now() - ${LATE})`,
} as const satisfies Partial<Record<WatchFault, string>>;

/** None of the auditor's own clients got through for so long. */
const PROBE_HOURS = 2;

const LOOK = `
  SELECT array_remove(ARRAY[${Object.entries(faults)
    .map(([fault, holds]) => `CASE WHEN ${holds} THEN '${fault}' END`)
    .join(',\n')},
    CASE WHEN NOT EXISTS (SELECT FROM probe_run r WHERE r.failure IS NULL AND r.started_at > clock_now() - interval '${String(PROBE_HOURS)} hours')
         THEN 'probe-missing' END,
    CASE WHEN (SELECT r.failure FROM probe_run r ORDER BY r.started_at DESC LIMIT 1) IS NOT NULL THEN 'probe-failed' END], NULL) AS faults`;

/** What is wrong now, on the database's clock. Throws where it does not answer. */
export async function faultsNow(ask: Ask): Promise<WatchFault[]> {
  const [row] = await ask<{ faults: WatchFault[] }>(LOOK);
  if (!row) throw new Error('the database gave no row');
  return row.faults;
}
