import { BACK, type SetBack, type Tx, writtenSince } from '#libs/platform';

/**
 * The database's clock was set back: no session lasts longer, and each is seen again at once when it is used. One that was begun or seen since
 * ends when its owner was told. An invitation ends when whoever got it was told: a time of the wall.
 */
export async function bringSessionsForward(tx: Tx, { ms, since }: SetBack): Promise<void> {
  const sooner = (time: string) => `${time} - ${BACK}`;
  await tx.query(
    `UPDATE session SET expire = ${sooner('expire')}, seen_at = ${sooner('seen_at')},
       sess = CASE WHEN sess #>> '{passport,user,endsAt}' IS NULL THEN sess ELSE jsonb_set(sess, '{passport,user,endsAt}', to_jsonb(to_char(
         (${sooner(`(sess #>> '{passport,user,endsAt}')::timestamptz`)}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) END
     WHERE NOT ${writtenSince(['seen_at'])}`,
    [ms, since ?? '-infinity'],
  );
}
