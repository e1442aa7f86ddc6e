import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { OwnRule as Input } from '#libs/contracts';
import { Database, Problem, type StaffActor } from '#libs/platform';
import { inForce, lockLexicon } from './lexicon-versions.js';
import { ownersOf } from './rule-owners.js';

@Injectable()
export class OwnRule {
  constructor(private readonly database: Database) {}

  /** One person and no version: nothing is heard otherwise. @throws {Problem} `rule-not-found` where it is not in force, `rule-day-past` */
  async execute(actor: StaffActor, { ruleId, owner, reviewOn }: Input): Promise<void> {
    const { organisationId, accountId } = actor;
    await this.database.transaction(async (tx) => {
      await lockLexicon(tx, organisationId);
      const { version } = await inForce(tx, organisationId);
      if (!version.content.rules.some(({ id }) => id === ruleId)) throw new Problem('rule-not-found');
      if (reviewOn <= (await ownersOf(tx, organisationId)).today) throw new Problem('rule-day-past', { field: 'reviewOn' });
      await tx.query(
        `INSERT INTO rule_owner (organisation_id, rule_id, owner, review_on, said_by, said_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (organisation_id, rule_id) DO UPDATE SET
           owner = excluded.owner, review_on = excluded.review_on, said_by = excluded.said_by, said_at = excluded.said_at`,
        [organisationId, ruleId, owner, reviewOn, accountId, tx.now],
      );
      await record(tx, organisationId, actor, {
        action: 'lexicon.rule-owned',
        subjectKind: 'lexicon',
        subjectId: version.id,
        detail: { rule: ruleId, reviewOn },
      });
    });
  }
}
