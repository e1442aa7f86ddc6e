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

const ROOM = `id, organisation_id AS "organisationId", programme_id AS "programmeId", kind, owner_id AS "ownerId", name, prompt,
  crisis_text AS "crisisText", last_seq AS "lastSeq", last_revision AS "lastRevision", created_at AS "createdAt",
  key_destroyed_at AS "keyDestroyedAt"`;
const MEMBERSHIP = `m.room_id AS "roomId", m.account_id AS "accountId", m.organisation_id AS "organisationId", m.key, m.seat, m.alias,
  m.alias_skeleton AS "aliasSkeleton", m.patch, m.state, m.from_seq AS "fromSeq", m.read_seq AS "readSeq", m.version, m.joined_at AS "joinedAt",
  m.pause_offered_at AS "pauseOfferedAt", m.pause_offered_for AS "pauseOfferedFor"`;

export interface Asking {
  readonly actor: Actor;
  readonly roomId: string;
}
export interface Door {
  /** Somebody else has the room's lock: wait for it, or leave the room to them for now. */
  readonly locked: 'wait' | 'skip';
  /** A member who was removed: refused like a stranger, or let in by a caller who refuses them after hearing what they say. */
  readonly removed: 'refuse' | 'admit';
}
/** A seat, the refusal, or null for a room that was skipped (or that does not exist, which only waiting tells). */
export type AtDoor<A> = A & { readonly seat: Seat | Problem | null };

/**
 * The only door to a room, for one or for many. Strangers get `room-not-found`, as for a room that does not exist, and the
 * row locks, taken in the order of ids, make a room's writers take turns: `seq` and `revision` have no gaps and are the
 * order of commits. Not `FOR UPDATE`: what only refers to the room, as a call for help does, waits for no writer.
 */
export async function takeSeats<A extends Asking>(tx: Tx, asking: readonly A[], door: Door): Promise<AtDoor<A>[]> {
  // Both leave now; the second runs when the first has its locks.
  const rooms = tx.prepared<Room>(
    `SELECT ${ROOM} FROM room WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE ${door.locked === 'wait' ? '' : 'SKIP LOCKED'}`,
    [[...new Set(asking.map(({ roomId }) => roomId))]],
  );
  return seatsIn(tx, rooms, asking, door);
}

async function seatsIn<A extends Asking>(tx: Tx, asked: Promise<Room[]>, asking: readonly A[], door: Door): Promise<AtDoor<A>[]> {
  const sitting = tx.prepared<Membership & { anyInForce: boolean }>(
    `SELECT ${MEMBERSHIP}, EXISTS (SELECT 1 FROM sanction s WHERE s.room_id = m.room_id AND s.lifted_at IS NULL AND s.until > (SELECT clock_now())) AS "anyInForce"
     FROM unnest($1::uuid[], $2::uuid[]) AS asked (room_id, account_id) JOIN membership m USING (room_id, account_id)`,
    [asking.map(({ roomId }) => roomId), asking.map(({ actor }) => actor.accountId)],
  );
  const [rooms, memberships] = await Promise.all([asked, sitting]);
  const roomOf = new Map(rooms.map((room) => [room.id, room]));
  const membershipOf = new Map(memberships.map((membership) => [`${membership.roomId}:${membership.accountId}`, membership]));
  const restless = new Set(memberships.filter(({ anyInForce }) => anyInForce).map(({ roomId }) => roomId));
  const sanctions = restless.size > 0 ? await inForceIn(tx, [...restless]) : [];
  return asking.map((one) => {
    const room = roomOf.get(one.roomId);
    if (!room && door.locked === 'skip') return { ...one, seat: null };
    const membership = membershipOf.get(`${one.roomId}:${one.actor.accountId}`);
    const mayCome = membership && (membership.state !== 'removed' || door.removed === 'admit');
    if (!mayCome || room?.organisationId !== one.actor.organisationId) return { ...one, seat: new Problem('room-not-found') };
    const here = sanctions.filter(({ roomId }) => roomId === room.id);
    return { ...one, seat: { room, membership, inForce: forViewer(here, one.actor.accountId) } };
  });
}

const ONE: Door = { locked: 'wait', removed: 'refuse' };

/** @throws {Problem} `room-not-found` */
export async function takeSeat(tx: Tx, actor: Actor, roomId: string): Promise<Seat> {
  return only(await takeSeats(tx, [{ actor, roomId }], ONE));
}

/** The same door for those who only look: proves the seat and locks nothing. */
export async function lookIn(tx: Tx, actor: Actor, roomId: string, door: Door = ONE): Promise<Seat> {
  return only(await lookInEach(tx, [{ actor, roomId }], door));
}

export function lookInEach<A extends Asking>(tx: Tx, asking: readonly A[], door: Door): Promise<AtDoor<A>[]> {
  const rooms = tx.prepared<Room>(`SELECT ${ROOM} FROM room WHERE id = ANY($1::uuid[])`, [
    [...new Set(asking.map(({ roomId }) => roomId))],
  ]);
  return seatsIn(tx, rooms, asking, door);
}

function only([one]: readonly AtDoor<Asking>[]): Seat {
  if (one?.seat instanceof Problem) throw one.seat;
  if (!one?.seat) throw new Error('a room that was waited for was skipped');
  return one.seat;
}

/** @throws {Problem} `not-for-your-role` when the seat is a peer's */
export function asCounselor(actor: Actor, seat: Seat): CounselorSeat {
  if (!isStaff(actor) || seat.membership.seat !== 'counselor') throw new Problem('not-for-your-role');
  return seat as CounselorSeat;
}

/** Everything in force in these rooms now, the longest first. */
export const inForceIn = (tx: Tx, roomIds: readonly string[]): Promise<Sanction[]> =>
  tx.manager
    .createQueryBuilder(Sanction, 's')
    .where('s.roomId IN (:...roomIds) AND s.liftedAt IS NULL AND s.until > :now', { roomIds, now: tx.now })
    .orderBy('s.until', 'DESC')
    .getMany();

/** Of these, what holds for one account: the room's, and its own. */
export function forViewer(sanctions: readonly Sanction[], accountId: string): InForce {
  const longest = (kind: Sanction['kind']) =>
    sanctions.find((sanction) => sanction.kind === kind && (sanction.accountId === null || sanction.accountId === accountId)) ?? null;
  return { mute: longest('mute'), slow: longest('slow'), lock: longest('lock'), review: longest('review') };
}

/** The next number of a message that the room can see. Its row is locked, so no two writers get the same; {@link keepCounts} writes it. */
export function countSeq(room: Room): number {
  room.lastSeq += 1;
  return room.lastSeq;
}

/** Every change of a message takes one: catch-up asks for what is after the last that it saw. */
export function countRevision(room: Room): string {
  room.lastRevision = String(BigInt(room.lastRevision) + 1n);
  return room.lastRevision;
}

/** Keeps what {@link countsOf} these rooms says, as a statement or a part of one. */
export const KEEP_COUNTS = `UPDATE room r SET last_seq = c.seq, last_revision = c.revision
  FROM unnest($1::uuid[], $2::int[], $3::bigint[]) AS c (id, seq, revision) WHERE r.id = c.id`;

export const countsOf = (rooms: readonly Room[]): [ids: string[], seqs: number[], revisions: string[]] => [
  rooms.map(({ id }) => id),
  rooms.map(({ lastSeq }) => lastSeq),
  rooms.map(({ lastRevision }) => lastRevision),
];

export function ringAt(tx: Tx, rooms: readonly Room[]): void {
  for (const { id } of rooms) tx.ring({ kind: 'room', id });
}

/** Writes how far these rooms have counted, and rings for each. */
export async function keepCounts(tx: Tx, rooms: readonly Room[]): Promise<void> {
  if (rooms.length === 0) return;
  ringAt(tx, rooms);
  await tx.prepared(KEEP_COUNTS, countsOf(rooms));
}

/** The pause was offered to these, for these texts. */
export async function offerPause(tx: Tx, offered: readonly (Asking & { readonly clientKey: string })[]): Promise<void> {
  if (offered.length === 0) return;
  await tx.query(
    `UPDATE membership m SET pause_offered_at = $4, pause_offered_for = o.client_key
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS o (room_id, account_id, client_key) WHERE m.room_id = o.room_id AND m.account_id = o.account_id`,
    [offered.map(({ roomId }) => roomId), offered.map(({ actor }) => actor.accountId), offered.map(({ clientKey }) => clientKey), tx.now],
  );
}
