import { now } from './clock.js';
import { doubledDeliveries, readDeliveries } from './deliveries.js';
import { readDiary } from './diary.js';
import { judgeLateness, type Outage } from './lateness.js';
import { dueIn, readEntries, readPages, skipped, twoWinners } from './oracle.js';
import type { Scene } from './scene.js';

/**
 * It opened once, and no retry was taken for a second cry; each step ran once, in its turn and in time; one had it at a time; each page has one
 * key and has left, or was taken back because somebody had it; and whatever is marked as sent has come.
 */
export async function judgeLife(scene: Scene, escalationId: string, outages: readonly Outage[]): Promise<string[]> {
  const { sink, outside } = scene;
  const { postgres } = scene.cluster;
  const wrong: string[] = [];
  const opened = await postgres.look<{ kind: string; n: number }>(
    `SELECT kind, count(*)::int AS n FROM escalation_entry WHERE escalation_id = $1 AND kind IN ('opened', 'signal-joined') GROUP BY kind`,
    [escalationId],
  );
  if (opened.length !== 1 || opened[0]?.kind !== 'opened' || opened[0].n !== 1)
    wrong.push(`it was opened in ${JSON.stringify(opened.map(({ kind, n }) => `${kind} ${String(n)}`))}`);
  const changes = (await readDiary(postgres)).get(escalationId) ?? [];
  const pages = (await readPages(postgres)).filter(({ escalation }) => escalation === escalationId);
  const entries = (await readEntries(postgres)).filter(({ id }) => id === escalationId);
  wrong.push(...[...skipped(changes, pages), ...twoWinners(entries)].map(({ what }) => what));
  for (const { what, late, tooLate } of judgeLateness(dueIn(changes, scene, now()), outages))
    if (tooLate) wrong.push(`a ${what} ${(late / 1_000).toFixed(1)} s late`);
  for (const { means, state, taken } of pages)
    if (state === 'due' || (state === 'withdrawn' && !taken)) wrong.push(`by ${means}: ${state} in the end`);
  const steps = await postgres.look<{ what: string; n: number }>(
    `SELECT what, count(*)::int AS n FROM escalation_entry WHERE escalation_id = $1 AND kind = 'paged' GROUP BY what`,
    [escalationId],
  );
  for (const { what, n } of steps) if (n > 1) wrong.push(`step ${what} ran ${String(n)} times`);
  const sent = await postgres.look<{ id: string; means: string }>(
    `SELECT id, means FROM page WHERE escalation_id = $1 AND means <> 'in-app' AND state = 'sent'
     UNION ALL SELECT d.id, o.kind FROM outlet_delivery d JOIN outlet o ON o.id = d.outlet_id WHERE d.escalation_id = $1 AND d.state = 'sent'`,
    [escalationId],
  );
  const came = new Set([...sink.letters, ...outside.came].map(({ key }) => key));
  for (const { id, means } of sent) if (!came.has(id)) wrong.push(`it is marked as sent by ${means}, and nothing came`);
  const twice = await postgres.look<{ n: number }>(
    `SELECT count(*)::int AS n FROM page WHERE escalation_id = $1 GROUP BY step, account_id, means HAVING count(*) > 1`,
    [escalationId],
  );
  if (twice.length > 0) wrong.push('one person has two pages of one step');
  wrong.push(...doubledDeliveries(await readDeliveries(postgres, escalationId)).map(({ what }) => what));
  return wrong;
}

/** What became of one so far. */
export interface Seen {
  readonly status: string;
  readonly taken: number;
  readonly lapsed: number;
  readonly missed: number;
  readonly shiftEnds: number;
  readonly looks: number;
  /** How often it was taken by a telephone's key. */
  readonly byKey: number;
  readonly steps: number;
  /** How often a step said that it reached nobody. */
  readonly nobody: number;
  /** How often a page failed for good, and how many pages did. */
  readonly failures: number;
  readonly failed: number;
}
export const SEEN = `
  SELECT e.status, coalesce(f.pages, 0) AS looks, t.* FROM escalation e LEFT JOIN follow_up f ON f.escalation_id = e.id AND f.kind = 'second-look',
    LATERAL (SELECT count(*) FILTER (WHERE kind = 'acknowledged')::int AS taken, count(*) FILTER (WHERE kind = 'acknowledgement-lapsed')::int AS lapsed,
                    count(*) FILTER (WHERE kind = 'target-missed')::int AS missed, count(*) FILTER (WHERE kind = 'shift-ended')::int AS "shiftEnds",
                    count(*) FILTER (WHERE kind = 'acknowledged' AND what = 'telephone')::int AS "byKey", count(*) FILTER (WHERE kind = 'paged')::int AS steps,
                    count(*) FILTER (WHERE what = 'nobody-reached')::int AS nobody,
                    count(*) FILTER (WHERE kind = 'page-failed' AND what <> 'nobody-reached')::int AS failures,
                    count(DISTINCT what) FILTER (WHERE kind = 'page-failed' AND what <> 'nobody-reached')::int AS failed
             FROM escalation_entry WHERE escalation_id = e.id) t
  WHERE e.id = $1`;

/** Nobody waits for anything of it any more. */
export const OVER: readonly string[] = [
  `UPDATE escalation SET status = 'closed', disposition = 'not-a-safety-concern', next_page_at = NULL, lapses_at = NULL, breach_page_at = NULL,
     closed_at = clock_now() WHERE id = $1`,
  `UPDATE page SET state = 'withdrawn' WHERE escalation_id = $1 AND state = 'due'`,
  `UPDATE follow_up SET done_at = clock_now(), done_by = asked_by, outcome = 'done', next_page_at = NULL WHERE escalation_id = $1 AND done_at IS NULL`,
];
