import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Lexicon1795002000000 implements MigrationInterface {
  name = 'Lexicon1795002000000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- What a crisis was heard with can be read for ever: a version is written once, when it is published.
      CREATE TABLE lexicon_version (
        id               uuid PRIMARY KEY,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        number           int NOT NULL CHECK (number > 0),
        content          jsonb NOT NULL,
        fingerprint      text NOT NULL, -- of the content: what is the same is compiled once
        based_on         uuid REFERENCES lexicon_version,
        made_by          uuid[] NOT NULL, -- who changed the draft; nobody: it came with Lamplight
        note             text,
        published_by     uuid REFERENCES account,
        published_at     timestamptz NOT NULL,
        CONSTRAINT lexicon_version_number UNIQUE (organisation_id, number),
        CONSTRAINT lexicon_version_second_person CHECK (published_by IS NULL AND made_by = '{}' OR NOT published_by = ANY (made_by)));
      CREATE TRIGGER lexicon_version_append_only BEFORE UPDATE OR DELETE ON lexicon_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER lexicon_version_no_truncate BEFORE TRUNCATE ON lexicon_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      -- Which version listens since when. The last row is in force.
      CREATE TABLE lexicon_in_force (
        organisation_id  uuid NOT NULL REFERENCES organisation,
        number           int NOT NULL CHECK (number > 0),
        version_id       uuid NOT NULL REFERENCES lexicon_version,
        why              text NOT NULL CHECK (why IN ('founded', 'published', 'rolled-back')),
        reason           text CHECK (reason IN ('too-many-alerts', 'missed-a-call', 'mistake')),
        put_by           uuid REFERENCES account, -- null: the system
        since            timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, number),
        CONSTRAINT roll_backs_have_a_reason CHECK ((why = 'rolled-back') = (reason IS NOT NULL)));
      CREATE TRIGGER lexicon_in_force_append_only BEFORE UPDATE OR DELETE ON lexicon_in_force FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER lexicon_in_force_no_truncate BEFORE TRUNCATE ON lexicon_in_force FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE lexicon_draft (
        organisation_id  uuid PRIMARY KEY REFERENCES organisation,
        version          int NOT NULL CHECK (version > 0), -- rises with each change
        based_on         uuid NOT NULL REFERENCES lexicon_version,
        content          jsonb NOT NULL,
        changed_at       timestamptz NOT NULL,
        proposed_by      uuid REFERENCES account, -- null: not proposed, or changed since
        proposed_at      timestamptz,
        note             text,
        CONSTRAINT a_proposal_is_whole CHECK ((proposed_by IS NULL) = (proposed_at IS NULL) AND (proposed_by IS NULL) = (note IS NULL)));
      CREATE TABLE lexicon_draft_author (
        organisation_id  uuid NOT NULL REFERENCES lexicon_draft ON DELETE CASCADE,
        account_id       uuid NOT NULL REFERENCES account,
        PRIMARY KEY (organisation_id, account_id));

      -- What a rule on trial heard. No text, nobody's name, and it leads to no escalation.
      CREATE TABLE shadow_signal (
        room_id          uuid NOT NULL REFERENCES room,
        client_key       uuid NOT NULL, -- a retry is counted once
        rule_id          text NOT NULL,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        severity         text NOT NULL CHECK (severity IN ('concern', 'high', 'imminent')),
        lexicon_version  text NOT NULL,
        heard_at         timestamptz NOT NULL,
        PRIMARY KEY (room_id, client_key, rule_id));
      -- workbench: what would rules on trial have raised in these weeks?
      CREATE INDEX shadow_signal_heard ON shadow_signal (organisation_id, heard_at);
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('DROP TABLE shadow_signal, lexicon_draft_author, lexicon_draft, lexicon_in_force, lexicon_version;');
  }
}
