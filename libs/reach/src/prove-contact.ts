import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { ProveContact as ProveInput } from '#libs/contracts';
import { Keyring, Problem, ReservedDatabase, type StaffActor } from '#libs/platform';
import { CODE_PURPOSE, codeOf } from './claim-contact.js';
import { refuseColleaguesNumber } from './one-owner.js';

interface Claim {
  readonly address: string;
  readonly code_hash: Buffer;
  readonly tries_left: number;
}

@Injectable()
export class ProveContact {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly keyring: Keyring,
  ) {}

  /**
   * Whoever knows the code has what it was sent to. It works once, for a time and for a few tries, and a wrong try counts.
   * @throws {Problem} `contact-code-refused`: wrong, used, too late, tried too often, or there is none; `contact-of-colleague`: another is reached by it
   */
  async execute(actor: StaffActor, { kind, code }: ProveInput): Promise<void> {
    const { accountId, organisationId } = actor;
    const proven = await this.database.transaction(async (tx) => {
      const [claim] = await tx.query<Claim>(
        `SELECT c.address, c.code_hash, c.tries_left FROM identity.contact_claim c
         WHERE c.account_id = $1 AND c.kind = $2 AND c.code_hash IS NOT NULL AND c.expires_at > $3 AND c.tries_left > 0
           AND (c.kind = 'phone' OR EXISTS (SELECT FROM identity.person i WHERE i.account_id = c.account_id AND i.email = c.address)) FOR UPDATE`,
        [accountId, kind, tx.now],
      );
      if (!claim) return false;
      const right = this.keyring
        .fingerprints(CODE_PURPOSE, codeOf(accountId, kind, code))
        .some((one) => timingSafeEqual(one, claim.code_hash));
      await tx.query(
        `UPDATE identity.contact_claim SET tries_left = tries_left - 1, code_hash = CASE WHEN $3 THEN NULL ELSE code_hash END WHERE account_id = $1 AND kind = $2`,
        [accountId, kind, right],
      );
      if (!right) return false;
      if (kind === 'phone') await refuseColleaguesNumber(tx, actor, claim.address);
      await tx.query(
        `INSERT INTO identity.contact (account_id, kind, organisation_id, address, proven_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (account_id, kind) DO UPDATE SET address = excluded.address, proven_at = excluded.proven_at`,
        [accountId, kind, organisationId, claim.address, tx.now],
      );
      await record(tx, organisationId, actor, { action: 'contact.proven', subjectKind: 'account', subjectId: accountId, detail: { kind } });
      return true;
    });
    if (!proven) throw new Problem('contact-code-refused');
  }
}

@Injectable()
export class DropPhone {
  constructor(private readonly database: ReservedDatabase) {}

  /** No page goes there any more, and no code that was on its way counts. */
  async execute(actor: StaffActor): Promise<void> {
    const { accountId, organisationId } = actor;
    await this.database.transaction(async (tx) => {
      await tx.query(`UPDATE identity.contact_claim SET code_hash = NULL WHERE account_id = $1 AND kind = 'phone'`, [accountId]);
      const gone = await tx.query(
        `WITH gone AS (DELETE FROM identity.contact WHERE account_id = $1 AND kind = 'phone' RETURNING 1) SELECT FROM gone`,
        [accountId],
      );
      if (gone.length === 0) return;
      await record(tx, organisationId, actor, {
        action: 'contact.dropped',
        subjectKind: 'account',
        subjectId: accountId,
        detail: { kind: 'phone' },
      });
    });
  }
}
