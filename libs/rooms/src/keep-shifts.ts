import { randomUUID } from 'node:crypto';
import type { Tx } from '#libs/platform';
import { Shift } from './shift.entity.js';

/** What a schedule wants to be so. */
export interface PlannedShift {
  readonly accountId: string;
  readonly from: Date;
  readonly to: Date;
}

const keyOf = (accountId: string, from: Date): string => `${accountId} ${from.toISOString()}`;

/**
 * Makes the shifts of one schedule, from now on, those that are wanted: what is there stays the row that it is, so that a
 * second call changes nothing. Whoever went off duty by hand is not put on again in that shift. The caller holds a lock
 * under which nobody else writes this schedule's shifts.
 * @returns whether anything changed
 */
export async function keepShifts(
  tx: Tx,
  { organisationId, scheduleId }: { readonly organisationId: string; readonly scheduleId: string },
  wanted: readonly PlannedShift[],
): Promise<boolean> {
  const rows = await tx.manager
    .createQueryBuilder(Shift, 's')
    .where('s.scheduleId = :scheduleId AND s.plannedTo > :now', { scheduleId, now: tx.now })
    .setLock('pessimistic_write') // somebody may be going off duty right now
    .getMany();
  const plan = new Map(wanted.map((shift) => [keyOf(shift.accountId, shift.from), shift]));
  const left = rows.filter((row) => row.plannedTo !== null && row.endsAt < row.plannedTo && row.startsAt <= tx.now);
  let changed = false;
  for (const row of rows) {
    const kept = row.plannedFrom && plan.get(keyOf(row.accountId, row.plannedFrom));
    if (kept) plan.delete(keyOf(row.accountId, kept.from));
    const byHand = left.includes(row);
    if (!kept && byHand) continue;
    if (!kept && row.startsAt > tx.now) await tx.manager.delete(Shift, row.id);
    else if (!kept) await tx.manager.update(Shift, row.id, { endsAt: tx.now, plannedTo: tx.now });
    else if (row.plannedTo?.getTime() !== kept.to.getTime() || (!byHand && row.endsAt.getTime() !== kept.to.getTime()))
      await tx.manager.update(Shift, row.id, { plannedTo: kept.to, ...(!byHand && { endsAt: kept.to }) });
    else continue;
    changed = true;
  }
  const fresh = [...plan.values()].filter(({ accountId, from }) => from > tx.now || !left.some((row) => row.accountId === accountId));
  if (fresh.length > 0)
    await tx.manager.insert(
      Shift,
      fresh.map(({ accountId, from, to }) => ({
        id: randomUUID(),
        organisationId,
        accountId,
        scheduleId,
        startsAt: new Date(Math.max(from.getTime(), tx.now.getTime())), // nobody was on duty before anybody could know of it
        endsAt: to,
        plannedFrom: from,
        plannedTo: to,
      })),
    );
  return changed || fresh.length > 0;
}
