import type { Events, Tx } from '#libs/platform';

/**
 * The database's clock was set back: shifts are looked after, and their letters leave, no later than they would have. Shifts stay where they
 * are, and so does when a letter comes too late: both are times of the wall.
 */
export async function bringDutyForward(tx: Tx, { ms }: Events['clock.set-back']): Promise<void> {
  const by = 'make_interval(secs => $1::double precision / 1000)';
  await tx.query(`UPDATE on_call SET next_look_at = next_look_at - ${by}, mailed_at = mailed_at - ${by}`, [ms]);
  await tx.query(
    `UPDATE duty_letter SET next_attempt_at = next_attempt_at - ${by}, leased_until = leased_until - ${by} WHERE state = 'due'`,
    [ms],
  );
}
