import type { Severity } from '#libs/contracts';
import type { Tx } from '#libs/platform';
import { clockOf, lapseOf, run, safetyMinutes, targetMinutes } from './clocks.js';
import { Escalation } from './escalation.entity.js';
import { heard } from './escalation.machine.js';
import { backup, type EscalationPlan, isWorse } from './plan.js';
import { wanted, wantedFirst, wantsSecond } from './second-seat.js';
import { colleaguesOf } from './sight.js';
import { later } from './time.js';
import { addEntries } from './timeline.js';
import { besidePlan, writePages } from './write-pages.js';

interface Joining {
  readonly severity: Severity;
  readonly what: string;
  readonly insists: boolean;
  readonly signs?: number;
}

/** Why it is more urgent than what was said, for whoever reads it. */
export const gatheredEntry = (of: Escalation, { signs }: Pick<Joining, 'signs'>) =>
  signs === undefined ? [] : [{ of, kind: 'signs-gathered' as const, by: null, what: String(signs) }];

/** A later cry, in an escalation whose row this transaction has locked. Its severity only rises. */
export async function join(tx: Tx, live: Escalation, cry: Joining, plan: EscalationPlan): Promise<void> {
  const { severity, what, insists } = cry;
  const worse = isWorse(severity, live.severity);
  const joined = { of: live, kind: 'signal-joined' as const, by: null, what };
  const raised = { of: live, kind: 'severity-raised' as const, by: null, what: severity };
  await addEntries(tx, worse ? [joined, raised, ...gatheredEntry(live, cry)] : [joined]);
  if (worse) live.severity = severity; // it only rises
  if (worse || insists) await hasten(tx, live, { plan, askBackup: insists || severity === 'imminent' });
  else if (live.safeAt) await unsettle(tx, live);
  const { id, ...all } = live;
  await tx.manager.update(Escalation, id, {
    severity: all.severity,
    status: all.status,
    plan: all.plan,
    step: all.step,
    acksWanted: all.acksWanted,
    nextPageAt: all.nextPageAt,
    dueAt: all.dueAt,
    clockFrom: all.clockFrom,
    missedAt: all.missedAt,
    breachPageAt: all.breachPageAt,
    answeredAt: all.answeredAt,
    safeBy: all.safeBy,
    safeAt: all.safeAt,
    lapsesAt: all.lapsesAt,
    version: all.version + 1,
  });
  live.version += 1;
  tx.ring({ kind: 'escalation', id, paged: false });
}

/**
 * It became more urgent, or the member asks again: a first word is due anew, and a safety check after it. While nobody has it
 * the plan of the worse severity starts over, now. When somebody has it they keep it, with less time: they are paged now, and
 * what is imminent pages backup too, because a holder may be away. Where the worse plan wants two, it is itself what calls the second.
 */
async function hasten(tx: Tx, live: Escalation, { plan, askBackup }: { plan: EscalationPlan; askBackup: boolean }): Promise<void> {
  restart(live, plan, tx.now);
  live.acksWanted = wanted(live.acksWanted, { acknowledgements: wantedFirst(plan) });
  live.plan = { ...plan, from: live.step };
  if (live.status === 'open') {
    live.nextPageAt = tx.now;
    return;
  }
  // It was late before: they are paged now, and not again before what the member is promised by this.
  if (live.dueAt <= tx.now) live.breachPageAt = later(tx.now, plan.answerMinutes * 60);
  const accept = later(tx.now, targetMinutes.accept[live.severity] * 60);
  live.lapsesAt = sooner(live.lapsesAt, live.status === 'handed-over' ? accept : lapseOf('acknowledged', live.severity, tx.now));
  live.status = heard(live.status, 'worsen');
  const two = wantsSecond(live);
  const colleagues = await colleaguesOf(tx, live.id);
  const has = colleagues.filter(({ accountId }) => accountId === live.holderId || accountId === live.receiverId);
  await writePages(
    tx,
    live,
    [...new Set([...has, ...((askBackup && !two) || has.length === 0 ? backup(colleagues, live.holderId) : [])])],
    ['in-app', 'email'],
  );
  live.step += 1;
  if (!two) return;
  live.plan = { ...plan, from: live.step };
  live.nextPageAt = tx.now;
}

/** The targets are those of the plan from now on where that is sooner; what came after a safety check is not sooner than the check. */
function restart(live: Escalation, plan: EscalationPlan, now: Date): void {
  const [answerBy, safeBy] = [later(now, plan.answerMinutes * 60), later(now, safetyMinutes(plan, live.severity) * 60)];
  const checked = clockOf(live) === 'close';
  const dueAt = checked ? answerBy : sooner(live.dueAt, answerBy);
  if (dueAt !== live.dueAt) Object.assign(live, run(dueAt, now, { severity: live.severity, now }));
  live.safeBy = checked ? safeBy : sooner(live.safeBy, safeBy);
  live.answeredAt = null;
  live.safeAt = null;
}

/** The safety check knew nothing of these words: it is to be done again, by whoever has it. */
async function unsettle(tx: Tx, live: Escalation): Promise<void> {
  const safeBy = later(tx.now, safetyMinutes(live.plan, live.severity) * 60);
  Object.assign(live, run(safeBy, tx.now, { severity: live.severity, now: tx.now }), { safeBy, safeAt: null });
  if (live.status === 'open') return;
  live.status = heard(live.status, 'hear-more');
  if (wantsSecond(live)) live.nextPageAt = tx.now;
  const has = (await colleaguesOf(tx, live.id)).filter(({ accountId }) => accountId === live.holderId || accountId === live.receiverId);
  await writePages(tx, live, has, ['in-app', 'email']);
  Object.assign(live, besidePlan(live));
}

const sooner = (one: Date | null, other: Date) => (one && one < other ? one : other);
