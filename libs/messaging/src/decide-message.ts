import type { ContentNote, TakeDownReason } from '#libs/contracts';
import { type Actor, Problem, type StaffActor, type Tx } from '#libs/platform';
import { countRevision, countSeq, keepCounts, type Room, type Seat, takePin, takeSeat } from '#libs/rooms';
import { keepEarlier } from './earlier-text.js';
import { Message, saidUnder } from './message.entity.js';
import { countReplies } from './write-messages.js';

export type Decision = { readonly verb: 'release' } | { readonly verb: 'keep-out' | 'redact'; readonly reason: TakeDownReason };

/** The message and a seat in its room, or `message-not-found`: also for a message of a room that the actor is a stranger to. */
export async function messageFrom(tx: Tx, actor: Actor, messageId: string): Promise<{ message: Message; seat: Seat }> {
  const known = await tx.manager.findOneBy(Message, { id: messageId });
  if (!known) throw new Problem('message-not-found');
  const seat = await takeSeat(tx, actor, known.roomId).catch((error: unknown) => {
    throw error instanceof Problem ? new Problem('message-not-found') : error;
  });
  return { message: await messageSeen(tx, seat, messageId), seat };
}

/** As it is under the room's lock, which the caller holds. @throws {Problem} `message-not-found` when it is not theirs to see */
export async function messageSeen(tx: Tx, { membership }: Seat, messageId: string): Promise<Message> {
  const message = await tx.manager.findOneByOrFail(Message, { id: messageId });
  if (message.seq === null && message.authorId !== membership.accountId && membership.seat === 'peer')
    throw new Problem('message-not-found');
  if (message.seq !== null && message.seq <= membership.fromSeq && membership.seat === 'peer') throw new Problem('message-not-found');
  return message;
}

/** `by` null: nobody decided in time, and the room is all there is. The caller holds the room's lock. */
export async function postHeld(tx: Tx, room: Room, message: Message, by: StaffActor | null): Promise<void> {
  if (message.state !== 'held') throw new Problem('message-not-held');
  if (message.threadId) await countReplies(tx, [{ room, rootId: message.threadId }]);
  await change(tx, room, message, {
    state: 'posted',
    seq: countSeq(room),
    reason: null,
    heldUntil: null,
    decidedBy: by?.accountId ?? null,
    postedAt: tx.now,
  });
  await decided(tx, message, 'released', by);
}

export async function keepOut(
  tx: Tx,
  room: Room,
  message: Message,
  { by, reason }: { by: StaffActor; reason: TakeDownReason },
): Promise<void> {
  if (message.state !== 'held') throw new Problem('message-not-held');
  await change(tx, room, message, { state: 'kept-out', reason, heldUntil: null, decidedBy: by.accountId });
  await decided(tx, message, 'kept-out', by);
}

export async function redact(
  tx: Tx,
  room: Room,
  message: Message,
  { by, reason }: { by: StaffActor; reason: TakeDownReason },
): Promise<void> {
  standing(message);
  await change(tx, room, message, { state: 'redacted', reason, decidedBy: by.accountId });
  await takePin(tx, room, message.id);
}

export async function noteContent(tx: Tx, room: Room, message: Message, contentNote: ContentNote | null): Promise<void> {
  standing(message);
  await change(tx, room, message, { contentNote, notedByStaff: contentNote !== null });
}

function standing(message: Message): void {
  if (message.state === 'redacted' || message.state === 'retracted') throw new Problem('message-already-gone');
  if (message.state !== 'posted') throw new Problem('message-not-found');
}

export type Rewording = Pick<Message, 'textSealed' | 'textKey' | 'contentNote' | 'screenedWith'> &
  Partial<Pick<Message, 'reason' | 'heldUntil'>>;

/** `earlier`: the words that stood there until now, which are kept. May they be replaced? That was decided before. */
export async function reword(tx: Tx, room: Room, message: Message, { earlier, to }: { earlier: Buffer; to: Rewording }): Promise<void> {
  await keepEarlier(tx, message, earlier);
  await change(tx, room, message, { ...to, editedAt: tx.now });
}

export async function takeBack(tx: Tx, room: Room, message: Message): Promise<void> {
  if (message.state !== 'posted' && message.state !== 'held') throw new Problem('message-already-gone');
  await change(tx, room, message, { state: 'retracted', heldUntil: null });
  await takePin(tx, room, message.id);
}

/** The room's next revision: everybody who may see the message is told. The caller holds the room's lock. */
export async function change(tx: Tx, room: Room, message: Message, to: Partial<Message>): Promise<void> {
  const version = message.version + (to.state === 'posted' ? 0 : 1);
  await tx.manager.update(Message, message.id, { ...to, version, revision: countRevision(room) });
  await keepCounts(tx, [room]);
}

const decided = (tx: Tx, message: Message, outcome: 'released' | 'kept-out', by: StaffActor | null) =>
  tx.emit('messages.decided', [
    {
      organisationId: message.organisationId,
      roomId: message.roomId,
      messageId: message.id,
      accountId: message.authorId,
      clientKey: saidUnder(message),
      outcome,
      by: by?.accountId ?? null,
    },
  ]);
