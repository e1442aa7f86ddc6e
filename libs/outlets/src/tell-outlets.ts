import { Injectable } from '@nestjs/common';
import { ClockDatabase, Log } from '#libs/platform';

/** SQL: what is still called for of escalation `e`: also beside whoever has it, while a second is wanted or they missed a target. */
const ACT = `CASE WHEN e.status = 'open' THEN 'trigger' WHEN e.status = 'closed' THEN 'resolve'
                  WHEN e.missed_at > e.acknowledged_at OR e.status IN ('acknowledged', 'contacted') AND e.acks_wanted > 1 AND e.second_id IS NULL THEN 'trigger'
                  ELSE 'acknowledge' END`;

/**
 * SQL: PagerDuty pages nobody for an incident that somebody has acknowledged there, whatever it is told of it. So one that waits
 * again, or is worse, ends there and is another one.
 */
const ANEW = `o.kind = 'pagerduty' AND t.escalation_id IS NOT NULL AND s.act <> 'resolve'
              AND (t.severity <> s.severity OR s.act = 'trigger' AND t.act <> 'trigger')`;

/**
 * Compares what each outlet was told last with how escalations stand, and writes down what it does not know. It asks the
 * rows themselves, so no act on an escalation has to remember it, and one that nobody saw is told all the same.
 */
@Injectable()
export class TellOutlets {
  readonly name = 'outlets';
  constructor(
    private readonly database: ClockDatabase,
    private readonly log: Log,
  ) {}

  /** @returns how much it wrote down */
  async run(): Promise<number> {
    const outlets = await this.database.query<{ id: string }>('SELECT id FROM outlet WHERE removed_at IS NULL');
    let written = 0;
    for (const { id } of outlets)
      written += await this.#tell(id).catch((error: unknown) => {
        this.log.error('outlet-not-told', { error });
        return 0;
      });
    return written;
  }

  /** Under the outlet's lock: two workers write the same news once. What was on its way and is no longer so need not leave. */
  #tell(id: string): Promise<number> {
    return this.database.transaction(async (tx) => {
      const mine = await tx.query('SELECT FROM outlet WHERE id = $1 AND removed_at IS NULL FOR NO KEY UPDATE SKIP LOCKED', [id]);
      if (mine.length === 0) return 0;
      const news = await tx.query<{ escalation_id: string }>(
        `WITH standing AS (
           SELECT e.id, e.organisation_id, e.severity, e.due_at, ${ACT} AS act
           FROM outlet o JOIN escalation e ON e.organisation_id = o.organisation_id AND e.status <> 'closed' AND e.kind = 'real' WHERE o.id = $1
           UNION ALL SELECT e.id, e.organisation_id, e.severity, e.due_at, 'resolve' FROM outlet_told t JOIN escalation e ON e.id = t.escalation_id AND e.status = 'closed' WHERE t.outlet_id = $1),
         news AS (
           SELECT s.*, coalesce(t.round, 1) AS told, ${ANEW} AS anew
           FROM standing s LEFT JOIN outlet_told t ON t.outlet_id = $1 AND t.escalation_id = s.id JOIN outlet o ON o.id = $1
           WHERE (t.act, t.severity) IS DISTINCT FROM (s.act, s.severity)),
         old AS (
           UPDATE outlet_delivery d SET state = 'withdrawn' FROM news n
           WHERE d.outlet_id = $1 AND d.escalation_id = n.id AND d.state = 'due' AND d.act <> 'resolve' AND (d.leased_until IS NULL OR d.leased_until <= $2)),
         told AS (
           INSERT INTO outlet_told (outlet_id, escalation_id, act, severity, round) SELECT $1, id, act, severity, told + anew::int FROM news WHERE act <> 'resolve'
           ON CONFLICT (outlet_id, escalation_id) DO UPDATE SET act = excluded.act, severity = excluded.severity, round = excluded.round),
         over AS (DELETE FROM outlet_told t USING news n WHERE t.outlet_id = $1 AND t.escalation_id = n.id AND n.act = 'resolve'),
         said AS (
           SELECT n.*, n.told + n.anew::int AS round, CASE WHEN n.anew THEN 'trigger' ELSE n.act END AS says FROM news n
           UNION ALL SELECT n.*, n.told, 'resolve' FROM news n WHERE n.anew)
         INSERT INTO outlet_delivery (id, outlet_id, organisation_id, escalation_id, act, severity, round, created_at, next_attempt_at)
         SELECT gen_random_uuid(), $1, organisation_id, id, says, severity, round, $2, $2 FROM said ORDER BY due_at, id, round RETURNING escalation_id`,
        [id, tx.now],
      );
      return news.length;
    });
  }
}
