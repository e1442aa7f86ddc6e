import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ClockDatabase } from '#libs/platform';

/** Runs with the clocks of a worker, and says that they go round. */
@Injectable()
export class KeepBeat {
  readonly name = 'clock-beat';
  readonly #node = randomUUID();
  constructor(private readonly database: ClockDatabase) {}

  async run(): Promise<void> {
    await this.database.query(
      `WITH gone AS (DELETE FROM clock_beat WHERE seen_at < clock_now() - interval '1 day')
       INSERT INTO clock_beat AS known (node, seen_at) VALUES ($1, clock_now())
       ON CONFLICT (node) DO UPDATE SET seen_at = excluded.seen_at
       WHERE known.seen_at NOT BETWEEN excluded.seen_at - interval '5 seconds' AND excluded.seen_at`,
      [this.#node],
    );
  }
}
