import { recordReading } from '#libs/audit';
import { type Actor, type Database, isStaff, type Tx } from '#libs/platform';
import { lookIn, type Seat } from '#libs/rooms';

/**
 * Reads from a seat; that staff read a room is on record in the same transaction, whoever leads it. A member's reading is not.
 * @throws {Problem} `room-not-found`
 */
export function readRoom<T>(database: Database, actor: Actor, roomId: string, read: (tx: Tx, seat: Seat) => Promise<T>): Promise<T> {
  return database.transaction(async (tx) => {
    const value = await read(tx, await lookIn(tx, actor, roomId));
    if (isStaff(actor)) await recordReading(tx, actor, { action: 'room.read', subjectKind: 'room', subjectId: roomId });
    return value;
  });
}
