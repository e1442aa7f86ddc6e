import type { Events, Tx } from '#libs/platform';

/** Whoever is out shows no notes either. A browser may outlast its session, or be of none that is known: it goes with all but the one. */
export async function forgetBrowsers(tx: Tx, { accountId, which }: Events['sessions.taken-away']): Promise<void> {
  const [these, ref] =
    'only' in which ? ['session_ref = $2', which.only] : ['($2::uuid IS NULL OR session_ref IS DISTINCT FROM $2)', which.allBut];
  await tx.query(`DELETE FROM push_browser WHERE account_id = $1 AND ${these}`, [accountId, ref]);
}
