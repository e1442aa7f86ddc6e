import type { EscalationCause } from '#libs/contracts';
import type { Tx } from '#libs/platform';

/** The worst of the member's that are live, locked: it stays live until whatever comes has joined it. */
export async function liveCause(tx: Tx, accountId: string): Promise<EscalationCause | null> {
  const [row] = await tx.query<{ cause: EscalationCause }>(
    `SELECT cause FROM escalation WHERE account_id = $1 AND status <> 'closed'
     ORDER BY array_position(ARRAY['imminent', 'high', 'concern'], severity), opened_at LIMIT 1 FOR NO KEY UPDATE`,
    [accountId],
  );
  return row?.cause ?? null;
}
