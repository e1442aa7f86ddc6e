import type { Language, MeansOrder, OutsideMeans, QuietHours } from '#libs/contracts';
import type { Tx } from '#libs/platform';
import { standardOrder } from './order.js';

/** How one of the staff is reached, and how they want to be. No address: only whether there is one. */
export interface Reach {
  readonly has: ReadonlySet<OutsideMeans>;
  readonly order: MeansOrder;
  readonly quiet: QuietHours | null;
  readonly language: Language;
}

/** SQL: any address of account `a` that is theirs beyond doubt: the telephone, or the e-mail that person `p` has now. */
export const HAS_PROOF = `EXISTS (SELECT FROM identity.contact c WHERE c.account_id = a.id AND (c.kind = 'phone' OR c.address = p.email))`;

interface Row {
  readonly id: string;
  readonly language: Language;
  readonly mail: boolean;
  readonly phone: boolean;
  readonly push: boolean;
  readonly means: MeansOrder | null;
  readonly quiet: QuietHours | null;
}

/** SQL: browser `b` shows its notes to somebody: they are let in there, and its desk has not signed itself out in a shift that is over. */
export const SHOWS = '(b.refused_at IS NULL AND (b.until IS NULL OR b.until > clock_now()))';

/** SQL: a telephone that account `a` has shown to be theirs. */
export const HAS_PHONE = `EXISTS (SELECT FROM identity.contact c WHERE c.account_id = a.id AND c.kind = 'phone')`;

/** SQL: account `a` counted on notes that are refused by now, be it for the first time, and nothing else of theirs makes a sound. */
export const LOST_NOTES = `(EXISTS (SELECT FROM push_browser b WHERE b.account_id = a.id AND b.first_refused_at IS NOT NULL)
  AND NOT EXISTS (SELECT FROM push_browser b WHERE b.account_id = a.id AND b.first_refused_at IS NULL AND ${SHOWS}) AND NOT ${HAS_PHONE})`;

export async function reachOf(reader: Pick<Tx, 'query'>, accountIds: readonly string[]): Promise<ReadonlyMap<string, Reach>> {
  const rows = await reader.query<Row>(
    `SELECT a.id, a.language, coalesce(i.email, '') <> '' AS mail, ${HAS_PHONE} AS phone, EXISTS (SELECT FROM push_browser b WHERE b.account_id = a.id AND ${SHOWS}) AS push, w.means, w.quiet
     FROM account a LEFT JOIN identity.person i ON i.account_id = a.id LEFT JOIN page_preference w ON w.account_id = a.id
     WHERE a.id = ANY($1::uuid[])`,
    [accountIds],
  );
  return new Map(
    rows.map(({ id, language, means, quiet, ...owns }) => {
      const has = new Set<OutsideMeans>();
      if (owns.mail) has.add('email');
      if (owns.push) has.add('push');
      if (owns.phone) has.add('sms').add('voice');
      return [id, { has, order: means ?? standardOrder, quiet, language }];
    }),
  );
}
