import { type DataKey, type Keyring, placeOf, type SealedPlace, sealedColumns } from '#libs/platform';
import type { TestDatabase } from '#libs/testing';

type Row = Readonly<Record<string, unknown>>;
type Tables = Readonly<Record<string, readonly Row[]>>;

/** Every row of every table, as whoever has a dump of the database holds it. */
export async function dump(database: TestDatabase): Promise<{ tables: Tables; bytes: Buffer }> {
  const names = await database.run<{ name: string; schema: string }>(
    `SELECT table_schema AS schema, table_name AS name FROM information_schema.tables WHERE table_schema IN ('public', 'identity') AND table_type = 'BASE TABLE'`,
  );
  const tables: Record<string, Row[]> = {};
  const bytes: Buffer[] = [];
  for (const { schema, name } of names) {
    const rows = await database.run<Record<string, unknown>>(`SELECT * FROM "${schema}"."${name}"`);
    tables[name] = rows;
    for (const row of rows)
      for (const value of Object.values(row)) bytes.push(Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value)));
  }
  return { tables, bytes: Buffer.concat(bytes) };
}

type Column = keyof typeof sealedColumns;
/** All columns that are sealed under a room's data key. */
export const roomColumns = (Object.keys(sealedColumns) as Column[]).filter((column) => sealedColumns[column].under === 'room');

/** What a row is called where it is sealed, if not by its id. */
const CALLED: { readonly [C in Column]?: (row: Row) => string } = {
  'earlier_text.text_sealed': (row) => `${String(row['message_id'])}:${String(row['client_key'])}`,
  'loose_text.text_sealed': (row) => String(row['client_key']),
  'escalation_evidence.text_sealed': (row) => String(row['client_key']),
};

/** All that whoever has a dump and the keyring can read of it, trying every key on every text: and in which column. */
export function openedIn(tables: Tables, keyring: Keyring): { readonly column: Column; readonly text: string }[] {
  const keys = (tables['room_key'] ?? []).map(({ room_id, key_id, wrapped }) =>
    keyring.unwrap({ keyId: String(key_id), wrapped: wrapped as Buffer }, placeOf('room_key.wrapped', String(room_id))),
  );
  return roomColumns.flatMap((column) => {
    const [table = '', name = ''] = column.split('.');
    return (tables[table] ?? []).flatMap((row) => {
      const sealed = row[name];
      if (sealed === null || sealed === undefined) return [];
      const bytes = Buffer.isBuffer(sealed) ? sealed : Buffer.from(sealed as string, 'base64url');
      const place = placeOf(column, CALLED[column]?.(row) ?? String(row['id'])) as SealedPlace<'room'>;
      return keys.flatMap((key) => tryOpen(key, place, bytes)).map((text) => ({ column, text }));
    });
  });
}
export const opened = (tables: Tables, keyring: Keyring): string[] => openedIn(tables, keyring).map(({ text }) => text);

function tryOpen(key: DataKey, place: SealedPlace<'room'>, bytes: Buffer): string[] {
  try {
    return [key.openText(place, bytes)];
  } catch {
    return [];
  }
}
