import { Injectable } from '@nestjs/common';
import type { EnterCode } from '#libs/contracts';
import { Keyring, Problem, ReservedDatabase } from '#libs/platform';
import { type ProvenRow, proven } from './account.queries.js';
import { plainCode } from './code.js';
import type { Proven } from './principal.js';

@Injectable()
export class UseInvite {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly keyring: Keyring,
  ) {}

  /**
   * Of many who use one code at once, the row lets one through.
   * @throws {Problem} `code-refused`: wrong, used, revoked, old, or of an account that has ended; it does not say which
   */
  async execute({ code, phone }: EnterCode): Promise<Proven> {
    return this.database.transaction(async (tx) => {
      const [account] = await tx.query<ProvenRow>(
        `WITH used AS (
           UPDATE invite i SET used_at = $2 FROM account a
           WHERE i.code_hash = ANY($1::bytea[]) AND a.id = i.account_id AND i.used_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > $2
             AND a.deactivated_at IS NULL
           RETURNING a.id, a.organisation_id, a.role, a.version)
         SELECT * FROM used`,
        [this.keyring.fingerprints('invite', plainCode(code)), tx.now],
      );
      if (!account) throw new Problem('code-refused');
      return proven(account, { phone, passed: ['code'], at: tx.now });
    });
  }
}
