import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ClockDatabase, Log, Problem, type Tx } from '#libs/platform';
import { drawDrill } from './draw-drill.js';
import { StartDrill } from './start-drill.js';

/** One that could not be in time is drawn anew: nobody is paged at an hour that no admin picked. */
const PATIENCE_MINUTES = 30;

interface Due {
  readonly organisation_id: string;
  readonly from_time: string;
  readonly to_time: string;
  readonly time_zone: string;
  readonly late: boolean;
}

/** Starts the drills whose moment has come, and draws the next. Every worker does. */
@Injectable()
export class RunDrills {
  readonly name = 'drills';
  constructor(
    private readonly database: ClockDatabase,
    private readonly startDrill: StartDrill,
    private readonly log: Log,
  ) {}

  /** @returns how many it started */
  async run(): Promise<number> {
    const due = await this.database.query<{ id: string }>(
      'SELECT organisation_id AS id FROM drill_hours WHERE due_at <= clock_now() ORDER BY due_at',
    );
    let started = 0;
    for (const { id } of due) {
      const began = await this.database
        .transaction((tx) => this.#run(tx, id))
        .catch((error: unknown) => {
          // Somebody is in danger, or an earlier drill is not over: it is tried again until it is too late for today.
          if (!(error instanceof Problem)) this.log.error('drill-not-started', { error });
          return false;
        });
      if (began) started += 1;
    }
    return started;
  }

  async #run(tx: Tx, organisationId: string): Promise<boolean> {
    const [due] = await tx.query<Due>(
      `SELECT h.organisation_id, h.from_time, h.to_time, h.due_at < $2::timestamptz - interval '${String(PATIENCE_MINUTES)} minutes' AS late,
              (SELECT p.time_zone FROM programme p WHERE p.organisation_id = h.organisation_id ORDER BY p.name LIMIT 1) AS time_zone
       FROM drill_hours h WHERE h.organisation_id = $1 AND h.due_at <= $2 FOR UPDATE SKIP LOCKED`,
      [organisationId, tx.now],
    );
    if (!due) return false;
    if (!due.late) await this.startDrill.start(tx, { drillId: randomUUID(), organisationId, by: null });
    const hours = { from: due.from_time, to: due.to_time };
    const next = drawDrill({ hours, timeZone: due.time_zone, now: tx.now, done: !due.late }, randomInt);
    await tx.query('UPDATE drill_hours SET due_at = $2 WHERE organisation_id = $1', [organisationId, next]);
    return !due.late;
  }
}
