import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MessageLife1795001000000 implements MigrationInterface {
  name = 'MessageLife1795001000000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      ALTER TABLE message
        ADD COLUMN thread_id     uuid CONSTRAINT message_thread_root REFERENCES message, -- a reply stands in the thread of this one
        ADD COLUMN replies       int NOT NULL DEFAULT 0,                                  -- that the room can see, in its own thread
        ADD COLUMN quotes_id     uuid CONSTRAINT message_quoted REFERENCES message,
        ADD COLUMN content_note  text CONSTRAINT message_content_note CHECK (content_note IN
          ('suicide', 'self-harm', 'drugs', 'overdose', 'violence', 'abuse', 'food', 'loss')),
        ADD COLUMN text_key      uuid,        -- the client key under which these words were said; null: client_key
        ADD COLUMN edited_at     timestamptz,
        ADD COLUMN version       int NOT NULL DEFAULT 0, -- rises with each change that whoever sees the message may know of
        ADD COLUMN reactions     int NOT NULL DEFAULT 0,
        ADD CONSTRAINT message_is_not_its_own_thread CHECK (thread_id <> id);
      -- thread: which replies stand here?
      CREATE INDEX message_thread ON message (thread_id, (coalesce(seq, after_seq))) WHERE thread_id IS NOT NULL;

      CREATE TABLE pin (
        room_id          uuid NOT NULL REFERENCES room,
        message_id       uuid NOT NULL REFERENCES message,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        pinned_by        uuid NOT NULL REFERENCES account,
        pinned_at        timestamptz NOT NULL,
        PRIMARY KEY (room_id, message_id));

      -- Words that their author replaced. Escalations rest on what was said, not on what stands there now.
      CREATE TABLE earlier_text (
        message_id       uuid NOT NULL REFERENCES message,
        client_key       uuid NOT NULL,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        text_sealed      bytea NOT NULL, -- AAD earlier_text:<message_id>:<client_key>
        said_at          timestamptz NOT NULL,
        replaced_at      timestamptz NOT NULL,
        PRIMARY KEY (message_id, client_key));

      CREATE TABLE reaction (
        message_id       uuid NOT NULL REFERENCES message,
        account_id       uuid NOT NULL REFERENCES account,
        word             text NOT NULL CHECK (word IN ('with-you', 'thank-you', 'same-here')),
        organisation_id  uuid NOT NULL REFERENCES organisation,
        at               timestamptz NOT NULL,
        PRIMARY KEY (message_id, account_id, word));

      CREATE TABLE report (
        id               uuid PRIMARY KEY,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        room_id          uuid NOT NULL REFERENCES room,
        message_id       uuid NOT NULL REFERENCES message,
        reporter_id      uuid NOT NULL REFERENCES account,
        reason           text NOT NULL CHECK (reason IN ('worried', 'hurtful', 'names-someone', 'selling', 'method', 'other')),
        note_sealed      bytea, -- under the room's key; AAD report:<id>
        created_at       timestamptz NOT NULL,
        outcome          text CHECK (outcome IN ('acted', 'left')),
        decided_by       uuid REFERENCES account,
        decided_at       timestamptz,
        CONSTRAINT one_report_each UNIQUE (message_id, reporter_id),
        CONSTRAINT decided_reports_say_by_whom CHECK ((outcome IS NULL) = (decided_by IS NULL) AND (outcome IS NULL) = (decided_at IS NULL)));
      -- staff: which reports of this room wait?
      CREATE INDEX report_waiting ON report (room_id, created_at) WHERE outcome IS NULL;
      -- member: what became of mine?
      CREATE INDEX report_reporter ON report (reporter_id, created_at);

      CREATE TABLE trigger_topics (
        account_id       uuid PRIMARY KEY REFERENCES account,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        topics_sealed    text NOT NULL); -- by the keyring; AAD trigger_topics:<account_id>
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`
      DROP TABLE trigger_topics, report, reaction, earlier_text, pin;
      ALTER TABLE message DROP COLUMN thread_id, DROP COLUMN replies, DROP COLUMN quotes_id, DROP COLUMN content_note, DROP COLUMN text_key,
        DROP COLUMN edited_at, DROP COLUMN version, DROP COLUMN reactions
    `);
  }
}
