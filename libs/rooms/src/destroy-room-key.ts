import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { DestroyRoomKey as Input, RoomSettings } from '#libs/contracts';
import { AuthenticatorCodes } from '#libs/identity';
import { Problem, ReservedDatabase, type StaffActor, type Tx } from '#libs/platform';
import { Room } from './room.entity.js';
import { RoomKeys } from './room-keys.js';
import { settingsOf } from './room-settings.queries.js';

/** That of the room's writers: whoever says something here has committed before, with the case it opened, or comes after. */
const LOCK = { mode: 'for_no_key_update' } as const;

/** Makes everything that was said in a group's room unreadable, for everyone and for ever. What is said at its door later is still heard. */
@Injectable()
export class DestroyRoomKey {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly codes: AuthenticatorCodes,
    private readonly keys: RoomKeys,
  ) {}

  /** Idempotent. @throws {Problem} `room-not-found`, `room-has-escalation`, `second-factor-refused` */
  execute(actor: StaffActor, { roomId, reason, code }: Input): Promise<RoomSettings> {
    return this.database.transaction(async (tx) => {
      const where = { id: roomId, organisationId: actor.organisationId, kind: 'group' as const };
      const room = await tx.manager.findOne(Room, { where, lock: LOCK });
      if (!room) throw new Problem('room-not-found');
      if (room.keyDestroyedAt) return settingsOf(tx, actor.organisationId, roomId);
      await tx.emit('room-key.destroying', { roomId });
      if (!(await this.codes.take(tx, actor.accountId, { code, confirming: false }))) throw new Problem('second-factor-refused');
      await destroy(tx, this.keys, room);
      await record(tx, actor.organisationId, actor, { ...destroyed(roomId), detail: { reason } });
      return settingsOf(tx, actor.organisationId, roomId);
    });
  }
}

/** After a backup was restored: what it brought back was made unreadable before, and is so again. Nobody is asked a second time. */
@Injectable()
export class DestroyAgain {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly keys: RoomKeys,
  ) {}

  /** @returns false where there was nothing to do: the room is not in this database, or its key is gone */
  execute(roomId: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const room = await tx.manager.findOne(Room, { where: { id: roomId }, lock: LOCK });
      if (!room || room.keyDestroyedAt) return false;
      await destroy(tx, this.keys, room);
      await record(tx, room.organisationId, null, { ...destroyed(roomId), detail: { again: true } });
      return true;
    });
  }
}

const destroyed = (subjectId: string) => ({ action: 'room.key-destroyed', subjectKind: 'room', subjectId });

async function destroy(tx: Tx, keys: RoomKeys, { id }: Room): Promise<void> {
  await keys.destroy(tx, id);
  await tx.manager.update(Room, id, { keyDestroyedAt: tx.now, prompt: null });
  tx.ring({ kind: 'room', id });
}

/** The rooms that must be destroyed again in a database that comes from an older backup. */
export async function destroyedRooms(reader: Pick<Tx, 'query'>): Promise<string[]> {
  const rows = await reader.query<{ id: string }>('SELECT id FROM room WHERE key_destroyed_at IS NOT NULL ORDER BY key_destroyed_at, id');
  return rows.map(({ id }) => id);
}
