import type { Events, Tx } from '#libs/platform';

/** The database's clock was set back: what other systems wait for comes no later than it would have. */
export async function bringOutletsForward(tx: Tx, { ms }: Events['clock.set-back']): Promise<void> {
  const by = 'make_interval(secs => $1::double precision / 1000)';
  await tx.query(
    `UPDATE outlet_delivery SET next_attempt_at = next_attempt_at - ${by}, leased_until = leased_until - ${by} WHERE state = 'due'`,
    [ms],
  );
}
