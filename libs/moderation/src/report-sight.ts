import type { Message } from '#libs/messaging';
import type { StaffActor, Tx } from '#libs/platform';
import { anotherLeads, anotherReachesAll, reachesAllRooms } from '#libs/rooms';

/**
 * SQL: is a report of `author`'s message in `room` for `$1` (account)? For those who lead the room, but not for its author. Where none but the author
 * leads, for every admin and supervisor (`$2`: are they one?). For its author only where there is nobody else at all; then without who reported it.
 */
export const isFor = (author: string, room: string): string => {
  const leads = `EXISTS (SELECT FROM membership me WHERE me.room_id = ${room} AND me.account_id = $1 AND me.seat = 'counselor' AND me.state = 'active')`;
  const others = anotherLeads(room, author);
  return `CASE WHEN ${author} = $1 THEN ${leads} AND NOT (${others} OR ${anotherReachesAll(room, author)}) ELSE ${leads} OR $2::boolean AND NOT ${others} END`;
};
export const sightOf = (actor: StaffActor): readonly [string, boolean] => [actor.accountId, reachesAllRooms(actor)];

export async function isForThem(tx: Tx, actor: StaffActor, { authorId, roomId }: Message): Promise<boolean> {
  const [row] = await tx.query<{ them: boolean }>(`SELECT ${isFor('$3::uuid', '$4::uuid')} AS them`, [...sightOf(actor), authorId, roomId]);
  return row?.them === true;
}
