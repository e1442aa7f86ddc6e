import { randomUUID } from 'node:crypto';
import type { Tx } from '#libs/platform';
import type { Escalation } from './escalation.entity.js';
import { Page } from './page.entity.js';
import { type Colleague, type Means, readPlan } from './plan.js';
import { addEntry } from './timeline.js';

/**
 * One row for each person and means of this step; unique, so no two workers page twice. In the app the page is the row
 * itself and the bell; what leaves the house waits for the sender.
 */
export async function writePages(tx: Tx, escalation: Escalation, whom: readonly Colleague[], means: readonly Means[]): Promise<void> {
  const { id, organisationId, step } = escalation;
  const pages = whom.flatMap(({ accountId }) =>
    means.map((by) => ({
      id: randomUUID(),
      organisationId,
      escalationId: id,
      step,
      accountId,
      means: by,
      ...(by === 'in-app' ? { state: 'sent' as const, attempts: 1, sentAt: tx.now } : { state: 'due' as const }),
      nextAttemptAt: tx.now,
    })),
  );
  if (pages.length > 0) await tx.manager.createQueryBuilder().insert().into(Page).values(pages).orIgnore().execute();
  await addEntry(tx, escalation, { kind: 'paged', by: null, what: String(step) });
  tx.ring({ kind: 'escalation', id, paged: true });
}

/** Pages that are none of the plan's steps have a number of their own: the plan goes on from where it stood. */
export function besidePlan({ step, plan }: Escalation): Pick<Escalation, 'step' | 'plan'> {
  const running = readPlan(plan);
  return { step: step + 1, plan: { ...running, from: running.from + 1 } };
}
