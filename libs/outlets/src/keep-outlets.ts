import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { AddOutlet as OutletInput, OutletSecret } from '#libs/contracts';
import { Keyring, Problem, placeOf, ReservedDatabase, type StaffActor, type Tx } from '#libs/platform';
import { OutsideDoor } from '#libs/reach';

const MOST = 10;
const MOST_TESTS = 5;
const TESTS_MINUTES = 10;
const newSecret = () => randomBytes(32).toString('base64url');
const on = (outletId: string) => ({ subjectKind: 'outlet', subjectId: outletId });

/** Locks it. @throws {Problem} `outlet-not-found` */
async function own(tx: Tx, { organisationId }: StaffActor, outletId: string): Promise<'pagerduty' | 'webhook'> {
  const [row] = await tx.query<{ kind: 'pagerduty' | 'webhook' }>(
    'SELECT kind FROM outlet WHERE id = $1 AND organisation_id = $2 AND removed_at IS NULL FOR NO KEY UPDATE',
    [outletId, organisationId],
  );
  if (!row) throw new Problem('outlet-not-found');
  return row.kind;
}

@Injectable()
export class AddOutlet {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly keyring: Keyring,
    private readonly door: OutsideDoor,
  ) {}

  /** @throws {Problem} `outlet-address-refused`, `outlets-full`, `invalid-input` where PagerDuty comes without its key */
  async execute(actor: StaffActor, { kind, name, url, routingKey }: OutletInput): Promise<OutletSecret> {
    if (!this.door.mayGo(url)) throw new Problem('outlet-address-refused', { field: 'url' });
    if ((kind === 'pagerduty') !== (routingKey !== null)) throw new Problem('invalid-input', { field: 'routingKey' });
    const outletId = randomUUID() as OutletSecret['outletId'];
    const secret = routingKey ?? newSecret();
    return this.database.transaction(async (tx) => {
      await tx.query('SELECT FROM organisation WHERE id = $1 FOR NO KEY UPDATE', [actor.organisationId]);
      const [kept] = await tx.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM outlet WHERE organisation_id = $1 AND removed_at IS NULL',
        [actor.organisationId],
      );
      if ((kept?.n ?? 0) >= MOST) throw new Problem('outlets-full', { limit: MOST });
      const sealed = this.keyring.sealSecret(placeOf('outlet.secret_sealed', outletId), secret);
      await tx.query(
        `INSERT INTO outlet (id, organisation_id, kind, name, url, secret_sealed, secret_since, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $7)`,
        [outletId, actor.organisationId, kind, name, url, sealed, tx.now],
      );
      await record(tx, actor.organisationId, actor, { action: 'outlet.added', ...on(outletId), detail: { kind } });
      return { outletId, secret: routingKey === null ? secret : null };
    });
  }
}

@Injectable()
export class RenewOutletSecret {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly keyring: Keyring,
  ) {}

  /**
   * What leaves from now on is signed with the new one.
   * @throws {Problem} `outlet-not-found`, also for PagerDuty, whose key is made there
   */
  async execute(actor: StaffActor, { outletId }: Pick<OutletSecret, 'outletId'>): Promise<OutletSecret> {
    const secret = newSecret();
    return this.database.transaction(async (tx) => {
      if ((await own(tx, actor, outletId)) !== 'webhook') throw new Problem('outlet-not-found');
      const sealed = this.keyring.sealSecret(placeOf('outlet.secret_sealed', outletId), secret);
      await tx.query('UPDATE outlet SET secret_sealed = $2, secret_since = $3 WHERE id = $1', [outletId, sealed, tx.now]);
      await record(tx, actor.organisationId, actor, { action: 'outlet.secret-renewed', ...on(outletId) });
      return { outletId, secret };
    });
  }
}

@Injectable()
export class RemoveOutlet {
  constructor(private readonly database: ReservedDatabase) {}

  /** Nothing leaves for it any more. @throws {Problem} `outlet-not-found` */
  async execute(actor: StaffActor, { outletId }: Pick<OutletSecret, 'outletId'>): Promise<void> {
    await this.database.transaction(async (tx) => {
      await own(tx, actor, outletId);
      await tx.query('UPDATE outlet SET removed_at = $2 WHERE id = $1', [outletId, tx.now]);
      await tx.query('DELETE FROM outlet_told WHERE outlet_id = $1', [outletId]);
      await tx.query(`UPDATE outlet_delivery SET state = 'withdrawn' WHERE outlet_id = $1 AND state = 'due'`, [outletId]);
      await record(tx, actor.organisationId, actor, { action: 'outlet.removed', ...on(outletId) });
    });
  }
}

@Injectable()
export class TestOutlet {
  constructor(private readonly database: ReservedDatabase) {}

  /** @throws {Problem} `outlet-not-found`, `too-many-tries` */
  async execute(actor: StaffActor, { outletId }: Pick<OutletSecret, 'outletId'>): Promise<void> {
    await this.database.transaction(async (tx) => {
      await own(tx, actor, outletId);
      const [recent] = await tx.query<{ n: number; first: Date | null }>(
        `SELECT count(*)::int AS n, min(created_at) AS first FROM outlet_delivery
         WHERE outlet_id = $1 AND act = 'test' AND created_at > $2::timestamptz - make_interval(mins => ${TESTS_MINUTES})`,
        [outletId, tx.now],
      );
      const retryAfterMs = (recent?.first?.getTime() ?? 0) + TESTS_MINUTES * 60_000 - tx.now.getTime();
      if ((recent?.n ?? 0) >= MOST_TESTS) throw new Problem('too-many-tries', { retryAfterMs });
      await tx.query(
        `INSERT INTO outlet_delivery (id, outlet_id, organisation_id, act, created_at, next_attempt_at) VALUES ($1, $2, $3, 'test', $4, $4)`,
        [randomUUID(), outletId, actor.organisationId, tx.now],
      );
    });
  }
}
