import type { Tx } from './tx.js';

interface Waiting {
  readonly table: string;
  readonly times: readonly string[];
  /** SQL: which rows; without it, all. */
  readonly where?: string;
  /** SQL: but none that was written by the new clock. `since` is $2 in it: when that was set back, at the earliest; null: nothing is known to be newer. */
  readonly unless?: { readonly sql: string; readonly since: Date | '-infinity' | null };
}

/** SQL: `$1`, as a stretch of time. */
export const BACK = `make_interval(secs => $1::double precision / 1000)`;

/** SQL: a row was written since `$2` and by now, by one of these columns: what was written before the jump is later than now, or long ago. */
export const writtenSince = (columns: readonly string[]): string =>
  `(${columns.map((column) => `coalesce(${column} BETWEEN $2::timestamptz AND clock_now(), false)`).join(' OR ')})`;

/** The database's clock was set back by `ms`: what stands at these times comes as much sooner by it, so that nothing waits longer than it would have. */
export async function bringForward(tx: Tx, ms: number, { table, times, where = 'true', unless }: Waiting): Promise<void> {
  const sooner = times.map((time) => `${time} = ${time} - ${BACK}`);
  const old = unless ? `(${where}) AND NOT (${unless.sql})` : where;
  await tx.query(`UPDATE ${table} SET ${sooner.join(', ')} WHERE ${old}`, [ms, ...(unless ? [unless.since] : [])]);
}
