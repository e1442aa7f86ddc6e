import type { Tx } from '#libs/platform';
import { countRevision, countsOf, KEEP_COUNTS, type Room, ringAt, type Seat } from '#libs/rooms';
import type { Message } from './message.entity.js';
import type { MessageRow } from './message.view.js';

export interface Written {
  readonly message: Message;
  readonly room: Room;
}

/** Writes them and how far their rooms have counted, in one statement however many they are, so that no number is taken without its message. */
export async function writeMessages(tx: Tx, all: readonly Written[], { last }: { readonly last: boolean }): Promise<void> {
  if (all.length === 0) return;
  const replies = all.flatMap(({ message, room }) =>
    message.state === 'posted' && message.threadId ? [{ room, rootId: message.threadId }] : [],
  );
  await countReplies(tx, replies); // before the rooms' counts are kept: it counts on
  const rooms = [...new Set(all.map(({ room }) => room))];
  ringAt(tx, rooms);
  tx.needsRoom = true;
  const values = [...countsOf(rooms), ...columnsOf(all.map(({ message }) => message)), tx.now];
  if (last) tx.last(WRITE, values);
  else await tx.prepared(WRITE, values);
}

const WRITE = `WITH counted AS (${KEEP_COUNTS})
  INSERT INTO message (id, organisation_id, room_id, author_id, client_key, seq, after_seq, revision, state, reason, held_until,
                       text_sealed, screened_with, posted_at, thread_id, quotes_id, content_note, created_at)
  SELECT *, $21::timestamptz FROM unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[], $8::uuid[], $9::int[], $10::int[], $11::bigint[], $12::text[],
                                         $13::text[], $14::timestamptz[], $15::bytea[], $16::text[], $17::timestamptz[], $18::uuid[],
                                         $19::uuid[], $20::text[])`;

function columnsOf(messages: readonly Message[]): unknown[][] {
  const column = <K extends keyof Message>(name: K): Message[K][] => messages.map((message) => message[name]);
  return [
    column('id'),
    column('organisationId'),
    column('roomId'),
    column('authorId'),
    column('clientKey'),
    column('seq'),
    column('afterSeq'),
    column('revision'),
    column('state'),
    column('reason'),
    column('heldUntil'),
    column('textSealed'),
    column('screenedWith'),
    column('postedAt'),
    column('threadId'),
    column('quotesId'),
    column('contentNote'),
  ];
}

export interface Reply {
  readonly room: Room;
  readonly rootId: string;
}

/** The room sees these from now on. Each root has changed by that, so that everybody's view of it follows. The caller keeps the counts. */
export async function countReplies(tx: Tx, replies: readonly Reply[]): Promise<void> {
  if (replies.length === 0) return;
  const roots = [...Map.groupBy(replies, ({ rootId }) => rootId)].map(([id, [first, ...more]]) => ({
    id,
    count: 1 + more.length,
    revision: first && countRevision(first.room),
  }));
  await tx.prepared(
    `UPDATE message m SET replies = m.replies + c.count, revision = c.revision, version = m.version + 1
     FROM unnest($1::uuid[], $2::int[], $3::bigint[]) AS c (id, count, revision) WHERE m.id = c.id`,
    [roots.map(({ id }) => id), roots.map(({ count }) => count), roots.map(({ revision }) => revision)],
  );
}

/** A message as the queries would read it, of somebody whose seat is at hand. */
export const rowOf = (message: Message, { membership }: Seat): MessageRow => ({
  id: message.id,
  room_id: message.roomId,
  author_id: message.authorId,
  client_key: message.clientKey,
  seq: message.seq,
  after_seq: message.afterSeq,
  revision: message.revision,
  state: message.state,
  reason: message.reason,
  held_until: message.heldUntil,
  text_sealed: message.textSealed,
  at: message.postedAt ?? message.createdAt,
  key: membership.key,
  alias: membership.alias ?? '',
  patch: membership.patch,
  seat: membership.seat,
  by: null,
  thread_id: message.threadId,
  replies: message.replies,
  quotes_id: message.quotesId,
  content_note: message.contentNote,
  text_key: message.textKey,
  edited_at: message.editedAt,
  version: message.version,
  reacted: null,
});
