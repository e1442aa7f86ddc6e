import { recordAll } from '#libs/audit';
import { ConfigError, type Database, type Keyring } from '#libs/platform';

export interface Forgotten {
  readonly phones: number;
  readonly codes: number;
}

/**
 * Phones and open codes are known by a fingerprint that nobody can make again without them: what has not come under the
 * current key by itself is ended here, so that the old key may go at once. Their people get a new code.
 * @throws {ConfigError} for the key that is current
 */
export function forgetKey(database: Database, keyring: Keyring, keyId: string): Promise<Forgotten> {
  if (keyId === keyring.current) throw new ConfigError(`--forget: ${keyId} is the current key; what is sealed now is under it.`);
  return database.transaction(async (tx) => {
    const ended = await tx.query<{ organisation_id: string; phones: number; codes: number }>(
      `WITH phones AS (DELETE FROM device d USING account a WHERE a.id = d.account_id AND (d.key_id = $1 OR d.key_id IS NULL) RETURNING a.organisation_id),
            codes AS (UPDATE invite SET revoked_at = $2 WHERE (key_id = $1 OR key_id IS NULL) AND used_at IS NULL AND revoked_at IS NULL RETURNING organisation_id)
       SELECT organisation_id, sum(phone)::int AS phones, sum(code)::int AS codes FROM (
         SELECT organisation_id, 1 AS phone, 0 AS code FROM phones UNION ALL SELECT organisation_id, 0, 1 FROM codes) AS ended
       GROUP BY organisation_id`,
      [keyId, tx.now],
    );
    await recordAll(
      tx,
      ended.map(({ organisation_id: organisationId, phones, codes }) => ({
        organisationId,
        actor: null,
        action: 'keys.forgotten',
        subjectKind: 'keyring',
        subjectId: null,
        detail: { key: keyId, phones, codes },
      })),
    );
    const sum = (count: (one: Forgotten) => number) => ended.reduce((all, one) => all + count(one), 0);
    return { phones: sum(({ phones }) => phones), codes: sum(({ codes }) => codes) };
  });
}
