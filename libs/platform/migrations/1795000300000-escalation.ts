import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Escalation1795000300000 implements MigrationInterface {
  name = 'Escalation1795000300000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- One plan a programme and severity: [{"afterSeconds": 0, "target": "room-counselors" | "backup" | "admins", "means": ["in-app", "email"]}]; the last step repeats.
      CREATE TABLE escalation_plan (
        programme_id     uuid NOT NULL REFERENCES programme,
        severity         text NOT NULL CHECK (severity IN ('concern', 'high', 'imminent')),
        organisation_id  uuid NOT NULL REFERENCES organisation,
        answer_minutes   int NOT NULL CHECK (answer_minutes > 0),
        steps            jsonb NOT NULL CHECK (jsonb_array_length(steps) > 0),
        PRIMARY KEY (programme_id, severity));

      CREATE SEQUENCE escalation_number;
      CREATE TABLE escalation (
        id                uuid PRIMARY KEY,
        number            int NOT NULL DEFAULT nextval('escalation_number') CONSTRAINT escalation_number_once UNIQUE,
        organisation_id   uuid NOT NULL REFERENCES organisation,
        room_id           uuid NOT NULL REFERENCES room,
        account_id        uuid NOT NULL REFERENCES account,
        cause             text NOT NULL,
        severity          text NOT NULL CHECK (severity IN ('concern', 'high', 'imminent')),
        status            text NOT NULL CHECK (status IN ('open', 'acknowledged', 'contacted', 'closed')),
        plan              jsonb NOT NULL, -- copied when opened: editing the plan never changes a crisis in progress
        step              int NOT NULL DEFAULT 0, -- how many steps have run; beyond the plan's end the last one repeats
        next_page_at      timestamptz,
        opened_at         timestamptz NOT NULL,
        due_at            timestamptz NOT NULL, -- the first answer; runs on whoever takes it
        holder_id         uuid REFERENCES account,
        acknowledged_at   timestamptz,
        lapses_at         timestamptz,
        contacted_at      timestamptz,
        closed_at         timestamptz,
        disposition       text,
        note_sealed       text,
        version           int NOT NULL DEFAULT 1,
        -- There is no state in which nobody is called and nobody has it.
        CONSTRAINT open_ones_page CHECK (status <> 'open' OR next_page_at IS NOT NULL),
        CONSTRAINT taken_ones_have_a_holder CHECK (status = 'open' OR status = 'closed' OR holder_id IS NOT NULL),
        CONSTRAINT closed_needs_disposition CHECK ((status = 'closed') = (disposition IS NOT NULL)));
      -- A later signal joins the escalation that is already live.
      CREATE UNIQUE INDEX one_live_escalation ON escalation (account_id, cause) WHERE status <> 'closed';
      -- clock: whose step is due?
      CREATE INDEX escalation_next_page ON escalation (next_page_at) WHERE status = 'open';
      -- clock: whose acknowledgement lapses?
      CREATE INDEX escalation_lapses ON escalation (lapses_at) WHERE status IN ('acknowledged', 'contacted');
      -- queue: what is live, soonest due first?
      CREATE INDEX escalation_queue ON escalation (organisation_id, due_at) WHERE status <> 'closed';

      CREATE TABLE signal (
        id               uuid PRIMARY KEY,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        room_id          uuid NOT NULL REFERENCES room,
        account_id       uuid NOT NULL REFERENCES account,
        client_key       uuid NOT NULL,
        escalation_id    uuid REFERENCES escalation,
        category         text NOT NULL,
        severity         text NOT NULL CHECK (severity IN ('concern', 'high', 'imminent')),
        rule_id          text NOT NULL,
        phrase           text NOT NULL,
        span_start       int NOT NULL,
        span_end         int NOT NULL,
        guards           jsonb NOT NULL,
        severity_before  text NOT NULL,
        language         text NOT NULL,
        lexicon_version  text NOT NULL,
        raised_at        timestamptz NOT NULL,
        CONSTRAINT signal_once UNIQUE (room_id, account_id, client_key, rule_id));
      -- case: which signals does it rest on?
      CREATE INDEX signal_escalation ON signal (escalation_id);
      -- A signal without an escalation can't be committed, whatever the code does.
      CREATE FUNCTION signal_has_escalation() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM signal WHERE id = NEW.id AND escalation_id IS NULL) THEN
          RAISE EXCEPTION 'a signal must open or join an escalation' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'signal_has_escalation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER signal_has_escalation AFTER INSERT OR UPDATE ON signal
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION signal_has_escalation();

      -- What was said: a message, or a text that the room has not seen.
      CREATE TABLE escalation_evidence (
        escalation_id    uuid NOT NULL REFERENCES escalation,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        room_id          uuid NOT NULL REFERENCES room,
        account_id       uuid NOT NULL REFERENCES account,
        client_key       uuid NOT NULL,
        message_id       uuid REFERENCES message,
        text_sealed      bytea, -- under the room's key; AAD utterance:<client key>
        unseen           text,
        at               timestamptz NOT NULL,
        PRIMARY KEY (escalation_id, room_id, client_key),
        CONSTRAINT evidence_has_text CHECK (message_id IS NOT NULL OR text_sealed IS NOT NULL));
      -- pause and decisions: which escalations rest on this text?
      CREATE INDEX evidence_text ON escalation_evidence (account_id, client_key);

      CREATE TABLE escalation_entry (
        id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        escalation_id    uuid NOT NULL REFERENCES escalation,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        at               timestamptz NOT NULL,
        kind             text NOT NULL,
        by_account       uuid REFERENCES account, -- null: the system
        what             text);
      -- case: what has happened?
      CREATE INDEX escalation_entry_case ON escalation_entry (escalation_id, id);
      CREATE TRIGGER escalation_entry_append_only BEFORE UPDATE OR DELETE ON escalation_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER escalation_entry_no_truncate BEFORE TRUNCATE ON escalation_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE page (
        id               uuid PRIMARY KEY, -- also the idempotency key that every attempt carries
        organisation_id  uuid NOT NULL REFERENCES organisation,
        escalation_id    uuid NOT NULL REFERENCES escalation,
        step             int NOT NULL,
        account_id       uuid NOT NULL REFERENCES account,
        means            text NOT NULL CHECK (means IN ('in-app', 'email')),
        state            text NOT NULL CHECK (state IN ('due', 'sent', 'failed', 'withdrawn')),
        attempts         int NOT NULL DEFAULT 0,
        next_attempt_at  timestamptz NOT NULL,
        leased_until     timestamptz,
        sent_at          timestamptz,
        failure          text,
        CONSTRAINT page_once UNIQUE (escalation_id, step, account_id, means));
      -- clock: which pages are to be sent?
      CREATE INDEX page_due ON page (next_attempt_at) WHERE state = 'due';
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`
      DROP TABLE page, escalation_entry, escalation_evidence, signal CASCADE;
      DROP FUNCTION signal_has_escalation;
      DROP TABLE escalation, escalation_plan;
      DROP SEQUENCE escalation_number;
    `);
  }
}
