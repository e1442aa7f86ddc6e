import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Accounts1795000000000 implements MigrationInterface {
  name = 'Accounts1795000000000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- The database's clock is the only one that decides when something is due. Tests move it by replacing this function.
      CREATE FUNCTION clock_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT clock_timestamp()';

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $$;

      CREATE TABLE organisation (
        id          uuid PRIMARY KEY,
        name        text NOT NULL,
        created_at  timestamptz NOT NULL);

      CREATE TABLE programme (
        id                     uuid PRIMARY KEY,
        organisation_id        uuid NOT NULL REFERENCES organisation,
        name                   text NOT NULL,
        time_zone              text NOT NULL,
        desk_phone             text NOT NULL);

      CREATE TABLE account (
        id               uuid PRIMARY KEY,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        role             text NOT NULL CHECK (role IN ('member', 'counselor', 'supervisor', 'admin', 'privacy-officer')),
        language         text NOT NULL CHECK (language IN ('en', 'es')),
        public_name      text, -- staff only: the name that members see
        sign_in_name     text,
        version          int NOT NULL DEFAULT 1, -- rises when authority changes; sockets are checked against it
        exit_learned_at  timestamptz,
        staff_sight_at   timestamptz,
        created_at       timestamptz NOT NULL,
        deactivated_at   timestamptz,
        CONSTRAINT members_have_no_public_name CHECK ((role = 'member') = (public_name IS NULL)));
      -- sign-in: which account has this sign-in name?
      CREATE UNIQUE INDEX account_sign_in_name ON account (sign_in_name);

      -- Who people are, apart from everything else: no path that serves a peer reads this schema.
      CREATE SCHEMA identity;
      CREATE TABLE identity.person (
        account_id       uuid PRIMARY KEY REFERENCES account,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        given_name       text NOT NULL,
        family_name      text NOT NULL,
        email            text,
        CONSTRAINT email_is_lower_case CHECK (email = lower(email)));
      -- staff sign-in: which account has this e-mail address?
      CREATE UNIQUE INDEX person_email ON identity.person (email);

      CREATE TABLE password_credential (
        account_id  uuid PRIMARY KEY REFERENCES account,
        hash        text NOT NULL, -- argon2id
        changed_at  timestamptz NOT NULL);

      CREATE TABLE authenticator (
        account_id     uuid PRIMARY KEY REFERENCES account,
        secret_sealed  text NOT NULL,
        last_step      bigint NOT NULL DEFAULT 0, -- a code is good once
        confirmed_at   timestamptz);

      CREATE TABLE device (
        id            uuid PRIMARY KEY,
        account_id    uuid NOT NULL REFERENCES account,
        secret_hash   bytea NOT NULL CONSTRAINT device_secret UNIQUE,
        pin_hash      text NOT NULL,
        tries_left    int NOT NULL CHECK (tries_left BETWEEN 0 AND 5),
        created_at    timestamptz NOT NULL,
        last_used_at  timestamptz NOT NULL);
      -- deactivation: which devices open this account?
      CREATE INDEX device_account ON device (account_id);

      CREATE TABLE invite (
        id               uuid PRIMARY KEY,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        account_id       uuid NOT NULL REFERENCES account,
        code_hash        bytea NOT NULL CONSTRAINT invite_code UNIQUE,
        created_by       uuid REFERENCES account,
        created_at       timestamptz NOT NULL,
        expires_at       timestamptz NOT NULL,
        used_at          timestamptz,
        revoked_at       timestamptz);
      -- renewal: which codes of this account are still open?
      CREATE INDEX invite_account ON invite (account_id) WHERE used_at IS NULL AND revoked_at IS NULL;

      -- express-session's store, with what we ask of it beside what it writes.
      CREATE TABLE session (
        sid         varchar PRIMARY KEY,
        sess        jsonb NOT NULL,
        expire      timestamptz(6) NOT NULL, -- the sooner of its idle and its absolute end
        seen_at     timestamptz NOT NULL DEFAULT clock_now(),
        ref         uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT session_ref UNIQUE,
        account_id  uuid GENERATED ALWAYS AS (((sess -> 'passport' -> 'user') ->> 'accountId')::uuid) STORED);
      -- sweep: which sessions have run out?
      CREATE INDEX session_expire ON session (expire);
      -- sign out everywhere: which sessions has this account?
      CREATE INDEX session_account ON session (account_id);

      -- rate-limiter-flexible's store.
      CREATE TABLE rate_limit (key varchar(255) PRIMARY KEY, points int NOT NULL DEFAULT 0, expire bigint);

      CREATE TABLE agreement (
        organisation_id  uuid NOT NULL REFERENCES organisation,
        version          int NOT NULL CHECK (version > 0),
        lines            jsonb NOT NULL, -- {"en": [...], "es": [...]}
        published_at     timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, version));

      CREATE TABLE agreement_acceptance (
        account_id   uuid NOT NULL REFERENCES account,
        version      int NOT NULL,
        language     text NOT NULL,
        accepted_at  timestamptz NOT NULL,
        PRIMARY KEY (account_id, version));
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`
      DROP TABLE agreement_acceptance, agreement, rate_limit, session, invite, device, authenticator, password_credential;
      DROP SCHEMA identity CASCADE;
      DROP TABLE account, programme, organisation;
      DROP FUNCTION refuse_change, clock_now;
    `);
  }
}
