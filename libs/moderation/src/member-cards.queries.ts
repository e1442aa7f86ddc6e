import { Injectable } from '@nestjs/common';
import { recordReading } from '#libs/audit';
import type { MemberCard, MemberCards, SanctionReason } from '#libs/contracts';
import { type Actor, Database, type StaffActor } from '#libs/platform';
import { asCounselor, lookIn } from '#libs/rooms';

interface Row {
  key: string;
  alias: string | null;
  patch: number;
  state: MemberCard['state'];
  mute_id: string | null;
  mute_until: Date | null;
  mute_reason: SanctionReason | null;
  open_escalations: number;
}

@Injectable()
export class MemberCardsQueries {
  constructor(private readonly database: Database) {}

  /** Members of a room that the actor leads, by alias. No name is selected; the reading is recorded. */
  async of(actor: Actor, roomId: string): Promise<MemberCards> {
    return this.database.transaction(async (tx) => {
      asCounselor(actor, await lookIn(tx, actor, roomId));
      const rows = await tx.query<Row>(
        `SELECT m.key, m.alias, m.patch, m.state, s.id AS mute_id, s.until AS mute_until, s.reason AS mute_reason,
                (SELECT count(*)::int FROM escalation e WHERE e.account_id = m.account_id AND e.status <> 'closed') AS open_escalations
         FROM membership m LEFT JOIN LATERAL (
           SELECT id, until, reason FROM sanction WHERE room_id = m.room_id AND account_id = m.account_id AND lifted_at IS NULL AND until > $2
           ORDER BY until DESC LIMIT 1) s ON true
         WHERE m.room_id = $1 AND m.seat = 'peer' AND m.state <> 'removed' ORDER BY m.alias NULLS LAST`,
        [roomId, tx.now],
      );
      await recordReading(tx, actor as StaffActor, { action: 'members.read', subjectKind: 'room', subjectId: roomId });
      return { members: rows.map(toCard) };
    });
  }
}

const toCard = (row: Row): MemberCard => ({
  key: row.key as MemberCard['key'],
  alias: row.alias,
  patch: row.patch,
  state: row.state,
  muted:
    row.mute_id && row.mute_until
      ? { id: row.mute_id as never, until: row.mute_until.toISOString(), reason: row.mute_reason ?? 'pause' }
      : null,
  openEscalations: row.open_escalations,
});
