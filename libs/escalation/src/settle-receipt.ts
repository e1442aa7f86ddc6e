import { Injectable } from '@nestjs/common';
import { Metrics, ReservedDatabase } from '#libs/platform';
import { type FailedPage, failPage } from './fail-page.js';

export interface Receipt {
  readonly pageId: string;
  /** What the provider calls the message or the call. */
  readonly ref: string;
  readonly status: string;
}

/** It says that the page did not arrive. `completed` and `delivered` prove nothing: only a person's answer does. */
const failures: Partial<Record<string, string>> = {
  undelivered: 'sms-undelivered',
  failed: 'telephone-failed',
  busy: 'call-busy',
  'no-answer': 'call-unanswered',
  canceled: 'telephone-failed',
};
/** Statuses on the way: nothing is settled by them. */
const ENDS = new Set(['delivered', 'completed', ...Object.keys(failures)]);

@Injectable()
export class SettleReceipt {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly metrics: Metrics,
  ) {}

  /** What the provider says afterwards of a page that it took. Told twice or late, it is as told once. */
  async execute({ pageId, ref, status }: Receipt): Promise<void> {
    if (!ENDS.has(status)) return;
    const reason = failures[status];
    const failed = await this.database.transaction(async (tx) => {
      const [page] = await tx.query<FailedPage & { means: string }>(
        'SELECT id, escalation_id AS "escalationId", step, account_id AS "accountId", means FROM page WHERE id = $1',
        [pageId],
      );
      if (!page) return null;
      await tx.query(
        `UPDATE page_attempt SET outcome = $3, provider_ref = $2
         WHERE page_id = $1 AND n = coalesce((SELECT n FROM page_attempt WHERE page_id = $1 AND provider_ref = $2 LIMIT 1),
           (SELECT max(n) FROM page_attempt WHERE page_id = $1 AND provider_ref IS NULL))`,
        [pageId, ref, reason ?? status],
      );
      return reason !== undefined && (await failPage(tx, page, reason, ['due', 'sent'])) ? page.means : null;
    });
    if (failed !== null) this.metrics.pages.inc({ means: failed, result: 'failed' });
  }
}
