import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MemberNotes1795005100000 implements MigrationInterface {
  name = 'MemberNotes1795005100000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- A browser in which a member takes notes, and the one note that may wait for it. It belongs to a session: whatever ends that ends this.
      CREATE TABLE note_browser (
        session_ref      uuid PRIMARY KEY REFERENCES session (ref) ON DELETE CASCADE,
        account_id       uuid NOT NULL REFERENCES account,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        browser_sealed   text NOT NULL, -- where its push service takes notes, and its keys: under the keyring, for this session
        endpoint_hash    bytea NOT NULL CONSTRAINT note_browser_endpoint UNIQUE,
        added_at         timestamptz NOT NULL,
        seq              bigint NOT NULL DEFAULT 0, -- the newest words of the private room that it would tell of
        wrote            int NOT NULL DEFAULT 0, -- how often there were some: what was sent before is not what waits now
        written_at       timestamptz,
        passes           boolean NOT NULL DEFAULT false, -- goes out in quiet hours, too: they had an open case
        due_at           timestamptz, -- null: nothing waits
        leased_until     timestamptz,
        attempts         int NOT NULL DEFAULT 0);
      -- what staff write, and settings: in which browsers does this member take notes?
      CREATE INDEX note_browser_account ON note_browser (account_id);
      -- clock: which notes are due?
      CREATE INDEX note_browser_due ON note_browser (due_at) WHERE due_at IS NOT NULL;

      -- When a member wants to be left alone. No row: they have never taken notes.
      CREATE TABLE note_preference (
        account_id       uuid PRIMARY KEY REFERENCES account,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        quiet            jsonb); -- null: never
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('DROP TABLE note_preference, note_browser');
  }
}
