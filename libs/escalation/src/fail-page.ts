import type { Tx } from '#libs/platform';
import { Escalation } from './escalation.entity.js';
import { followPage } from './follow-page.js';
import { readPlan } from './plan.js';
import { wantsSecond } from './second-seat.js';
import { locked } from './sight.js';
import { stillAsks } from './still-asks.js';
import { addEntry } from './timeline.js';

export interface FailedPage {
  readonly id: string;
  /** Null: it is about an alarm, or a test. */
  readonly escalationId: string | null;
  readonly step: number;
  readonly accountId: string;
}

/**
 * Whoever it was for does not know: their next means is tried at once. Where none is left the next step need not wait, as
 * long as the plan has one that has not run.
 * @param from in which states it may still fail: `sent` too, where the provider says afterwards that it did not arrive
 * @returns whether it failed by this
 */
export async function failPage(
  tx: Tx,
  { id, escalationId, step, accountId }: FailedPage,
  reason: string,
  from: readonly ('due' | 'sent')[],
): Promise<boolean> {
  const escalation = escalationId === null ? null : await locked(tx, escalationId);
  const rows = await tx.query(
    `WITH failed AS (UPDATE page SET state = 'failed', failure = $2, leased_until = NULL, next_means_at = NULL WHERE id = $1 AND state = ANY($3::text[]) RETURNING id)
     SELECT id FROM failed`,
    [id, reason, from],
  );
  if (rows.length === 0) return false;
  if (!escalation) return true; // an alarm repeats itself
  await addEntry(tx, escalation, { kind: 'page-failed', by: null, what: id });
  const reaches =
    (await concerns(tx, escalation, { id, accountId, wasSent: from.includes('sent') })) &&
    (await followPage(tx, escalation, id, { step, accountId }));
  const { from: began, steps } = readPlan(escalation.plan);
  const goesOn = !reaches && escalation.nextPageAt !== null && step === escalation.step - 1 && escalation.step - began < steps.length;
  await tx.manager.update(Escalation, escalation.id, { version: escalation.version + 1, ...(goesOn && { nextPageAt: tx.now }) });
  tx.ring({ kind: 'escalation', id: escalation.id, paged: false });
  return true;
}

/** What never left is followed as long as the case lasts; what left and did not arrive, while it waits for them and somebody's "I have it" came no later. */
async function concerns(
  tx: Tx,
  escalation: Escalation,
  { id, accountId, wasSent }: { readonly id: string; readonly accountId: string; readonly wasSent: boolean },
): Promise<boolean> {
  const { status, acknowledgedAt } = escalation;
  if (!wasSent) return status !== 'closed' || stillAsks(tx, escalation, accountId);
  if (!(await stillAsks(tx, escalation, accountId))) return false;
  if (status === 'open' || (wantsSecond(escalation) && accountId !== escalation.holderId)) return true;
  const later = await tx.query('SELECT FROM page WHERE id = $1 AND sent_at >= $2', [id, acknowledgedAt]);
  return later.length > 0;
}
