import { Injectable } from '@nestjs/common';
import type { EnterPassword } from '#libs/contracts';
import { Problem, ReservedDatabase } from '#libs/platform';
import { type ProvenRow, proven } from './account.queries.js';
import { plainSignInName } from './code.js';
import { matchesSecret } from './hashing.js';
import type { Proven } from './principal.js';

@Injectable()
export class CheckPassword {
  constructor(private readonly database: ReservedDatabase) {}

  /** @throws {Problem} `sign-in-refused`: unknown, ended, without a password or with another one; it does not say which */
  async execute({ name, password, phone }: EnterPassword): Promise<Proven> {
    const [account] = await this.database.query<ProvenRow & { hash: string | null; ended: boolean; now: Date }>(
      `SELECT a.id, a.organisation_id, a.role, a.version, a.deactivated_at IS NOT NULL AS ended, p.hash, clock_now() AS now
       FROM account a JOIN identity.person i ON i.account_id = a.id LEFT JOIN password_credential p ON p.account_id = a.id
       WHERE i.email = $1 OR a.sign_in_name = $2`,
      [name.toLowerCase(), name.includes('@') ? null : plainSignInName(name)],
    );
    const matches = await matchesSecret(account?.hash, password.normalize('NFC'));
    if (!account || !matches || account.ended) throw new Problem('sign-in-refused');
    return proven(account, { phone, passed: ['password'], at: account.now });
  }
}
