import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WatchLanguages1795004000100 implements MigrationInterface {
  name = 'WatchLanguages1795004000100';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- As auditor_addresses(), which a release before this one asks, with the language that each of them reads.
      CREATE FUNCTION auditor_receivers() RETURNS TABLE (address text, language text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, identity AS $$
        SELECT DISTINCT ON (p.email) p.email, a.language
        FROM account a JOIN organisation o ON o.id = a.organisation_id JOIN identity.person p ON p.account_id = a.id
        WHERE a.role = 'admin' AND a.deactivated_at IS NULL AND o.purpose = 'care' AND coalesce(p.email, '') <> '' ORDER BY p.email, a.id $$;

      ALTER FUNCTION ready_auditor() RENAME TO ready_auditor_pages;
      CREATE FUNCTION ready_auditor() RETURNS text LANGUAGE plpgsql AS $$
      DECLARE said text := ready_auditor_pages();
      BEGIN
        REVOKE EXECUTE ON FUNCTION auditor_receivers() FROM PUBLIC; -- here, too: a dump may come back without privileges
        IF said <> 'ready' THEN RETURN said; END IF;
        GRANT EXECUTE ON FUNCTION auditor_receivers() TO lamplight_auditor;
        RETURN 'ready';
      END $$;
      SELECT ready_auditor();
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`
      DROP FUNCTION ready_auditor;
      ALTER FUNCTION ready_auditor_pages() RENAME TO ready_auditor;
      DROP FUNCTION auditor_receivers;
    `);
  }
}
