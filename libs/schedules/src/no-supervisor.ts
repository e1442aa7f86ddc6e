import type { Tx } from '#libs/platform';
import { SEATS } from './gaps-ahead.js';

/** So long a house may take to make somebody one, when it begins and when the last one has left. */
const SEAM_MINUTES = 60;

/**
 * Somebody may call, and nobody is a supervisor: the backup of every plan may be nobody, no one looks a second time at how a case was closed, and no one
 * reads the weekly sample. Who was only invited is not there yet.
 */
export async function lacksSupervisor(tx: Tx, organisationId: string): Promise<boolean> {
  const [row] = await tx.query<{ lacks: boolean }>(
    `SELECT coalesce((SELECT min(m.joined_at) FROM ${SEATS}) <= s.seam, false) AND NOT EXISTS (
       SELECT FROM account a WHERE a.organisation_id = $1 AND a.role = 'supervisor' AND (a.deactivated_at > s.seam OR a.deactivated_at IS NULL
         AND EXISTS (SELECT FROM password_credential c WHERE c.account_id = a.id)
         AND EXISTS (SELECT FROM authenticator t WHERE t.account_id = a.id AND t.confirmed_at IS NOT NULL))) AS lacks
     FROM (SELECT $2::timestamptz - make_interval(mins => $3) AS seam) s`,
    [organisationId, tx.now, SEAM_MINUTES],
  );
  return row?.lacks ?? false;
}
