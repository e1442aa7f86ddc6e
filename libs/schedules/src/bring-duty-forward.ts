import { bringForward, type SetBack, type Tx } from '#libs/platform';

/**
 * The database's clock was set back: shifts are looked after, and their letters leave, no later than they would have. Shifts stay where they
 * are, and so does when a letter comes too late: both are times of the wall.
 */
export async function bringDutyForward(tx: Tx, { ms }: SetBack): Promise<void> {
  await bringForward(tx, ms, { table: 'on_call', times: ['next_look_at', 'mailed_at'] });
  await bringForward(tx, ms, { table: 'duty_letter', times: ['next_attempt_at', 'leased_until'], where: `state = 'due'` });
}
