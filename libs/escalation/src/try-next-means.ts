import { Injectable } from '@nestjs/common';
import { ClockDatabase, Log } from '#libs/platform';
import { Escalation } from './escalation.entity.js';
import { followPage, type Turn } from './follow-page.js';
import { locked } from './sight.js';
import { stillAsks } from './still-asks.js';

const MOST = 200;

interface Silent extends Turn {
  readonly escalationId: string;
}

/** What a provider took is not what a person heard: as long as it waits for them, the next means of whoever was paged. */
@Injectable()
export class TryNextMeans {
  readonly name = 'next-means';
  constructor(
    private readonly database: ClockDatabase,
    private readonly log: Log,
  ) {}

  /** @returns how many people it turned to once more */
  async run(): Promise<number> {
    const due = await this.database.query<Silent>(
      `SELECT DISTINCT p.escalation_id AS "escalationId", p.step, p.account_id AS "accountId" FROM page p
       WHERE p.next_means_at <= clock_now() LIMIT ${MOST}`,
    );
    let turned = 0;
    for (const silent of due) {
      const done = await this.#turn(silent).catch((error: unknown) => {
        this.log.error('next-means-failed', { error });
        return false;
      });
      if (done) turned += 1;
    }
    return turned;
  }

  /** Once for all that was sent to them at this step: whoever has the escalation's lock clears the time. */
  #turn({ escalationId, step, accountId }: Silent): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const escalation = await locked(tx, escalationId);
      if (!escalation) return false;
      const silent = await tx.query<{ id: string }>(
        `WITH silent AS (
           UPDATE page SET next_means_at = NULL WHERE escalation_id = $1 AND step = $2 AND account_id = $3 AND next_means_at IS NOT NULL
             AND EXISTS (SELECT FROM page d WHERE d.escalation_id = $1 AND d.step = $2 AND d.account_id = $3 AND d.next_means_at <= $4)
           RETURNING id, means)
         SELECT id FROM silent ORDER BY array_position(ARRAY['voice', 'sms', 'push', 'email'], means) LIMIT 1`,
        [escalationId, step, accountId, tx.now],
      );
      const [last] = silent;
      if (!last || !(await stillAsks(tx, escalation, accountId))) return false;
      await followPage(tx, escalation, last.id, { step, accountId });
      await tx.manager.update(Escalation, escalationId, { version: escalation.version + 1 });
      tx.ring({ kind: 'escalation', id: escalationId, paged: false });
      return true;
    });
  }
}
