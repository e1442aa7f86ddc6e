import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RestingBrowsers1795003400000 implements MigrationInterface {
  name = 'RestingBrowsers1795003400000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- The desk there signed itself out: nobody sits at it when the shift has ended. Null: until it is turned off.
      ALTER TABLE push_browser ADD COLUMN until timestamptz;
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('ALTER TABLE push_browser DROP COLUMN until');
  }
}
