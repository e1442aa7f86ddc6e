import type { Tx } from '#libs/platform';

/** Whoever leads a group from now on is there, too, where its members write to the counselors alone. */
export async function joinPrivateRooms(tx: Tx, roomId: string, accountId: string): Promise<void> {
  await tx.query(
    `INSERT INTO membership (room_id, account_id, organisation_id, seat, alias, patch, state, joined_at)
     SELECT p.id, mine.account_id, mine.organisation_id, 'counselor', mine.alias, mine.patch, 'active', $3::timestamptz
     FROM membership mine
     JOIN membership theirs ON theirs.room_id = mine.room_id AND theirs.seat = 'peer' AND theirs.state = 'active'
     JOIN room p ON p.kind = 'private' AND p.owner_id = theirs.account_id
     WHERE mine.room_id = $1 AND mine.account_id = $2 ORDER BY p.id
     ON CONFLICT (room_id, account_id) DO UPDATE SET state = 'active', version = membership.version + 1 WHERE membership.state = 'removed'`,
    [roomId, accountId, tx.now],
  );
}

/** Whoever leads no group of a member any more has no seat in that member's private room either. */
export async function leavePrivateRooms(tx: Tx, accountId: string): Promise<void> {
  await tx.query(
    `UPDATE membership SET state = 'removed', version = version + 1
     WHERE account_id = $1 AND seat = 'counselor' AND state = 'active' AND room_id IN (
       SELECT p.id FROM room p WHERE p.kind = 'private' AND NOT EXISTS (
         SELECT FROM membership theirs JOIN room g ON g.id = theirs.room_id AND g.kind = 'group'
         JOIN membership mine ON mine.room_id = g.id AND mine.account_id = $1 AND mine.seat = 'counselor' AND mine.state = 'active'
         WHERE theirs.account_id = p.owner_id AND theirs.state = 'active'))`,
    [accountId],
  );
}
