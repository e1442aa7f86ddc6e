import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RefusedBrowsers1795005510000 implements MigrationInterface {
  name = 'RefusedBrowsers1795005510000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- Its push service takes nothing from us for it. It counts as none, and stays on record until its owner has done something about it.
      ALTER TABLE push_browser ADD COLUMN refused_at timestamptz,
        ADD COLUMN first_refused_at timestamptz; -- since when it has taken none, while that may yet be a fault that passes
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('ALTER TABLE push_browser DROP COLUMN refused_at, DROP COLUMN first_refused_at');
  }
}
