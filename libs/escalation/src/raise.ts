import { In } from 'typeorm';
import { recordAll } from '#libs/audit';
import type { EscalationCause, Severity } from '#libs/contracts';
import type { Tx } from '#libs/platform';
import { safetyMinutes } from './clocks.js';
import { Escalation } from './escalation.entity.js';
import { gatheredEntry, join } from './join.js';
import { type EscalationPlan, standardPlans } from './plan.js';
import { plansFor } from './plans-for.js';
import { wantedFirst } from './second-seat.js';
import { addEntries } from './timeline.js';

export interface Cry {
  readonly organisationId: string;
  readonly roomId: string;
  /** Null: it is about what was said in the room, and about no member. */
  readonly accountId: string | null;
  readonly cause: EscalationCause;
  readonly severity: Severity;
  /** What its entry says: the cause, or what tells a retry from a second cry. */
  readonly what: string;
  /** The member asks again: whoever has it, or nobody yet, is paged at once as for something worse. */
  readonly insists: boolean;
  /** It is more urgent than its words: so many signs of this member came within two days. */
  readonly signs?: number;
}

export interface Raised {
  readonly escalation: Escalation;
  readonly opened: boolean;
}

/**
 * One live escalation for each member and cause, or room and cause: the first cry opens it, a later one joins. Whatever happens
 * here commits with the words that caused it, and the first step is due from that moment. Among these cries each member and
 * cause stands once; a room may stand many times. Call {@link recordOpened} after the last.
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
    waiting = waiting.filter(({ cry }) => !live.has(nameOf(cry)));
    const first = waiting.filter(({ cry }, n, { [n - 1]: before }) => !before || nameOf(before.cry) !== nameOf(cry)); // the others of a room join it
    const opened = await open(tx, first);
    for (const { cry } of first) {
      const escalation = opened.get(nameOf(cry));
      if (escalation) raised.push({ ...cry, escalation, opened: true });
    }
    waiting = waiting.filter((one) => !first.includes(one) || !opened.has(nameOf(one.cry)));
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

type Named = Pick<Cry, 'accountId' | 'roomId' | 'cause'>;
/** Those of members come before those of rooms. */
const nameOf = ({ accountId, roomId, cause }: Named) => (accountId ? `${accountId}:${cause}` : `room:${roomId}:${cause}`);
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
  const ofRooms = cries.filter(({ accountId }) => accountId === null);
  if (ofRooms.length === 0) return read(tx, rows);
  const more = await tx.query<{ id: string }>(
    `SELECT e.id FROM unnest($1::uuid[], $2::text[]) AS c (room_id, cause) JOIN escalation e USING (room_id, cause)
     WHERE e.account_id IS NULL AND e.status <> 'closed' ORDER BY e.room_id, e.cause FOR NO KEY UPDATE OF e`,
    [ofRooms.map(({ roomId }) => roomId), ofRooms.map(({ cause }) => cause)],
  );
  return read(tx, [...rows, ...more]);
}

interface Planned {
  readonly cry: Cry;
  readonly plan: EscalationPlan;
}

async function open(tx: Tx, planned: readonly Planned[]): Promise<Map<string, Escalation>> {
  if (planned.length === 0) return new Map();
  const column = <T>(value: (one: Planned) => T): T[] => planned.map(value);
  const rows = await tx.query<{ id: string }>(
    `INSERT INTO escalation (id, organisation_id, room_id, account_id, cause, severity, status, plan, next_page_at, opened_at, due_at, safe_by, acks_wanted)
     SELECT gen_random_uuid(), c.organisation_id, c.room_id, c.account_id, c.cause, c.severity, 'open', c.plan,
            $1::timestamptz + make_interval(secs => c.first_seconds), $1, $1::timestamptz + make_interval(mins => c.answer_minutes),
            $1::timestamptz + make_interval(mins => c.safety_minutes), c.acks_wanted
     FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::jsonb[], $8::int[], $9::int[], $10::int[], $11::int[]) WITH ORDINALITY
       AS c (organisation_id, room_id, account_id, cause, severity, plan, answer_minutes, safety_minutes, first_seconds, acks_wanted, n)
     ORDER BY c.n ON CONFLICT DO NOTHING RETURNING id`,
    [
      tx.now,
      column(({ cry }) => cry.organisationId),
      column(({ cry }) => cry.roomId),
      column(({ cry }) => cry.accountId),
      column(({ cry }) => cry.cause),
      column(({ cry }) => cry.severity),
      column(({ plan }) => JSON.stringify({ ...plan, from: 0 })),
      column(({ plan }) => plan.answerMinutes),
      column(({ plan, cry }) => safetyMinutes(plan, cry.severity)),
      column(({ plan }) => plan.steps[0]?.afterSeconds ?? 0),
      column(({ plan }) => wantedFirst(plan)),
    ],
  );
  const opened = await read(tx, rows);
  const entries = planned.flatMap(({ cry }) => {
    const escalation = opened.get(nameOf(cry));
    return escalation ? [{ of: escalation, kind: 'opened' as const, by: null, what: cry.what }, ...gatheredEntry(escalation, cry)] : [];
  });
  await addEntries(tx, entries);
  for (const { id } of rows) tx.ring({ kind: 'escalation', id, paged: false });
  return opened;
}
