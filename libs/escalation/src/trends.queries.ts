import { Injectable } from '@nestjs/common';
import { FEWEST_PEOPLE, type Milestone, milestones, type Severity, severities, type Trends, type TrendWeek } from '#libs/contracts';
import { Database, Problem, type StaffActor, type Tx } from '#libs/platform';
import { COVER_BY_HOUR } from './cover-by-hour.js';
import { type Counted, hideSmall, shareOf } from './small-cells.js';

/** SQL: which escalations count. $1 organisation, $2 since when. */
const COUNTED =
  "e.organisation_id = $1 AND e.kind = 'real' AND e.account_id IS NOT NULL AND e.cause <> 'drill-failed' AND e.opened_at >= $2";

interface Span {
  readonly timeZone: string;
  /** The first Monday, and the instant at which it begins there. */
  readonly from: string;
  readonly since: Date;
}

interface Spans {
  readonly severity: Severity;
  readonly milestone: Milestone;
  readonly p50: number | null;
  readonly p90: number | null;
}

/** Numbers about whole weeks. They are counted in SQL, so that nobody's id is read, and none about too few people is given. */
@Injectable()
export class TrendsQueries {
  constructor(private readonly database: Database) {}

  of({ organisationId }: StaffActor, weeks: number): Promise<Trends> {
    return this.database.transaction(async (tx) => {
      const { timeZone, from, since } = await spanOf(tx, organisationId, weeks);
      return {
        weeks,
        from,
        timeZone,
        times: await timesOf(tx, organisationId, since),
        perWeek: await perWeekOf(tx, organisationId, { timeZone, from, since, weeks }),
        falseMatches: await falseMatchesOf(tx, organisationId, since),
        cover: await tx.query<Trends['cover'][number]>(COVER_BY_HOUR, [organisationId, since, timeZone]),
      };
    });
  }
}

/** This week is the last one, so far as it has come. A week begins at midnight of the programme's Monday, also where the clocks changed. */
async function spanOf(tx: Tx, organisationId: string, weeks: number): Promise<Span> {
  const [span] = await tx.query<Span>(
    `SELECT p.time_zone AS "timeZone", to_char(w.monday, 'YYYY-MM-DD') AS from, w.monday AT TIME ZONE p.time_zone AS since
     FROM (SELECT time_zone FROM programme WHERE organisation_id = $1 ORDER BY name LIMIT 1) p
     CROSS JOIN LATERAL (SELECT date_trunc('week', clock_now() AT TIME ZONE p.time_zone) - make_interval(weeks => $2::int - 1) AS monday) w`,
    [organisationId, weeks],
  );
  if (!span) throw new Problem('not-found');
  return span;
}

/** The first time, from what has happened: who lets it lapse and takes it again was first when they were first. */
async function timesOf(tx: Tx, organisationId: string, since: Date): Promise<Trends['times']> {
  const rows = await tx.query<Spans>(
    `SELECT severity, milestone, CASE WHEN people >= ${FEWEST_PEOPLE} THEN p50 END AS p50, CASE WHEN people >= ${FEWEST_PEOPLE} THEN p90 END AS p90
     FROM (SELECT severity, milestone, count(DISTINCT account_id) AS people,
                  percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS p50, percentile_cont(0.9) WITHIN GROUP (ORDER BY seconds) AS p90
           FROM (SELECT e.severity, t.kind AS milestone, e.account_id, greatest(extract(epoch FROM min(t.at) - e.opened_at), 0)::float8 AS seconds
                 FROM escalation e JOIN escalation_entry t ON t.escalation_id = e.id
                 WHERE ${COUNTED} AND t.kind = ANY($3::text[]) GROUP BY e.id, t.kind) reached
           GROUP BY severity, milestone) spread
     ORDER BY array_position($4::text[], severity) DESC, array_position($3::text[], milestone)`,
    [organisationId, since, milestones, severities],
  );
  return rows.map(({ severity, milestone, p50, p90 }) => ({
    severity,
    milestone,
    spread: p50 === null || p90 === null ? null : { p50, p90 },
  }));
}

interface WeekRow extends Counted {
  readonly week: string;
  /** Null: of all. */
  readonly severity: Severity | null;
}

async function perWeekOf(
  tx: Tx,
  organisationId: string,
  { timeZone, from, since, weeks }: Span & { readonly weeks: number },
): Promise<TrendWeek[]> {
  const rows = await tx.query<WeekRow>(
    `SELECT to_char(week, 'YYYY-MM-DD') AS week, severity, count(*)::int AS count, count(DISTINCT account_id)::int AS people
     FROM (SELECT date_trunc('week', e.opened_at AT TIME ZONE $3) AS week, e.severity, e.account_id FROM escalation e WHERE ${COUNTED}) opened
     GROUP BY GROUPING SETS ((week, severity), (week))`,
    [organisationId, since, timeZone],
  );
  const known = new Map(rows.map((row) => [`${row.week} ${row.severity ?? ''}`, row]));
  const of = (week: string, severity: Severity | null): Counted => known.get(`${week} ${severity ?? ''}`) ?? { count: 0, people: 0 };
  return Array.from({ length: weeks }, (_, n) => {
    const week = new Date(Date.parse(`${from}T00:00:00Z`) + n * 7 * 86_400_000).toISOString().slice(0, 10);
    const line = hideSmall(
      severities.map((severity) => of(week, severity)),
      of(week, null),
    );
    const [concern = null, high = null, imminent = null] = line.cells;
    return { from: week, opened: { concern, high, imminent }, all: line.all };
  });
}

/** As the lexicon's record counts them: a case whose member could not be reached says nothing about the rule. */
async function falseMatchesOf(tx: Tx, organisationId: string, since: Date): Promise<Trends['falseMatches']> {
  const [row] = await tx.query<
    Record<'no' | 'noPeople' | 'some' | 'somePeople' | 'wrong' | 'wrongPeople' | 'right' | 'rightPeople', number>
  >(
    `SELECT ${counts('no_crisis', 'no')}, ${counts('NOT no_crisis', 'some')}, ${counts('rule_wrong', 'wrong')}, ${counts('NOT rule_wrong', 'right')}
     FROM (SELECT e.account_id, e.disposition = 'not-a-safety-concern' AS no_crisis,
                  EXISTS (SELECT FROM doubt d WHERE d.escalation_id = e.id AND d.outcome = 'rule-changed') AS rule_wrong
           FROM escalation e
           WHERE ${COUNTED} AND e.status = 'closed' AND e.disposition <> 'could-not-reach'
             AND EXISTS (SELECT FROM signal s WHERE s.escalation_id = e.id AND s.raised_at <= e.opened_at)) decided`,
    [organisationId, since],
  );
  if (!row) return { noCrisis: null, ruleWrong: null };
  return {
    noCrisis: shareOf({ count: row.no, people: row.noPeople }, { count: row.some, people: row.somePeople }),
    ruleWrong: shareOf({ count: row.wrong, people: row.wrongPeople }, { count: row.right, people: row.rightPeople }),
  };
}

const counts = (where: string, name: string): string =>
  `(count(*) FILTER (WHERE ${where}))::int AS "${name}", (count(DISTINCT account_id) FILTER (WHERE ${where}))::int AS "${name}People"`;
