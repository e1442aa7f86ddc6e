import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { DoubtRow, ReviewList } from '#libs/contracts';
import { Database, type StaffActor } from '#libs/platform';
import { OPEN_DOUBT } from './doubts.js';

const MOST = 200;
interface Row extends Omit<DoubtRow, 'at'> {
  readonly at: Date;
}

@Injectable()
export class ReviewQueries {
  constructor(private readonly database: Database) {}

  /** What was doubted and by which rules it was heard; what was said stands in the case alone. */
  list(actor: StaffActor): Promise<ReviewList> {
    return this.database.transaction(async (tx) => {
      const rows = await tx.query<Row>(
        `SELECT d.id, d.said_at AS at, d.kind, d.escalation_id AS "escalationId", e.number, h.category, e.severity, d.should, a.public_name AS by, h.rules
         FROM doubt d JOIN escalation e ON e.id = d.escalation_id LEFT JOIN account a ON a.id = d.said_by
         CROSS JOIN LATERAL (
           SELECT min(s.category) AS category, jsonb_agg(DISTINCT jsonb_build_object(
             'ruleId', s.rule_id, 'phrase', s.phrase, 'severity', s.severity, 'lexicon', s.lexicon_version)) AS rules
           FROM signal s WHERE s.escalation_id = e.id) h
         WHERE d.organisation_id = $1 AND ${OPEN_DOUBT} ORDER BY d.said_at, d.id LIMIT $2`,
        [actor.organisationId, MOST],
      );
      const [all] = await tx.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM doubt d WHERE d.organisation_id = $1 AND ${OPEN_DOUBT}`,
        [actor.organisationId],
      );
      await record(tx, actor.organisationId, actor, { action: 'review-list.read', subjectKind: 'doubt', subjectId: null });
      return { doubts: rows.map((row) => ({ ...row, at: row.at.toISOString() })), count: all?.count ?? 0 };
    });
  }
}
