import { type Message, sealedAs } from '#libs/messaging';
import { type DataKey, Keyring, placeOf } from '#libs/platform';
import type { Cluster } from './cluster.js';
import type { Phone } from './phone.js';

type Kept = Pick<Message, 'id' | 'roomId' | 'authorId' | 'clientKey' | 'seq' | 'state' | 'postedAt' | 'replies' | 'threadId' | 'quotesId'>;
export type Row = Kept & {
  readonly text: string | null;
  readonly edited: boolean;
  /** Each a word and the pseudonym of whose it is. */
  readonly reacted: readonly string[];
};
export interface Seen {
  readonly id: string;
  readonly seq: number | null;
  readonly state: string;
  readonly text: string | null;
  /** What stands with it: its place in threads, what it quotes, what others made of it, whether the words are the first. */
  readonly beside: string;
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
    `SELECT m.id, m.room_id AS "roomId", m.author_id AS "authorId", m.client_key AS "clientKey", m.seq, m.state, m.posted_at AS "postedAt", m.text_sealed AS sealed,
            m.replies, m.thread_id AS "threadId", m.quotes_id AS "quotesId", m.edited_at IS NOT NULL AS edited,
            ARRAY(SELECT c.word || ' ' || p.key FROM reaction c JOIN membership p ON p.room_id = m.room_id AND p.account_id = c.account_id WHERE c.message_id = m.id) AS reacted
     FROM message m ORDER BY m.room_id, coalesce(m.seq, m.after_seq + 0.5), coalesce(m.posted_at, m.created_at), m.id`,
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
    .filter((row) => row.roomId === roomId && (row.seq !== null || row.authorId === member.accountId || leads(member)))
    .map(({ text, authorId, threadId, replies, quotesId, edited, reacted, ...row }) => {
      const gone = row.state === 'redacted' || row.state === 'retracted';
      const own = authorId === member.accountId && !leads(member);
      const readable = own ? row.state !== 'retracted' : row.state === 'posted' || (leads(member) && !gone);
      const stays = gone ? { quotes: null, edited: false, reacted: [] } : { quotes: quotesId, edited, reacted };
      return {
        id: row.id,
        seq: row.seq,
        state: row.state,
        text: readable ? text : null,
        beside: besides({ thread: threadId, replies, ...stays }),
      };
    });
}

const leads = ({ role }: Phone['options']['member']) => role !== 'member';

interface Beside {
  readonly thread: string | null;
  readonly replies: number;
  readonly quotes: string | null;
  readonly edited: boolean;
  readonly reacted: readonly string[];
}
const besides = ({ thread, replies, quotes, edited, reacted }: Beside): string =>
  JSON.stringify({ thread, replies, quotes, edited, reacted: reacted.toSorted() });

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
    const beside = besides({ ...have, reacted: have.reactions.flatMap(({ word, by }) => by.map((key) => `${word} ${key}`)) });
    if (beside !== want.beside) return `has ${beside} of ${want.id} where ${want.beside} belongs`;
  }
  return shown.length > right.length ? `shows ${String(shown.length - right.length)} too many` : null;
}
