import { Injectable } from '@nestjs/common';
import type { z } from 'zod/mini';
import { record } from '#libs/audit';
import type { SettleReview as Input } from '#libs/contracts';
import { Database, Problem, type StaffActor } from '#libs/platform';
import { OPEN_DOUBT } from './doubts.js';

@Injectable()
export class SettleReview {
  constructor(private readonly database: Database) {}

  /** A person has looked. What they changed, they changed in a draft. @throws {Problem} `review-not-found`, `review-settled` */
  async execute(actor: StaffActor, { reviewId, outcome }: z.infer<typeof Input>): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [doubt] = await tx.query<{ settled: boolean }>(
        `SELECT NOT ${OPEN_DOUBT} AS settled FROM doubt d WHERE id = $1 AND organisation_id = $2 FOR NO KEY UPDATE`,
        [reviewId, actor.organisationId],
      );
      if (!doubt) throw new Problem('review-not-found');
      if (doubt.settled) throw new Problem('review-settled');
      await tx.query('UPDATE doubt SET settled_by = $2, settled_at = $3, outcome = $4 WHERE id = $1', [
        reviewId,
        actor.accountId,
        tx.now,
        outcome,
      ]);
      await record(tx, actor.organisationId, actor, {
        action: 'doubt.settled',
        subjectKind: 'doubt',
        subjectId: reviewId,
        detail: { outcome },
      });
    });
  }
}
