import { handedNoteSealedAs, noteSealedAs } from '#libs/escalation';
import { sealedAs, utteranceSealedAs } from '#libs/messaging';
import { type DataKey, Keyring, placeOf, type SealedPlace } from '#libs/platform';
import type { TestDatabase } from '#libs/testing';

interface Tables {
  readonly room_key: { room_id: string; key_id: string; wrapped: Buffer }[];
  readonly message: { id: string; text_sealed: Buffer }[];
  readonly escalation_evidence: { client_key: string; text_sealed: Buffer | null }[];
  readonly escalation: { id: string; note_sealed: string | null; handed_note_sealed: string | null }[];
}

/** Every row of every table, as whoever has a dump of the database holds it. */
export async function dump(database: TestDatabase): Promise<{ tables: Tables; bytes: Buffer }> {
  const names = await database.run<{ name: string; schema: string }>(
    `SELECT table_schema AS schema, table_name AS name FROM information_schema.tables WHERE table_schema IN ('public', 'identity') AND table_type = 'BASE TABLE'`,
  );
  const tables: Record<string, object[]> = {};
  const bytes: Buffer[] = [];
  for (const { schema, name } of names) {
    const rows = await database.run<Record<string, unknown>>(`SELECT * FROM "${schema}"."${name}"`);
    tables[name] = rows;
    for (const row of rows)
      for (const value of Object.values(row)) bytes.push(Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value)));
  }
  return { tables: tables as unknown as Tables, bytes: Buffer.concat(bytes) };
}

/** All that whoever has a dump and the keyring can read of it, trying every key on every text. */
export function opened({ room_key, message, escalation_evidence, escalation }: Tables, keyring: Keyring): string[] {
  const keys = room_key.map(({ room_id, key_id, wrapped }) =>
    keyring.unwrap({ keyId: key_id, wrapped }, placeOf('room_key.wrapped', room_id)),
  );
  const sealed: [SealedPlace<'room'>, Buffer | null][] = [
    ...message.map((row): [SealedPlace<'room'>, Buffer] => [sealedAs(row.id), row.text_sealed]),
    ...escalation_evidence.map((row): [SealedPlace<'room'>, Buffer | null] => [utteranceSealedAs(row.client_key), row.text_sealed]),
    ...escalation.flatMap((row): [SealedPlace<'room'>, Buffer | null][] => [
      [noteSealedAs(row.id), row.note_sealed === null ? null : Buffer.from(row.note_sealed, 'base64url')],
      [handedNoteSealedAs(row.id), row.handed_note_sealed === null ? null : Buffer.from(row.handed_note_sealed, 'base64url')],
    ]),
  ];
  return sealed.flatMap(([place, bytes]) => (bytes ? keys.flatMap((key) => tryOpen(key, place, bytes)) : []));
}

function tryOpen(key: DataKey, place: SealedPlace<'room'>, bytes: Buffer): string[] {
  try {
    return [key.openText(place, bytes)];
  } catch {
    return [];
  }
}
