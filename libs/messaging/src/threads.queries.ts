import { Injectable } from '@nestjs/common';
import type { MessageList, ReadThread, SomeMessages, ThreadPage } from '#libs/contracts';
import { type Actor, Database } from '#libs/platform';
import type { MessageRow } from './message.view.js';
import { byPlace, COLUMNS, LATEST_FIRST, MessagesQueries, PAGE, VISIBLE, viewerOf, visibleTo } from './messages.queries.js';
import { readRoom } from './read-room.js';

/** What messages refer to: replies below a message, and single messages by id. */
@Injectable()
export class ThreadsQueries {
  constructor(
    private readonly database: Database,
    private readonly messages: MessagesQueries,
  ) {}

  /** In the order in which they are asked for. */
  async some(actor: Actor, { roomId, messageIds }: SomeMessages): Promise<MessageList> {
    return readRoom(this.database, actor, roomId, async (tx, seat) => {
      const rows = await this.messages.rowsOf(tx, messageIds);
      const here = [...new Set<string>(messageIds)].flatMap((id) => rows.get(id) ?? []).filter((row) => row.room_id === seat.room.id);
      return { messages: await this.messages.show(tx, seat.room.id, here, viewerOf(seat)) };
    });
  }

  /** The newest sixty replies, or those before a place; oldest first. A message that is not there has none. */
  async replies(actor: Actor, { roomId, messageId, before }: ReadThread): Promise<ThreadPage> {
    return readRoom(this.database, actor, roomId, async (tx, seat) => {
      const rows = await tx.query<MessageRow>(
        `SELECT ${COLUMNS} WHERE m.thread_id = $5 AND m.room_id = $1 AND ($6::int IS NULL OR coalesce(m.seq, m.after_seq) < $6) AND ${VISIBLE}
         ORDER BY ${LATEST_FIRST} LIMIT $7`,
        [seat.room.id, ...visibleTo(viewerOf(seat)), messageId, before, PAGE + 1],
      );
      const page = rows.slice(0, PAGE).sort(byPlace);
      return { messages: await this.messages.show(tx, seat.room.id, page, viewerOf(seat)), earlier: rows.length > PAGE };
    });
  }
}
