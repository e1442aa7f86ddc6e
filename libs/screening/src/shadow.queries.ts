import { Injectable } from '@nestjs/common';
import type { RuleCount, ShadowCounts, TrialTroubles } from '#libs/contracts';
import { Database, type StaffActor } from '#libs/platform';

/** Four whole weeks, and today. */
export const DAYS = 28;

/** SQL: how trials of organisation $1 went of late, by the number of the version, which is its name. */
export const TRIAL_TROUBLES = `SELECT v.number, (count(*) FILTER (WHERE t.kind <> 'slow'))::int AS failed, (count(*) FILTER (WHERE t.kind = 'slow'))::int AS slow
  FROM trial_trouble t JOIN lexicon_version v ON v.organisation_id = t.organisation_id AND 'v' || v.number = t.lexicon_version
  WHERE t.organisation_id = $1 AND t.at > clock_now() - interval '${String(DAYS)} days' GROUP BY v.number`;

@Injectable()
export class ShadowQueries {
  constructor(private readonly database: Database) {}

  /** Days are the programme's own; a private room is not named, for it has one member. Drills do not count. */
  async counts({ organisationId }: StaffActor): Promise<ShadowCounts> {
    const [first] = await this.database.query<{ day: string }>(
      `SELECT to_char((clock_now() AT TIME ZONE min(time_zone))::date - $2::int, 'YYYY-MM-DD') AS day FROM programme WHERE organisation_id = $1`,
      [organisationId, DAYS],
    );
    const from = first?.day ?? '1970-01-01';
    const counts = await this.database.query<RuleCount>(
      `SELECT s.rule_id AS "ruleId", to_char(s.heard_at AT TIME ZONE p.time_zone, 'YYYY-MM-DD') AS day,
              CASE WHEN r.kind = 'group' THEN r.name ELSE '' END AS "roomName", s.severity, count(*)::int AS count
       FROM shadow_signal s JOIN room r ON r.id = s.room_id JOIN programme p ON p.id = r.programme_id
       WHERE s.organisation_id = $1 AND s.heard_at > clock_now() - make_interval(days => $2) AND (s.heard_at AT TIME ZONE p.time_zone)::date >= $3::date
         AND NOT EXISTS (SELECT FROM escalation_evidence v JOIN drill_member d ON d.account_id = v.account_id
                         WHERE v.room_id = s.room_id AND v.client_key = s.client_key)
       GROUP BY 1, 2, 3, 4 ORDER BY 2 DESC, 1, 3, 4`,
      [organisationId, DAYS + 1, from],
    );
    const troubles = await this.database.query<TrialTroubles>(
      `SELECT r ->> 'id' AS "ruleId", sum(t.failed)::int AS failed, sum(t.slow)::int AS slow
       FROM (${TRIAL_TROUBLES}) t JOIN lexicon_version v ON v.organisation_id = $1 AND v.number = t.number
       CROSS JOIN LATERAL jsonb_array_elements((v.content -> 'rules') || coalesce(v.content -> 'hints', '[]')) r WHERE r ->> 'mode' = 'shadow' GROUP BY 1 ORDER BY 1`,
      [organisationId],
    );
    return { from, counts, troubles };
  }
}
