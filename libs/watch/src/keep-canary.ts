import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { defaultPlans } from '#libs/escalation';
import { hashSecret, matchesSecret, sealedAt } from '#libs/identity';
import { CONFIG, type Config, Keyring, ReservedDatabase, type Tx } from '#libs/platform';
import { aliasSkeleton, RoomKeys } from '#libs/rooms';
import { canaryOf } from './canary.js';

interface Known {
  readonly account_id: string;
  readonly hash: string;
}

/**
 * An organisation of its own for the auditor's client: one room, one member who signs in with what {@link canaryOf} says, and
 * whoever is paged there. No list, queue or figure of another organisation can hold any of it, and nobody can sign in as the latter.
 */
@Injectable()
export class KeepCanary {
  readonly name = 'canary';
  #kept = false;
  constructor(
    private readonly database: ReservedDatabase,
    private readonly keys: RoomKeys,
    private readonly keyring: Keyring,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Once for each start of a worker: also after the secret was changed. */
  async run(): Promise<void> {
    const { probeSecret } = this.config;
    if (this.#kept || probeSecret === null) return;
    const canary = canaryOf(probeSecret);
    const hash = await hashSecret(canary.password);
    await this.database.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('lamplight canary'))`);
      const [known] = await tx.query<Known>(
        `SELECT a.id AS account_id, p.hash FROM account a JOIN organisation o ON o.id = a.organisation_id JOIN password_credential p ON p.account_id = a.id
         WHERE o.purpose = 'probe' AND a.role = 'member'`,
      );
      if (!known) await this.#make(tx, canary.signInName, hash);
      else if (!(await matchesSecret(known.hash, canary.password))) await renew(tx, known.account_id, { name: canary.signInName, hash });
    });
    this.#kept = true;
  }

  async #make(tx: Tx, signInName: string, hash: string): Promise<void> {
    const [organisationId, programmeId, roomId, memberId, sinkId] = Array.from({ length: 5 }, randomUUID) as [
      string,
      string,
      string,
      string,
      string,
    ];
    await tx.query(`INSERT INTO organisation (id, name, purpose, created_at) VALUES ($1, 'Probe', 'probe', $2)`, [organisationId, tx.now]);
    await tx.query(`INSERT INTO programme (id, organisation_id, name, time_zone, desk_phone) VALUES ($1, $2, $3, 'UTC', '')`, [
      programmeId,
      organisationId,
      `Probe ${programmeId}`,
    ]);
    // A page in the app is written by the worker's clock and leaves the house for nobody.
    for (const { severity, answerMinutes } of defaultPlans)
      await tx.query(
        'INSERT INTO escalation_plan (programme_id, organisation_id, severity, answer_minutes, steps) VALUES ($1, $2, $3, $4, $5)',
        [programmeId, organisationId, severity, answerMinutes, JSON.stringify([{ afterSeconds: 0, target: 'admins', means: ['in-app'] }])],
      );
    await tx.query(
      `INSERT INTO room (id, organisation_id, programme_id, kind, name, crisis_text, created_at) VALUES ($1, $2, $3, 'group', 'Probe', 'post', $4)`,
      [roomId, organisationId, programmeId, tx.now],
    );
    await this.keys.make(tx, roomId);
    await tx.query(
      `INSERT INTO account (id, organisation_id, role, language, public_name, sign_in_name, exit_learned_at, staff_sight_at, created_at)
       VALUES ($1, $3, 'member', 'en', NULL, $4, $5, $5, $5), ($2, $3, 'admin', 'en', 'Probe', NULL, NULL, NULL, $5)`,
      [memberId, sinkId, organisationId, signInName, tx.now],
    );
    await tx.query(`INSERT INTO identity.person (account_id, organisation_id, given_name, family_name) VALUES ($1, $2, 'Probe', 'Probe')`, [
      memberId,
      organisationId,
    ]);
    await tx.query(`INSERT INTO password_credential (account_id, hash, changed_at) VALUES ($1, $3, $4), ($2, 'none', $4)`, [
      memberId,
      sinkId,
      hash,
      tx.now,
    ]);
    await tx.query('INSERT INTO authenticator (account_id, secret_sealed, confirmed_at) VALUES ($1, $2, $3)', [
      sinkId,
      this.keyring.sealSecret(sealedAt(sinkId), randomUUID()),
      tx.now,
    ]);
    await tx.query(
      `INSERT INTO membership (room_id, account_id, organisation_id, seat, alias, alias_skeleton, patch, state, joined_at)
       VALUES ($1, $2, $3, 'peer', 'Probe', $4, 0, 'active', $5)`,
      [roomId, memberId, organisationId, aliasSkeleton('Probe'), tx.now],
    );
  }
}

async function renew(tx: Tx, accountId: string, { name, hash }: { name: string; hash: string }): Promise<void> {
  await tx.query('UPDATE account SET sign_in_name = $2 WHERE id = $1', [accountId, name]);
  await tx.query('UPDATE password_credential SET hash = $2, changed_at = $3 WHERE account_id = $1', [accountId, hash, tx.now]);
}
