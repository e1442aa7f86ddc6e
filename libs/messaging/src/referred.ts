import type { Tx } from '#libs/platform';
import type { Seat } from '#libs/rooms';
import { isVisible, type MessageRow } from './message.view.js';
import { viewerOf } from './messages.queries.js';

/** A message that another one answers in its thread, or quotes. */
export type Referred = Pick<MessageRow, 'id' | 'room_id' | 'author_id' | 'seq' | 'state' | 'thread_id'>;
interface Refers {
  readonly thread: string | null;
  readonly quotes: string | null;
}

/** Of all of these, in one statement; in none where nobody refers to anything. */
export async function referredBy(tx: Tx, all: readonly Refers[]): Promise<Map<string, Referred>> {
  const ids = [...new Set(all.flatMap(({ thread, quotes }) => [thread, quotes].filter((id) => id !== null)))];
  if (ids.length === 0) return new Map();
  const rows = await tx.prepared<Referred>('SELECT id, room_id, author_id, seq, state, thread_id FROM message WHERE id = ANY($1::uuid[])', [
    ids,
  ]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** To what this member sees in this room, and the room with them: an id must not tell that something is on hold. Threads are one deep. */
export function mayRefer(seat: Seat, { thread, quotes }: Refers, known: ReadonlyMap<string, Referred>): boolean {
  const standing = (id: string) => {
    const found = known.get(id);
    return found?.room_id === seat.room.id && found.state === 'posted' && isVisible(found, viewerOf(seat)) ? found : null;
  };
  return (thread === null || standing(thread)?.thread_id === null) && (quotes === null || standing(quotes) !== null);
}
