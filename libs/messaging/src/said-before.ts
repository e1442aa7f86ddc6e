import type { Tx } from '#libs/platform';
import { justSaid, type SaidText, type Saying } from './just-said.js';
import { RATE_SECONDS } from './message.policy.js';

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
  /** What it is to be heard with, oldest first. */
  readonly texts: readonly SaidText[];
}

/** One text to be heard with, or a row without one. */
interface Row extends Omit<SaidText, 'id'> {
  readonly n: number;
  readonly same_key: string | null;
  readonly edit: boolean | null;
  readonly earlier: Buffer | null;
  readonly called: boolean;
  readonly recent: number;
  /** Not beside a message of their own, which says it: to read a time costs as much as to read a text. */
  readonly last_here: Date | null;
  readonly id: string | null;
}

const HEARD_WITH = justSaid({ room: 'a.room_id', account: 'a.account_id', key: 'a.client_key', until: `'infinity'`, from: 'c.now' });

/** Of each, in their order: one statement, that leaves before this returns. Its rows are put together here: an aggregate of each costs twice as much. */
export async function saidBefore(tx: Tx, sayings: readonly Saying[]): Promise<SaidBefore[]> {
  const rows = await tx.prepared<Row>(
    `SELECT a.n::int, k.id AS same_key, k.edit, k.earlier, p.called, p.recent, CASE WHEN t.own AND NOT t.loose THEN NULL ELSE p.last_here END AS last_here, t.*
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
           EXISTS (SELECT FROM escalation_evidence v WHERE v.account_id = a.account_id AND v.client_key = a.client_key AND v.room_id = a.room_id) AS called,
           (SELECT max(m.created_at) FROM message m WHERE m.room_id = a.room_id AND m.author_id = a.account_id) AS last_here OFFSET 0) p -- once for each, not for each of their texts
       LEFT JOIN LATERAL (${HEARD_WITH}) t ON true`,
    [
      sayings.map(({ roomId }) => roomId),
      sayings.map(({ accountId }) => accountId),
      sayings.map(({ clientKey }) => clientKey),
      RATE_SECONDS,
    ],
  );
  const rowsOf = Map.groupBy(rows, ({ n }) => n);
  return sayings.map((_, n) => together(rowsOf.get(n + 1) ?? []));
}

function together(rows: readonly Row[]): SaidBefore {
  const [first] = rows;
  const texts = rows
    .flatMap(({ id, said_at, text_sealed, own, loose }) => (id === null ? [] : [{ id, said_at, text_sealed, own, loose: loose ?? false }]))
    .sort((one, other) => one.said_at.getTime() - other.said_at.getTime());
  return {
    sameKey: first?.same_key ? { messageId: first.same_key, edit: first.edit ?? false, earlier: first.earlier } : null,
    called: first?.called ?? false,
    lastHere: texts.findLast(({ own, loose }) => own && !loose)?.said_at ?? first?.last_here ?? null,
    recent: first?.recent ?? 0,
    texts,
  };
}
