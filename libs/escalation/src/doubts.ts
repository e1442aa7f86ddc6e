import type { DoubtRow } from '#libs/contracts';
import type { Tx } from '#libs/platform';

type Doubt = Pick<DoubtRow, 'kind' | 'should'> & { readonly by: string | null };

/**
 * For the review list of the programme's lexicon: of each case once in a kind, what was said last until it is settled.
 * A case that no rule opened, and a drill, is none for it. @returns how many there were to doubt
 */
export async function doubt(tx: Tx, escalationIds: readonly string[], { kind, should, by }: Doubt): Promise<number> {
  if (escalationIds.length === 0) return 0;
  const heard = await tx.query<{ id: string }>(
    `INSERT INTO doubt AS known (id, organisation_id, escalation_id, kind, should, said_by, said_at)
     SELECT gen_random_uuid(), e.organisation_id, e.id, $2, $3, $4, $5 FROM escalation e
     WHERE e.id = ANY ($1::uuid[]) AND e.kind = 'real' AND EXISTS (SELECT 1 FROM signal s WHERE s.escalation_id = e.id)
     ON CONFLICT (escalation_id, kind) DO UPDATE SET
       should = CASE WHEN known.settled_at IS NULL THEN excluded.should ELSE known.should END,
       said_by = CASE WHEN known.settled_at IS NULL THEN excluded.said_by ELSE known.said_by END
     RETURNING id`,
    [escalationIds, kind, should, by, tx.now],
  );
  return heard.length;
}
