import type { DoubtRow } from '#libs/contracts';
import type { Tx } from '#libs/platform';

type Doubt = Pick<DoubtRow, 'kind' | 'should'> & { readonly by: string | null };

/** SQL: nobody has settled the doubt `d` since it was said last. */
export const OPEN_DOUBT = '(d.settled_at IS NULL OR d.said_at > d.settled_at)';

/**
 * For the review list of the programme's lexicon: of each case once in a kind, what was said last; said again after it was settled, it is open again.
 * A case that no rule opened, and a drill, is none for it. @returns how many there were to doubt
 */
export async function doubt(tx: Tx, escalationIds: readonly string[], { kind, should, by }: Doubt): Promise<number> {
  if (escalationIds.length === 0) return 0;
  const heard = await tx.query<{ id: string }>(
    `INSERT INTO doubt AS d (id, organisation_id, escalation_id, kind, should, said_by, said_at)
     SELECT gen_random_uuid(), e.organisation_id, e.id, $2, $3, $4, $5 FROM escalation e
     WHERE e.id = ANY ($1::uuid[]) AND e.kind = 'real' AND EXISTS (SELECT 1 FROM signal s WHERE s.escalation_id = e.id)
     ON CONFLICT (escalation_id, kind) DO UPDATE SET
       should = excluded.should, said_by = excluded.said_by,
       said_at = CASE WHEN ${OPEN_DOUBT} THEN d.said_at ELSE excluded.said_at END
     RETURNING id`,
    [escalationIds, kind, should, by, tx.now],
  );
  return heard.length;
}
