import type { Tx } from '#libs/platform';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Who comes on is told so long before, and once more when it begins. */
export const SOON_MINUTES = 30;
/** An alarm that lasts comes again after a day. One that is new need not wait for it, but waits a little: it may end by itself. */
const DAILY = 24 * HOUR;
const ANEW = HOUR;

interface Alarm {
  readonly since: readonly (Date | null)[];
  readonly mailedAt: Date | null;
}

/**
 * One row for each letter that is to leave: to whoever comes on, and to admins while something is wrong.
 * @returns when the admins were written to, if they are now
 */
export async function writeLetters(tx: Tx, organisationId: string, alarm: Alarm): Promise<Date | null> {
  await tellHandOffs(tx, organisationId);
  if (!isTimely(alarm, tx.now)) return null;
  await tx.query(
    `INSERT INTO duty_letter (id, organisation_id, account_id, kind, next_attempt_at, too_late_at)
     SELECT gen_random_uuid(), a.organisation_id, a.id, 'alarm', $2, $2::timestamptz + interval '12 hours'
     FROM account a JOIN identity.person p ON p.account_id = a.id
     WHERE a.organisation_id = $1 AND a.role = 'admin' AND a.deactivated_at IS NULL AND coalesce(p.email, '') <> ''`,
    [organisationId, tx.now],
  );
  return tx.now;
}

function isTimely({ since, mailedAt }: Alarm, now: Date): boolean {
  const standing = since.filter((at) => at !== null);
  if (standing.length === 0) return false;
  if (!mailedAt) return true;
  const fresh = standing.some((at) => at > mailedAt);
  return now.getTime() - mailedAt.getTime() >= (fresh ? ANEW : DAILY);
}

/** Whoever goes on after themselves is told nothing: nothing changes for them. */
async function tellHandOffs(tx: Tx, organisationId: string): Promise<void> {
  await tx.query(
    `INSERT INTO duty_letter (id, organisation_id, account_id, kind, shift_id, next_attempt_at, too_late_at)
     SELECT gen_random_uuid(), s.organisation_id, s.account_id, k.kind, s.id, $2,
            CASE k.kind WHEN 'coming-on' THEN s.starts_at ELSE least(s.ends_at, s.starts_at + interval '1 hour') END
     FROM shift s JOIN account a ON a.id = s.account_id JOIN identity.person p ON p.account_id = a.id,
          LATERAL (SELECT CASE WHEN s.starts_at > $2 THEN 'coming-on' ELSE 'on-now' END AS kind) k
     WHERE s.organisation_id = $1 AND s.schedule_id IS NOT NULL AND a.deactivated_at IS NULL AND coalesce(p.email, '') <> ''
       AND s.ends_at > greatest(s.starts_at, $2) AND s.starts_at > $2::timestamptz - interval '10 minutes'
       AND s.starts_at <= $2::timestamptz + make_interval(mins => $3)
       AND NOT EXISTS (SELECT FROM shift b WHERE b.account_id = s.account_id AND b.schedule_id IS NOT NULL AND b.id <> s.id
                       AND b.starts_at < s.starts_at AND b.planned_to >= s.planned_from)
     ON CONFLICT (shift_id, kind) WHERE shift_id IS NOT NULL DO NOTHING`,
    [organisationId, tx.now, SOON_MINUTES],
  );
}
