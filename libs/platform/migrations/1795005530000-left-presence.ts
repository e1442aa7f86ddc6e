import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LeftPresence1795005530000 implements MigrationInterface {
  name = 'LeftPresence1795005530000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- They have left: a beat that was on its way then brings nobody back.
      ALTER TABLE presence ADD COLUMN has_left boolean NOT NULL DEFAULT false;
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('ALTER TABLE presence DROP COLUMN has_left');
  }
}
