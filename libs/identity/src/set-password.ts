import { Injectable } from '@nestjs/common';
import { enforce, Problem, ReservedDatabase, type Tx } from '#libs/platform';
import { newSignInName } from './code.js';
import { endSessionsOf } from './end-session.js';
import { hashSecret } from './hashing.js';
import { mayUsePassword } from './password.policy.js';
import type { Standing } from './sessions.queries.js';

type Asking = Pick<Standing, 'actor' | 'principal' | 'ref'>;

@Injectable()
export class SetPassword {
  constructor(private readonly database: ReservedDatabase) {}

  /**
   * A first password, or another one after a one-time code. It ends the account's other sessions.
   * @returns a member's name for signing in; null for staff, who use their e-mail
   * @throws {Problem} `password-too-short`, `password-too-common`, `step-missing`
   */
  async execute({ actor, principal, ref }: Asking, input: { password: string }): Promise<{ signInName: string | null }> {
    enforce(mayUsePassword(input.password, await this.#about(actor.accountId)));
    const hash = await hashSecret(input.password.normalize('NFC'));
    return this.database.transaction(async (tx) => {
      const stored = await tx.query(
        `INSERT INTO password_credential (account_id, hash, changed_at) VALUES ($1, $2, $3)
         ON CONFLICT (account_id) DO UPDATE SET hash = EXCLUDED.hash, changed_at = EXCLUDED.changed_at WHERE $4
         RETURNING account_id`,
        [actor.accountId, hash, tx.now, principal.passed.includes('code')],
      );
      if (stored.length === 0) throw new Problem('step-missing', { detail: 'A new one-time code comes before another password.' });
      await endSessionsOf(tx, actor.accountId, ref);
      return { signInName: actor.role === 'member' ? await this.#signInName(tx, actor.accountId) : null };
    });
  }

  async #about(accountId: string): Promise<string[]> {
    const [about] = await this.database.query<Record<string, string | null>>(
      `SELECT i.given_name, i.family_name, i.email, a.sign_in_name, o.name AS organisation
       FROM account a JOIN identity.person i ON i.account_id = a.id JOIN organisation o ON o.id = a.organisation_id WHERE a.id = $1`,
      [accountId],
    );
    return Object.values(about ?? {}).filter((word) => word !== null);
  }

  async #signInName(tx: Tx, accountId: string): Promise<string> {
    const [named] = await tx.query<{ sign_in_name: string }>(
      `WITH named AS (UPDATE account SET sign_in_name = coalesce(sign_in_name, $2) WHERE id = $1 RETURNING sign_in_name) SELECT * FROM named`,
      [accountId, newSignInName()],
    );
    if (!named) throw new Error('a password of no account');
    return named.sign_in_name;
  }
}
