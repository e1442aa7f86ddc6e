import type { Postgres } from '../support/postgres.js';

export const now = (): number => performance.timeOrigin + performance.now();

/** How the clock that decides went, seen from the wall: it is the database's, and jumps forward where a run cannot wait. */
export class DecidingClock {
  readonly #jumps: { readonly at: number; readonly ahead: number }[] = [];

  constructor(private readonly postgres: Postgres) {}

  /** So many seconds pass at once, for everything that asks the database. */
  async jump(seconds: number): Promise<void> {
    const ahead = this.#ahead + seconds;
    await this.postgres.look(
      `CREATE OR REPLACE FUNCTION clock_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT clock_timestamp() + interval ''${String(ahead)} seconds'''`,
    );
    this.#jumps.push({ at: now(), ahead });
  }

  /** When it was that time, on the wall: what was skipped came when it was skipped. */
  wall(decided: Date): number {
    let wall = decided.getTime();
    let before = 0;
    for (const { at, ahead } of this.#jumps) {
      if (decided.getTime() < at + before * 1_000) break;
      wall = Math.max(at, decided.getTime() - ahead * 1_000);
      before = ahead;
    }
    return wall;
  }

  get #ahead(): number {
    return this.#jumps.at(-1)?.ahead ?? 0;
  }
}
