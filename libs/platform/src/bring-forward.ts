import type { Tx } from './tx.js';

interface Waiting {
  readonly table: string;
  readonly times: readonly string[];
  /** SQL: which rows; without it, all. */
  readonly where?: string;
}

/** The database's clock was set back by `ms`: what stands at these times comes as much sooner by it, so that nothing waits longer than it would have. */
export async function bringForward(tx: Tx, ms: number, { table, times, where = 'true' }: Waiting): Promise<void> {
  const sooner = times.map((time) => `${time} = ${time} - make_interval(secs => $1::double precision / 1000)`);
  await tx.query(`UPDATE ${table} SET ${sooner.join(', ')} WHERE ${where}`, [ms]);
}
