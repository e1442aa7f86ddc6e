import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OutsideMeans } from '#libs/contracts';
import { Problem, ReservedDatabase, type StaffActor } from '#libs/platform';
import { reachOf } from '#libs/reach';
import { Page } from './page.entity.js';

const MOST = 5;
const WITHIN_MINUTES = 10;

@Injectable()
export class SendTestPage {
  constructor(private readonly database: ReservedDatabase) {}

  /**
   * The way a page goes, without an escalation.
   * @throws {Problem} `means-not-proven`, `too-many-tries`
   */
  async execute({ accountId, organisationId }: StaffActor, { means }: { means: OutsideMeans }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [recent] = await tx.query<{ n: number; first: Date | null }>(
        `SELECT count(*)::int AS n, min(next_attempt_at) AS first FROM page
         WHERE account_id = $1 AND test AND next_attempt_at > $2::timestamptz - make_interval(mins => ${WITHIN_MINUTES})`,
        [accountId, tx.now],
      );
      const retryAfterMs = (recent?.first?.getTime() ?? 0) + WITHIN_MINUTES * 60_000 - tx.now.getTime();
      if ((recent?.n ?? 0) >= MOST) throw new Problem('too-many-tries', { retryAfterMs });
      const reach = (await reachOf(tx, [accountId])).get(accountId);
      if (!reach?.has.has(means)) throw new Problem('means-not-proven');
      const page = {
        id: randomUUID(),
        organisationId,
        step: 0,
        accountId,
        means,
        state: 'due' as const,
        test: true,
        nextAttemptAt: tx.now,
      };
      await tx.manager.insert(Page, page);
    });
  }
}
