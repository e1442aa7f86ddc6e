import { In } from 'typeorm';
import { recordAll } from '#libs/audit';
import type { EscalationCause, Severity } from '#libs/contracts';
import type { Tx } from '#libs/platform';
import { Escalation } from './escalation.entity.js';
import { backup, type EscalationPlan, idleMinutes, isWorse, readPlan, standardPlans } from './plan.js';
import { colleaguesOf } from './sight.js';
import { later } from './time.js';
import { addEntries } from './timeline.js';
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
 * commits with the words that caused it, and the first step is due from that moment. Among these cries each member and
 * cause stands once. Call {@link recordOpened} after the last.
 */
export async function raise<C extends Cry>(tx: Tx, cries: readonly C[]): Promise<(C & Raised)[]> {
  const plans = await plansFor(tx, cries);
  const raised: (C & Raised)[] = [];
  // One order everywhere, so that transactions which raise several wait for each other instead of deadlocking.
  let waiting = cries
    .map((cry, n) => ({ cry, plan: plans[n] ?? standardPlans[cry.severity] }))
    .sort((one, other) => inOrder(one.cry, other.cry));
  // Between a lost insert and the lock the live one may be closed by a person; then this cry opens a new one.
  while (waiting.length > 0) {
    const live = await lockLive(
      tx,
      waiting.map(({ cry }) => cry),
    );
    for (const { cry, plan } of waiting) {
      const escalation = live.get(nameOf(cry));
      if (!escalation) continue;
      await join(tx, escalation, cry, plan);
      raised.push({ ...cry, escalation, opened: false });
    }
    const opened = await open(
      tx,
      waiting.filter(({ cry }) => !live.has(nameOf(cry))),
    );
    for (const { cry } of waiting) {
      const escalation = opened.get(nameOf(cry));
      if (escalation) raised.push({ ...cry, escalation, opened: true });
    }
    waiting = waiting.filter(({ cry }) => !live.has(nameOf(cry)) && !opened.has(nameOf(cry)));
  }
  return raised;
}

export const recordOpened = (tx: Tx, raised: readonly Raised[]): Promise<void> =>
  recordAll(
    tx,
    raised.flatMap(({ opened, escalation: { id, organisationId, cause, severity } }) =>
      opened
        ? [
            {
              organisationId,
              actor: null,
              action: 'escalation.opened',
              subjectKind: 'escalation',
              subjectId: id,
              detail: { cause, severity },
            },
          ]
        : [],
    ),
  );

type Named = Pick<Cry, 'accountId' | 'cause'>;
const nameOf = ({ accountId, cause }: Named) => `${accountId}:${cause}`;
const inOrder = (one: Named, other: Named) => (nameOf(one) < nameOf(other) ? -1 : 1);
const byName = (escalations: readonly Escalation[]) => new Map(escalations.map((escalation) => [nameOf(escalation), escalation]));
const read = async (tx: Tx, rows: readonly { id: string }[]): Promise<Map<string, Escalation>> =>
  rows.length === 0 ? new Map() : byName(await tx.manager.findBy(Escalation, { id: In(rows.map(({ id }) => id)) }));

async function lockLive(tx: Tx, cries: readonly Named[]): Promise<Map<string, Escalation>> {
  const rows = await tx.query<{ id: string }>(
    `SELECT e.id FROM unnest($1::uuid[], $2::text[]) AS c (account_id, cause) JOIN escalation e USING (account_id, cause)
     WHERE e.status <> 'closed' ORDER BY e.account_id, e.cause FOR NO KEY UPDATE OF e`,
    [cries.map(({ accountId }) => accountId), cries.map(({ cause }) => cause)],
  );
  return read(tx, rows);
}

interface Planned {
  readonly cry: Cry;
  readonly plan: EscalationPlan;
}

async function open(tx: Tx, planned: readonly Planned[]): Promise<Map<string, Escalation>> {
  if (planned.length === 0) return new Map();
  const column = <T>(value: (one: Planned) => T): T[] => planned.map(value);
  const rows = await tx.query<{ id: string }>(
    `INSERT INTO escalation (id, organisation_id, room_id, account_id, cause, severity, status, plan, next_page_at, opened_at, due_at)
     SELECT gen_random_uuid(), c.organisation_id, c.room_id, c.account_id, c.cause, c.severity, 'open', c.plan, $1, $1,
            $1::timestamptz + make_interval(mins => c.answer_minutes)
     FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::jsonb[], $8::int[]) WITH ORDINALITY
       AS c (organisation_id, room_id, account_id, cause, severity, plan, answer_minutes, n)
     ORDER BY c.n ON CONFLICT (account_id, cause) WHERE status <> 'closed' DO NOTHING RETURNING id`,
    [
      tx.now,
      column(({ cry }) => cry.organisationId),
      column(({ cry }) => cry.roomId),
      column(({ cry }) => cry.accountId),
      column(({ cry }) => cry.cause),
      column(({ cry }) => cry.severity),
      column(({ plan }) => JSON.stringify({ ...plan, from: 0 })),
      column(({ plan }) => plan.answerMinutes),
    ],
  );
  const opened = await read(tx, rows);
  const entries = planned.flatMap(({ cry }) => {
    const escalation = opened.get(nameOf(cry));
    return escalation ? [{ of: escalation, kind: 'opened' as const, by: null, what: cry.what }] : [];
  });
  await addEntries(tx, entries);
  for (const { id } of rows) tx.ring({ kind: 'escalation', id, paged: false });
  return opened;
}

async function join(tx: Tx, live: Escalation, { severity, what, insists }: Cry, plan: EscalationPlan): Promise<void> {
  const worse = isWorse(severity, live.severity);
  const joined = { of: live, kind: 'signal-joined' as const, by: null, what };
  await addEntries(tx, worse ? [joined, { of: live, kind: 'severity-raised', by: null, what: severity }] : [joined]);
  if (worse) live.severity = severity; // it only rises
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

type Place = Pick<Cry, 'roomId' | 'cause' | 'severity'>;

/** What an escalation of this room, cause and severity would be opened with. */
export async function planFor(tx: Tx, place: Place): Promise<EscalationPlan> {
  const [plan] = await plansFor(tx, [place]);
  return plan ?? standardPlans[place.severity];
}

/** The programme's own plan for each, where there is one. */
async function plansFor(tx: Tx, cries: readonly Place[]): Promise<(EscalationPlan | undefined)[]> {
  const rows = await tx.query<{ n: number; answer_minutes: number; steps: unknown }>(
    `SELECT c.n::int, p.answer_minutes, p.steps FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS c (room_id, severity, n)
     JOIN room r ON r.id = c.room_id JOIN escalation_plan p ON p.programme_id = r.programme_id AND p.severity = c.severity`,
    [cries.map(({ roomId }) => roomId), cries.map(({ severity }) => severity)],
  );
  const plans: (EscalationPlan | undefined)[] = cries.map(() => undefined);
  for (const { n, answer_minutes, steps } of rows) {
    const plan = readPlan({ answerMinutes: answer_minutes, steps, from: 0 });
    plans[n - 1] = { answerMinutes: plan.answerMinutes, steps: plan.steps };
  }
  return plans;
}
