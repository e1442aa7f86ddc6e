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

/** Append-only: the database refuses to change an entry or to take one out. In this order. */
export async function addEntries(tx: Tx, entries: readonly (Entry & { readonly of: Told })[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.query(
    `INSERT INTO escalation_entry (escalation_id, organisation_id, at, kind, by_account, what)
     SELECT e.escalation_id, e.organisation_id, $1, e.kind, e.by_account, e.what
     FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::text[]) WITH ORDINALITY AS e (escalation_id, organisation_id, kind, by_account, what, n)
     ORDER BY e.n`,
    [
      tx.now,
      entries.map(({ of }) => of.id),
      entries.map(({ of }) => of.organisationId),
      entries.map(({ kind }) => kind),
      entries.map(({ by }) => by),
      entries.map(({ what }) => what),
    ],
  );
}

export const addEntry = (tx: Tx, of: Told, entry: Entry): Promise<void> => addEntries(tx, [{ ...entry, of }]);

/** Something that whoever looks at the cases should see: their versions rise, and consoles are told. */
export async function tell(tx: Tx, entries: readonly (Entry & { readonly of: Told })[]): Promise<void> {
  await addEntries(tx, entries);
  const ids = [...new Set(entries.map(({ of }) => of.id))];
  await tx.query('UPDATE escalation SET version = version + 1 WHERE id = ANY($1::uuid[])', [ids]);
  for (const id of ids) tx.ring({ kind: 'escalation', id, paged: false });
}
