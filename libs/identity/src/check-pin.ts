import { Injectable } from '@nestjs/common';
import { Keyring, Problem, ReservedDatabase } from '#libs/platform';
import { type ProvenRow, proven } from './account.queries.js';
import { DEVICE_DAYS, deviceFingerprint, deviceFingerprints, PIN_TRIES, withDevice } from './device-pin.js';
import { matchesSecret } from './hashing.js';
import type { Proven } from './principal.js';

interface Try extends ProvenRow {
  readonly device_id: string;
  readonly pin_hash: string;
  readonly tries_left: number;
  readonly now: Date;
}

@Injectable()
export class CheckPin {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly keyring: Keyring,
  ) {}

  /** @throws {Problem} `pin-refused`, or `pin-locked` after the fifth: then this phone needs a code or a password again */
  async execute(input: { secret: Buffer | null; pin: string }): Promise<Proven> {
    if (!input.secret) throw new Problem('pin-locked');
    const attempt = await this.#take(input.secret);
    if (!attempt) throw new Problem('pin-locked');
    if (await matchesSecret(attempt.pin_hash, withDevice(input.secret, input.pin))) {
      await this.#renew(attempt.device_id, input.secret);
      return proven(attempt, { phone: 'own', passed: ['pin'], at: attempt.now });
    }
    if (attempt.tries_left > 0) throw new Problem('pin-refused');
    await this.database.query('DELETE FROM device WHERE id = $1', [attempt.device_id]);
    throw new Problem('pin-locked');
  }

  /** A try is spent before it is looked at, so that many at once are no more than five. */
  async #take(secret: Buffer): Promise<Try | undefined> {
    const [attempt] = await this.database.query<Try>(
      `WITH taken AS (
         UPDATE device d SET tries_left = d.tries_left - 1 FROM account a
         WHERE d.secret_hash = ANY($1::bytea[]) AND d.tries_left > 0 AND d.created_at > clock_now() - make_interval(days => $2)
           AND a.id = d.account_id AND a.deactivated_at IS NULL
         RETURNING a.id, a.organisation_id, a.role, a.version, d.id AS device_id, d.pin_hash, d.tries_left)
       SELECT *, clock_now() AS now FROM taken`,
      [deviceFingerprints(this.keyring, secret), DEVICE_DAYS],
    );
    return attempt;
  }

  /** Its tries are back, and its fingerprint is under the current key: the one that was current before may go. */
  async #renew(deviceId: string, secret: Buffer): Promise<void> {
    await this.database.query(
      'UPDATE device SET tries_left = $2, last_used_at = clock_now(), secret_hash = $3, key_id = $4 WHERE id = $1',
      [deviceId, PIN_TRIES, deviceFingerprint(this.keyring, secret), this.keyring.current],
    );
  }
}
