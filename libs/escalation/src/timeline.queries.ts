import type { EntryKind, EscalationEntry } from '#libs/contracts';
import type { Tx } from '#libs/platform';

type Reader = Pick<Tx, 'query'>;

interface EntryRow {
  readonly at: Date;
  readonly kind: EntryKind;
  readonly by: string | null;
  readonly what: string | null;
}
interface PageRow {
  readonly id: string;
  readonly step: number;
  readonly name: string;
  readonly failure: string | null;
}

/** What has happened, in order. Entries hold step numbers and page ids; who that was is looked up for whoever reads. */
export async function entriesOf(reader: Reader, escalationId: string): Promise<EscalationEntry[]> {
  const rows = await reader.query<EntryRow>(
    `SELECT t.at, t.kind, a.public_name AS by, t.what FROM escalation_entry t LEFT JOIN account a ON a.id = t.by_account
     WHERE t.escalation_id = $1 ORDER BY t.id`,
    [escalationId],
  );
  const pages = await reader.query<PageRow>(
    'SELECT p.id, p.step, a.public_name AS name, p.failure FROM page p JOIN account a ON a.id = p.account_id WHERE p.escalation_id = $1 ORDER BY a.public_name',
    [escalationId],
  );
  return rows.map(({ at, kind, by, what }) => ({ at: at.toISOString(), kind, by, what: said(kind, what, pages) }));
}

function said(kind: EntryKind, what: string | null, pages: readonly PageRow[]): string | null {
  if (kind === 'paged') return [...new Set(pages.filter(({ step }) => String(step) === what).map(({ name }) => name))].join(', ') || null;
  if (kind === 'page-failed') {
    const page = pages.find(({ id }) => id === what);
    return page ? `${page.name}, ${page.failure ?? ''}` : what;
  }
  return what?.replace(/^(call-me|check-in|missed-meeting):.*$/u, '$1') ?? null; // what follows tells a retry from a second one, and nothing else
}
