import type { WatchFault } from '#libs/contracts';

/** Rows of `sql`, on any connection: the auditor's role may run everything in this file. */
export type Ask = <Row extends object>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;

/** SQL: asked once for each question. The clock itself is another one at each row, and then no index could answer. */
const NOW = '(SELECT clock_now())';
/** How late a thing may be before somebody must know. Twice the longest that it takes when a node dies. */
const LATE = `interval '60 seconds'`;

/** So many in a row by one means, or what is wrong may be one address. */
const SEVERAL = 2;
/** A page that left, also where nobody took the call. */
const LEFT = `('accepted', 'delivered', 'completed', 'call-busy', 'call-unanswered')`;
/** Nothing was handed to anybody: whoever it is for has no such means. */
const NO_ADDRESS = `('no-address', 'no-number', 'no-browser')`;

/**
 * SQL: since the last page that left by some means, several more by it were tried and given up, or are tried still. What was tried
 * beside one that left is a matter of its address. Any page that leaves, one that an admin asks for as a test too, ends it.
 */
const PAGES_FAILING = `
  EXISTS (
    WITH tried AS (
      SELECT p.id, p.means, p.state, min(t.started_at) AS began, max(t.started_at) FILTER (WHERE t.outcome IN ${LEFT}) AS left_at
      FROM page_attempt t JOIN page p ON p.id = t.page_id
      WHERE t.started_at > ${NOW} - interval '1 hour' AND t.outcome NOT IN ${NO_ADDRESS} GROUP BY p.id, p.means, p.state)
    SELECT FROM tried f
    WHERE f.left_at IS NULL AND (f.state = 'failed' OR f.began < ${NOW} - ${LATE})
      AND f.began > coalesce((SELECT max(l.left_at) FROM tried l WHERE l.means = f.means), '-infinity')
    GROUP BY f.means HAVING count(*) >= ${String(SEVERAL)})`;

/** A room in which something was said so lately is looked at, so many of its newest numbers. */
const LATELY = `interval '5 minutes'`;
const NEWEST = 100;
const SAID = `message m WHERE m.created_at > ${NOW} - ${LATELY}`;

/** SQL: a number of a room is missing, or beyond what the room has counted. */
const NUMBERS_BROKEN = `
  EXISTS (SELECT FROM (SELECT DISTINCT m.room_id FROM ${SAID}) said JOIN room r ON r.id = said.room_id
    WHERE (SELECT count(*) FROM message m WHERE m.room_id = r.id AND m.seq > r.last_seq - ${String(NEWEST)}) <> least(r.last_seq, ${String(NEWEST)}))`;

/** SQL: a message counts other replies or reactions than there are. */
const COUNTS_WRONG = `
  EXISTS (SELECT FROM (SELECT DISTINCT m.thread_id AS id FROM ${SAID} AND m.thread_id IS NOT NULL) said JOIN message t USING (id)
    WHERE t.replies <> (SELECT count(*) FROM message m WHERE m.thread_id = t.id AND m.seq IS NOT NULL))
  OR EXISTS (SELECT FROM (SELECT DISTINCT m.room_id FROM ${SAID}) said JOIN room r ON r.id = said.room_id
    JOIN message t ON t.room_id = r.id AND t.seq > r.last_seq - ${String(NEWEST)}
    WHERE t.reactions <> (SELECT count(*) FROM reaction x WHERE x.message_id = t.id))`;

/** SQL: what must never be so. Each is told from the rows alone, so a server that says that it is well proves nothing. */
const faults = {
  'workers-silent': `NOT EXISTS (SELECT FROM clock_beat b WHERE b.seen_at > ${NOW} - ${LATE})`,
  // Also of those that somebody has, while a step wants two.
  'step-overdue': `EXISTS (SELECT FROM escalation e WHERE e.status <> 'closed' AND e.next_page_at < ${NOW} - ${LATE})
                     OR EXISTS (SELECT FROM escalation e WHERE e.status = 'open' AND e.next_page_at IS NULL)`,
  'signal-unanswered': `EXISTS (SELECT FROM signal s WHERE s.raised_at > ${NOW} - interval '1 day'
                          AND NOT EXISTS (SELECT FROM escalation e WHERE e.id = s.escalation_id))`,
  'taken-without-clock': `EXISTS (SELECT FROM escalation e WHERE e.status <> 'closed' AND e.status <> 'open'
                            AND (e.lapses_at IS NULL OR e.lapses_at < ${NOW} - ${LATE}))`,
  'target-unpaged': `EXISTS (SELECT FROM escalation e WHERE e.status <> 'closed' AND e.missed_at IS NULL AND e.due_at < ${NOW} - ${LATE})
                       OR EXISTS (SELECT FROM escalation e WHERE e.status <> 'closed' AND e.breach_page_at < ${NOW} - ${LATE})`,
  'follow-up-unpaged': `EXISTS (SELECT FROM follow_up f WHERE f.done_at IS NULL AND f.next_page_at < ${NOW} - ${LATE})`,
  'page-unsent': `EXISTS (SELECT FROM page p WHERE p.state = 'due' AND greatest(p.next_attempt_at, p.leased_until) < ${NOW} - ${LATE})`,
  'next-means-overdue': `EXISTS (SELECT FROM page p WHERE p.next_means_at < ${NOW} - ${LATE})`,
  'pages-failing': PAGES_FAILING,
  'numbers-broken': NUMBERS_BROKEN,
  'counts-wrong': COUNTS_WRONG,
} as const satisfies Partial<Record<WatchFault, string>>;

/** None of the auditor's own clients got through for so long. */
const PROBE_HOURS = 2;

const LOOK = `
  SELECT array_remove(ARRAY[${Object.entries(faults)
    .map(([fault, holds]) => `CASE WHEN ${holds} THEN '${fault}' END`)
    .join(',\n')},
    CASE WHEN NOT EXISTS (SELECT FROM probe_run r WHERE r.failure IS NULL AND r.started_at > ${NOW} - interval '${String(PROBE_HOURS)} hours')
         THEN 'probe-missing' END,
    CASE WHEN (SELECT r.failure FROM probe_run r ORDER BY r.started_at DESC LIMIT 1) IS NOT NULL THEN 'probe-failed' END], NULL) AS faults`;

/** What is wrong now, on the database's clock. Throws where it does not answer. */
export async function faultsNow(ask: Ask): Promise<WatchFault[]> {
  const [row] = await ask<{ faults: WatchFault[] }>(LOOK);
  if (!row) throw new Error('the database gave no row');
  return row.faults;
}
