import { randomUUID } from 'node:crypto';
import type { Means } from '#libs/contracts';
import type { Tx } from '#libs/platform';
import { firstMeans, leavesAt, reachOf } from '#libs/reach';
import type { Escalation } from './escalation.entity.js';
import { Page } from './page.entity.js';
import { type Colleague, readPlan } from './plan.js';
import { addEntry } from './timeline.js';

/**
 * One row for each person and means of this step; unique, so no two workers page twice. In the app the page is the row
 * itself and the bell; what leaves the house waits for the sender: what the plan says, and beside it the first means of
 * their own.
 */
export async function writePages(tx: Tx, escalation: Escalation, whom: readonly Colleague[], plan: readonly Means[]): Promise<void> {
  const { id, organisationId, severity, step } = escalation;
  const reaches = await reachOf(
    tx,
    whom.map(({ accountId }) => accountId),
  );
  const pages = whom.flatMap(({ accountId }) => {
    const about = { organisationId, escalationId: id, step, accountId };
    const inApp = {
      ...about,
      id: randomUUID(),
      means: 'in-app' as const,
      state: 'sent' as const,
      attempts: 1,
      sentAt: tx.now,
      nextAttemptAt: tx.now,
    };
    const reach = reaches.get(accountId);
    const outside = reach ? firstMeans({ plan, order: reach.order[severity], has: reach.has }) : [];
    const nextAttemptAt = leavesAt(reach?.quiet ?? null, severity, tx.now);
    return [
      ...(plan.includes('in-app') ? [inApp] : []),
      ...outside.map((means) => ({ ...about, id: randomUUID(), means, state: 'due' as const, nextAttemptAt })),
    ];
  });
  if (pages.length > 0) await tx.manager.createQueryBuilder().insert().into(Page).values(pages).orIgnore().execute();
  await addEntry(tx, escalation, { kind: 'paged', by: null, what: String(step) });
  tx.ring({ kind: 'escalation', id, paged: true });
}

/** Pages that are none of the plan's steps have a number of their own: the plan goes on from where it stood. */
export function besidePlan({ step, plan }: Escalation): Pick<Escalation, 'step' | 'plan'> {
  const running = readPlan(plan);
  return { step: step + 1, plan: { ...running, from: running.from + 1 } };
}
