import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, DataSourceOptions, QueryRunner } from 'typeorm';
import { dataSourceOptions, isLocked } from '#libs/platform';

/** Shorter than a request waits for a lock: whoever queues behind a migration that gives up is served, not refused. */
const LOCK_MS = 2_000;
/** Room for the traffic that has queued up meanwhile. */
const BETWEEN_MS = 3_000;
const TRIES = 20;

/** No end for a statement: an index of a large table takes what it takes. */
export const migratingOptions = (url: string): DataSourceOptions => ({
  ...dataSourceOptions(url, 2, []),
  extra: { max: 2, connectionTimeoutMillis: 10_000, lock_timeout: LOCK_MS, keepAlive: true, application_name: 'lamplight migrate' },
});

interface Patience {
  readonly tries?: number;
  readonly betweenMs?: number;
}

/** Every migration that is missing, each in a transaction of its own. @throws when a table was never free; what is done stays done, the rest has not begun */
export const migrateAll = (dataSource: DataSource, patience?: Patience): Promise<unknown> =>
  patiently(() => dataSource.runMigrations({ transaction: 'each' }), patience);

/** It waits for no table for long, because everybody else then waits behind it: it gives up, lets them pass, and tries again. */
export async function patiently(migrate: () => Promise<unknown>, { tries = TRIES, betweenMs = BETWEEN_MS }: Patience = {}): Promise<void> {
  for (let n = 1; ; n += 1) {
    try {
      await migrate();
      return;
    } catch (error) {
      if (!isLocked(error)) throw error;
      if (n >= tries)
        throw new Error(
          `a table was in use ${String(n)} times for more than ${String(LOCK_MS / 1_000)} s each. Nothing is half done: see in pg_stat_activity who holds it (a long read, a backup), let that end, and run this again.`,
          { cause: error },
        );
      await pause(betweenMs);
    }
  }
}

/** One at a time, however long the other takes. It ends with the session of whoever holds it, also of one that was killed. */
export async function waitForTurn(lock: QueryRunner): Promise<void> {
  await lock.query('SET lock_timeout = 0');
  await lock.query(`SELECT pg_advisory_lock(hashtext('lamplight migrations'))`);
}
export const endTurn = (lock: QueryRunner): Promise<unknown> => lock.query(`SELECT pg_advisory_unlock(hashtext('lamplight migrations'))`);
