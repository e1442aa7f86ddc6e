import { Problem, type Tx } from '#libs/platform';

/** A key that was pressed in a call, or a message that came back: an answer to one page. */
export interface PageAnswer {
  readonly pageId: string;
  /** What the provider calls the call or the message. */
  readonly ref: string;
}

/**
 * The same call or message answers once. Told again it changes nothing, also when what it took has been opened again since.
 * @param holds whether they have it by now, so that telling it again is true
 * @throws {Problem} `escalation-changed`
 */
export async function answerOnce(tx: Tx, { pageId, ref }: PageAnswer, holds: boolean): Promise<void> {
  const fresh = await tx.query(
    'INSERT INTO telephone_answer (provider_ref, page_id, answered_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING page_id',
    [ref, pageId, tx.now],
  );
  if (fresh.length === 0 && !holds) throw new Problem('escalation-changed');
  await tx.query('UPDATE page SET answered_at = $2 WHERE id = $1 AND answered_at IS NULL', [pageId, tx.now]);
}
