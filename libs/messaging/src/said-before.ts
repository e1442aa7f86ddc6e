import type { Tx } from '#libs/platform';
import { RATE_SECONDS } from './message.policy.js';
import type { MessageRow } from './message.view.js';

/** One author about to say something in one room, under a key of their device. */
export interface Saying {
  readonly roomId: string;
  readonly accountId: string;
  readonly clientKey: string;
}

/** What they have said before. */
export interface SaidBefore {
  /** A message under this very key. */
  readonly sameKey: string | null;
  /** Their last message in this room. */
  readonly lastHere: Date | null;
  /** Their messages in the last {@link RATE_SECONDS}, in all rooms. */
  readonly recent: number;
  /** Their texts of the last ten minutes here, oldest first, five at most: a call for help can be split. */
  readonly texts: readonly Pick<MessageRow, 'id' | 'text_sealed'>[];
}

interface Row {
  readonly same_key: string | null;
  readonly last_here: Date | null;
  readonly recent: number;
  readonly ids: readonly string[];
  readonly texts: readonly Buffer[];
}

/** Of each, in their order: one statement, that leaves before this returns. */
export async function saidBefore(tx: Tx, sayings: readonly Saying[]): Promise<SaidBefore[]> {
  const rows = await tx.prepared<Row>(
    `SELECT k.id AS same_key, l.created_at AS last_here, p.recent, t.ids, t.texts
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) WITH ORDINALITY AS a (room_id, account_id, client_key, n)
       LEFT JOIN LATERAL (SELECT m.id, m.room_id, m.author_id FROM message m WHERE m.client_key = a.client_key OFFSET 0) k
         ON k.room_id = a.room_id AND k.author_id = a.account_id -- by the key: an author may have said thousands of things here
       LEFT JOIN LATERAL (SELECT m.created_at FROM message m WHERE m.room_id = a.room_id AND m.author_id = a.account_id
                          ORDER BY m.created_at DESC LIMIT 1) l ON true
       CROSS JOIN LATERAL (SELECT count(*)::int AS recent FROM membership s JOIN message m ON m.room_id = s.room_id AND m.author_id = s.account_id
                           WHERE s.account_id = a.account_id AND m.created_at > $4::timestamptz - make_interval(secs => $5)) p
       CROSS JOIN LATERAL (SELECT coalesce(array_agg(id ORDER BY created_at), '{}') AS ids, coalesce(array_agg(text_sealed ORDER BY created_at), '{}') AS texts
                           FROM (SELECT m.id, m.created_at, m.text_sealed FROM message m WHERE m.room_id = a.room_id AND m.author_id = a.account_id
                                 AND m.created_at > $4::timestamptz - interval '10 minutes' ORDER BY m.created_at DESC LIMIT 5) five) t
       ORDER BY a.n`,
    [
      sayings.map(({ roomId }) => roomId),
      sayings.map(({ accountId }) => accountId),
      sayings.map(({ clientKey }) => clientKey),
      tx.now,
      RATE_SECONDS,
    ],
  );
  return rows.map(({ ids, texts, ...row }) => ({
    sameKey: row.same_key,
    lastHere: row.last_here,
    recent: row.recent,
    texts: ids.map((id, n) => ({ id, text_sealed: texts[n] ?? Buffer.alloc(0) })),
  }));
}
