import type { StaffActor, Tx } from '#libs/platform';
import { record } from './record.js';

/** What is read many times an hour while it stands open on a desk; each has its place in the index `audit_entry_reading`. */
export interface Reading {
  readonly action: 'queue.read' | 'held.read' | 'rooms.read' | 'room.read' | 'members.read' | 'reports.read';
  readonly subjectKind: 'queue' | 'held' | 'rooms' | 'room' | 'report';
  /** The room; null where there is one of its kind. */
  readonly subjectId: string | null;
}

const AGAIN_MINUTES = 10;
/** One that is ahead of now, as after the clock was set back, does not count. Ordered as the index is: no plan reads the log instead. */
const KNOWN = `SELECT 1 FROM audit_entry
  WHERE organisation_id = $1 AND actor_id = $2 AND action = $3
    AND at > $4::timestamptz - make_interval(mins => ${String(AGAIN_MINUTES)}) AND at < $4::timestamptz + interval '1 minute'
    AND subject_id IS NOT DISTINCT FROM $5::uuid AND action IN ('queue.read', 'held.read', 'rooms.read', 'room.read', 'members.read', 'reports.read')
  ORDER BY at DESC LIMIT 1`;

/**
 * That a colleague reads this: one entry in ten minutes, in the transaction that reads. Nobody is answered without one, also
 * not from the queue: what cannot be written down could not be acted on either, and pages go out whatever is read (ADR 0015).
 * Call it last, as {@link record}.
 */
export async function recordReading(tx: Tx, actor: StaffActor, reading: Reading): Promise<void> {
  const { accountId, organisationId } = actor;
  const known = () => tx.prepared(KNOWN, [organisationId, accountId, reading.action, tx.now, reading.subjectId]);
  if ((await known()).length > 0) return;
  // The first of several at once writes it; the others wait here, and see it.
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${reading.action} ${accountId} ${reading.subjectId ?? ''}`]);
  if ((await known()).length > 0) return;
  await record(tx, organisationId, actor, reading);
}
