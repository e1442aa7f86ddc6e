import { Injectable } from '@nestjs/common';
import type { z } from 'zod/mini';
import { recordReading } from '#libs/audit';
import type { EscalationList, EscalationRow, LinkedCase, ListEscalations } from '#libs/contracts';
import { type Actor, enforce, ReservedDatabase, type StaffActor, Storage, type Tx } from '#libs/platform';
import { troublesOf } from '#libs/screening';
import type { Escalation } from './escalation.entity.js';
import { mayAnswer, seesAll } from './escalation.policy.js';
import { type QueueRow, toLinked, toRow } from './escalation.view.js';
import { inTurn } from './in-turn.js';
import { CALL_NOT_NEEDED } from './say-call-not-needed.js';
import { leads } from './sight.js';

type Reader = Pick<Tx, 'query'>;

const COLUMNS = `e.id, e.number, e.cause, e.severity, e.status, e.version, e.room_id, r.name AS room_name, coalesce(m.alias, CASE WHEN e.account_id IS NULL THEN r.name END, '') AS alias,
  e.account_id IS NULL AS "aboutRoom", coalesce(m.patch, 0) AS patch, e.opened_at AS "openedAt", e.due_at AS "dueAt", e.clock_from AS "clockFrom", e.answered_at AS "answeredAt",
  e.safe_at AS "safeAt", e.handed_at AS "handedAt", e.lapses_at AS "lapsesAt", e.holder_id, h.public_name AS holder, e.receiver_id, v.public_name AS receiver, e.kind = 'drill' AS drill,
  e.acks_wanted, e.second_id, j.public_name AS second,
  (SELECT count(*)::int FROM signal s WHERE s.escalation_id = e.id) AS signals, EXISTS (SELECT FROM page p WHERE p.escalation_id = e.id) AS paged,
  ${CALL_NOT_NEEDED} AS "callNotNeeded"`;
const FROM = `FROM escalation e JOIN room r ON r.id = e.room_id LEFT JOIN account h ON h.id = e.holder_id LEFT JOIN account v ON v.id = e.receiver_id
  LEFT JOIN account j ON j.id = e.second_id
  LEFT JOIN membership m ON m.room_id = e.room_id AND m.account_id = e.account_id`;
/** What `maySee` says, in SQL: $1 organisation, $2 the actor, $3 sees all of it. */
const SEEN = `e.organisation_id = $1 AND e.kind <> 'probe' AND ($3 OR ${leads('$2')})`;
const sightOf = (actor: Actor) => [actor.organisationId, actor.accountId, seesAll(actor)];

type View = z.infer<typeof ListEscalations>['view'];
const MINE = '(e.holder_id = $2 OR e.receiver_id = $2)';
/** Which find room, where not all do: real ones before drills, and some of each severity. */
const ORDER = `e.kind = 'drill', ${inTurn('due_at', 'e.')}`;
const views: Record<View, readonly [string, string]> = {
  open: ["e.status <> 'closed'", ORDER],
  mine: [`e.status <> 'closed' AND ${MINE}`, ORDER],
  unclaimed: ["e.status = 'open'", ORDER],
  closed: ["e.status = 'closed'", 'e.closed_at DESC'],
};
const MOST = 500;
const LINKED_DAYS = 30;
const MOST_LINKED = 100;

@Injectable()
export class EscalationQueries {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly storage: Storage,
  ) {}

  /**
   * The queue; reading it is on record.
   * @throws {Problem} `not-for-your-role` for those who may not see the queue at all
   */
  async list(actor: Actor, view: View): Promise<EscalationList> {
    enforce(mayAnswer(actor));
    return this.database.transaction(async (tx) => {
      const [which, order] = views[view];
      const rows = await tx.query<QueueRow>(
        `SELECT ${COLUMNS} ${FROM} WHERE ${SEEN} AND ${which} ORDER BY ${order} LIMIT ${MOST}`,
        sightOf(actor),
      );
      const [counts] = await tx.query<EscalationList['counts'] & { last: Date | null }>(
        // What was closed is not read through: only the last of it.
        `SELECT count(*)::int AS open, count(*) FILTER (WHERE ${MINE})::int AS mine, count(*) FILTER (WHERE e.status = 'open')::int AS unclaimed,
                (SELECT e.closed_at FROM escalation e WHERE ${SEEN} AND e.status = 'closed' AND e.closed_at IS NOT NULL
                 ORDER BY e.closed_at DESC LIMIT 1) AS last
         FROM escalation e WHERE ${SEEN} AND e.status <> 'closed'`,
        sightOf(actor),
      );
      await recordReading(tx, actor as StaffActor, { action: 'queue.read', subjectKind: 'queue', subjectId: null });
      const { last = null, ...rest } = counts ?? { open: 0, mine: 0, unclaimed: 0 };
      const escalations = rows.map((row) => toRow(row, actor.accountId));
      return {
        escalations: view === 'closed' ? escalations : escalations.sort(bySoonestDue),
        counts: rest,
        lastClosedAt: last?.toISOString() ?? null,
        shiftEndsAt: await shiftEndOf(tx, actor),
        troubles: await troublesOf(tx, actor.organisationId),
        keeps: !this.storage.refuses,
        serverTime: tx.now.toISOString(),
      };
    });
  }

  /** The row as this actor may see it; null where they may not. */
  async row(actor: Actor, escalationId: string): Promise<EscalationRow | null> {
    return mayAnswer(actor).allowed ? this.rowIn(this.database, actor, escalationId) : null;
  }

  async rowIn(reader: Reader, actor: Actor, escalationId: string): Promise<EscalationRow | null> {
    const [row] = await reader.query<QueueRow>(`SELECT ${COLUMNS} ${FROM} WHERE ${SEEN} AND e.id = $4`, [...sightOf(actor), escalationId]);
    return row ? toRow(row, actor.accountId) : null;
  }

  /** The other cases of its member that this actor may see: what is open, and what was closed lately. No member is behind a drill. */
  async linkedIn(reader: Reader, actor: Actor, { id, accountId }: Pick<Escalation, 'id' | 'accountId'>): Promise<LinkedCase[]> {
    if (accountId === null) return [];
    const rows = await reader.query<QueueRow & { readonly closedAt: Date | null }>(
      `SELECT ${COLUMNS}, e.closed_at AS "closedAt" ${FROM}
       WHERE ${SEEN} AND e.account_id = $4 AND e.id <> $5 AND NOT EXISTS (SELECT FROM drill_member d WHERE d.account_id = e.account_id)
         AND (e.status <> 'closed' OR e.closed_at > clock_now() - make_interval(days => ${LINKED_DAYS}))
       ORDER BY e.status = 'closed', CASE WHEN e.status = 'closed' THEN e.closed_at END DESC, e.due_at LIMIT ${MOST_LINKED}`,
      [...sightOf(actor), accountId, id],
    );
    return rows.map((row) => toLinked(row, actor.accountId));
  }

  /** For whoever tells consoles what a lost bell has left untold. */
  liveVersions(): Promise<{ id: string; version: number }[]> {
    return this.database.query(
      `SELECT id, version FROM escalation WHERE kind <> 'probe' AND (status <> 'closed' OR closed_at > clock_now() - interval '1 minute') ORDER BY due_at`,
    );
  }
}

/** No drill stands above a person, however long it has been due. */
const bySoonestDue = (one: EscalationRow, other: EscalationRow): number =>
  Number(one.drill) - Number(other.drill) || Date.parse(one.dueAt) - Date.parse(other.dueAt) || one.number - other.number;

/** Of the shift that they are on, or were on last. */
async function shiftEndOf(tx: Tx, { accountId }: Actor): Promise<string | null> {
  const [row] = await tx.query<{ ends: Date | null }>(
    `SELECT max(ends_at) AS ends FROM shift WHERE account_id = $1 AND starts_at <= clock_now() AND ends_at > clock_now() - interval '12 hours'`,
    [accountId],
  );
  return row?.ends?.toISOString() ?? null;
}
