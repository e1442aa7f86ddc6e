// Rows as a programme has them after enrolment, many at a time: rooms, the members who sit in them, and their sessions.
import { createHmac, randomUUID } from 'node:crypto';
import { defaultPlans } from '#libs/escalation';
import { principalOf } from '#libs/identity';
import { Keyring } from '#libs/platform';
import { calmTexts } from './texts.mjs';

const PEOPLE = `
  WITH person AS (
    INSERT INTO account (id, organisation_id, role, language, sign_in_name, exit_learned_at, staff_sight_at, created_at)
    SELECT gen_random_uuid(), $1, 'member', 'en', 'bench-' || gen_random_uuid(), clock_now(), clock_now(), clock_now()
    FROM generate_series(1, $2) RETURNING id),
  named AS (
    INSERT INTO identity.person (account_id, organisation_id, given_name, family_name)
    SELECT id, $1, 'Given', 'Family' FROM person),
  agreed AS (
    INSERT INTO agreement_acceptance (account_id, version, language, accepted_at) SELECT id, 1, 'en', clock_now() FROM person),
  proven AS (
    INSERT INTO password_credential (account_id, hash, changed_at) SELECT id, 'none', clock_now() FROM person),
  signed_in AS (
    INSERT INTO session (sid, sess, expire)
    SELECT replace(gen_random_uuid()::text, '-', ''), jsonb_set($3::jsonb, '{passport,user,accountId}', to_jsonb(id)),
           clock_now() + make_interval(days => 1)
    FROM person RETURNING sid, (sess #>> '{passport,user,accountId}')::uuid AS account_id)
  SELECT account_id, sid FROM signed_in`;

const SEATS = `
  INSERT INTO membership (room_id, account_id, organisation_id, seat, alias, alias_skeleton, patch, state, from_seq, joined_at)
  SELECT room_id, account_id, $3, 'peer', 'Heron ' || n, 'heron' || n, n % 1024, 'active', $4, clock_now()
  FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS seat (room_id, account_id, n)`;

/**
 * Said yesterday, before those who are measured came: the planner knows tables that have something in them. Sealed as the product seals
 * them: a text that nobody can open is an alarm and an entry of its own, and those would be measured.
 */
const HISTORY = `
  INSERT INTO message (id, organisation_id, room_id, author_id, client_key, seq, after_seq, revision, state, text_sealed, screened_with, created_at, posted_at)
  SELECT id, $1::uuid, $2::uuid, $3::uuid, gen_random_uuid(), n, n - 1, n, 'posted', sealed, 'none', said_at, said_at
  FROM unnest($4::uuid[], $5::int[], $6::bytea[]) AS said (id, n, sealed),
       LATERAL (SELECT clock_now() - interval '1 day' + n * interval '1 second' AS said_at) AS moment`;
const HISTORY_LENGTH = 40;

export class Seed {
  #client;
  #keyring;
  #secret;
  #texts = calmTexts();
  #organisation = randomUUID();
  #programme = randomUUID();

  /** `client`: a connection to the migrated database. `keyring` and `secret`: what the server has. */
  constructor(client, { keyring, secret }) {
    this.#client = client;
    this.#keyring = new Keyring(keyring);
    this.#secret = secret;
  }

  async programme() {
    const run = (sql, values) => this.#client.query(sql, values);
    await run(`INSERT INTO organisation (id, name, created_at) VALUES ($1, 'Riverside (measured)', clock_now())`, [this.#organisation]);
    await run(
      `INSERT INTO programme (id, organisation_id, name, time_zone, desk_phone) VALUES ($1, $2, 'Evening', 'America/New_York', '555-0100')`,
      [this.#programme, this.#organisation],
    );
    await run('INSERT INTO agreement (organisation_id, version, lines, published_at) VALUES ($1, 1, $2, clock_now())', [
      this.#organisation,
      { en: ['What is said here stays here.'], es: ['Lo que se dice aquí se queda aquí.'] },
    ]);
    for (const { severity, answerMinutes, steps } of defaultPlans)
      await run(
        'INSERT INTO escalation_plan (programme_id, organisation_id, severity, answer_minutes, steps) VALUES ($1, $2, $3, $4, $5)',
        [this.#programme, this.#organisation, severity, answerMinutes, JSON.stringify(steps)],
      );
  }

  /** So many rooms of one size. Each seat: its room, its account and the cookie of a session. */
  async rooms(count, size) {
    const ids = Array.from({ length: count }, () => randomUUID());
    await this.#client.query(
      `INSERT INTO room (id, organisation_id, programme_id, kind, name, crisis_text, last_seq, last_revision, created_at)
       SELECT id, $2, $3, 'group', 'Room', 'hold-while-covered', $4::int, $4::int, clock_now() FROM unnest($1::uuid[]) AS id`,
      [ids, this.#organisation, this.#programme, HISTORY_LENGTH],
    );
    const keys = ids.map((id) => this.#keyring.newDataKey(`room_key:${id}`));
    await this.#client.query('INSERT INTO room_key (room_id, key_id, wrapped) SELECT * FROM unnest($1::uuid[], $2::text[], $3::bytea[])', [
      ids,
      keys.map(({ keyId }) => keyId),
      keys.map(({ wrapped }) => wrapped),
    ]);
    const people = await this.#people(count * size);
    const seats = people.map((person, n) => ({ ...person, roomId: ids[Math.floor(n / size)] }));
    const columns = [seats.map(({ roomId }) => roomId), seats.map(({ accountId }) => accountId)];
    await this.#client.query(SEATS, [...columns, this.#organisation, HISTORY_LENGTH]);
    for (const [n, roomId] of ids.entries()) await this.#history(roomId, seats[n * size].accountId, keys[n].key);
    await this.#client.query('ANALYZE');
    return { seats, keyOf: (roomId) => keys[ids.indexOf(roomId)].key, organisationId: this.#organisation };
  }

  async #history(roomId, authorId, key) {
    const said = Array.from({ length: HISTORY_LENGTH }, (_, n) => ({
      id: randomUUID(),
      seq: n + 1,
      text: this.#texts[n % this.#texts.length],
    }));
    await this.#client.query(HISTORY, [
      this.#organisation,
      roomId,
      authorId,
      said.map(({ id }) => id),
      said.map(({ seq }) => seq),
      said.map(({ id, text }) => key.sealText(`message:${id}`, text)),
    ]);
  }

  async #people(count) {
    const nobody = randomUUID();
    const who = { accountId: nobody, organisationId: this.#organisation, role: 'member', version: 1, phone: 'own', passed: ['pin'] };
    const principal = principalOf({ ...who, at: new Date() });
    const session = { cookie: { originalMaxAge: null, httpOnly: true, path: '/', sameSite: 'strict' }, passport: { user: principal } };
    const { rows } = await this.#client.query(PEOPLE, [this.#organisation, count, JSON.stringify(session)]);
    return rows.map(({ account_id: accountId, sid }) => ({ accountId, cookie: this.#cookie(sid) }));
  }

  #cookie(sid) {
    const signature = createHmac('sha256', this.#secret).update(sid).digest('base64').replace(/=+$/u, '');
    return `lamplight=${encodeURIComponent(`s:${sid}.${signature}`)}`;
  }
}
