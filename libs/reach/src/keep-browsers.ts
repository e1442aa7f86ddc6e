import { Injectable } from '@nestjs/common';
import type { AddBrowser as BrowserInput, RestBrowser as RestInput } from '#libs/contracts';
import { Problem, ReservedDatabase, type StaffActor } from '#libs/platform';
import { OutsideDoor } from './outside-door.js';
import { canBeSealedFor } from './push-message.js';
import { WebPush } from './web-push.js';

/** Who asks, and in which session. */
interface At {
  readonly actor: StaffActor;
  readonly ref: string;
}

/** The newest ones: who has more has lost the others. */
const MOST = 5;

@Injectable()
export class AddBrowser {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly door: OutsideDoor,
    private readonly push: WebPush,
  ) {}

  /**
   * Whoever signed in last in a browser is whom its notes are for.
   * @throws {Problem} `means-not-set-up`, `invalid-input` for a key that is none, `outlet-address-refused`
   */
  async execute({ actor: { accountId, organisationId }, ref }: At, { endpoint, publicKey, auth }: BrowserInput): Promise<void> {
    if (this.push.publicKey === null) throw new Problem('means-not-set-up');
    if (!canBeSealedFor({ endpoint, publicKey, auth })) throw new Problem('invalid-input', { field: 'publicKey' });
    if (!this.door.mayGo(endpoint)) throw new Problem('outlet-address-refused', { field: 'endpoint' });
    await this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO push_browser (endpoint, account_id, organisation_id, public_key, auth, added_at, session_ref) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (endpoint) DO UPDATE SET account_id = excluded.account_id, organisation_id = excluded.organisation_id,
           public_key = excluded.public_key, auth = excluded.auth, added_at = excluded.added_at, session_ref = excluded.session_ref,
           until = NULL, refused_at = NULL, first_refused_at = NULL`,
        [endpoint, accountId, organisationId, publicKey, auth, tx.now, ref],
      );
      await tx.query('DELETE FROM push_browser WHERE account_id = $1 AND refused_at IS NOT NULL', [accountId]); // somebody has seen to it
      await tx.query(
        `DELETE FROM push_browser WHERE account_id = $1 AND endpoint NOT IN (
           SELECT endpoint FROM push_browser WHERE account_id = $1 ORDER BY added_at DESC LIMIT ${MOST})`,
        [accountId],
      );
    });
  }
}

@Injectable()
export class DropBrowser {
  constructor(private readonly database: ReservedDatabase) {}

  async execute({ accountId }: StaffActor, { endpoint }: { endpoint: string }): Promise<void> {
    await this.database.query('DELETE FROM push_browser WHERE endpoint = $1 AND account_id = $2', [endpoint, accountId]);
  }
}

@Injectable()
export class RestBrowser {
  constructor(private readonly database: ReservedDatabase) {}

  /**
   * Whoever is on duty is reached there until their shift ends, though their desk signed itself out. Whoever is not, is not: a page must not
   * wait for an answer to a note that nobody is shown.
   */
  async execute({ actor: { accountId }, ref }: At, { endpoint, rests }: RestInput): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const kept = await tx.query(
        `WITH on_duty AS (SELECT max(ends_at) AS ends FROM shift WHERE account_id = $1 AND starts_at <= clock_now() AND ends_at > clock_now()),
              kept AS (UPDATE push_browser SET until = CASE WHEN $3 THEN on_duty.ends END, session_ref = $4 FROM on_duty
                       WHERE endpoint = $2 AND account_id = $1 AND refused_at IS NULL AND (on_duty.ends IS NOT NULL OR NOT $3) RETURNING endpoint)
         SELECT endpoint FROM kept`,
        [accountId, endpoint, rests, ref],
      );
      if (kept.length === 0)
        await tx.query('DELETE FROM push_browser WHERE endpoint = $1 AND account_id = $2 AND refused_at IS NULL', [endpoint, accountId]);
      return kept.length > 0;
    });
  }
}
