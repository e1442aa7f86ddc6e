import { randomUUID } from 'node:crypto';
import type { Tx } from '#libs/platform';

/** Drills of one house take turns. */
export const inTurns = async (tx: Tx, organisationId: string): Promise<void> => {
  await tx.query('SELECT FROM organisation WHERE id = $1 FOR NO KEY UPDATE', [organisationId]);
};

/** Groups that somebody may read, those with a counselor before all others. */
export async function roomsOf(tx: Tx, organisationId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string; led: boolean }>(
    `SELECT r.id, EXISTS (SELECT FROM membership m JOIN account a ON a.id = m.account_id
                          WHERE m.room_id = r.id AND m.seat = 'counselor' AND m.state = 'active' AND a.deactivated_at IS NULL) AS led
     FROM room r WHERE r.organisation_id = $1 AND r.kind = 'group' AND r.key_destroyed_at IS NULL ORDER BY r.id`,
    [organisationId],
  );
  const led = rows.filter((row) => row.led);
  return (led.length > 0 ? led : rows).map(({ id }) => id);
}

/** Made with the first drill. It has no seat anywhere and no way to sign in. */
export async function memberOf(tx: Tx, organisationId: string): Promise<string> {
  const [known] = await tx.query<{ account_id: string }>('SELECT account_id FROM drill_member WHERE organisation_id = $1', [
    organisationId,
  ]);
  if (known) return known.account_id;
  const accountId = randomUUID();
  await tx.query(`INSERT INTO account (id, organisation_id, role, language, created_at) VALUES ($1, $2, 'member', 'en', $3)`, [
    accountId,
    organisationId,
    tx.now,
  ]);
  await tx.query(
    `INSERT INTO identity.person (account_id, organisation_id, given_name, family_name) VALUES ($1, $2, 'Drill', '(nobody)')`,
    [accountId, organisationId],
  );
  await tx.query('INSERT INTO drill_member (organisation_id, account_id) VALUES ($1, $2)', [organisationId, accountId]);
  return accountId;
}
