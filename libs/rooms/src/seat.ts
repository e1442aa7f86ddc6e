import { type Actor, isStaff, Problem, type Tx } from '#libs/platform';
import { Membership } from './membership.entity.js';
import { Room } from './room.entity.js';
import { Sanction } from './sanction.entity.js';

export interface InForce {
  readonly mute: Sanction | null;
  readonly slow: Sanction | null;
  readonly lock: Sanction | null;
  readonly review: Sanction | null;
}

/** Room, membership and what is in force there, proven in this transaction. */
export interface Seat {
  readonly room: Room;
  readonly membership: Membership;
  readonly inForce: InForce;
}

/** A seat from which staff may act: it leads the room. */
export type CounselorSeat = Seat & { readonly membership: { readonly seat: 'counselor' } };

async function seatIn(tx: Tx, actor: Actor, room: Room | null): Promise<Seat> {
  if (room?.organisationId !== actor.organisationId) throw new Problem('room-not-found');
  const membership = await tx.manager.findOneBy(Membership, { roomId: room.id, accountId: actor.accountId });
  if (!membership || membership.state === 'removed') throw new Problem('room-not-found');
  return { room, membership, inForce: forViewer(await inForceIn(tx, room.id), actor.accountId) };
}

/**
 * The only door to a room. Strangers get `room-not-found`, as for a room that does not exist, and the row lock makes
 * the room's writers take turns, so `seq` and `revision` have no gaps and are the order of commits. Not `FOR UPDATE`: what
 * only refers to the room, as a call for help does, waits for no writer.
 */
export async function takeSeat(tx: Tx, actor: Actor, roomId: string): Promise<Seat> {
  return seatIn(tx, actor, await tx.manager.findOne(Room, { where: { id: roomId }, lock: { mode: 'for_no_key_update' } }));
}

/** The same door for those who only look: proves the seat and locks nothing. */
export async function lookIn(tx: Tx, actor: Actor, roomId: string): Promise<Seat> {
  return seatIn(tx, actor, await tx.manager.findOneBy(Room, { id: roomId }));
}

/** @throws {Problem} `not-for-your-role` when the seat is a peer's */
export function asCounselor(actor: Actor, seat: Seat): CounselorSeat {
  if (!isStaff(actor) || seat.membership.seat !== 'counselor') throw new Problem('not-for-your-role');
  return seat as CounselorSeat;
}

/** Everything in force in a room now, the longest first. */
export const inForceIn = (tx: Tx, roomId: string): Promise<Sanction[]> =>
  tx.manager
    .createQueryBuilder(Sanction, 's')
    .where('s.roomId = :roomId AND s.liftedAt IS NULL AND s.until > :now', { roomId, now: tx.now })
    .orderBy('s.until', 'DESC')
    .getMany();

/** Of these, what holds for one account: the room's, and its own. */
export function forViewer(sanctions: readonly Sanction[], accountId: string): InForce {
  const longest = (kind: Sanction['kind']) =>
    sanctions.find((sanction) => sanction.kind === kind && (sanction.accountId === null || sanction.accountId === accountId)) ?? null;
  return { mute: longest('mute'), slow: longest('slow'), lock: longest('lock'), review: longest('review') };
}

/** The room's row is locked by `takeSeat`, so no two writers get the same number. */
export async function nextSeq(tx: Tx, room: Room): Promise<number> {
  room.lastSeq += 1;
  await tx.manager.update(Room, room.id, { lastSeq: room.lastSeq });
  return room.lastSeq;
}

/** Every change of a message takes one: catch-up asks for what is after the last that it saw. */
export async function nextRevision(tx: Tx, room: Room): Promise<string> {
  room.lastRevision = String(BigInt(room.lastRevision) + 1n);
  await tx.manager.update(Room, room.id, { lastRevision: room.lastRevision });
  tx.ring({ kind: 'room', id: room.id });
  return room.lastRevision;
}
