import { DataSource } from 'typeorm';
import { DEVICE_DAYS } from '#libs/identity';
import { type Config, ConfigError, dataSourceOptions, Keyring, type Tx } from '#libs/platform';

export interface KeyUse {
  /** Null: a fingerprint of a release that did not name its key. */
  readonly keyId: string | null;
  readonly what:
    | 'room keys'
    | 'authenticators'
    | 'reveal lines'
    | 'topic lists'
    | 'crisis preferences'
    | 'emergency contacts'
    | 'disclosures'
    | 'outlet secrets'
    | 'browsers of members'
    | 'phones'
    | 'open codes';
  readonly rows: number;
}

/** How many rows still need which key. Phones and codes count while they can open something. */
export const keyUse = (reader: Pick<Tx, 'query'>): Promise<KeyUse[]> =>
  reader.query<KeyUse>(
    `SELECT key_id AS "keyId", what, count(*)::int AS rows FROM (
       SELECT key_id, 'room keys' AS what, 1 AS place FROM room_key
       UNION ALL SELECT split_part(secret_sealed, '.', 1), 'authenticators', 2 FROM authenticator
       UNION ALL SELECT split_part(line_sealed, '.', 1), 'reveal lines', 3 FROM name_reveal
       UNION ALL SELECT split_part(topics_sealed, '.', 1), 'topic lists', 4 FROM trigger_topics
       UNION ALL SELECT split_part(preferences_sealed, '.', 1), 'crisis preferences', 7 FROM crisis_preferences
       UNION ALL SELECT split_part(contact_sealed, '.', 1), 'emergency contacts', 8 FROM identity.emergency_contact
       UNION ALL SELECT split_part(record_sealed, '.', 1), 'disclosures', 9 FROM disclosure
       UNION ALL SELECT split_part(secret_sealed, '.', 1), 'outlet secrets', 10 FROM outlet
       UNION ALL SELECT split_part(browser_sealed, '.', 1), 'browsers of members', 11 FROM note_browser
       UNION ALL SELECT key_id, 'phones', 5 FROM device WHERE tries_left > 0 AND created_at > clock_now() - make_interval(days => $1)
       UNION ALL SELECT key_id, 'open codes', 6 FROM invite WHERE used_at IS NULL AND revoked_at IS NULL AND expires_at > clock_now()
     ) AS needed GROUP BY key_id, what, place ORDER BY key_id, place`,
    [DEVICE_DAYS],
  );

/**
 * Before a program does anything: its keyring has every key that the database needs, so that nothing half works.
 * @throws {ConfigError} naming the key that is missing
 */
export async function needEveryKey(config: Config): Promise<Keyring> {
  const keyring = new Keyring(config.keyring);
  const dataSource = await new DataSource(dataSourceOptions(config.databaseUrl, 1, [])).initialize();
  try {
    const missing = (await keyUse(dataSource)).find(({ keyId }) => keyId !== null && !keyring.has(keyId));
    if (!missing) return keyring;
    throw new ConfigError(
      `keyring (KEYRING_FILE or KEYRING): there is no key ${String(missing.keyId)}, and ${String(missing.rows)} ${missing.what} need it.`,
    );
  } finally {
    await dataSource.destroy();
  }
}
