import type { EscalationClock, EscalationStatus, Severity } from '#libs/contracts';
import type { Escalation } from './escalation.entity.js';
import type { EscalationPlan } from './plan.js';
import { later } from './time.js';

type Minutes = Record<Severity, number>;

/** Targets that no plan names. The first word to the member is due by the plan; `safety` unless the plan says otherwise. */
export const targetMinutes: Record<Exclude<EscalationClock, 'answer'>, Minutes> = {
  safety: { imminent: 15, high: 60, concern: 24 * 60 },
  close: { imminent: 60, high: 4 * 60, concern: 48 * 60 },
  accept: { imminent: 5, high: 30, concern: 8 * 60 },
};

/**
 * Whoever has it and does nothing for this long has it no longer. Reading is not doing. A member who was reached leaves more
 * time.
 */
export const idleMinutes: Record<'acknowledged' | 'contacted' | 'safe', Minutes> = {
  acknowledged: { imminent: 10, high: 60, concern: 24 * 60 },
  contacted: { imminent: 60, high: 4 * 60, concern: 48 * 60 },
  safe: { imminent: 2 * 60, high: 8 * 60, concern: 96 * 60 },
};

/** A holder whose shift is over has this long to hand over what is urgent. */
export const SHIFT_GRACE_MINUTES = 5;

export const safetyMinutes = (plan: Pick<EscalationPlan, 'safetyMinutes'>, severity: Severity): number =>
  plan.safetyMinutes ?? targetMinutes.safety[severity];
export const lapseOf = (status: keyof typeof idleMinutes, severity: Severity, now: Date): Date =>
  later(now, idleMinutes[status][severity] * 60);

type Facts = Pick<Escalation, 'answeredAt' | 'safeAt'>;
type Timed = Facts & Pick<Escalation, 'openedAt' | 'clockFrom' | 'dueAt' | 'handedAt' | 'lapsesAt'> & { readonly status: EscalationStatus };

/** What the member is waiting for. It follows from what was done, not from who has it: taking, handing over and lapsing stop no clock. */
export const clockOf = ({ answeredAt, safeAt }: Facts): Exclude<EscalationClock, 'accept'> =>
  safeAt ? 'close' : answeredAt ? 'safety' : 'answer';

/** The clock to be shown: the member's, or that of a hand-over which is due sooner. */
export function runningClock(of: Timed): { clock: EscalationClock; since: Date; dueAt: Date } {
  const { status, handedAt, lapsesAt, dueAt } = of;
  if (status === 'handed-over' && handedAt && lapsesAt && lapsesAt < dueAt) return { clock: 'accept', since: handedAt, dueAt: lapsesAt };
  return { clock: clockOf(of), since: of.clockFrom ?? of.openedAt, dueAt };
}

type Run = Pick<Escalation, 'dueAt' | 'clockFrom' | 'missedAt' | 'breachPageAt'>;

/** A clock begins to run. One that is late already leaves its holder as long as they may be idle before it pages anybody. */
export function run(dueAt: Date, since: Date | null, { severity, now }: { severity: Severity; now: Date }): Run {
  return { dueAt, clockFrom: since, missedAt: null, breachPageAt: dueAt <= now ? lapseOf('acknowledged', severity, now) : null };
}

/** Staff have said a first word to the member: the clock of the safety check goes on, from the same moment. */
export function answered(of: Escalation, now: Date): Partial<Escalation> {
  if (of.answeredAt) return {};
  if (of.safeAt) return { answeredAt: now };
  const safeBy = of.safeBy ?? later(of.openedAt, safetyMinutes(of.plan, of.severity) * 60);
  return { answeredAt: now, ...run(safeBy, of.clockFrom, { severity: of.severity, now }) };
}
