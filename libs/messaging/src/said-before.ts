import type { Tx } from '#libs/platform';
import { RATE_SECONDS } from './message.policy.js';
import type { MessageRow } from './message.view.js';

/** One author about to say something in one room, under a key of their device. */
export interface Saying {
  readonly roomId: string;
  readonly accountId: string;
  readonly clientKey: string;
}

/** A key stands for one text for ever: a message, or the new words of one. */
export interface KeyUse {
  readonly messageId: string;
  readonly edit: boolean;
  /** The words, where others stand in the message by now. */
  readonly earlier: Buffer | null;
}

/** What they have said before. */
export interface SaidBefore {
  /** What this very key was used for. */
  readonly sameKey: KeyUse | null;
  /** What was said under it, and maybe not posted then, has called somebody: an escalation rests on it. */
  readonly called: boolean;
  /** Their last message in this room. */
  readonly lastHere: Date | null;
  /** Their messages and edits in the last {@link RATE_SECONDS}, in all rooms. */
  readonly recent: number;
  /** Their texts of the last hour here, oldest first, five at most: a call for help can be split, and signs add up. */
  readonly texts: readonly (Pick<MessageRow, 'id' | 'text_sealed'> & { readonly created_at: Date })[];
}

/** One of their last messages here, or a row without one. */
interface Row {
  readonly n: number;
  readonly same_key: string | null;
  readonly edit: boolean | null;
  readonly earlier: Buffer | null;
  readonly called: boolean;
  readonly recent: number;
  readonly id: string | null;
  readonly created_at: Date;
  readonly text_sealed: Buffer;
}

const TEXTS = 5;
const TEXTS_MS = 60 * 60_000;

/** Of each, in their order: one statement, that leaves before this returns. Its rows are put together here: an aggregate of each costs twice as much. */
export async function saidBefore(tx: Tx, sayings: readonly Saying[]): Promise<SaidBefore[]> {
  const rows = await tx.prepared<Row>(
    `SELECT a.n::int, k.id AS same_key, k.edit, k.earlier, p.called, p.recent, t.id, t.created_at, t.text_sealed
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) WITH ORDINALITY AS a (room_id, account_id, client_key, n)
       CROSS JOIN (SELECT clock_now() AS now OFFSET 0) c
       LEFT JOIN LATERAL (
         SELECT m.id, m.room_id, m.author_id, m.client_key <> a.client_key AS edit, e.text_sealed AS earlier
         FROM (SELECT id FROM message WHERE client_key = a.client_key UNION SELECT id FROM message WHERE text_key = a.client_key
               UNION SELECT message_id FROM earlier_text WHERE client_key = a.client_key) u
         JOIN message m USING (id) LEFT JOIN earlier_text e ON e.message_id = m.id AND e.client_key = a.client_key OFFSET 0) k
         ON k.room_id = a.room_id AND k.author_id = a.account_id -- by the key: an author may have said thousands of things here
       CROSS JOIN LATERAL (SELECT (
           (SELECT count(*) FROM membership s JOIN message m ON m.room_id = s.room_id AND m.author_id = s.account_id
            WHERE s.account_id = a.account_id AND m.created_at > c.now - make_interval(secs => $4)) +
           (SELECT count(*) FROM message m JOIN earlier_text e ON e.message_id = m.id
            WHERE m.author_id = a.account_id AND m.edited_at > c.now - make_interval(secs => $4)
              AND e.replaced_at > c.now - make_interval(secs => $4)))::int AS recent,
           EXISTS (SELECT FROM escalation_evidence v WHERE v.account_id = a.account_id AND v.client_key = a.client_key AND v.room_id = a.room_id) AS called OFFSET 0) p -- once for each, not for each of their texts
       LEFT JOIN LATERAL (SELECT m.id, m.created_at, m.text_sealed FROM message m WHERE m.room_id = a.room_id AND m.author_id = a.account_id
                          ORDER BY m.created_at DESC LIMIT ${String(TEXTS)}) t ON true`,
    [
      sayings.map(({ roomId }) => roomId),
      sayings.map(({ accountId }) => accountId),
      sayings.map(({ clientKey }) => clientKey),
      RATE_SECONDS,
    ],
  );
  const rowsOf = Map.groupBy(rows, ({ n }) => n);
  return sayings.map((_, n) => together(rowsOf.get(n + 1) ?? [], tx.now));
}

function together(rows: readonly Row[], now: Date): SaidBefore {
  const said = rows.flatMap((row) => (row.id === null ? [] : [{ ...row, id: row.id }]));
  said.sort((one, other) => one.created_at.getTime() - other.created_at.getTime());
  const [first] = rows;
  return {
    sameKey: first?.same_key ? { messageId: first.same_key, edit: first.edit ?? false, earlier: first.earlier } : null,
    called: first?.called ?? false,
    lastHere: said.at(-1)?.created_at ?? null,
    recent: first?.recent ?? 0,
    texts: said.filter(({ created_at }) => now.getTime() - created_at.getTime() < TEXTS_MS),
  };
}

/** The texts of an author in a room in the hour before `until`, oldest first, as they stand now. */
export async function earlierTexts(
  reader: Pick<Tx, 'query'>,
  { roomId, accountId, until }: { readonly roomId: string; readonly accountId: string; readonly until: Date },
): Promise<SaidBefore['texts']> {
  const rows = await reader.query<SaidBefore['texts'][number]>(
    `SELECT id, created_at, text_sealed FROM message WHERE room_id = $1 AND author_id = $2 AND created_at < $3
       AND created_at > $3::timestamptz - interval '${String(TEXTS_MS)} milliseconds' ORDER BY created_at DESC LIMIT ${String(TEXTS)}`,
    [roomId, accountId, until],
  );
  return rows.reverse();
}
