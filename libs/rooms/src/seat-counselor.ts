import { Problem, type Tx } from '#libs/platform';
import { aliasSkeleton } from './alias-skeleton.js';
import { freePatch } from './patches.js';
import { Room } from './room.entity.js';

export interface Leader {
  readonly accountId: string;
  readonly organisationId: string;
  readonly givenName: string;
  readonly familyName: string;
}

/** Someone of the staff leads this room from now on, under their given name, or as much more of it as tells them apart. */
export async function seatCounselor(tx: Tx, roomId: string, leader: Leader): Promise<void> {
  const room = await tx.manager.findOne(Room, {
    where: { id: roomId, organisationId: leader.organisationId, kind: 'group' },
    lock: { mode: 'for_no_key_update' },
  });
  if (!room) throw new Problem('room-not-found', { field: 'roomIds' });
  const others = await tx.query<{ alias_skeleton: string | null; patch: number }>(
    'SELECT alias_skeleton, patch FROM membership WHERE room_id = $1',
    [roomId],
  );
  const taken = new Set(others.map((other) => other.alias_skeleton));
  const alias = namesOf(leader).find((name) => !taken.has(aliasSkeleton(name)));
  if (alias === undefined) throw new Problem('alias-taken', { field: 'givenName' });
  await tx.query(
    `INSERT INTO membership (room_id, account_id, organisation_id, seat, alias, alias_skeleton, patch, state, joined_at)
     VALUES ($1, $2, $3, 'counselor', $4, $5, $6, 'active', $7)`,
    [roomId, leader.accountId, leader.organisationId, alias, aliasSkeleton(alias), freePatch(others.map(({ patch }) => patch)), tx.now],
  );
}

const namesOf = ({ givenName, familyName }: Leader): string[] => [
  givenName,
  `${givenName} ${familyName.slice(0, 1)}.`,
  `${givenName} ${familyName}`,
  ...Array.from({ length: 20 }, (_, index) => `${givenName} ${familyName} ${String(index + 2)}`),
];
