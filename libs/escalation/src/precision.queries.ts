import { Injectable } from '@nestjs/common';
import { ENOUGH, type Precisions, type RulePrecision, type Share } from '#libs/contracts';
import { Database, type StaffActor } from '#libs/platform';
import { wilson } from '#libs/screening';

interface Row {
  readonly ruleId: string;
  readonly from: string;
  readonly decided: number;
  readonly notACrisis: number;
}

const right = (decided: number, notACrisis: number): Share | null => (decided < ENOUGH ? null : wilson(decided - notACrisis, decided));

@Injectable()
export class PrecisionQueries {
  constructor(private readonly database: Database) {}

  /**
   * Of the escalations that were decided in the last year, by each rule that was heard in the words that opened them. One whose member
   * could not be reached says nothing about the rule.
   */
  async of({ organisationId }: StaffActor): Promise<Precisions> {
    const rows = await this.database.query<Row>(
      `SELECT s.rule_id AS "ruleId", to_char(date_trunc('week', e.closed_at AT TIME ZONE p.time_zone), 'YYYY-MM-DD') AS from,
              count(DISTINCT e.id)::int AS decided, (count(DISTINCT e.id) FILTER (WHERE e.disposition = 'not-a-safety-concern'))::int AS "notACrisis"
       FROM escalation e JOIN signal s ON s.escalation_id = e.id AND s.raised_at <= e.opened_at
       CROSS JOIN (SELECT min(time_zone) AS time_zone FROM programme WHERE organisation_id = $1) p
       WHERE e.organisation_id = $1 AND e.kind = 'real' AND e.status = 'closed' AND e.disposition <> 'could-not-reach' AND e.closed_at > clock_now() - interval '1 year'
       GROUP BY 1, 2 ORDER BY 1, 2 DESC`,
      [organisationId],
    );
    return { rules: [...Map.groupBy(rows, ({ ruleId }) => ruleId)].map(([ruleId, weeks]) => together(ruleId, weeks)) };
  }
}

function together(ruleId: string, rows: readonly Row[]): RulePrecision {
  const sum = (of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const [decided, notACrisis] = [sum((row) => row.decided), sum((row) => row.notACrisis)];
  const weeks = rows.map(({ ruleId: _, ...week }) => ({ ...week, right: right(week.decided, week.notACrisis) }));
  return { ruleId, decided, notACrisis, right: right(decided, notACrisis), weeks };
}
