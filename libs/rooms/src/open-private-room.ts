import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Problem, type Tx } from '#libs/platform';
import { freePatch } from './patches.js';
import { Room } from './room.entity.js';
import { RoomKeys } from './room-keys.js';

/**
 * SQL: the groups whose counselors answer member $2: those that they are in. Who was removed from every one, and can still come in, is
 * answered by the last.
 */
const ANSWERING = `SELECT room_id FROM (
  SELECT m.room_id, rank() OVER (ORDER BY m.state, CASE m.state WHEN 'removed' THEN m.joined_at END DESC) AS place
  FROM membership m JOIN room g ON g.id = m.room_id AND g.kind = 'group' JOIN account a ON a.id = m.account_id
  WHERE m.account_id = $2 AND (m.state = 'active' OR m.state = 'removed' AND a.deactivated_at IS NULL)) answering WHERE place = 1`;

/** The one room in which a member talks with the counselors of their groups, made when it is first needed. */
@Injectable()
export class PrivateRooms {
  constructor(private readonly keys: RoomKeys) {}

  /** @throws {Problem} `room-not-found` for a member who was never in a group
   * @returns the id of the member's private room; the counselors of every group that answers them have a seat there */
  async of(tx: Tx, memberId: string): Promise<string> {
    // Two first calls at once: the second waits here and then finds the room of the first.
    await tx.query('SELECT id FROM account WHERE id = $1 FOR NO KEY UPDATE', [memberId]);
    const known = await tx.manager.findOneBy(Room, { ownerId: memberId });
    const roomId = known?.id ?? (await this.#make(tx, memberId));
    await tx.query(
      `INSERT INTO membership (room_id, account_id, organisation_id, seat, alias, patch, state, joined_at)
       SELECT DISTINCT ON (c.account_id) $1::uuid, c.account_id, c.organisation_id, 'counselor', c.alias, c.patch, 'active', $3::timestamptz
       FROM membership mine JOIN membership c ON c.room_id = mine.room_id AND c.seat = 'counselor' AND c.state = 'active'
       WHERE mine.account_id = $2 AND mine.room_id IN (${ANSWERING})
       ON CONFLICT (room_id, account_id) DO UPDATE SET state = 'active', version = membership.version + 1 WHERE membership.state = 'removed'`,
      [roomId, memberId, tx.now],
    );
    return roomId;
  }

  /** Seats one of the staff in a private room, as who they are to members. Idempotent. */
  async seatStaff(tx: Tx, roomId: string, accountId: string): Promise<void> {
    await tx.query(
      `INSERT INTO membership (room_id, account_id, organisation_id, seat, alias, patch, state, joined_at)
       SELECT $1, a.id, a.organisation_id, 'counselor', a.public_name, $3, 'active', $4 FROM account a
       WHERE a.id = $2 AND a.role <> 'member' AND a.deactivated_at IS NULL
       ON CONFLICT (room_id, account_id) DO UPDATE SET state = 'active' WHERE membership.state <> 'active'`,
      [roomId, accountId, freePatch([]), tx.now],
    );
  }

  async #make(tx: Tx, memberId: string): Promise<string> {
    const id = randomUUID();
    const made = await tx.query(
      `INSERT INTO room (id, organisation_id, programme_id, kind, owner_id, name, crisis_text, created_at)
       SELECT $1, r.organisation_id, r.programme_id, 'private', $2, '', 'post', $3
       FROM membership m JOIN room r ON r.id = m.room_id WHERE m.account_id = $2 AND m.room_id IN (${ANSWERING})
       ORDER BY m.joined_at LIMIT 1 RETURNING id`,
      [id, memberId, tx.now],
    );
    if (made.length === 0) throw new Problem('room-not-found');
    await this.keys.make(tx, id);
    await tx.query(
      `INSERT INTO membership (room_id, account_id, organisation_id, seat, alias, patch, state, joined_at)
       SELECT $1, m.account_id, m.organisation_id, 'peer', m.alias, m.patch, 'active', $3
       FROM membership m WHERE m.account_id = $2 AND m.room_id IN (${ANSWERING}) ORDER BY m.joined_at LIMIT 1`,
      [id, memberId, tx.now],
    );
    return id;
  }
}
