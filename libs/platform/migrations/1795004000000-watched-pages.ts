import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WatchedPages1795004000000 implements MigrationInterface {
  name = 'WatchedPages1795004000000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- auditor: which pages were tried lately, and did they leave?
      CREATE INDEX page_attempt_started ON page_attempt (started_at);

      -- What was ready before stays as it was, and this asks for more.
      ALTER FUNCTION ready_auditor() RENAME TO ready_auditor_role;
      CREATE FUNCTION ready_auditor() RETURNS text LANGUAGE plpgsql AS $$
      DECLARE said text := ready_auditor_role();
      BEGIN
        IF said <> 'ready' THEN RETURN said; END IF;
        GRANT SELECT (due_at, missed_at, breach_page_at) ON escalation TO lamplight_auditor;
        GRANT SELECT (done_at, next_page_at) ON follow_up TO lamplight_auditor;
        GRANT SELECT (means) ON page TO lamplight_auditor;
        GRANT SELECT (page_id, started_at, outcome) ON page_attempt TO lamplight_auditor;
        RETURN 'ready';
      END $$;
      SELECT ready_auditor();
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`
      DO $$ BEGIN
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'lamplight_auditor') THEN
          REVOKE SELECT (due_at, missed_at, breach_page_at) ON escalation FROM lamplight_auditor;
          REVOKE SELECT (done_at, next_page_at) ON follow_up FROM lamplight_auditor;
          REVOKE SELECT (means) ON page FROM lamplight_auditor;
          REVOKE SELECT (page_id, started_at, outcome) ON page_attempt FROM lamplight_auditor;
        END IF;
      END $$;
      DROP FUNCTION ready_auditor;
      ALTER FUNCTION ready_auditor_role() RENAME TO ready_auditor;
      DROP INDEX page_attempt_started;
    `);
  }
}
