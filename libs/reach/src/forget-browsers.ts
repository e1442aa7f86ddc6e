import type { Events, Tx } from '#libs/platform';

/** Whoever is out shows no notes either: of these sessions, or of the whole account. */
export async function forgetBrowsers(tx: Tx, { accountId, refs }: Events['sessions.taken-away']): Promise<void> {
  await tx.query('DELETE FROM push_browser WHERE account_id = $1 AND ($2::uuid[] IS NULL OR session_ref = ANY($2::uuid[]))', [
    accountId,
    refs,
  ]);
}
