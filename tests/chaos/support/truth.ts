import { type Message, sealedAs } from '#libs/messaging';
import { type DataKey, Keyring, placeOf } from '#libs/platform';
import type { Cluster } from './cluster.js';
import type { Phone } from './phone.js';

export type Row = Pick<Message, 'id' | 'roomId' | 'authorId' | 'clientKey' | 'seq' | 'state' | 'postedAt'> & {
  readonly text: string | null;
};
export interface Seen {
  readonly id: string;
  readonly seq: number | null;
  readonly state: string;
  readonly text: string | null;
}

/** What PostgreSQL holds, read without a line of what serves it. */
export async function readTruth({ postgres, config }: Cluster): Promise<Row[]> {
  const keyring = new Keyring(config.keyring);
  const keys = new Map<string, DataKey>();
  for (const row of await postgres.look<{ room_id: string; key_id: string; wrapped: Buffer }>(
    'SELECT room_id, key_id, wrapped FROM room_key',
  ))
    keys.set(row.room_id, keyring.unwrap({ keyId: row.key_id, wrapped: row.wrapped }, placeOf('room_key.wrapped', row.room_id)));
  const rows = await postgres.look<Omit<Row, 'text'> & { sealed: Buffer }>(
    `SELECT id, room_id AS "roomId", author_id AS "authorId", client_key AS "clientKey", seq, state, posted_at AS "postedAt", text_sealed AS sealed
     FROM message ORDER BY room_id, coalesce(seq, after_seq + 0.5)`,
  );
  return rows.map(({ sealed, ...row }) => ({ ...row, text: opened(keys.get(row.roomId), row.id, sealed) }));
}

function opened(key: DataKey | undefined, id: string, sealed: Buffer): string | null {
  try {
    return key?.openText(sealedAs(id), sealed) ?? null;
  } catch {
    return null;
  }
}

/** The room as this phone's member may see it. */
export function rightView(truth: readonly Row[], { options: { roomId, member } }: Phone): Seen[] {
  return truth
    .filter((row) => row.roomId === roomId && (row.seq !== null || row.authorId === member.accountId))
    .map(({ id, seq, state, text, authorId }) => {
      const own = authorId === member.accountId;
      const readable = own ? state !== 'retracted' : state === 'posted';
      return { id, seq, state, text: readable ? text : null };
    });
}

/** Null: the phone shows what it should. `torn`: messages whose bytes were damaged for a while. */
export function differenceOf(truth: readonly Row[], phone: Phone, torn: ReadonlySet<string>): string | null {
  const [right, shown] = [rightView(truth, phone), phone.view.log.messages];
  const known = new Set(right.map(({ id }) => id));
  for (const [n, want] of right.entries()) {
    const have = shown[n];
    if (!have) return `misses ${want.id}, seq ${String(want.seq)}`;
    if (have.id !== want.id)
      return known.has(have.id)
        ? `has seq ${String(have.seq)} where seq ${String(want.seq)} belongs`
        : `shows ${have.id}, which does not exist`;
    if (have.seq !== want.seq || have.state !== want.state) return `has another seq or state of ${want.id}`;
    if (have.text !== want.text && !torn.has(want.id)) return `has another text of ${want.id}`;
  }
  return shown.length > right.length ? `shows ${String(shown.length - right.length)} too many` : null;
}
