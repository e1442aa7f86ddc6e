import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OutletRounds1795004000200 implements MigrationInterface {
  name = 'OutletRounds1795004000200';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- How often PagerDuty was asked to page for an escalation: each time is an incident of its own there.
      ALTER TABLE outlet_told ADD COLUMN round int NOT NULL DEFAULT 1;
      ALTER TABLE outlet_delivery ADD COLUMN round int NOT NULL DEFAULT 1;
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('ALTER TABLE outlet_delivery DROP COLUMN round; ALTER TABLE outlet_told DROP COLUMN round;');
  }
}
