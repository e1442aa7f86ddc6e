import type { Means, OutsideMeans, Severity } from '#libs/contracts';
import type { Tx } from '#libs/platform';
import { firstMeans, leavesAt, type Reach, reachOf } from '#libs/reach';
import type { Escalation } from './escalation.entity.js';
import { type Colleague, readPlan } from './plan.js';
import { addEntries } from './timeline.js';

/** Whom a step of an escalation calls, and how the plan says. */
export interface Calls {
  readonly escalation: Escalation;
  readonly whom: readonly Colleague[];
  readonly means: readonly Means[];
}

export const writePages = (tx: Tx, escalation: Escalation, whom: readonly Colleague[], means: readonly Means[]): Promise<void> =>
  writePagesOf(tx, [{ escalation, whom, means }]);

/**
 * One row for each person and means of a step; unique, so no two workers page twice. In the app the page is the row
 * itself and the bell; what leaves the house waits for the sender: what the plan says, and beside it the first means of
 * their own.
 */
export async function writePagesOf(tx: Tx, calls: readonly Calls[]): Promise<void> {
  const reaches = await reachOf(tx, [...new Set(calls.flatMap(({ whom }) => whom.map(({ accountId }) => accountId)))]);
  const pages = calls.flatMap((one) => pagesOf(one, reaches, tx.now));
  const column = <T>(value: (page: PageDue) => T): T[] => pages.map(value);
  await tx.query(
    `INSERT INTO page (id, organisation_id, escalation_id, step, account_id, means, state, attempts, sent_at, next_attempt_at)
     SELECT gen_random_uuid(), p.organisation_id, p.escalation_id, p.step, p.account_id, p.means,
            CASE p.means WHEN 'in-app' THEN 'sent' ELSE 'due' END, CASE p.means WHEN 'in-app' THEN 1 ELSE 0 END,
            CASE p.means WHEN 'in-app' THEN $1::timestamptz END, p.leaves_at
     FROM unnest($2::uuid[], $3::uuid[], $4::int[], $5::uuid[], $6::text[], $7::timestamptz[]) WITH ORDINALITY
       AS p (organisation_id, escalation_id, step, account_id, means, leaves_at, n)
     ORDER BY p.n ON CONFLICT DO NOTHING`,
    [
      tx.now,
      column(({ of }) => of.organisationId),
      column(({ of }) => of.id),
      column(({ of }) => of.step),
      column(({ accountId }) => accountId),
      column(({ means }) => means),
      column(({ leavesAt: at }) => at),
    ],
  );
  await addEntries(
    tx,
    calls.map(({ escalation: of }) => ({ of, kind: 'paged', by: null, what: String(of.step) })),
  );
  for (const { escalation } of calls) tx.ring({ kind: 'escalation', id: escalation.id, paged: true });
}

interface PageDue {
  readonly of: Escalation;
  readonly accountId: string;
  readonly means: Means;
  readonly leavesAt: Date;
}

function pagesOf({ escalation: of, whom, means: plan }: Calls, reaches: ReadonlyMap<string, Reach>, now: Date): PageDue[] {
  return whom.flatMap(({ accountId }) => {
    const reach = reaches.get(accountId);
    const outside = reach ? outsideMeans(plan, of.severity, reach) : [];
    const leaves = leavesAt(reach?.quiet ?? null, of.severity, now);
    return [
      ...(plan.includes('in-app') ? [{ of, accountId, means: 'in-app' as const, leavesAt: now }] : []),
      ...outside.map((means) => ({ of, accountId, means, leavesAt: leaves })),
    ];
  });
}

/**
 * A plan of before may name an open screen alone, also for what can't wait until somebody looks: whoever it calls is woken by
 * whatever reaches them, as by a plan that says e-mail.
 */
function outsideMeans(plan: readonly Means[], severity: Severity, { order, has }: Reach): OutsideMeans[] {
  const screenAlone = plan.every((means) => means === 'in-app');
  if (screenAlone && severity !== 'concern' && has.size > 0) return firstMeans({ plan: ['email'], order: order[severity], has });
  return firstMeans({ plan, order: order[severity], has });
}

/** Pages that are none of the plan's steps have a number of their own: the plan goes on from where it stood. */
export function besidePlan({ step, plan }: Escalation): Pick<Escalation, 'step' | 'plan'> {
  const running = readPlan(plan);
  return { step: step + 1, plan: { ...running, from: running.from + 1 } };
}
