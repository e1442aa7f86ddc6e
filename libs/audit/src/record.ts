import type { Actor, Tx } from '#libs/platform';
import type { AuditDetail } from './audit-entry.entity.js';

export interface Act {
  /** A noun and a past verb: `message.redacted`, `roster.read`. */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly detail?: AuditDetail;
}

/**
 * Writes the entry in the transaction of the act itself, so neither stands without the other. Call it last: it takes
 * the lock of the organisation's chain. `actor` null is the system.
 */
export async function record(tx: Tx, organisationId: string, actor: Actor | null, act: Act): Promise<void> {
  await tx.query(
    `INSERT INTO audit_entry (organisation_id, number, at, actor_id, actor_role, action, subject_kind, subject_id, detail, previous, hash)
     VALUES ($1, 0, $2, $3, $4, $5, $6, $7, $8, '', '')`,
    [organisationId, tx.now, actor?.accountId ?? null, actor?.role ?? null, act.action, act.subjectKind, act.subjectId, act.detail ?? {}],
  );
}
