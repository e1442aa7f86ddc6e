import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LastingNotes1795002900000 implements MigrationInterface {
  name = 'LastingNotes1795002900000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- The content note that stands there is a counselor's: its author's new words leave it.
      ALTER TABLE message ADD COLUMN noted_by_staff boolean NOT NULL DEFAULT false;
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('ALTER TABLE message DROP COLUMN noted_by_staff');
  }
}
