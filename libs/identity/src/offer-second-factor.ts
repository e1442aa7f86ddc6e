import { Injectable } from '@nestjs/common';
import { generateSecret, generateURI } from 'otplib';
import { type Actor, Keyring, Problem, ReservedDatabase } from '#libs/platform';
import { sealedAt } from './authenticator-code.js';

@Injectable()
export class OfferSecondFactor {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly keyring: Keyring,
  ) {}

  /** @throws {Problem} `step-missing` when one is in use: a new one-time code from an admin comes before another app */
  async execute(actor: Actor): Promise<{ secret: string; uri: string }> {
    const secret = generateSecret();
    const label = await this.database.transaction(async (tx) => {
      const offered = await tx.query(
        `INSERT INTO authenticator (account_id, secret_sealed) VALUES ($1, $2)
         ON CONFLICT (account_id) DO UPDATE SET secret_sealed = EXCLUDED.secret_sealed, last_step = 0 WHERE authenticator.confirmed_at IS NULL
         RETURNING account_id`,
        [actor.accountId, this.keyring.sealSecret(sealedAt(actor.accountId), secret)],
      );
      if (offered.length === 0) throw new Problem('step-missing');
      const [person] = await tx.query<{ email: string | null }>('SELECT email FROM identity.person WHERE account_id = $1', [
        actor.accountId,
      ]);
      return person?.email ?? 'Lamplight';
    });
    return { secret, uri: generateURI({ issuer: 'Lamplight', label, secret }) };
  }
}
