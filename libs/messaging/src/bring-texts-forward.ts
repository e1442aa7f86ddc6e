import { bringForward, type SetBack, type Tx } from '#libs/platform';

/** The database's clock was set back: no message is held for longer than it would have been, and no second opinion comes later. */
export async function bringTextsForward(tx: Tx, { ms }: SetBack): Promise<void> {
  await bringForward(tx, ms, { table: 'message', times: ['held_until'], where: `state = 'held' AND held_until IS NOT NULL` });
  await bringForward(tx, ms, { table: 'second_opinion', times: ['next_attempt_at', 'leased_until'], where: `state = 'waiting'` });
}
