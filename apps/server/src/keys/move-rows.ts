import { type Done, recordAll } from '#libs/audit';
import { type Database, type Keyring, type KeyringColumn, placeOf, type Tx } from '#libs/platform';

interface Row {
  readonly row: string;
  readonly key_id: string;
  readonly sealed: Buffer | string;
  readonly organisation_id: string;
}

/** Rows of one column that a key of the keyring seals, and how one is read and written. $1 the current key, $2 the last row seen. */
interface Moving {
  readonly column: KeyringColumn;
  readonly what: string;
  readonly read: string;
  readonly write: string;
}

export const AT_ONCE = 200;
/** Where the ids begin. */
const FIRST = '00000000-0000-0000-0000-000000000000';

export const moving: readonly Moving[] = [
  {
    column: 'room_key.wrapped',
    what: 'room keys',
    read: `SELECT k.room_id AS row, k.key_id, k.wrapped AS sealed, r.organisation_id FROM room_key k JOIN room r ON r.id = k.room_id
           WHERE k.key_id <> $1 AND k.room_id > $2 ORDER BY k.room_id LIMIT ${String(AT_ONCE)} FOR UPDATE OF k`,
    write: `UPDATE room_key t SET key_id = $3, wrapped = n.sealed FROM unnest($1::uuid[], $2::bytea[]) AS n (row, sealed) WHERE t.room_id = n.row`,
  },
  {
    column: 'authenticator.secret_sealed',
    what: 'authenticators',
    read: `SELECT t.account_id AS row, split_part(t.secret_sealed, '.', 1) AS key_id, t.secret_sealed AS sealed, a.organisation_id
           FROM authenticator t JOIN account a ON a.id = t.account_id
           WHERE split_part(t.secret_sealed, '.', 1) <> $1 AND t.account_id > $2 ORDER BY t.account_id LIMIT ${String(AT_ONCE)} FOR UPDATE OF t`,
    write: `UPDATE authenticator t SET secret_sealed = n.sealed FROM unnest($1::uuid[], $2::text[]) AS n (row, sealed)
            WHERE t.account_id = n.row AND $3::text IS NOT NULL`,
  },
  {
    column: 'name_reveal.line_sealed',
    what: 'reveal lines',
    read: `SELECT t.id AS row, split_part(t.line_sealed, '.', 1) AS key_id, t.line_sealed AS sealed, t.organisation_id FROM name_reveal t
           WHERE split_part(t.line_sealed, '.', 1) <> $1 AND t.id > $2 ORDER BY t.id LIMIT ${String(AT_ONCE)} FOR UPDATE OF t`,
    write: `UPDATE name_reveal t SET line_sealed = n.sealed FROM unnest($1::uuid[], $2::text[]) AS n (row, sealed)
            WHERE t.id = n.row AND $3::text IS NOT NULL`,
  },
  {
    column: 'trigger_topics.topics_sealed',
    what: 'topic lists',
    read: `SELECT t.account_id AS row, split_part(t.topics_sealed, '.', 1) AS key_id, t.topics_sealed AS sealed, t.organisation_id FROM trigger_topics t
           WHERE split_part(t.topics_sealed, '.', 1) <> $1 AND t.account_id > $2 ORDER BY t.account_id LIMIT ${String(AT_ONCE)} FOR UPDATE OF t`,
    write: `UPDATE trigger_topics t SET topics_sealed = n.sealed FROM unnest($1::uuid[], $2::text[]) AS n (row, sealed)
            WHERE t.account_id = n.row AND $3::text IS NOT NULL`,
  },
  {
    column: 'crisis_preferences.preferences_sealed',
    what: 'crisis preferences',
    read: `SELECT t.account_id AS row, split_part(t.preferences_sealed, '.', 1) AS key_id, t.preferences_sealed AS sealed, t.organisation_id FROM crisis_preferences t
           WHERE split_part(t.preferences_sealed, '.', 1) <> $1 AND t.account_id > $2 ORDER BY t.account_id LIMIT ${String(AT_ONCE)} FOR UPDATE OF t`,
    write: `UPDATE crisis_preferences t SET preferences_sealed = n.sealed FROM unnest($1::uuid[], $2::text[]) AS n (row, sealed)
            WHERE t.account_id = n.row AND $3::text IS NOT NULL`,
  },
  {
    column: 'emergency_contact.contact_sealed',
    what: 'emergency contacts',
    read: `SELECT t.account_id AS row, split_part(t.contact_sealed, '.', 1) AS key_id, t.contact_sealed AS sealed, t.organisation_id FROM identity.emergency_contact t
           WHERE split_part(t.contact_sealed, '.', 1) <> $1 AND t.account_id > $2 ORDER BY t.account_id LIMIT ${String(AT_ONCE)} FOR UPDATE OF t`,
    write: `UPDATE identity.emergency_contact t SET contact_sealed = n.sealed FROM unnest($1::uuid[], $2::text[]) AS n (row, sealed)
            WHERE t.account_id = n.row AND $3::text IS NOT NULL`,
  },
  {
    column: 'disclosure.record_sealed',
    what: 'disclosures',
    read: `SELECT t.id AS row, split_part(t.record_sealed, '.', 1) AS key_id, t.record_sealed AS sealed, t.organisation_id FROM disclosure t
           WHERE split_part(t.record_sealed, '.', 1) <> $1 AND t.id > $2 ORDER BY t.id LIMIT ${String(AT_ONCE)} FOR UPDATE OF t`,
    write: `UPDATE disclosure t SET record_sealed = n.sealed FROM unnest($1::uuid[], $2::text[]) AS n (row, sealed)
            WHERE t.id = n.row AND $3::text IS NOT NULL`,
  },
  {
    column: 'outlet.secret_sealed',
    what: 'outlet secrets',
    read: `SELECT t.id AS row, split_part(t.secret_sealed, '.', 1) AS key_id, t.secret_sealed AS sealed, t.organisation_id FROM outlet t
           WHERE split_part(t.secret_sealed, '.', 1) <> $1 AND t.id > $2 ORDER BY t.id LIMIT ${String(AT_ONCE)} FOR UPDATE OF t`,
    write: `UPDATE outlet t SET secret_sealed = n.sealed FROM unnest($1::uuid[], $2::text[]) AS n (row, sealed)
            WHERE t.id = n.row AND $3::text IS NOT NULL`,
  },
  {
    column: 'note_browser.browser_sealed',
    what: 'browsers of members',
    read: `SELECT t.session_ref AS row, split_part(t.browser_sealed, '.', 1) AS key_id, t.browser_sealed AS sealed, t.organisation_id FROM note_browser t
           WHERE split_part(t.browser_sealed, '.', 1) <> $1 AND t.session_ref > $2 ORDER BY t.session_ref LIMIT ${String(AT_ONCE)} FOR UPDATE OF t`,
    write: `UPDATE note_browser t SET browser_sealed = n.sealed FROM unnest($1::uuid[], $2::text[]) AS n (row, sealed)
            WHERE t.session_ref = n.row AND $3::text IS NOT NULL`,
  },
];

export interface Moved {
  readonly moved: number;
  /** Did not open under the key that they name: they stay as they are, and somebody must look. */
  readonly broken: number;
}

/**
 * Brings every row of one column under the current key. Each batch commits with its audit entries and can be the last:
 * whoever runs it again goes on from there. Readers wait for nothing, and both keys open meanwhile.
 */
export async function moveRows(database: Database, keyring: Keyring, of: Moving, tell: (done: Moved) => void): Promise<Moved> {
  let [last, moved, broken, more] = [FIRST, 0, 0, true];
  while (more) {
    const batch = await database.transaction(async (tx) => {
      const rows = await tx.query<Row>(of.read, [keyring.current, last]);
      const fresh = rows.flatMap((row) => resealed(keyring, of, row));
      await tx.query(of.write, [fresh.map(({ row }) => row), fresh.map(({ sealed }) => sealed), keyring.current]);
      await note(tx, keyring, of, fresh);
      return { rows, fresh };
    });
    last = batch.rows.at(-1)?.row ?? last;
    moved += batch.fresh.length;
    broken += batch.rows.length - batch.fresh.length;
    more = batch.rows.length === AT_ONCE;
    if (batch.rows.length > 0) tell({ moved, broken });
  }
  return { moved, broken };
}

function resealed(keyring: Keyring, { column }: Moving, row: Row): Row[] {
  const place = placeOf(column, row.row);
  try {
    const sealed =
      typeof row.sealed === 'string'
        ? keyring.sealSecret(place, keyring.openSecret(place, row.sealed))
        : keyring.rewrap({ keyId: row.key_id, wrapped: row.sealed }, place).wrapped;
    return [{ ...row, sealed }];
  } catch {
    return [];
  }
}

async function note(tx: Tx, { current }: Keyring, { what }: Moving, fresh: readonly Row[]): Promise<void> {
  const groups = Map.groupBy(fresh, ({ organisation_id, key_id }) => `${organisation_id} ${key_id}`);
  const entries = [...groups.values()].flatMap(([first, ...others]): Done[] =>
    first
      ? [
          {
            organisationId: first.organisation_id,
            actor: null,
            action: 'keys.rotated',
            subjectKind: 'keyring',
            subjectId: null,
            detail: { from: first.key_id, to: current, what, rows: 1 + others.length },
          },
        ]
      : [],
  );
  await recordAll(tx, entries);
}
