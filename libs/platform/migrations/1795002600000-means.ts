import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Means1795002600000 implements MigrationInterface {
  name = 'Means1795002600000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- An address that somebody of the staff has shown to be theirs. Two may share a telephone.
      CREATE TABLE identity.contact (
        account_id       uuid NOT NULL REFERENCES account,
        kind             text NOT NULL CONSTRAINT contact_kind CHECK (kind IN ('phone', 'email')),
        organisation_id  uuid NOT NULL REFERENCES organisation,
        address          text NOT NULL CONSTRAINT contact_phone_is_e164 CHECK (kind <> 'phone' OR address ~ '^\\+[1-9][0-9]{6,14}$'),
        proven_at        timestamptz NOT NULL,
        PRIMARY KEY (account_id, kind));
      -- a reply by SMS: whose telephone is this?
      CREATE INDEX contact_address ON identity.contact (address) WHERE kind = 'phone';

      -- A code that is on its way to an address. It is gone once it was used, and no code of it counts after its end.
      CREATE TABLE identity.contact_claim (
        account_id       uuid NOT NULL REFERENCES account,
        kind             text NOT NULL CONSTRAINT contact_claim_kind CHECK (kind IN ('phone', 'email')),
        organisation_id  uuid NOT NULL REFERENCES organisation,
        address          text NOT NULL,
        code_hash        bytea,
        expires_at       timestamptz NOT NULL,
        tries_left       int NOT NULL CONSTRAINT contact_claim_tries CHECK (tries_left >= 0),
        sends            int NOT NULL, -- since then
        sends_since      timestamptz NOT NULL,
        PRIMARY KEY (account_id, kind));

      -- How somebody wants to be reached.
      CREATE TABLE page_preference (
        account_id       uuid PRIMARY KEY REFERENCES account,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        means            jsonb NOT NULL,
        quiet            jsonb);

      -- A browser in which somebody of the staff takes notes, as its maker's push service knows it (RFC 8030, RFC 8291).
      CREATE TABLE push_browser (
        endpoint         text PRIMARY KEY,
        account_id       uuid NOT NULL REFERENCES account,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        public_key       text NOT NULL,
        auth             text NOT NULL,
        added_at         timestamptz NOT NULL);
      -- sender and settings: in which browsers does this person take notes?
      CREATE INDEX push_browser_account ON push_browser (account_id);

      ALTER TABLE page DROP CONSTRAINT page_means_check, DROP CONSTRAINT page_about_one,
        ADD COLUMN test boolean NOT NULL DEFAULT false, -- somebody asked for it, to see that it comes
        ADD COLUMN follows_id uuid REFERENCES page, -- the page that did not do, of the same person and step
        ADD COLUMN next_means_at timestamptz, -- when nobody has answered by then, the next means of that person is tried
        ADD COLUMN answered_at timestamptz,
        ADD CONSTRAINT page_means CHECK (means IN ('in-app', 'push', 'email', 'sms', 'voice')),
        ADD CONSTRAINT page_about_one CHECK (num_nonnulls(escalation_id, alarm_id) = CASE WHEN test THEN 0 ELSE 1 END);
      -- clock: which pages were sent, and nobody answered?
      CREATE INDEX page_next_means ON page (next_means_at) WHERE next_means_at IS NOT NULL;
      -- settings, and a reply by SMS: what was this person sent lately?
      CREATE INDEX page_account ON page (account_id, sent_at);

      -- Every try, written before it is made. No address and no text.
      CREATE TABLE page_attempt (
        page_id       uuid NOT NULL REFERENCES page,
        n             int NOT NULL,
        started_at    timestamptz NOT NULL,
        ended_at      timestamptz,
        outcome       text, -- null: nobody saw it end
        provider_ref  text,
        PRIMARY KEY (page_id, n));

      -- Each call and each message that acknowledged something, so that the same one does it once.
      CREATE TABLE telephone_answer (
        provider_ref  text PRIMARY KEY,
        page_id       uuid NOT NULL REFERENCES page,
        answered_at   timestamptz NOT NULL);
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`
      DROP TABLE telephone_answer, page_attempt, push_browser, page_preference, identity.contact_claim, identity.contact;
      DROP INDEX page_account, page_next_means;
      ALTER TABLE page DROP CONSTRAINT page_about_one, DROP CONSTRAINT page_means, DROP COLUMN answered_at, DROP COLUMN next_means_at,
        DROP COLUMN follows_id;
      -- The release before this one can send no other pages; whom they were for is paged again by the plan.
      DELETE FROM page WHERE test OR means IN ('push', 'sms', 'voice');
      ALTER TABLE page DROP COLUMN test,
        ADD CONSTRAINT page_means_check CHECK (means IN ('in-app', 'email')),
        ADD CONSTRAINT page_about_one CHECK ((escalation_id IS NULL) <> (alarm_id IS NULL));
    `);
  }
}
