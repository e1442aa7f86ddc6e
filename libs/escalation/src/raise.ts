import { randomUUID } from 'node:crypto';
import { record } from '#libs/audit';
import type { EscalationCause, Severity } from '#libs/contracts';
import type { Tx } from '#libs/platform';
import { Escalation } from './escalation.entity.js';
import { backup, type EscalationPlan, idleMinutes, isWorse, readPlan, standardPlans } from './plan.js';
import { colleaguesOf } from './sight.js';
import { later } from './time.js';
import { addEntry } from './timeline.js';
import { writePages } from './write-pages.js';

export interface Cry {
  readonly organisationId: string;
  readonly roomId: string;
  readonly accountId: string;
  readonly cause: EscalationCause;
  readonly severity: Severity;
  /** What its entry says: the cause, or what tells a retry from a second cry. */
  readonly what: string;
  /** The member asks again: whoever has it, or nobody yet, is paged at once as for something worse. */
  readonly insists: boolean;
}

export interface Raised {
  readonly escalation: Escalation;
  readonly opened: boolean;
}

/**
 * One live escalation for each member and cause: the first cry opens it, a later one joins. Whatever happens here
 * commits with the words that caused it, and the first step is due from that moment. Call {@link recordOpened} after the last.
 */
export async function raise(tx: Tx, cry: Cry): Promise<Raised> {
  const plan = await planFor(tx, cry.roomId, cry.severity);
  // Between a lost insert and the lock the live one may be closed by a person; then this cry opens a new one.
  for (;;) {
    const live = await lockLive(tx, cry);
    if (live) {
      await join(tx, live, cry, plan);
      return { escalation: live, opened: false };
    }
    const escalation = await open(tx, cry, plan);
    if (escalation) return { escalation, opened: true };
  }
}

export const recordOpened = ({ id, organisationId, cause, severity }: Escalation, tx: Tx): Promise<void> =>
  record(tx, organisationId, null, { action: 'escalation.opened', subjectKind: 'escalation', subjectId: id, detail: { cause, severity } });

const lockLive = (tx: Tx, { accountId, cause }: Cry): Promise<Escalation | null> =>
  tx.manager
    .createQueryBuilder(Escalation, 'e')
    .where("e.accountId = :accountId AND e.cause = :cause AND e.status <> 'closed'", { accountId, cause })
    .setLock('for_no_key_update')
    .getOne();

async function open(
  tx: Tx,
  { organisationId, roomId, accountId, cause, severity, what }: Cry,
  plan: EscalationPlan,
): Promise<Escalation | null> {
  const id = randomUUID();
  const rows = await tx.query(
    `INSERT INTO escalation (id, organisation_id, room_id, account_id, cause, severity, status, plan, next_page_at, opened_at, due_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'open', $7, $8, $8, $8::timestamptz + make_interval(mins => $9))
     ON CONFLICT (account_id, cause) WHERE status <> 'closed' DO NOTHING RETURNING id`,
    [id, organisationId, roomId, accountId, cause, severity, { ...plan, from: 0 }, tx.now, plan.answerMinutes],
  );
  if (rows.length === 0) return null;
  const escalation = await tx.manager.findOneByOrFail(Escalation, { id });
  await addEntry(tx, escalation, { kind: 'opened', by: null, what });
  tx.ring({ kind: 'escalation', id, paged: false });
  return escalation;
}

async function join(tx: Tx, live: Escalation, { severity, what, insists }: Cry, plan: EscalationPlan): Promise<void> {
  const worse = isWorse(severity, live.severity);
  await addEntry(tx, live, { kind: 'signal-joined', by: null, what });
  if (worse) {
    await addEntry(tx, live, { kind: 'severity-raised', by: null, what: severity });
    live.severity = severity; // it only rises
  }
  if (worse || insists) await hasten(tx, live, { plan, askBackup: insists || severity === 'imminent' });
  await tx.manager.update(Escalation, live.id, {
    severity: live.severity,
    plan: live.plan,
    step: live.step,
    nextPageAt: live.nextPageAt,
    dueAt: live.dueAt,
    lapsesAt: live.lapsesAt,
    version: live.version + 1,
  });
  live.version += 1;
  tx.ring({ kind: 'escalation', id: live.id, paged: false });
}

/**
 * It became more urgent. While nobody has it the plan of the worse severity starts over, now. When somebody has it they
 * keep it, with less time: they are paged now, and what is imminent pages backup too, because a holder may be away.
 */
async function hasten(tx: Tx, live: Escalation, { plan, askBackup }: { plan: EscalationPlan; askBackup: boolean }): Promise<void> {
  live.dueAt = sooner(live.dueAt, later(tx.now, plan.answerMinutes * 60));
  live.plan = { ...plan, from: live.step };
  if (live.status === 'open') {
    live.nextPageAt = tx.now;
    return;
  }
  live.lapsesAt = sooner(live.lapsesAt, later(tx.now, idleMinutes.acknowledged[live.severity] * 60));
  const colleagues = await colleaguesOf(tx, live.id);
  const holder = colleagues.filter(({ accountId }) => accountId === live.holderId);
  await writePages(
    tx,
    live,
    [...holder, ...(askBackup || holder.length === 0 ? backup(colleagues, live.holderId) : [])],
    ['in-app', 'email'],
  );
  live.step += 1;
}

const sooner = (one: Date | null, other: Date) => (one && one < other ? one : other);

async function planFor(tx: Tx, roomId: string, severity: Severity): Promise<EscalationPlan> {
  const [row] = await tx.query<{ answer_minutes: number; steps: unknown }>(
    'SELECT p.answer_minutes, p.steps FROM escalation_plan p JOIN room r USING (programme_id) WHERE r.id = $1 AND p.severity = $2',
    [roomId, severity],
  );
  if (!row) return standardPlans[severity];
  const { answerMinutes, steps } = readPlan({ answerMinutes: row.answer_minutes, steps: row.steps, from: 0 });
  return { answerMinutes, steps };
}
