import { bringForward, type SetBack, type Tx } from '#libs/platform';

/** The database's clock was set back: what other systems wait for comes no later than it would have. */
export async function bringOutletsForward(tx: Tx, { ms }: SetBack): Promise<void> {
  await bringForward(tx, ms, { table: 'outlet_delivery', times: ['next_attempt_at', 'leased_until'], where: `state = 'due'` });
}
