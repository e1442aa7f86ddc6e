import type { Tx } from '#libs/platform';

/** So long they have to read the words where they are: a page that is open shows them in a moment. */
const READ_FIRST_SECONDS = 10;

/**
 * Staff wrote to these members in their private rooms: what tells them of it is due, in the transaction of the words. One waits for
 * a browser at most; newer words take its place.
 */
export async function writeNotes(tx: Tx, all: readonly { readonly accountId: string }[]): Promise<void> {
  await tx.query(
    `UPDATE note_browser b SET seq = r.last_seq, wrote = b.wrote + 1, written_at = $2, attempts = 0,
       due_at = $2::timestamptz + make_interval(secs => ${String(READ_FIRST_SECONDS)}),
       passes = b.passes OR EXISTS (SELECT FROM escalation e WHERE e.account_id = b.account_id AND e.status <> 'closed')
     FROM room r WHERE r.owner_id = b.account_id AND b.account_id = ANY($1::uuid[])`,
    [all.map(({ accountId }) => accountId), tx.now],
  );
}
