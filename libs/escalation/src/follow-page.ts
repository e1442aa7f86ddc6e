import { randomUUID } from 'node:crypto';
import type { Means } from '#libs/contracts';
import type { Tx } from '#libs/platform';
import { leavesAt, nextMeans, reachOf } from '#libs/reach';
import type { Escalation } from './escalation.entity.js';
import { Page } from './page.entity.js';
import { readPlan } from './plan.js';
import { addEntry } from './timeline.js';

/** Whom a page was for, at which step. */
export interface Turn {
  readonly step: number;
  readonly accountId: string;
}

/**
 * The page did not do: it failed, or nobody answered. The next means of that person is tried, once for each.
 * @returns whether anything is left that may still reach them at this step
 */
export async function followPage(tx: Tx, escalation: Escalation, pageId: string, { step, accountId }: Turn): Promise<boolean> {
  const { id, organisationId, severity } = escalation;
  const before = await tx.query<{ means: Means; state: Page['state'] }>(
    'SELECT means, state FROM page WHERE escalation_id = $1 AND step = $2 AND account_id = $3',
    [id, step, accountId],
  );
  const stillOut = before.some(({ means, state }) => means !== 'in-app' && (state === 'due' || state === 'sent'));
  const reach = (await reachOf(tx, [accountId])).get(accountId);
  if (!reach) return stillOut;
  const plan = readPlan(escalation.plan).steps.flatMap((one) => one.means);
  const means = nextMeans({ plan, order: reach.order[severity], has: reach.has }, new Set(before.map((one) => one.means)));
  if (means === null) return stillOut;
  const page = { id: randomUUID(), organisationId, escalationId: id, step, accountId, means, state: 'due' as const, followsId: pageId };
  const nextAttemptAt = leavesAt(reach.quiet, severity, tx.now);
  await tx.manager
    .createQueryBuilder()
    .insert()
    .into(Page)
    .values({ ...page, nextAttemptAt })
    .execute();
  await addEntry(tx, escalation, { kind: 'next-means', by: null, what: page.id });
  return true;
}
