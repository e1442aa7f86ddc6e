import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import { Database } from '#libs/platform';

export const SAMPLE = 30;

interface Due {
  readonly organisation_id: string;
  readonly week: string;
  readonly from_at: Date;
  readonly until_at: Date;
}

/** What members said in groups in that week and in which nothing was heard. What was said in private is not drawn: it has a reader. */
const UNHEARD = `FROM membership s JOIN room r ON r.id = s.room_id JOIN message m ON m.room_id = s.room_id AND m.author_id = s.account_id
  WHERE s.organisation_id = $1 AND s.seat = 'peer' AND r.kind = 'group' AND r.key_destroyed_at IS NULL
    AND m.created_at >= $2 AND m.created_at < $3 AND m.state = 'posted'
    AND NOT EXISTS (SELECT 1 FROM signal g WHERE g.room_id = m.room_id AND g.account_id = m.author_id AND g.client_key IN (m.client_key, m.text_key))`;

/** Draws at random, once for each week that is over, from what nobody was called for. Run every second. */
@Injectable()
export class DrawSamples {
  readonly name = 'samples';
  constructor(private readonly database: Database) {}

  /** @returns how many weeks were drawn */
  async run(): Promise<number> {
    const due = await this.database.query<Due>(
      `SELECT p.organisation_id, to_char(p.monday - 7, 'YYYY-MM-DD') AS week,
              (p.monday - 7)::timestamp AT TIME ZONE p.time_zone AS from_at, p.monday::timestamp AT TIME ZONE p.time_zone AS until_at
       FROM (SELECT organisation_id, min(time_zone) AS time_zone, date_trunc('week', clock_now() AT TIME ZONE min(time_zone))::date AS monday
             FROM programme GROUP BY organisation_id) p
       WHERE NOT EXISTS (SELECT 1 FROM lexicon_sample_week w WHERE w.organisation_id = p.organisation_id AND w.week >= p.monday - 7)
       ORDER BY p.organisation_id LIMIT 10`,
    );
    for (const week of due) await this.#draw(week);
    return due.length;
  }

  async #draw({ organisation_id: organisationId, week, from_at, until_at }: Due): Promise<void> {
    await this.database.transaction(async (tx) => {
      const window = [organisationId, from_at, until_at];
      const [drawn] = await tx.query<{ unheard: number }>(
        `INSERT INTO lexicon_sample_week (organisation_id, week, from_at, until_at, unheard, drawn_at)
         SELECT $1, $4, $2, $3, count(*), $5 ${UNHEARD} ON CONFLICT DO NOTHING RETURNING unheard`,
        [...window, week, tx.now],
      );
      if (!drawn?.unheard) return; // nothing to draw from, or another node was first
      await tx.query(
        `INSERT INTO lexicon_sample (id, organisation_id, week, message_id)
         SELECT gen_random_uuid(), $1, $4, m.id ${UNHEARD} ORDER BY random() LIMIT $5`,
        [...window, week, SAMPLE],
      );
      await record(tx, organisationId, null, { action: 'lexicon.sample-drawn', subjectKind: 'lexicon', subjectId: null, detail: { week } });
    });
  }
}
