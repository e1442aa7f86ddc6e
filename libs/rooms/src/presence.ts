import { Injectable } from '@nestjs/common';
import { Database, Rounds, Together } from '#libs/platform';
import { PRESENCE_SECONDS } from './cover.queries.js';

export interface Presence {
  readonly connection: string;
  readonly roomId: string;
  readonly accountId: string;
}

interface Gone {
  readonly connection: string;
  /** Null: all that it had open. */
  readonly roomId: string | null;
}

const AT_ONCE = 500;

/** Who has a room open, on any node: one row a connection and room, renewed while it lives. */
@Injectable()
export class PresenceBook {
  readonly #coming = new Together<Presence, void>(async (coming) => {
    await this.#write(coming, 'SET seen_at = EXCLUDED.seen_at, has_left = false');
    return coming.map(() => undefined);
  });
  readonly #leaving = new Rounds<Gone>((gone) => this.#leave(gone), AT_ONCE);

  constructor(private readonly database: Database) {}

  /** One who comes is here when this resolves. Thousands come back together, and share what that takes. */
  come(one: Presence): Promise<void> {
    return this.#coming.ask(one);
  }

  /** Renews many at once. One who has left meanwhile stays away: who was present is older than this. */
  async beat(present: readonly Presence[]): Promise<void> {
    await this.#write(present, 'SET seen_at = EXCLUDED.seen_at WHERE NOT presence.has_left');
  }

  /** In one order, so that no two wait for each other; a row is written by the database's clock. */
  async #write(present: readonly Presence[], again: string): Promise<void> {
    if (present.length === 0) return;
    await this.database.prepared(
      `INSERT INTO presence (connection, room_id, account_id, seen_at)
       SELECT connection, room_id, account_id, clock_now()
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS p (connection, room_id, account_id) ORDER BY connection, room_id
       ON CONFLICT (connection, room_id) DO UPDATE ${again}`,
      [present.map((p) => p.connection), present.map((p) => p.roomId), present.map((p) => p.accountId)],
    );
  }

  /**
   * Nobody from now on, in this room or in any. The row stays for a while: a page that is loaded anew must not end what waits
   * for its reader. A network that goes away takes thousands along, so they leave together.
   */
  leave(connection: string, roomId: string | null): Promise<void> {
    return this.#leaving.join({ connection, roomId });
  }

  async #leave(gone: readonly Gone[]): Promise<void> {
    await this.database.prepared(
      `UPDATE presence p SET seen_at = clock_now() - make_interval(secs => $3), has_left = true
       FROM unnest($1::uuid[], $2::uuid[]) AS gone (connection, room_id)
       WHERE p.connection = gone.connection AND (gone.room_id IS NULL OR p.room_id = gone.room_id)`,
      [gone.map(({ connection }) => connection), gone.map(({ roomId }) => roomId), PRESENCE_SECONDS],
    );
  }

  /** Rows that nobody renews, of nodes that died. They count for nothing already. */
  async sweep(): Promise<void> {
    await this.database.query('DELETE FROM presence WHERE seen_at < clock_now() - make_interval(secs => $1)', [10 * PRESENCE_SECONDS]);
  }
}
