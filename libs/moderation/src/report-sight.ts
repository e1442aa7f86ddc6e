import type { Message } from '#libs/messaging';
import type { StaffActor, Tx } from '#libs/platform';
import { anotherLeads } from '#libs/rooms';

/** A report of a leader's own message is for the others who lead the room; where there are none, for them, without who reported it. */
export async function isForThem(tx: Tx, actor: StaffActor, { authorId, roomId }: Message): Promise<boolean> {
  if (authorId !== actor.accountId) return true;
  const [row] = await tx.query<{ another: boolean }>(`SELECT ${anotherLeads('$1', '$2')} AS another`, [roomId, actor.accountId]);
  return row?.another !== true;
}
