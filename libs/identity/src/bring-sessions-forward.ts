import { bringForward, type Events, type Tx } from '#libs/platform';

/**
 * The database's clock was set back: no session lasts longer, and each is seen again at once when it is used. An invitation ends when whoever
 * got it was told: a time of the wall.
 */
export async function bringSessionsForward(tx: Tx, { ms }: Events['clock.set-back']): Promise<void> {
  await tx.query(
    `UPDATE session SET sess = jsonb_set(sess, '{passport,user,endsAt}', to_jsonb(to_char(
       ((sess #>> '{passport,user,endsAt}')::timestamptz - make_interval(secs => $1::double precision / 1000)) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
     WHERE sess #>> '{passport,user,endsAt}' IS NOT NULL`,
    [ms],
  );
  await bringForward(tx, ms, { table: 'session', times: ['expire', 'seen_at'] });
}
