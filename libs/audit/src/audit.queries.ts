import { Injectable } from '@nestjs/common';
import type { AuditChain, AuditPage, ReadAudit, Role } from '#libs/contracts';
import { Database, type StaffActor, type Tx } from '#libs/platform';
import type { AuditDetail } from './audit-entry.entity.js';
import { record } from './record.js';

interface Row {
  number: string;
  at: Date;
  actor: string | null;
  actor_role: Role | null;
  action: string;
  subject_kind: string;
  subject_id: string | null;
  detail: AuditDetail;
}

interface Mark {
  readonly number: string;
  readonly checked_at: Date | null;
  readonly walked_at: Date | null;
  readonly broken_at: string | null;
}

const PAGE = 60;

@Injectable()
export class AuditQueries {
  constructor(private readonly database: Database) {}

  /** Newest first, sixty at a time. Reading the log is itself an entry. */
  async page(actor: StaffActor, { before, kind, action }: ReadAudit): Promise<AuditPage> {
    return this.database.transaction(async (tx) => {
      const rows = await tx.query<Row>(
        `SELECT e.number, e.at, a.public_name AS actor, e.actor_role, e.action, e.subject_kind, e.subject_id, e.detail
         FROM audit_entry e LEFT JOIN account a ON a.id = e.actor_id
         WHERE e.organisation_id = $1 AND ($2::bigint IS NULL OR e.number < $2) AND ($3::text IS NULL OR e.action = $3)
           AND ($4::text IS NULL OR (e.action LIKE '%.read') = ($4 = 'reading'))
         ORDER BY e.number DESC LIMIT $5`,
        [actor.organisationId, before ?? null, action ?? null, kind ?? null, PAGE + 1],
      );
      const chain = await chainOf(tx, actor.organisationId);
      await record(tx, actor.organisationId, actor, {
        action: 'audit.read',
        subjectKind: 'audit',
        subjectId: null,
        detail: { before: before === undefined ? null : Number(before) },
      });
      return {
        entries: rows.slice(0, PAGE).map((row) => ({
          number: Number(row.number),
          at: row.at.toISOString(),
          actor: row.actor,
          actorRole: row.actor_role,
          action: row.action,
          subjectKind: row.subject_kind,
          subjectId: row.subject_id,
          detail: row.detail,
        })),
        earlier: rows.length > PAGE,
        chain,
      };
    });
  }
}

async function chainOf(tx: Tx, organisationId: string): Promise<AuditChain> {
  const [mark] = await tx.query<Mark>('SELECT number, checked_at, walked_at, broken_at FROM audit_mark WHERE organisation_id = $1', [
    organisationId,
  ]);
  return {
    checkedTo: Number(mark?.number ?? 0),
    checkedAt: mark?.checked_at?.toISOString() ?? null,
    walkedAt: mark?.walked_at?.toISOString() ?? null,
    brokenAt: mark?.broken_at == null ? null : Number(mark.broken_at),
  };
}
