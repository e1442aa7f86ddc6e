import { DateTime } from 'luxon';
import type { PlanRole, PlanStep, PlanTarget } from '#libs/contracts';
import type { Crisis } from './crisis.js';

const ZONE = 'America/New_York';

export const role = (one: PlanRole): PlanTarget => ({ kind: 'role', role: one });
export const person = ({ accountId }: { accountId: string }) => ({ kind: 'person', accountId }) as PlanTarget;
export const schedule = (scheduleId: string) => ({ kind: 'schedule', scheduleId }) as PlanTarget;

/** Every admin, at once, by both means, one of them. */
export const aStep = (over: Partial<PlanStep> = {}): PlanStep => ({
  afterSeconds: 0,
  targets: [role('admins')],
  means: ['in-app', 'email'],
  acknowledgements: 1,
  ...over,
});

interface Turns {
  readonly scheduleId: string;
  readonly people: readonly { accountId: string }[];
  readonly hours?: number;
  readonly sinceMinutes?: number;
}

/** A schedule in which these people take turns; the first one's began so many minutes ago. */
export async function nights(crisis: Crisis, { scheduleId, people, hours = 12, sinceMinutes = 60 }: Turns) {
  const [row] = await crisis.app.database.run<{ now: Date }>('SELECT clock_now() AS now');
  const began = DateTime.fromJSDate(row!.now, { zone: ZONE }).minus({ minutes: sinceMinutes });
  const layer = {
    people: people.map(({ accountId }) => accountId),
    startsOn: began.toISODate(),
    handOffAt: began.toFormat('HH:mm'),
    every: { count: hours, unit: 'hours' },
    only: null,
  };
  return { scheduleId, version: 0, name: 'Nights', timeZone: ZONE, layers: [layer] };
}
