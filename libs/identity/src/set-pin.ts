import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Keyring, Problem, ReservedDatabase } from '#libs/platform';
import { DEVICE_SECRET_BYTES, deviceFingerprint, deviceFingerprints, PIN_TRIES, withDevice } from './device-pin.js';
import { hashSecret } from './hashing.js';
import { isCommonPin } from './password.policy.js';
import type { Principal } from './principal.js';

@Injectable()
export class SetPin {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly keyring: Keyring,
  ) {}

  /**
   * @param input.replaces what this phone kept until now
   * @returns what this phone keeps from now on, and we don't
   * @throws {Problem} `step-missing` on a shared phone, `password-too-common`
   */
  async execute({ accountId, phone }: Principal, input: { pin: string; replaces: Buffer | null }): Promise<Buffer> {
    if (phone !== 'own') throw new Problem('step-missing', { field: 'phone' });
    if (isCommonPin(input.pin)) throw new Problem('password-too-common', { field: 'pin' });
    const secret = randomBytes(DEVICE_SECRET_BYTES);
    const hash = await hashSecret(withDevice(secret, input.pin));
    await this.database.transaction(async (tx) => {
      if (input.replaces)
        await tx.query('DELETE FROM device WHERE secret_hash = ANY($1::bytea[])', [deviceFingerprints(this.keyring, input.replaces)]);
      await tx.query(
        `INSERT INTO device (id, account_id, secret_hash, key_id, pin_hash, tries_left, created_at, last_used_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $7)`,
        [randomUUID(), accountId, deviceFingerprint(this.keyring, secret), this.keyring.current, hash, PIN_TRIES, tx.now],
      );
    });
    return secret;
  }
}
