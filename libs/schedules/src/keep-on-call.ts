import { Inject, Injectable } from '@nestjs/common';
import { ClockDatabase, CONFIG, type Config, Log } from '#libs/platform';
import { lookAfter } from './look-after.js';

const MOST = 50;

/** Keeps shifts, alarms and letters what the schedules say. Every worker does; an organisation that another one has is left to it. */
@Injectable()
export class KeepOnCall {
  readonly name = 'on-call';
  constructor(
    private readonly database: ClockDatabase,
    @Inject(CONFIG) private readonly config: Config,
    private readonly log: Log,
  ) {}

  /** @returns how many organisations it looked after */
  async run(): Promise<number> {
    // Each from its first day, also where duty is kept by hand.
    await this.database.query(
      `INSERT INTO on_call (organisation_id, next_look_at) SELECT o.id, clock_now() FROM organisation o
       WHERE o.purpose = 'care' AND NOT EXISTS (SELECT FROM on_call c WHERE c.organisation_id = o.id) ON CONFLICT DO NOTHING`,
    );
    const due = await this.database.query<{ id: string }>(
      `SELECT organisation_id AS id FROM on_call WHERE next_look_at <= clock_now() ORDER BY next_look_at LIMIT ${MOST}`,
    );
    let looked = 0;
    for (const { id } of due) {
      // One whose schedules can't be read must not stand before the others.
      const done = await this.#look(id).catch((error: unknown) => {
        this.log.error('on-call-failed', { error });
        return false;
      });
      if (done) looked += 1;
    }
    return looked;
  }

  #look(organisationId: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const mine = await tx.query('SELECT FROM on_call WHERE organisation_id = $1 AND next_look_at <= $2 FOR NO KEY UPDATE SKIP LOCKED', [
        organisationId,
        tx.now,
      ]);
      if (mine.length === 0) return false;
      await lookAfter(tx, organisationId, this.config.smtpUrl !== null);
      return true;
    });
  }
}
