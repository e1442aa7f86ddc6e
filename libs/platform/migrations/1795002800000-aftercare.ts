import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Aftercare1795002800000 implements MigrationInterface {
  name = 'Aftercare1795002800000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- What is owed after a case was closed: somebody checks in with the member again, or a colleague looks at how it was closed.
      CREATE TABLE follow_up (
        id               uuid PRIMARY KEY,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        escalation_id    uuid NOT NULL REFERENCES escalation,
        kind             text NOT NULL,
        asked_by         uuid NOT NULL REFERENCES account, -- whoever closed the case
        for_account      uuid REFERENCES account, -- null: whoever is on duty, or any supervisor
        asked_at         timestamptz NOT NULL,
        due_at           timestamptz NOT NULL,
        late_at          timestamptz NOT NULL, -- from then on backup is paged
        pages            int NOT NULL DEFAULT 0, -- how often somebody was paged for it
        next_page_at     timestamptz,
        done_at          timestamptz,
        done_by          uuid REFERENCES account,
        outcome          text,
        line_sealed      bytea, -- under the room's key; AAD follow_up:<id>
        opened_id        uuid REFERENCES escalation, -- what a second look opened
        CONSTRAINT follow_up_kind CHECK (kind IN ('check-again', 'second-look')),
        CONSTRAINT follow_up_outcome CHECK (outcome IN ('done', 'confirmed', 'reopened')),
        -- What is owed pages until somebody has done it.
        CONSTRAINT follow_up_pages CHECK ((done_at IS NULL) = (next_page_at IS NOT NULL)),
        CONSTRAINT follow_up_done_whole CHECK ((done_at IS NULL) = (outcome IS NULL) AND (done_at IS NULL) = (done_by IS NULL)),
        CONSTRAINT follow_up_opened CHECK ((outcome IS NOT DISTINCT FROM 'reopened') = (opened_id IS NOT NULL)),
        CONSTRAINT follow_up_once UNIQUE (escalation_id, kind));
      -- clock: for which is somebody to be paged?
      CREATE INDEX follow_up_next_page ON follow_up (next_page_at) WHERE done_at IS NULL;
      -- queue: what is owed, soonest due first?
      CREATE INDEX follow_up_queue ON follow_up (organisation_id, due_at) WHERE done_at IS NULL;

      -- What a member wants those who answer to know. One row, written over; gone when they say so.
      CREATE TABLE crisis_preferences (
        account_id          uuid PRIMARY KEY REFERENCES account,
        organisation_id     uuid NOT NULL REFERENCES organisation,
        preferences_sealed  text NOT NULL); -- under the keyring

      -- Names and places of people outside: beside the names, and sealed.
      CREATE TABLE identity.emergency_contact (
        account_id       uuid PRIMARY KEY REFERENCES account,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        contact_sealed   text NOT NULL); -- under the keyring
      -- What was opened. A release before this one opens names only.
      ALTER TABLE name_reveal ADD COLUMN what text NOT NULL DEFAULT 'name' CONSTRAINT name_reveal_what CHECK (what IN ('name', 'contact'));

      -- What a member answered to a colleague who asked: each saving is a version of its own.
      CREATE TABLE safety_form (
        id               uuid PRIMARY KEY,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        escalation_id    uuid NOT NULL REFERENCES escalation,
        version          int NOT NULL,
        by_account       uuid NOT NULL REFERENCES account,
        at               timestamptz NOT NULL,
        answers_sealed   bytea NOT NULL, -- under the room's key; AAD safety_form:<id>
        CONSTRAINT safety_form_once UNIQUE (escalation_id, version));
      CREATE TRIGGER safety_form_append_only BEFORE UPDATE OR DELETE ON safety_form FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER safety_form_no_truncate BEFORE TRUNCATE ON safety_form FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      -- 42 CFR 2.51(c): what left the programme in an emergency. It must outlast the room, so it is under the keyring.
      CREATE TABLE disclosure (
        id               uuid PRIMARY KEY,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        escalation_id    uuid NOT NULL REFERENCES escalation,
        account_id       uuid NOT NULL REFERENCES account, -- the member
        by_account       uuid NOT NULL REFERENCES account,
        disclosed_at     timestamptz NOT NULL,
        recorded_at      timestamptz NOT NULL,
        record_sealed    text NOT NULL); -- AAD disclosure:<id>
      -- Append-only, but for the seal, as a reveal is.
      CREATE FUNCTION only_the_record_seal_changes() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF to_jsonb(NEW) - 'record_sealed' IS DISTINCT FROM to_jsonb(OLD) - 'record_sealed' THEN
          RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER disclosure_append_only BEFORE DELETE ON disclosure FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER disclosure_seal BEFORE UPDATE ON disclosure FOR EACH ROW EXECUTE FUNCTION only_the_record_seal_changes();
      CREATE TRIGGER disclosure_no_truncate BEFORE TRUNCATE ON disclosure FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      -- records: what was disclosed, the latest first?
      CREATE INDEX disclosure_latest ON disclosure (organisation_id, recorded_at);
      -- case: what was disclosed from it?
      CREATE INDEX disclosure_case ON disclosure (escalation_id);
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`
      DROP TABLE disclosure, safety_form;
      DROP FUNCTION only_the_record_seal_changes;
      ALTER TABLE name_reveal DROP COLUMN what;
      DROP TABLE identity.emergency_contact, crisis_preferences, follow_up;
    `);
  }
}
