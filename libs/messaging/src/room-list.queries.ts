import { Injectable } from '@nestjs/common';
import { recordReading } from '#libs/audit';
import type { Here, MemberKey, RoomList, RoomState, RoomSummary } from '#libs/contracts';
import { type Actor, Database, isStaff } from '#libs/platform';
import { anotherLeads, anotherReachesAll, RoomStatesQueries, stateFor } from '#libs/rooms';

interface Row {
  id: string;
  kind: RoomSummary['kind'];
  name: string;
  key: string;
  seat: 'peer' | 'counselor';
  unread: number;
  last_at: Date | null;
  held: number;
  reports: number;
  leaders: string[];
  member_alias: string | null;
}

@Injectable()
export class RoomListQueries {
  constructor(
    private readonly database: Database,
    private readonly states: RoomStatesQueries,
  ) {}

  /** Rooms in which the actor has a seat: groups first, by name; then private ones, the latest first. That staff read it is on record. */
  async list(actor: Actor): Promise<RoomList> {
    return this.database.transaction(async (tx) => {
      const rows = await tx.query<Row>(
        `SELECT r.id, r.kind, r.name, m.key, m.seat, greatest(0, r.last_seq - greatest(m.read_seq, m.from_seq)) AS unread,
                (SELECT max(posted_at) FROM message WHERE room_id = r.id AND seq = r.last_seq) AS last_at,
                (SELECT count(*)::int FROM message WHERE room_id = r.id AND state = 'held') AS held,
                (SELECT count(*)::int FROM report p JOIN message t ON t.id = p.message_id WHERE p.room_id = r.id AND p.outcome IS NULL
                 AND NOT (t.author_id = $1 AND (${anotherLeads('r.id', '$1')} OR ${anotherReachesAll('r.id', '$1')}))) AS reports,
                ARRAY(SELECT alias FROM membership l WHERE l.room_id = r.id AND l.seat = 'counselor' AND l.state = 'active' ORDER BY joined_at) AS leaders,
                (SELECT alias FROM membership o WHERE o.room_id = r.id AND o.account_id = r.owner_id) AS member_alias
         FROM membership m JOIN room r ON r.id = m.room_id
         WHERE m.account_id = $1 AND m.organisation_id = $2 AND m.state = 'active'
         ORDER BY r.kind, CASE WHEN r.kind = 'group' THEN r.name END, last_at DESC NULLS LAST LIMIT 200`,
        [actor.accountId, actor.organisationId],
      );
      const ids = rows.map(({ id }) => id);
      const [stateOf, hereIn] = [await this.states.states(tx, ids), await this.states.here(tx, ids)];
      const rooms = rows.map((row) => summary(row, stateFor(stateOf(row.id), actor.accountId), hereIn(row.id)));
      if (isStaff(actor)) await recordReading(tx, actor, { action: 'rooms.read', subjectKind: 'rooms', subjectId: null });
      return { rooms, serverTime: tx.now.toISOString() };
    });
  }
}

const summary = (row: Row, state: RoomState, here: Here): RoomSummary => ({
  id: row.id as RoomSummary['id'],
  kind: row.kind,
  name: row.name,
  leaders: row.leaders,
  unread: row.unread,
  lastAt: row.last_at?.toISOString() ?? null,
  state,
  here,
  held: row.seat === 'counselor' ? row.held : null,
  reports: row.seat === 'counselor' ? row.reports : null,
  memberAlias: row.seat === 'counselor' ? row.member_alias : null,
  me: row.key as MemberKey,
});
