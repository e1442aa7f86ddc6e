import { randomInt, randomUUID } from 'node:crypto';
import type { CrisisText, StaffRole } from '#libs/contracts';
import { defaultPlans } from '#libs/escalation';
import { type Config, Keyring, placeOf } from '#libs/platform';
import { aliasSkeleton } from '#libs/rooms';
import type { Person } from './test-app.js';
import type { TestDatabase } from './test-database.js';

export interface RoomMade {
  readonly id: string;
}
export interface Seated extends Person {
  readonly alias: string;
  readonly key: string;
  /** The name that no peer may ever see: unique, so that a search for it can't miss. */
  readonly canary: string;
}

/** Rows as a programme has them after enrolment, written straight into the database of one spec. */
export class Programme {
  private constructor(
    readonly organisationId: string,
    readonly programmeId: string,
    private readonly database: Pick<TestDatabase, 'run'>,
    private readonly keyring: Keyring,
  ) {}

  static async create(database: Pick<TestDatabase, 'run'>, config: Pick<Config, 'keyring'>): Promise<Programme> {
    const [organisationId, programmeId] = [randomUUID(), randomUUID()];
    await database.run('INSERT INTO organisation (id, name, created_at) VALUES ($1, $2, clock_now())', [
      organisationId,
      'Riverside (test)',
    ]);
    await database.run(
      `INSERT INTO programme (id, organisation_id, name, time_zone, desk_phone) VALUES ($1, $2, 'Riverside evening (test)', 'America/New_York', '555-0100')`,
      [programmeId, organisationId],
    );
    const lines = { en: ['What is said here stays here.'], es: ['Lo que se dice aquí se queda aquí.'] };
    await database.run('INSERT INTO agreement (organisation_id, version, lines, published_at) VALUES ($1, 1, $2, clock_now())', [
      organisationId,
      lines,
    ]);
    for (const plan of defaultPlans)
      await database.run(
        'INSERT INTO escalation_plan (programme_id, organisation_id, severity, answer_minutes, steps) VALUES ($1, $2, $3, $4, $5)',
        [programmeId, organisationId, plan.severity, plan.answerMinutes, JSON.stringify(plan.steps)],
      );
    return new Programme(organisationId, programmeId, database, new Keyring(config.keyring));
  }

  async room(over: { name?: string; crisisText?: CrisisText } = {}): Promise<RoomMade> {
    const id = randomUUID();
    await this.database.run(
      `INSERT INTO room (id, organisation_id, programme_id, kind, name, crisis_text, created_at) VALUES ($1, $2, $3, 'group', $4, $5, clock_now())`,
      [id, this.organisationId, this.programmeId, over.name ?? 'Tuesday room', over.crisisText ?? 'hold-while-covered'],
    );
    const { keyId, wrapped } = this.keyring.newDataKey(placeOf('room_key.wrapped', id));
    await this.database.run('INSERT INTO room_key (room_id, key_id, wrapped) VALUES ($1, $2, $3)', [id, keyId, wrapped]);
    return { id };
  }

  async member(room: RoomMade, alias: string): Promise<Seated> {
    const person = await this.#account('member', null);
    await this.database.run(
      `UPDATE account SET exit_learned_at = clock_now(), staff_sight_at = clock_now(), sign_in_name = $2 WHERE id = $1`,
      [person.accountId, `test-${randomUUID()}`],
    );
    await this.database.run(
      `INSERT INTO agreement_acceptance (account_id, version, language, accepted_at) VALUES ($1, 1, 'en', clock_now())`,
      [person.accountId],
    );
    await this.database.run(`INSERT INTO password_credential (account_id, hash, changed_at) VALUES ($1, 'none', clock_now())`, [
      person.accountId,
    ]);
    return { ...person, alias, key: await this.seat(room, person, { alias, seat: 'peer' }) };
  }

  async staff(role: StaffRole, name: string, rooms: readonly RoomMade[] = []): Promise<Seated> {
    const person = await this.#account(role, name);
    await this.database.run(`INSERT INTO password_credential (account_id, hash, changed_at) VALUES ($1, 'none', clock_now())`, [
      person.accountId,
    ]);
    await this.database.run(`INSERT INTO authenticator (account_id, secret_sealed, confirmed_at) VALUES ($1, $2, clock_now())`, [
      person.accountId,
      this.keyring.sealSecret(placeOf('authenticator.secret_sealed', person.accountId), 'none'),
    ]);
    await this.database.run(
      `INSERT INTO identity.contact (account_id, kind, organisation_id, address, proven_at)
       SELECT account_id, 'email', organisation_id, email, clock_now() FROM identity.person WHERE account_id = $1`,
      [person.accountId],
    );
    let key = '';
    for (const room of rooms) key = await this.seat(room, person, { alias: name, seat: 'counselor' });
    return { ...person, alias: name, key };
  }

  async seat(room: RoomMade, person: Person, { alias, seat }: { alias: string; seat: 'peer' | 'counselor' }): Promise<string> {
    const [row] = await this.database.run<{ key: string }>(
      `INSERT INTO membership (room_id, account_id, organisation_id, seat, alias, alias_skeleton, patch, state, joined_at)
       VALUES ($1, $2, $3, $4, $5, $7, $6, 'active', clock_now()) RETURNING key`,
      [room.id, person.accountId, this.organisationId, seat, alias, randomInt(1024), aliasSkeleton(alias)],
    );
    return row?.key ?? '';
  }

  /** On duty from now for so many minutes. */
  async duty(person: Person, minutes: number): Promise<void> {
    await this.database.run(
      `INSERT INTO shift (id, organisation_id, account_id, starts_at, ends_at) VALUES ($1, $2, $3, clock_now(), clock_now() + make_interval(mins => $4))`,
      [randomUUID(), this.organisationId, person.accountId, minutes],
    );
  }

  async #account(role: Person['role'], publicName: string | null): Promise<Person & { canary: string }> {
    const accountId = randomUUID();
    const canary = `Zq${accountId.slice(0, 8)}`;
    await this.database.run(
      `INSERT INTO account (id, organisation_id, role, language, public_name, created_at) VALUES ($1, $2, $3, 'en', $4, clock_now())`,
      [accountId, this.organisationId, role, publicName],
    );
    await this.database.run(
      `INSERT INTO identity.person (account_id, organisation_id, given_name, family_name, email) VALUES ($1, $2, $3, $4, $5)`,
      [accountId, this.organisationId, `${canary}given`, `${canary}family`, `${canary}mail@example.org`.toLowerCase()],
    );
    return { accountId, organisationId: this.organisationId, role, canary };
  }
}
