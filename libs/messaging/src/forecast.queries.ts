import { Injectable } from '@nestjs/common';
import type { z } from 'zod/mini';
import type { Forecasts, ForecastView } from '#libs/contracts';
import { Database, type StaffActor, type Tx } from '#libs/platform';

interface Row extends Omit<ForecastView, 'askedAt' | 'counts'> {
  readonly askedAt: Date;
}

@Injectable()
export class ForecastQueries {
  constructor(private readonly database: Database) {}

  async latest({ organisationId }: StaffActor): Promise<z.infer<typeof Forecasts>> {
    return { forecast: await forecastOf(this.database, organisationId) };
  }
}

export async function forecastOf(reader: Pick<Tx, 'query'>, organisationId: string): Promise<ForecastView | null> {
  const [row] = await reader.query<Row>(
    `SELECT f.state, f.draft_version AS "draftVersion", d.version IS DISTINCT FROM f.draft_version AS stale, f.asked_at AS "askedAt", f.read, f.of,
            to_char(f.from_at AT TIME ZONE (SELECT min(time_zone) FROM programme p WHERE p.organisation_id = f.organisation_id), 'YYYY-MM-DD') AS from
     FROM lexicon_forecast f LEFT JOIN lexicon_draft d USING (organisation_id) WHERE f.organisation_id = $1`,
    [organisationId],
  );
  if (!row) return null;
  // Private rooms have one member each, so they stand together and without a name.
  const counts = await reader.query<ForecastView['counts'][number]>(
    `SELECT c.rule_id AS "ruleId", to_char(c.day, 'YYYY-MM-DD') AS day, CASE WHEN r.kind = 'group' THEN r.name ELSE '' END AS "roomName", c.severity,
            sum(c.live)::int AS live, sum(c.draft)::int AS draft
     FROM lexicon_forecast_count c JOIN room r ON r.id = c.room_id WHERE c.organisation_id = $1 GROUP BY 1, 2, 3, 4 ORDER BY 2 DESC, 1, 3, 4`,
    [organisationId],
  );
  return { ...row, askedAt: row.askedAt.toISOString(), counts: row.state === 'done' ? counts : [] };
}
