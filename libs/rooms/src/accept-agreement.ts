import { Injectable } from '@nestjs/common';
import type { Language } from '#libs/contracts';
import { type Actor, Problem, ReservedDatabase } from '#libs/platform';
import { currentAgreement } from './agreement.queries.js';

@Injectable()
export class AcceptAgreement {
  constructor(private readonly database: ReservedDatabase) {}

  /** @throws {Problem} `agreement-changed` when a newer one was published while they read */
  async execute(actor: Actor, input: { version: number; language: Language }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { version } = await currentAgreement(tx, actor.organisationId, input.language);
      if (version !== input.version) throw new Problem('agreement-changed');
      await tx.query(
        `INSERT INTO agreement_acceptance (account_id, version, language, accepted_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
        [actor.accountId, version, input.language, tx.now],
      );
    });
  }
}
