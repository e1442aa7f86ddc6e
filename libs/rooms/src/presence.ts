import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import { PRESENCE_SECONDS } from './cover.queries.js';

export interface Presence {
  readonly connection: string;
  readonly roomId: string;
  readonly accountId: string;
}

/** Who has a room open, on any node: one row a connection and room, renewed while it lives. */
@Injectable()
export class PresenceBook {
  constructor(private readonly database: Database) {}

  /** Renews many at once; a row is written by the database's clock. */
  async beat(present: readonly Presence[]): Promise<void> {
    if (present.length === 0) return;
    await this.database.prepared(
      `INSERT INTO presence (connection, room_id, account_id, seen_at)
       SELECT connection, room_id, account_id, clock_now()
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS p (connection, room_id, account_id)
       ON CONFLICT (connection, room_id) DO UPDATE SET seen_at = EXCLUDED.seen_at`,
      [present.map((p) => p.connection), present.map((p) => p.roomId), present.map((p) => p.accountId)],
    );
  }

  /** Nobody from now on. The row stays for a while: a page that is loaded anew must not end what waits for its reader. */
  async leave(connection: string, roomId: string | null): Promise<void> {
    await this.database.query(
      `UPDATE presence SET seen_at = clock_now() - make_interval(secs => $3) WHERE connection = $1 AND ($2::uuid IS NULL OR room_id = $2)`,
      [connection, roomId, PRESENCE_SECONDS],
    );
  }

  /** Rows that nobody renews, of nodes that died. They count for nothing already. */
  async sweep(): Promise<void> {
    await this.database.query('DELETE FROM presence WHERE seen_at < clock_now() - make_interval(secs => $1)', [10 * PRESENCE_SECONDS]);
  }
}
