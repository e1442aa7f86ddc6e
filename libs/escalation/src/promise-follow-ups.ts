import { randomUUID } from 'node:crypto';
import type { Severity } from '#libs/contracts';
import type { StaffActor, Tx } from '#libs/platform';
import type { Leaving } from './aftercare.policy.js';
import type { Escalation } from './escalation.entity.js';
import { FollowUp } from './follow-up.entity.js';
import { later } from './time.js';
import { addEntries } from './timeline.js';

/** How long whoever is on duty has for a check-in before backup is paged too. */
const CHECK_MINUTES: Record<Severity, number> = { imminent: 15, high: 30, concern: 120 };
/** Within how long a case is looked at by another. */
const LOOK_HOURS: Record<Severity, number> = { imminent: 24, high: 72, concern: 72 };

/** What is owed from now on, with the first page due: for a second look at once, for a check-in when its time comes. */
export async function promiseFollowUps(tx: Tx, escalation: Escalation, by: StaffActor, left: Leaving): Promise<void> {
  const { checkAgainAt, secondLookBy } = left;
  const { id: escalationId, organisationId, severity } = escalation;
  const owed = { organisationId, escalationId, askedBy: by.accountId, askedAt: tx.now };
  if (checkAgainAt !== null)
    await tx.manager.insert(FollowUp, {
      ...owed,
      id: randomUUID(),
      kind: 'check-again',
      dueAt: checkAgainAt,
      lateAt: later(checkAgainAt, CHECK_MINUTES[severity] * 60),
      nextPageAt: checkAgainAt,
    });
  if (secondLookBy !== null) {
    const dueAt = later(tx.now, LOOK_HOURS[severity] * 3600);
    await tx.manager.insert(FollowUp, {
      ...owed,
      id: randomUUID(),
      kind: 'second-look',
      forAccount: secondLookBy === 'any-supervisor' ? null : secondLookBy,
      dueAt,
      lateAt: dueAt,
      nextPageAt: tx.now,
    });
  }
  const entry = { of: escalation, by: by.accountId, what: null };
  await addEntries(tx, [
    ...(checkAgainAt === null ? [] : [{ ...entry, kind: 'check-again-promised' as const, what: checkAgainAt.toISOString() }]),
    ...(secondLookBy === null ? [] : [{ ...entry, kind: 'second-look-asked' as const }]),
  ]);
}
