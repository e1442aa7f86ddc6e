import { Injectable } from '@nestjs/common';
import type { ContactClaim, OutsideMeans, ReachView } from '#libs/contracts';
import { Problem, ReservedDatabase, type StaffActor, type Tx } from '#libs/platform';
import { ContactMail } from './contact-mail.js';
import { reachOf, SHOWS } from './reach.js';
import { Telephony } from './telephony.js';
import { WebPush } from './web-push.js';

const LAST = 10;

@Injectable()
export class ReachQueries {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly telephony: Telephony,
    private readonly mail: ContactMail,
    private readonly push: WebPush,
  ) {}

  /** One's own: nobody else reads where somebody is reached. */
  view({ accountId }: StaffActor): Promise<ReachView> {
    return this.database.transaction(async (tx) => {
      const reach = (await reachOf(tx, [accountId])).get(accountId);
      if (!reach) throw new Problem('not-found');
      return {
        ...(await contactsOf(tx, accountId)),
        claims: await claimsOf(tx, accountId),
        browsers: await countBrowsers(tx, accountId),
        pushKey: this.push.publicKey,
        order: reach.order,
        quiet: reach.quiet,
        ready: this.#ready(),
        deliveries: await deliveriesOf(tx, accountId),
        serverTime: tx.now.toISOString(),
      };
    });
  }

  #ready(): OutsideMeans[] {
    const ready: OutsideMeans[] = [];
    if (this.push.publicKey !== null) ready.push('push');
    if (this.mail.ready) ready.push('email');
    if (this.telephony.ready) ready.push('sms', 'voice');
    return ready;
  }
}

async function contactsOf(tx: Tx, accountId: string): Promise<Pick<ReachView, 'email' | 'phone'>> {
  const [row] = await tx.query<{ email: string | null; email_at: Date | null; number: string | null; phone_at: Date | null }>(
    `SELECT i.email, m.proven_at AS email_at, p.address AS number, p.proven_at AS phone_at
     FROM account a LEFT JOIN identity.person i ON i.account_id = a.id
     LEFT JOIN identity.contact m ON m.account_id = a.id AND m.kind = 'email' AND m.address = i.email
     LEFT JOIN identity.contact p ON p.account_id = a.id AND p.kind = 'phone' WHERE a.id = $1`,
    [accountId],
  );
  return {
    email: row?.email ? { address: row.email, provenAt: row.email_at?.toISOString() ?? null } : null,
    phone: row?.number && row.phone_at ? { number: row.number, provenAt: row.phone_at.toISOString() } : null,
  };
}

async function claimsOf(tx: Tx, accountId: string): Promise<ContactClaim[]> {
  const rows = await tx.query<{ kind: ContactClaim['kind']; address: string; expires_at: Date }>(
    `SELECT kind, address, expires_at FROM identity.contact_claim
     WHERE account_id = $1 AND code_hash IS NOT NULL AND expires_at > $2 AND tries_left > 0 ORDER BY kind`,
    [accountId, tx.now],
  );
  return rows.map(({ kind, address, expires_at }) => ({ kind, address, until: expires_at.toISOString() }));
}

async function countBrowsers(tx: Tx, accountId: string): Promise<number> {
  const [row] = await tx.query<{ n: number }>(`SELECT count(*)::int AS n FROM push_browser b WHERE b.account_id = $1 AND ${SHOWS}`, [
    accountId,
  ]);
  return row?.n ?? 0;
}

interface Sent {
  readonly means: OutsideMeans;
  readonly at: Date;
  readonly state: ReachView['deliveries'][number]['state'];
  readonly failure: string | null;
  readonly answered: boolean;
  readonly test: boolean;
}

async function deliveriesOf(tx: Tx, accountId: string): Promise<ReachView['deliveries']> {
  const rows = await tx.query<Sent>(
    `SELECT p.means, coalesce(p.sent_at, p.next_attempt_at) AS at, p.state, p.failure, p.answered_at IS NOT NULL AS answered, p.test
     FROM page p WHERE p.account_id = $1 AND p.means <> 'in-app' ORDER BY at DESC, p.id LIMIT ${LAST}`,
    [accountId],
  );
  return rows.map(({ at, failure, ...row }) => ({ ...row, at: at.toISOString(), reason: failure }));
}
