import type { Tx } from '#libs/platform';
import type { Cry } from './raise.js';
import { later } from './time.js';

const WITHIN_HOURS = 48;
/** The signs of one member after which a concern is no concern any more. */
const MANY = 3;

export interface Sign {
  /** A text's client key, or what a rule found. */
  readonly key: string;
  /** The message, where the text is one already: an edit has a key of its own. */
  readonly messageId: string | null;
}

/** What somebody looked at and found to be nothing is no sign; nor is what could not be heard, or was a drill. */
const IS_SIGN = `e.kind = 'real' AND e.cause <> 'screening-failed' AND e.disposition IS DISTINCT FROM 'not-a-safety-concern'`;

/**
 * One concern can wait for a day, and each of three could. The third of a member within two days can't: whatever each of them is
 * about, together they are to be answered soon. One text is one sign, however many rules it meets and however often it is edited. It only raises.
 * @param signOf what a cry came from; null: nothing that counts
 */
export async function gathered<C extends Cry>(tx: Tx, cries: readonly C[], signOf: (cry: C) => Sign | null): Promise<C[]> {
  const concerns = cries.flatMap((cry, n) => {
    const sign = cry.severity === 'concern' && cry.accountId ? signOf(cry) : null;
    return sign ? [{ n, accountId: cry.accountId, ...sign }] : [];
  });
  if (concerns.length === 0) return [...cries];
  const rows = await tx.query<{ n: number; signs: number }>(
    `SELECT c.n, count(DISTINCT coalesce(s.message_id::text, s.key))::int + 1 AS signs
     FROM unnest($1::int[], $2::uuid[], $3::text[], $4::uuid[]) AS c (n, account_id, key, message_id), LATERAL (
       SELECT v.client_key::text AS key, v.message_id FROM escalation_evidence v JOIN escalation e ON e.id = v.escalation_id AND e.account_id = v.account_id
       WHERE v.account_id = c.account_id AND v.at > $5 AND ${IS_SIGN}
       UNION ALL
       SELECT t.what, NULL FROM escalation e JOIN escalation_entry t ON t.escalation_id = e.id AND t.at > $5 AND t.kind IN ('opened', 'signal-joined')
       WHERE e.account_id = c.account_id AND t.what ~ '^(check-in|missed-meeting):' AND ${IS_SIGN}) s
     WHERE s.key <> c.key AND (s.message_id = c.message_id) IS NOT TRUE GROUP BY c.n`,
    [
      concerns.map(({ n }) => n),
      concerns.map(({ accountId }) => accountId),
      concerns.map(({ key }) => key),
      concerns.map(({ messageId }) => messageId),
      later(tx.now, -WITHIN_HOURS * 60 * 60),
    ],
  );
  const many = new Map(rows.filter(({ signs }) => signs >= MANY).map(({ n, signs }) => [n, signs]));
  return cries.map((cry, n) => {
    const signs = many.get(n);
    return signs === undefined ? cry : { ...cry, severity: 'high', signs };
  });
}
