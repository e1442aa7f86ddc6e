import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LexiconRecord1795002050000 implements MigrationInterface {
  name = 'LexiconRecord1795002050000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- Somebody says that what a rule heard was not so. A person settles it: nothing learns by itself.
      CREATE TABLE doubt (
        id               uuid PRIMARY KEY,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        escalation_id    uuid NOT NULL REFERENCES escalation,
        kind             text NOT NULL CHECK (kind IN ('not-a-crisis', 'wrong-severity', 'not-about-me')),
        should           text CHECK (should IN ('none', 'concern', 'high', 'imminent')), -- how grave it was
        said_by          uuid REFERENCES account, -- null: the member
        said_at          timestamptz NOT NULL,
        settled_by       uuid REFERENCES account,
        settled_at       timestamptz,
        outcome          text CHECK (outcome IN ('rule-changed', 'rule-kept')),
        CONSTRAINT one_doubt_of_a_kind UNIQUE (escalation_id, kind),
        CONSTRAINT settled_doubts_are_whole CHECK ((settled_at IS NULL) = (outcome IS NULL) AND (settled_at IS NULL) = (settled_by IS NULL)));
      -- review list: what has nobody settled, oldest first?
      CREATE INDEX doubt_open ON doubt (organisation_id, said_at) WHERE settled_at IS NULL;

      -- precision: which escalations were decided in the last year?
      CREATE INDEX escalation_closed ON escalation (organisation_id, closed_at) WHERE status = 'closed';

      -- What a draft would have raised: counts, no text. The latest of each programme.
      CREATE TABLE lexicon_forecast (
        organisation_id  uuid PRIMARY KEY REFERENCES organisation,
        id               uuid NOT NULL, -- a new one each time
        state            text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
        draft            jsonb NOT NULL,
        draft_version    int NOT NULL,
        live_id          uuid NOT NULL REFERENCES lexicon_version,
        asked_by         uuid NOT NULL REFERENCES account,
        asked_at         timestamptz NOT NULL,
        from_at          timestamptz NOT NULL,
        leased_until     timestamptz,
        tries            int NOT NULL DEFAULT 0, -- since the last member that was read to the end
        read             int NOT NULL DEFAULT 0,
        of               int NOT NULL DEFAULT 0, -- 0: not counted yet
        after_room       uuid, -- the seat that was read to the end last
        after_account    uuid);
      -- clock: which forecast is to be worked on?
      CREATE INDEX lexicon_forecast_due ON lexicon_forecast (asked_at) WHERE state IN ('waiting', 'running');
      CREATE TABLE lexicon_forecast_count (
        organisation_id  uuid NOT NULL REFERENCES lexicon_forecast ON DELETE CASCADE,
        rule_id          text NOT NULL,
        day              date NOT NULL,
        room_id          uuid NOT NULL REFERENCES room,
        severity         text NOT NULL CHECK (severity IN ('concern', 'high', 'imminent')),
        live             int NOT NULL,
        draft            int NOT NULL,
        PRIMARY KEY (organisation_id, rule_id, day, room_id, severity));

      -- A week from which messages were drawn in which nothing was heard.
      CREATE TABLE lexicon_sample_week (
        organisation_id  uuid NOT NULL REFERENCES organisation,
        week             date NOT NULL, -- its Monday, in the programme's time zone
        from_at          timestamptz NOT NULL,
        until_at         timestamptz NOT NULL,
        unheard          int NOT NULL, -- of which the sample was drawn
        drawn_at         timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, week));
      CREATE TABLE lexicon_sample (
        id               uuid PRIMARY KEY,
        organisation_id  uuid NOT NULL,
        week             date NOT NULL,
        message_id       uuid NOT NULL REFERENCES message,
        answer           text CHECK (answer IN ('crisis', 'no-crisis', 'unsure')),
        severity         text CHECK (severity IN ('concern', 'high', 'imminent')),
        answered_by      uuid REFERENCES account,
        answered_at      timestamptz,
        CONSTRAINT lexicon_sample_of_week FOREIGN KEY (organisation_id, week) REFERENCES lexicon_sample_week,
        CONSTRAINT lexicon_sample_once UNIQUE (organisation_id, week, message_id),
        CONSTRAINT a_crisis_has_a_severity CHECK ((answer IS NOT DISTINCT FROM 'crisis') = (severity IS NOT NULL)),
        CONSTRAINT answers_are_whole CHECK ((answer IS NULL) = (answered_by IS NULL) AND (answer IS NULL) = (answered_at IS NULL)));
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`
      DROP TABLE lexicon_sample, lexicon_sample_week, lexicon_forecast_count, lexicon_forecast, doubt;
      DROP INDEX escalation_closed;
    `);
  }
}
