import { doubledDeliveries, readDeliveries } from './deliveries.js';
import type { Scene } from './scene.js';

/** Each step once, each page under one key, and whatever is marked as sent has come. */
export async function judgeLife({ cluster: { postgres }, sink, outside }: Scene, escalationId: string): Promise<string[]> {
  const wrong: string[] = [];
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
}
export const SEEN = `
  SELECT e.status, coalesce(f.pages, 0) AS looks, t.* FROM escalation e LEFT JOIN follow_up f ON f.escalation_id = e.id AND f.kind = 'second-look',
    LATERAL (SELECT count(*) FILTER (WHERE kind = 'acknowledged')::int AS taken, count(*) FILTER (WHERE kind = 'acknowledgement-lapsed')::int AS lapsed,
                    count(*) FILTER (WHERE kind = 'target-missed')::int AS missed, count(*) FILTER (WHERE kind = 'shift-ended')::int AS "shiftEnds"
             FROM escalation_entry WHERE escalation_id = e.id) t
  WHERE e.id = $1`;

/** Nobody waits for anything of it any more. */
export const OVER: readonly string[] = [
  `UPDATE escalation SET status = 'closed', disposition = 'not-a-safety-concern', next_page_at = NULL, lapses_at = NULL, breach_page_at = NULL,
     closed_at = clock_now() WHERE id = $1`,
  `UPDATE page SET state = 'withdrawn' WHERE escalation_id = $1 AND state = 'due'`,
  `UPDATE follow_up SET done_at = clock_now(), done_by = asked_by, outcome = 'done', next_page_at = NULL WHERE escalation_id = $1 AND done_at IS NULL`,
];
