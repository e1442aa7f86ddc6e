import type { DataKey, Tx } from '#libs/platform';
import { type Context, type Ear, type Earlier, HEARD_WITH, type Hearing, heardTwice, justAsked } from '#libs/screening';
import type { SaidText } from './just-said.js';
import { sealedAs } from './message.entity.js';
import type { MessagesQueries } from './messages.queries.js';

/** What a text may say itself that it answers: by a quote, by its thread, or as new words for a message that does. */
export interface Naming {
  readonly messageId?: string | null;
  readonly thread?: string | null;
  readonly quotes?: string | null;
}

export interface Answering extends Naming {
  readonly accountId: string;
  readonly roomId?: string | null;
}

/** What it names: the quoted message, or the root of its thread and what was last said there. */
export interface Named extends Pick<SaidText, 'id' | 'text_sealed' | 'own'> {
  readonly quoted: boolean;
}

/** Of a thread, besides its root. */
const LAST = HEARD_WITH.others.among;

const NAMED = `SELECT a.n::int, t.id, t.text_sealed, t.own, t.quoted
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[]) WITH ORDINALITY AS a (account_id, room_id, message_id, thread_id, quotes_id, n)
  LEFT JOIN message e ON e.id = a.message_id
  JOIN membership s ON s.account_id = a.account_id AND s.room_id = coalesce(a.room_id, e.room_id)
  CROSS JOIN LATERAL (SELECT coalesce(a.thread_id, e.thread_id) AS thread_id, coalesce(a.quotes_id, e.quotes_id) AS quotes_id OFFSET 0) r
  CROSS JOIN LATERAL (
    SELECT m.*, m.author_id = a.account_id AS own, q.quoted FROM (
      SELECT r.quotes_id AS id, true AS quoted
      UNION ALL SELECT r.thread_id, false
      UNION ALL (SELECT p.id, false FROM message p WHERE p.thread_id = r.thread_id AND p.seq > 0 AND p.posted_at < $6 AND p.id IS DISTINCT FROM a.message_id
                 ORDER BY coalesce(p.seq, p.after_seq) DESC LIMIT ${String(LAST)})) q JOIN message m USING (id)) t
  WHERE t.room_id = s.room_id AND t.state = 'posted' AND (s.seat = 'counselor' OR t.seq > s.from_seq) ORDER BY a.n, t.seq`;

/** Of each, in their order, what its author sees; no statement where none of them names anything. */
export async function namedBy(
  reader: Pick<Tx, 'prepared'>,
  all: readonly Answering[],
  until: Date | 'infinity' = 'infinity',
): Promise<Named[][]> {
  if (!all.some(({ messageId, thread, quotes }) => messageId ?? thread ?? quotes)) return all.map(() => []);
  const rows = await reader.prepared<Named & { readonly n: number }>(NAMED, [
    all.map(({ accountId }) => accountId),
    all.map(({ roomId }) => roomId ?? null),
    all.map(({ messageId }) => messageId ?? null),
    all.map(({ thread }) => thread ?? null),
    all.map(({ quotes }) => quotes ?? null),
    until,
  ]);
  const rowsOf = Map.groupBy(rows, ({ n }) => n);
  return all.map((_, n) => rowsOf.get(n + 1) ?? []);
}

/** The questions that are answered by name, however long ago they were asked, oldest first: the last of the thread that are still open, and what is quoted. */
export function askedByName(messages: MessagesQueries, key: DataKey, named: readonly Named[]): readonly string[] {
  const said = (quoted: boolean): Earlier[] =>
    named
      .filter((one) => one.quoted === quoted)
      .map((one) => ({ by: one.own ? 'author' : 'other', text: messages.open(key, sealedAs(one.id), one.text_sealed) ?? '' }));
  return [...justAsked(said(false)), ...justAsked(said(true))];
}

/** What a text is heard with. */
export interface Before {
  readonly earlier: readonly Earlier[];
  /** By name. */
  readonly asked: readonly string[];
}

/** A text with what was said before it, and as the answer that it says it is. */
export function listenTo(ear: Ear, text: string, by: string, { earlier, asked }: Before): Hearing {
  const heard = ear.listen(text, by, { earlier });
  if (asked.length === 0) return heard;
  const context: Context = { earlier: [...earlier, ...asked.map((question) => ({ by: 'other' as const, text: question }))] };
  return heardTwice(heard, ear.listen(text, by, context));
}
