import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';

export interface SeatSeen {
  readonly seat: 'peer' | 'counselor';
  readonly fromSeq: number;
}

/** Who sits in a room, as it stood at one version of its authority. */
export interface RoomSeats {
  readonly authority: string;
  readonly of: ReadonlyMap<string, SeatSeen>;
}

export interface RoomStanding {
  readonly roomId: string;
  readonly revision: string;
  readonly authority: string;
}

/** What a node keeps of the rooms that it watches, and how it learns in one statement that it is out of date. */
@Injectable()
export class RoomSeatsQueries {
  constructor(private readonly database: Database) {}

  async seats(roomIds: readonly string[]): Promise<Map<string, RoomSeats>> {
    const rows = await this.database.prepared<{
      room_id: string;
      authority: string;
      account_id: string;
      seat: SeatSeen['seat'];
      from_seq: number;
    }>(
      `SELECT v.room_id, v.version AS authority, m.account_id, m.seat, m.from_seq
       FROM room_authority v LEFT JOIN membership m ON m.room_id = v.room_id AND m.state = 'active' WHERE v.room_id = ANY($1::uuid[])`,
      [roomIds],
    );
    const found = new Map<string, { authority: string; of: Map<string, SeatSeen> }>();
    for (const { room_id, authority, account_id, seat, from_seq } of rows) {
      const seats = found.get(room_id) ?? { authority, of: new Map<string, SeatSeen>() };
      found.set(room_id, seats);
      seats.of.set(account_id, { seat, fromSeq: from_seq });
    }
    return found;
  }

  async standings(roomIds: readonly string[]): Promise<RoomStanding[]> {
    const rows = await this.database.prepared<{ id: string; last_revision: string; authority: string }>(
      `SELECT r.id, r.last_revision, coalesce(v.version, 0) AS authority
       FROM room r LEFT JOIN room_authority v ON v.room_id = r.id WHERE r.id = ANY($1::uuid[])`,
      [roomIds],
    );
    return rows.map(({ id, last_revision, authority }) => ({ roomId: id, revision: last_revision, authority }));
  }
}
