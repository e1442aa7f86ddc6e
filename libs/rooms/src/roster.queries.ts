import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { AccountId, RoomId, Roster, RosterEntry } from '#libs/contracts';
import { ReservedDatabase, type StaffActor } from '#libs/platform';
import { ROOMS_IN_REACH, reachOf } from './staff-reach.js';

interface Row {
  account_id: AccountId;
  given_name: string;
  family_name: string;
  room_name: string;
  state: RosterEntry['state'];
  created_at: Date;
}

@Injectable()
export class RosterQueries {
  constructor(private readonly database: ReservedDatabase) {}

  /** Members by name, so without aliases: this query selects none. That it was read is recorded. */
  async read(actor: StaffActor): Promise<Roster> {
    return this.database.transaction(async (tx) => {
      const rows = await tx.query<Row>(
        `SELECT a.id AS account_id, p.given_name, p.family_name, r.name AS room_name, a.created_at,
                CASE WHEN a.deactivated_at IS NOT NULL THEN 'deactivated'
                     WHEN m.state = 'active' THEN 'active'
                     WHEN EXISTS (SELECT FROM invite i WHERE i.account_id = a.id AND i.used_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > clock_now()) THEN 'invited'
                     WHEN EXISTS (SELECT FROM invite i WHERE i.account_id = a.id AND i.used_at IS NOT NULL) THEN 'joining'
                     ELSE 'invite-expired' END AS state
         FROM membership m JOIN (${ROOMS_IN_REACH}) r ON r.id = m.room_id
         JOIN account a ON a.id = m.account_id JOIN identity.person p ON p.account_id = a.id
         WHERE m.seat = 'peer' ORDER BY p.family_name, p.given_name, a.id, r.name`,
        reachOf(actor),
      );
      await record(tx, actor.organisationId, actor, {
        action: 'roster.read',
        subjectKind: 'roster',
        subjectId: null,
        detail: { count: rows.length },
      });
      return {
        members: rows.map((row) => ({
          accountId: row.account_id,
          givenName: row.given_name,
          familyName: row.family_name,
          roomName: row.room_name,
          state: row.state,
          enrolledAt: row.created_at.toISOString(),
        })),
      };
    });
  }

  async roomChoices(actor: StaffActor): Promise<{ rooms: { id: RoomId; name: string }[] }> {
    return { rooms: await this.database.query<{ id: RoomId; name: string }>(`${ROOMS_IN_REACH} ORDER BY r.name`, reachOf(actor)) };
  }
}
