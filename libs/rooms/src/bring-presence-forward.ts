import { bringForward, type SetBack, type Tx, writtenSince } from '#libs/platform';

/**
 * The database's clock was set back: whoever left is not taken for somebody who reads, and covers a room, until it is as late again. Who was seen
 * since is there: were they moved, nobody would cover any room until they are seen again.
 */
export async function bringPresenceForward(tx: Tx, { ms, since }: SetBack): Promise<void> {
  await bringForward(tx, ms, {
    table: 'presence',
    times: ['seen_at'],
    unless: { sql: writtenSince(['seen_at']), since: since ?? '-infinity' },
  });
}
