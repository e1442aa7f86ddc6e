import type { Tx } from '#libs/platform';
import { endSessionsOf } from './end-session.js';
import { revokeInvites } from './invites.js';

/** Every way in that an account has is over: sessions, phones, password, authenticator. The account itself stays. */
export async function resetAccess(tx: Tx, accountId: string): Promise<void> {
  await tx.query('UPDATE account SET version = version + 1 WHERE id = $1', [accountId]);
  for (const table of ['device', 'password_credential', 'authenticator'])
    await tx.query(`DELETE FROM ${table} WHERE account_id = $1`, [accountId]);
  await endSessionsOf(tx, accountId);
  tx.ring({ kind: 'account', id: accountId });
}

export async function deactivateAccount(tx: Tx, accountId: string): Promise<void> {
  await tx.query('UPDATE account SET deactivated_at = coalesce(deactivated_at, $2) WHERE id = $1', [accountId, tx.now]);
  await revokeInvites(tx, accountId);
  await resetAccess(tx, accountId);
}
