import type { Actor, Tx } from '#libs/platform';
import type { AuditDetail } from './audit-entry.entity.js';

export interface Act {
  /** A noun and a past verb: `message.redacted`, `roster.read`. */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly detail?: AuditDetail;
}

/** An act, where it happened, and who did it: null is the system. */
export interface Done extends Act {
  readonly organisationId: string;
  readonly actor: Actor | null;
}

/**
 * Writes the entries in the transaction of the acts themselves, so neither stands without the other. Call it last: it takes
 * the locks of the organisations' chains, in the order of their ids.
 */
export async function recordAll(tx: Tx, done: readonly Done[]): Promise<void> {
  if (done.length === 0) return;
  const column = <T>(value: (one: Done) => T): T[] => done.map(value);
  await tx.query(
    `INSERT INTO audit_entry (organisation_id, number, at, actor_id, actor_role, action, subject_kind, subject_id, detail, previous, hash)
     SELECT d.organisation_id, 0, $1, d.actor_id, d.actor_role, d.action, d.subject_kind, d.subject_id, d.detail, '', ''
     FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::uuid[], $8::jsonb[]) WITH ORDINALITY
       AS d (organisation_id, actor_id, actor_role, action, subject_kind, subject_id, detail, n)
     ORDER BY d.organisation_id, d.n`,
    [
      tx.now,
      column(({ organisationId }) => organisationId),
      column(({ actor }) => actor?.accountId ?? null),
      column(({ actor }) => actor?.role ?? null),
      column(({ action }) => action),
      column(({ subjectKind }) => subjectKind),
      column(({ subjectId }) => subjectId),
      column(({ detail }) => JSON.stringify(detail ?? {})),
    ],
  );
}

/** One act; see {@link recordAll}. */
export const record = (tx: Tx, organisationId: string, actor: Actor | null, act: Act): Promise<void> =>
  recordAll(tx, [{ ...act, organisationId, actor }]);
