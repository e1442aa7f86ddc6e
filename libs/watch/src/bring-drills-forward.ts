import { bringForward, type SetBack, type Tx } from '#libs/platform';

/**
 * The database's clock was set back: a drill that runs has failed no later than it would have. One that was taken was so by the clock of then, and its
 * target stays beside that. The next drill comes at an hour that an admin picked, by the clock on the wall.
 */
export async function bringDrillsForward(tx: Tx, { ms }: SetBack): Promise<void> {
  await bringForward(tx, ms, {
    table: 'drill d',
    times: ['answer_by'],
    where: `failed_at IS NULL AND NOT EXISTS (SELECT FROM escalation_entry t WHERE t.escalation_id = d.escalation_id AND t.kind = 'acknowledged')`,
  });
}
