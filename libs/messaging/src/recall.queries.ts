import { Injectable } from '@nestjs/common';
import type { z } from 'zod/mini';
import type { Recall } from '#libs/contracts';
import { Database, type StaffActor } from '#libs/platform';
import { type Judged, recallOf, togetherOf } from './recall.js';

/** A quarter of a year. */
const WEEKS = 13;

@Injectable()
export class RecallQueries {
  constructor(private readonly database: Database) {}

  /** Newest first. A text that was heard counts once its case is closed as one. */
  async of({ organisationId }: StaffActor): Promise<z.infer<typeof Recall>> {
    const rows = await this.database.query<Judged & { readonly week: string }>(
      `SELECT to_char(w.week, 'YYYY-MM-DD') AS week, w.unheard, count(s.id)::int AS sampled, count(s.answer)::int AS answered,
              (count(*) FILTER (WHERE s.answer = 'crisis'))::int AS crises, (count(*) FILTER (WHERE s.answer = 'unsure'))::int AS unsure,
              (SELECT count(DISTINCT (g.room_id, g.account_id, g.client_key))::int FROM escalation e JOIN signal g ON g.escalation_id = e.id
               JOIN room r ON r.id = g.room_id AND r.kind = 'group'
               WHERE e.organisation_id = $1 AND e.kind = 'real' AND e.status = 'closed' AND e.disposition NOT IN ('not-a-safety-concern', 'could-not-reach')
                 AND e.closed_at >= w.from_at AND g.raised_at >= w.from_at AND g.raised_at < w.until_at) AS heard
       FROM lexicon_sample_week w LEFT JOIN lexicon_sample s USING (organisation_id, week)
       WHERE w.organisation_id = $1 GROUP BY w.organisation_id, w.week, w.unheard, w.from_at, w.until_at ORDER BY w.week DESC LIMIT $2`,
      [organisationId, WEEKS],
    );
    return { weeks: rows.map((row) => ({ ...row, recall: recallOf(row) })), together: togetherOf(rows) };
  }
}
