import type { PlanRole, PlanTarget } from '#libs/contracts';
import type { Colleague } from './plan.js';

const roles: Record<PlanRole, (one: Colleague) => boolean> = {
  'room-counselors': (one) => one.leads && one.onShift,
  backup: (one) => one.role === 'supervisor' || (one.leads && !one.onShift),
  admins: (one) => one.role === 'admin',
};

export const everyoneWhoIs = (role: PlanRole): PlanTarget => ({ kind: 'role', role });

function isMeant(target: PlanTarget, one: Colleague): boolean {
  switch (target.kind) {
    case 'role':
      return roles[target.role](one);
    case 'person':
      return one.accountId === target.accountId;
    case 'schedule':
      return one.onDutyBy.includes(target.scheduleId);
  }
}

/** Each of them once, however many targets mean them. Who has left, or a schedule that has gone, is simply nobody. */
export const reached = (targets: readonly PlanTarget[], colleagues: readonly Colleague[]): Colleague[] =>
  colleagues.filter((one) => one.signsIn && targets.some((target) => isMeant(target, one)));
