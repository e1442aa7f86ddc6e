import { Injectable } from '@nestjs/common';
import { recordReading } from '#libs/audit';
import type { FollowUpList, FollowUpRow } from '#libs/contracts';
import { type Actor, enforce, ReservedDatabase, type StaffActor } from '#libs/platform';
import { mayFollowUp } from './aftercare.policy.js';
import { mayAnswer, seesAll } from './escalation.policy.js';
import { leads } from './sight.js';

type Same =
  | 'id'
  | 'kind'
  | 'escalationId'
  | 'number'
  | 'cause'
  | 'severity'
  | 'alias'
  | 'patch'
  | 'roomName'
  | 'askedBy'
  | 'forWhom'
  | 'late';
interface Row extends Pick<FollowUpRow, Same> {
  readonly due_at: Date;
  readonly asker_id: string;
  readonly for_account: string | null;
}

const MOST = 200;

@Injectable()
export class FollowUpQueries {
  constructor(private readonly database: ReservedDatabase) {}

  /** What is owed in cases that this colleague sees, soonest due first. It stands beside the queue, and reading it is reading the queue. */
  async list(actor: Actor): Promise<FollowUpList> {
    enforce(mayAnswer(actor));
    return this.database.transaction(async (tx) => {
      const rows = await tx.query<Row>(
        `SELECT f.id, f.kind, e.id AS "escalationId", e.number, e.cause, e.severity, coalesce(m.alias, '') AS alias, coalesce(m.patch, 0) AS patch,
                r.name AS "roomName", f.due_at, f.late_at <= $4 AS late, f.asked_by AS asker_id, f.for_account,
                coalesce(a.public_name, '') AS "askedBy", w.public_name AS "forWhom"
         FROM follow_up f JOIN escalation e ON e.id = f.escalation_id JOIN room r ON r.id = e.room_id JOIN account a ON a.id = f.asked_by
         LEFT JOIN account w ON w.id = f.for_account LEFT JOIN membership m ON m.room_id = e.room_id AND m.account_id = e.account_id
         WHERE f.organisation_id = $1 AND f.done_at IS NULL AND ($3 OR ${leads('$2')}) ORDER BY f.due_at, f.id LIMIT ${String(MOST)}`,
        [actor.organisationId, actor.accountId, seesAll(actor), tx.now],
      );
      await recordReading(tx, actor as StaffActor, { action: 'queue.read', subjectKind: 'queue', subjectId: null });
      return { followUps: rows.map((row) => toRow(row, actor)), serverTime: tx.now.toISOString() };
    });
  }
}

const toRow = ({ due_at, asker_id: askedBy, for_account: forAccount, ...row }: Row, actor: Actor): FollowUpRow => ({
  ...row,
  dueAt: due_at.toISOString(),
  mine: mayFollowUp(actor, { kind: row.kind, askedBy, forAccount, done: false, late: row.late }).allowed,
});
