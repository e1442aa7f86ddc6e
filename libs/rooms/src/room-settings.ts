import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { ChangeRoom as ChangeInput, SetLeader as LeaderInput, MakeRoom as MakeInput, RoomSettings } from '#libs/contracts';
import { Problem, ReservedDatabase, type StaffActor, type Tx } from '#libs/platform';
import { joinPrivateRooms, leavePrivateRooms } from './private-seats.js';
import { Room } from './room.entity.js';
import { RoomKeys } from './room-keys.js';
import { settingsOf } from './room-settings.queries.js';
import { seatCounselor } from './seat-counselor.js';

@Injectable()
export class MakeRoom {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly keys: RoomKeys,
  ) {}

  execute(actor: StaffActor, { name, crisisText }: MakeInput): Promise<RoomSettings> {
    return this.database.transaction(async (tx) => {
      const id = randomUUID();
      await tx.query(
        `INSERT INTO room (id, organisation_id, programme_id, kind, name, crisis_text, created_at)
         SELECT $1, $2, p.id, 'group', $3, $4, $5 FROM programme p WHERE p.organisation_id = $2 ORDER BY p.name LIMIT 1`,
        [id, actor.organisationId, name, crisisText, tx.now],
      );
      await this.keys.make(tx, id);
      await record(tx, actor.organisationId, actor, { action: 'room.made', subjectKind: 'room', subjectId: id, detail: { crisisText } });
      return settingsOf(tx, actor.organisationId, id);
    });
  }
}

@Injectable()
export class ChangeRoom {
  constructor(private readonly database: ReservedDatabase) {}

  execute(actor: StaffActor, { roomId, name, crisisText }: ChangeInput): Promise<RoomSettings> {
    return this.database.transaction(async (tx) => {
      const room = await groupRoom(tx, actor, roomId);
      await tx.manager.update(Room, room.id, { name, crisisText });
      tx.ring({ kind: 'room', id: room.id });
      await record(tx, actor.organisationId, actor, {
        action: 'room.changed',
        subjectKind: 'room',
        subjectId: roomId,
        detail: { crisisText, renamed: name !== room.name },
      });
      return settingsOf(tx, actor.organisationId, roomId);
    });
  }
}

@Injectable()
export class SetLeader {
  constructor(private readonly database: ReservedDatabase) {}

  /** Idempotent. Whoever leads no more loses the room at once, on every node. */
  execute(actor: StaffActor, { roomId, accountId, leads }: LeaderInput): Promise<RoomSettings> {
    return this.database.transaction(async (tx) => {
      const room = await groupRoom(tx, actor, roomId);
      const [leader] = await tx.query<{ given_name: string; family_name: string; leads: boolean | null }>(
        `SELECT p.given_name, p.family_name, m.state = 'active' AS leads FROM account a JOIN identity.person p ON p.account_id = a.id
         LEFT JOIN membership m ON m.account_id = a.id AND m.room_id = $3
         WHERE a.id = $1 AND a.organisation_id = $2 AND a.role IN ('counselor', 'supervisor') AND a.deactivated_at IS NULL`,
        [accountId, actor.organisationId, roomId],
      );
      if (!leader) throw new Problem('not-found', { field: 'accountId' });
      if (leads && leader.leads === null)
        await seatCounselor(tx, roomId, {
          accountId,
          organisationId: actor.organisationId,
          givenName: leader.given_name,
          familyName: leader.family_name,
        });
      else if (leader.leads !== null && leads !== leader.leads)
        await tx.query(`UPDATE membership SET state = $3, version = version + 1 WHERE room_id = $1 AND account_id = $2`, [
          roomId,
          accountId,
          leads ? 'active' : 'removed',
        ]);
      if (leads) await joinPrivateRooms(tx, roomId, accountId);
      else await leavePrivateRooms(tx, accountId);
      tx.ring({ kind: 'account', id: accountId });
      tx.ring({ kind: 'room', id: room.id });
      await record(tx, actor.organisationId, actor, {
        action: leads ? 'room.leader-seated' : 'room.leader-removed',
        subjectKind: 'account',
        subjectId: accountId,
        detail: { room: roomId },
      });
      return settingsOf(tx, actor.organisationId, roomId);
    });
  }
}

async function groupRoom(tx: Tx, { organisationId }: StaffActor, roomId: string): Promise<Room> {
  const room = await tx.manager.findOne(Room, {
    where: { id: roomId, organisationId, kind: 'group' },
    lock: { mode: 'for_no_key_update' },
  });
  if (!room) throw new Problem('room-not-found');
  return room;
}
