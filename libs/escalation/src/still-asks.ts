import type { EntryKind } from '#libs/contracts';
import type { Tx } from '#libs/platform';
import type { Escalation } from './escalation.entity.js';
import { isActedOn } from './escalation.machine.js';
import { wantsSecond } from './second-seat.js';

/**
 * Whether what somebody was paged for still waits for them. While nobody has the escalation, it does; beside whoever has it, as long as a
 * second is wanted, a target is missed, or they were called in and have not come; for the holder alone, whose shift ended; of what was handed
 * over, for whoever is to accept it; and of a closed case, while something is owed.
 */
export async function stillAsks(tx: Tx, escalation: Escalation, accountId: string): Promise<boolean> {
  const { id, status, holderId, receiverId, missedAt } = escalation;
  if (status === 'open') return true;
  if (status === 'handed-over') return receiverId ? accountId === receiverId : accountId !== holderId;
  if (!isActedOn(status)) return owes(tx, id);
  if (missedAt) return true;
  if (accountId === holderId) return called(tx, escalation, ['signal-joined', 'shift-ended']);
  return wantsSecond(escalation) || called(tx, escalation, ['signal-joined', 'paged-next', 'shift-ended']);
}

async function owes(tx: Tx, escalationId: string): Promise<boolean> {
  const owed = await tx.query('SELECT FROM follow_up WHERE escalation_id = $1 AND done_at IS NULL AND pages > 0', [escalationId]);
  return owed.length > 0;
}

/** Since somebody has it, and beside the plan. */
async function called(tx: Tx, { id, acknowledgedAt }: Escalation, by: readonly EntryKind[]): Promise<boolean> {
  const calls = await tx.query('SELECT FROM escalation_entry WHERE escalation_id = $1 AND kind = ANY($2::text[]) AND at >= $3 LIMIT 1', [
    id,
    by,
    acknowledgedAt,
  ]);
  return calls.length > 0;
}
