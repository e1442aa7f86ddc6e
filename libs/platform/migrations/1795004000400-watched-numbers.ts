import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WatchedNumbers1795004000400 implements MigrationInterface {
  name = 'WatchedNumbers1795004000400';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- auditor: in which rooms was something said lately? Rows lie in the order in which they came, so a few pages answer.
      CREATE INDEX message_created ON message USING brin (created_at) WITH (pages_per_range = 16, autosummarize = on);

      ALTER FUNCTION ready_auditor() RENAME TO ready_auditor_languages;
      CREATE FUNCTION ready_auditor() RETURNS text LANGUAGE plpgsql AS $$
      DECLARE said text := ready_auditor_languages();
      BEGIN
        IF said <> 'ready' THEN RETURN said; END IF;
        GRANT SELECT (id, last_seq) ON room TO lamplight_auditor;
        GRANT SELECT (id, room_id, seq, thread_id, replies, reactions, created_at) ON message TO lamplight_auditor;
        GRANT SELECT (message_id) ON reaction TO lamplight_auditor;
        RETURN 'ready';
      END $$;
      SELECT ready_auditor();
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`
      DO $$ BEGIN
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'lamplight_auditor') THEN
          REVOKE SELECT (id, last_seq) ON room FROM lamplight_auditor;
          REVOKE SELECT (id, room_id, seq, thread_id, replies, reactions, created_at) ON message FROM lamplight_auditor;
          REVOKE SELECT (message_id) ON reaction FROM lamplight_auditor;
        END IF;
      END $$;
      DROP FUNCTION ready_auditor;
      ALTER FUNCTION ready_auditor_languages() RENAME TO ready_auditor;
      DROP INDEX message_created;
    `);
  }
}
