import type { Tx } from '#libs/platform';
import { keepCounts, type Room, type Seat } from '#libs/rooms';
import type { Message } from './message.entity.js';
import type { MessageRow } from './message.view.js';

/** Writes them and how far their rooms have counted: two statements that leave at once, however many they are. */
export async function writeMessages(tx: Tx, rooms: readonly Room[], messages: readonly Message[]): Promise<void> {
  if (messages.length === 0) return;
  const counted = keepCounts(tx, rooms);
  const column = <K extends keyof Message>(name: K): Message[K][] => messages.map((message) => message[name]);
  const written = tx.prepared(
    `INSERT INTO message (id, organisation_id, room_id, author_id, client_key, seq, after_seq, revision, state, reason, held_until,
                          text_sealed, screened_with, posted_at, thread_id, quotes_id, content_note, created_at)
     SELECT *, $18::timestamptz FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::int[], $7::int[], $8::bigint[], $9::text[],
                                            $10::text[], $11::timestamptz[], $12::bytea[], $13::text[], $14::timestamptz[], $15::uuid[],
                                            $16::uuid[], $17::text[])`,
    [
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
      tx.now,
    ],
  );
  await Promise.all([counted, written]);
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
  reacted: null,
});
