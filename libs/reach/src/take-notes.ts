import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { QuietHours, TakeNotes as TakeInput } from '#libs/contracts';
import { type Actor, Database, Keyring, Problem, placeOf, type Tx } from '#libs/platform';
import { OutsideDoor } from './outside-door.js';
import { type Browser, canBeSealedFor } from './push-message.js';
import { PushServices } from './push-services.js';
import { isZone } from './quiet.js';

/** Those that were turned on last: who has more has lost the others. */
const MOST = 5;

/** The session that a member asks from. */
export interface FromSession {
  readonly ref: string;
  readonly phone: 'own' | 'shared';
}

/** A night's sleep, until they say otherwise. */
const night = (timeZone: string): QuietHours => ({ from: '22:00', to: '07:00', timeZone });

@Injectable()
export class TakeNotes {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly door: OutsideDoor,
    private readonly services: PushServices,
  ) {}

  /**
   * For as long as the session lasts. Whoever turned notes on last in a browser is whom they are for.
   * @throws {Problem} `means-not-set-up`, `notes-on-shared-phone`, `invalid-input` for a key that is none, `outlet-address-refused`,
   * `schedule-zone-unknown`
   */
  async execute(actor: Actor, session: FromSession, { timeZone, ...browser }: TakeInput): Promise<void> {
    if (this.services.publicKey === null) throw new Problem('means-not-set-up');
    if (session.phone === 'shared') throw new Problem('notes-on-shared-phone');
    if (!canBeSealedFor(browser)) throw new Problem('invalid-input', { field: 'publicKey' });
    if (!this.door.mayGo(browser.endpoint)) throw new Problem('outlet-address-refused', { field: 'endpoint' });
    if (!isZone(timeZone)) throw new Problem('schedule-zone-unknown', { field: 'timeZone' });
    await this.database.transaction(async (tx) => {
      await this.#keep(tx, actor, session.ref, browser);
      await tx.query(
        `INSERT INTO note_preference (account_id, organisation_id, quiet) VALUES ($1, $2, $3) ON CONFLICT (account_id) DO NOTHING`,
        [actor.accountId, actor.organisationId, JSON.stringify(night(timeZone))],
      );
    });
  }

  async #keep(tx: Tx, { accountId, organisationId }: Actor, ref: string, { endpoint, publicKey, auth }: Browser): Promise<void> {
    // The address holds a secret of its maker's: nobody can guess it from this.
    const hash = createHash('sha256').update(endpoint).digest();
    const sealed = this.keyring.sealSecret(placeOf('note_browser.browser_sealed', ref), JSON.stringify({ endpoint, publicKey, auth }));
    await tx.query('DELETE FROM note_browser WHERE endpoint_hash = $1 AND session_ref <> $2', [hash, ref]);
    await tx.query(
      `INSERT INTO note_browser (session_ref, account_id, organisation_id, browser_sealed, endpoint_hash, added_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (session_ref) DO UPDATE SET browser_sealed = excluded.browser_sealed, endpoint_hash = excluded.endpoint_hash, added_at = excluded.added_at,
         first_refused_at = NULL`,
      [ref, accountId, organisationId, sealed, hash, tx.now],
    );
    await tx.query(
      `DELETE FROM note_browser WHERE account_id = $1 AND session_ref NOT IN (
         SELECT session_ref FROM note_browser WHERE account_id = $1 ORDER BY added_at DESC, session_ref LIMIT ${String(MOST)})`,
      [accountId],
    );
  }
}

@Injectable()
export class EndNotes {
  constructor(private readonly database: Database) {}

  /** In the browser of this session; what waits for it goes, too. */
  async execute({ ref }: Pick<FromSession, 'ref'>): Promise<void> {
    await this.database.query('DELETE FROM note_browser WHERE session_ref = $1', [ref]);
  }
}
