import type { EntryKind } from '#libs/contracts';
import type { Tx } from '#libs/platform';
import type { Escalation } from './escalation.entity.js';

type Told = Pick<Escalation, 'id' | 'organisationId'>;
export interface Entry {
  readonly kind: EntryKind;
  /** A colleague; null is the system, and the member too: an entry never names one. */
  readonly by: string | null;
  /** A code, a step's number, a page's id: never text that a person wrote, never a name. */
  readonly what: string | null;
}

/** Append-only: the database refuses to change an entry or to take one out. */
export async function addEntry(tx: Tx, { id, organisationId }: Told, { kind, by, what }: Entry): Promise<void> {
  await tx.query(
    'INSERT INTO escalation_entry (escalation_id, organisation_id, at, kind, by_account, what) VALUES ($1, $2, $3, $4, $5, $6)',
    [id, organisationId, tx.now, kind, by, what],
  );
}

/** Something that whoever looks at the case should see: its version rises, and consoles are told. */
export async function tell(tx: Tx, escalation: Told, entry: Entry): Promise<void> {
  await addEntry(tx, escalation, entry);
  await tx.query('UPDATE escalation SET version = version + 1 WHERE id = $1', [escalation.id]);
  tx.ring({ kind: 'escalation', id: escalation.id, paged: false });
}
