import { Injectable } from '@nestjs/common';
import { verifySync } from 'otplib';
import { Keyring, placeOf, type SealedPlace, type Tx } from '#libs/platform';

const STEP_SECONDS = 30;
export const sealedAt = (accountId: string): SealedPlace<'keyring'> => placeOf('authenticator.secret_sealed', accountId);

@Injectable()
export class AuthenticatorCodes {
  constructor(private readonly keyring: Keyring) {}

  /**
   * Takes a code of this step, the one before or the one after: once, and none that is older than the last.
   * @returns false when it is wrong or was taken before, perhaps at the same moment
   */
  async take(tx: Tx, accountId: string, input: { code: string; confirming: boolean }): Promise<boolean> {
    const confirmed = input.confirming ? 'confirmed_at IS NULL' : 'confirmed_at IS NOT NULL';
    const [stored] = await tx.query<{ secret_sealed: string; last_step: string }>(
      `SELECT secret_sealed, last_step FROM authenticator WHERE account_id = $1 AND ${confirmed}`,
      [accountId],
    );
    if (!stored) return false;
    const checked = verifySync({
      secret: this.keyring.openSecret(sealedAt(accountId), stored.secret_sealed),
      token: input.code,
      epoch: Math.floor(tx.now.getTime() / 1000),
      period: STEP_SECONDS,
      epochTolerance: STEP_SECONDS,
    });
    if (!checked.valid || !('timeStep' in checked)) return false;
    const taken = await tx.query(
      `WITH taken AS (
         UPDATE authenticator SET last_step = $2, confirmed_at = coalesce(confirmed_at, $3)
         WHERE account_id = $1 AND last_step < $2 AND ${confirmed} RETURNING account_id)
       SELECT account_id FROM taken`,
      [accountId, checked.timeStep, tx.now],
    );
    return taken.length > 0;
  }
}
