import { bringForward, type SetBack, type Tx } from '#libs/platform';

/**
 * The database's clock was set back: a member's note leaves no later, and is too old no later, than it would have been; a code that was sent to
 * an address works no longer. A note that waits for the end of quiet hours looks again by then, and goes on waiting. Browsers that rest
 * until a shift ends do so: that is a time of the wall.
 */
export async function bringReachForward(tx: Tx, { ms }: SetBack): Promise<void> {
  await bringForward(tx, ms, { table: 'note_browser', times: ['due_at', 'leased_until', 'written_at'], where: 'due_at IS NOT NULL' });
  await bringForward(tx, ms, { table: 'identity.contact_claim', times: ['expires_at', 'sends_since'] });
}
