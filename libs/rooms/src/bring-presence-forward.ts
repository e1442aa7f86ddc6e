import { bringForward, type Events, type Tx } from '#libs/platform';

/** The database's clock was set back: whoever left is not taken for somebody who reads, and covers a room, until it is as late again. */
export async function bringPresenceForward(tx: Tx, { ms }: Events['clock.set-back']): Promise<void> {
  await bringForward(tx, ms, { table: 'presence', times: ['seen_at'] });
}
