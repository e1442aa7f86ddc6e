import type { Membership, Room, Sanction, Seat } from '#libs/rooms';

const at = new Date('2026-01-05T18:00:00Z');

export const aSanction = (kind: Sanction['kind'], over: Partial<Sanction> = {}): Sanction => ({
  id: 's1',
  organisationId: 'o1',
  roomId: 'r1',
  accountId: null,
  kind,
  seconds: kind === 'slow' ? 30 : null,
  reason: 'pause',
  until: new Date('2026-01-05T19:00:00Z'),
  imposedBy: 'a9',
  imposedAt: at,
  liftedAt: null,
  liftedBy: null,
  ...over,
});

/** A peer in an open group room where nothing is in force; say what is different. */
export const aSeat = (over: { room?: Partial<Room>; membership?: Partial<Membership>; inForce?: Partial<Seat['inForce']> } = {}): Seat => ({
  room: {
    id: 'r1',
    organisationId: 'o1',
    programmeId: 'p1',
    kind: 'group',
    ownerId: null,
    name: 'Tuesday room',
    prompt: null,
    crisisText: 'hold-while-covered',
    lastSeq: 0,
    lastRevision: '0',
    createdAt: at,
    keyDestroyedAt: null,
    ...over.room,
  },
  membership: {
    roomId: 'r1',
    accountId: 'a1',
    organisationId: 'o1',
    key: 'k1',
    seat: 'peer',
    alias: 'Heron',
    aliasSkeleton: 'heron',
    patch: 1,
    state: 'active',
    fromSeq: 0,
    readSeq: 0,
    version: 1,
    joinedAt: at,
    pauseOfferedAt: null,
    pauseOfferedFor: null,
    ...over.membership,
  },
  inForce: { mute: null, slow: null, lock: null, review: null, ...over.inForce },
});
