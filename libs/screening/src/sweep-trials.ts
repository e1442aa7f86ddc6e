import { Injectable } from '@nestjs/common';
import { ClockDatabase } from '#libs/platform';
import { DAYS } from './shadow.queries.js';

/** A day more than the first day is read that a programme's own calendar may begin. */
const KEPT_DAYS = DAYS + 2;
/** Whoever goes on trying rules in a hundred thousand texts makes them go in as many steps: nothing waits for one that is long. */
const AT_ONCE = 1_000;

const tables = [
  { table: 'shadow_signal', key: 'room_id, client_key, rule_id', at: 'heard_at' },
  { table: 'trial_trouble', key: 'room_id, client_key', at: 'at' },
];

/** Deletes what is too long ago to be counted, of what rules on trial heard and of how their trials went. */
@Injectable()
export class SweepTrials {
  readonly name = 'trials';

  constructor(private readonly database: ClockDatabase) {}

  async run(): Promise<void> {
    for (const { table, key, at } of tables)
      await this.database.query(
        `DELETE FROM ${table} WHERE (${key}) IN (
           SELECT ${key} FROM ${table} WHERE ${at} < clock_now() - interval '${String(KEPT_DAYS)} days' ORDER BY ${at} LIMIT ${String(AT_ONCE)} FOR UPDATE SKIP LOCKED)`,
      );
  }
}
