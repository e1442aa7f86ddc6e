import type { Postgres } from '../support/postgres.js';

export const now = (): number => performance.timeOrigin + performance.now();

/** How the clock that decides went, seen from the wall: it is the database's, and jumps where a run cannot wait, or where that is the fault. */
export class DecidingClock {
  readonly #jumps: { readonly at: number; readonly ahead: number }[] = [];

  constructor(private readonly postgres: Postgres) {}

  /** So many seconds pass at once, for everything that asks the database; below zero they come again. */
  async jump(seconds: number): Promise<void> {
    const ahead = (this.#jumps.at(-1)?.ahead ?? 0) + seconds;
    await this.postgres.look(
      `CREATE OR REPLACE FUNCTION clock_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT clock_timestamp() + interval ''${String(ahead)} seconds'''`,
    );
    this.#jumps.push({ at: now(), ahead });
  }

  /**
   * When it was that time, on the wall, as it stood written at `seen`: what was skipped came when it was skipped. Where the clock was
   * set back, what waits was brought forward by as much, and stands in the new time.
   */
  wall(decided: Date, seen: number): number {
    const jumps = this.#jumps.filter(({ at }) => at <= seen);
    for (let n = jumps.length - 1; n >= 0; n -= 1) {
      const { at, ahead } = jumps[n]!;
      const before = jumps[n - 1]?.ahead ?? 0;
      const wall = decided.getTime() - ahead * 1_000;
      if (wall >= at || ahead < before) return wall;
      if (decided.getTime() - before * 1_000 >= at) return at;
    }
    return decided.getTime();
  }
}
