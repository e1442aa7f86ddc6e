import { PIN_LIMIT } from '#libs/contracts';
import { Problem, type StaffActor, type Tx } from '#libs/platform';
import type { Room } from './room.entity.js';
import type { CounselorSeat } from './seat.js';

/**
 * The caller holds the room's lock.
 * @returns false when it was pinned already
 * @throws {Problem} `pins-full`
 */
export async function putPin(tx: Tx, by: StaffActor, { room }: CounselorSeat, messageId: string): Promise<boolean> {
  const pins = await tx.query<{ message_id: string }>('SELECT message_id FROM pin WHERE room_id = $1', [room.id]);
  if (pins.some(({ message_id }) => message_id === messageId)) return false;
  if (pins.length >= PIN_LIMIT) throw new Problem('pins-full', { limit: PIN_LIMIT });
  await tx.query('INSERT INTO pin (room_id, message_id, organisation_id, pinned_by, pinned_at) VALUES ($1, $2, $3, $4, $5)', [
    room.id,
    messageId,
    room.organisationId,
    by.accountId,
    tx.now,
  ]);
  tx.ring({ kind: 'room', id: room.id });
  return true;
}

/** Also with a message that is taken down or back: nothing of it stays at the top of the room. @returns false when there was none */
export async function takePin(tx: Tx, room: Room, messageId: string): Promise<boolean> {
  const taken = await tx.prepared('DELETE FROM pin WHERE room_id = $1 AND message_id = $2 RETURNING 1', [room.id, messageId]);
  if (taken.length > 0) tx.ring({ kind: 'room', id: room.id });
  return taken.length > 0;
}
