import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeskWatched1795005400000 implements MigrationInterface {
  name = 'DeskWatched1795005400000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- The session that last took notes there: whoever ends it elsewhere ends them. Null: from before sessions were named here.
      ALTER TABLE push_browser ADD COLUMN session_ref uuid;

      ALTER FUNCTION ready_auditor() RENAME TO ready_auditor_numbers;
      CREATE FUNCTION ready_auditor() RETURNS text LANGUAGE plpgsql AS $$
      DECLARE said text := ready_auditor_numbers();
      BEGIN
        IF said <> 'ready' THEN RETURN said; END IF;
        GRANT SELECT (next_means_at) ON page TO lamplight_auditor;
        RETURN 'ready';
      END $$;
      SELECT ready_auditor();
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`
      DO $$ BEGIN
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'lamplight_auditor') THEN
          REVOKE SELECT (next_means_at) ON page FROM lamplight_auditor;
        END IF;
      END $$;
      DROP FUNCTION ready_auditor;
      ALTER FUNCTION ready_auditor_numbers() RENAME TO ready_auditor;
      ALTER TABLE push_browser DROP COLUMN session_ref;
    `);
  }
}
