import type { EntryKind, EscalationEntry, Means } from '#libs/contracts';
import type { Tx } from '#libs/platform';

type Reader = Pick<Tx, 'query'>;

interface EntryRow {
  readonly at: Date;
  readonly kind: EntryKind;
  readonly by: string | null;
  readonly what: string | null;
  readonly whom: string | null;
}
interface PageRow {
  readonly id: string;
  readonly step: number;
  readonly name: string;
  readonly failure: string | null;
  readonly means: Means;
  /** What was tried before it, and whether that failed or was only not answered. */
  readonly before: Means | null;
  readonly before_failed: boolean;
}

/** What has happened, in order. Entries hold step numbers, page ids and a receiver's id; who that was is looked up for whoever reads. */
export async function entriesOf(reader: Reader, escalationId: string): Promise<EscalationEntry[]> {
  const rows = await reader.query<EntryRow>(
    `SELECT t.at, t.kind, a.public_name AS by, t.what, w.public_name AS whom FROM escalation_entry t LEFT JOIN account a ON a.id = t.by_account
     LEFT JOIN account w ON t.kind = 'handed-over' AND w.id::text = t.what
     WHERE t.escalation_id = $1 ORDER BY t.id`,
    [escalationId],
  );
  const pages = await reader.query<PageRow>(
    `SELECT p.id, p.step, a.public_name AS name, p.failure, p.means, f.means AS before, coalesce(f.state = 'failed', false) AS before_failed
     FROM page p JOIN account a ON a.id = p.account_id LEFT JOIN page f ON f.id = p.follows_id WHERE p.escalation_id = $1 ORDER BY a.public_name`,
    [escalationId],
  );
  return rows.map(({ at, kind, by, what, whom }) => ({ at: at.toISOString(), kind, by, what: whom ?? said(kind, what, pages) }));
}

function said(kind: EntryKind, what: string | null, pages: readonly PageRow[]): string | null {
  if (kind === 'paged') return [...new Set(pages.filter(({ step }) => String(step) === what).map(({ name }) => name))].join(', ') || null;
  if (kind === 'page-failed') {
    const page = pages.find(({ id }) => id === what);
    return page ? `${page.name}, ${page.failure ?? ''}` : what;
  }
  if (kind === 'next-means') {
    const page = pages.find(({ id }) => id === what);
    return page ? `${page.name}, ${page.before ?? ''}, ${page.before_failed ? 'failed' : 'silent'}, ${page.means}` : null;
  }
  return what?.replace(/^(call-me|check-in|missed-meeting):.*$/u, '$1') ?? null; // what follows tells a retry from a second one, and nothing else
}
