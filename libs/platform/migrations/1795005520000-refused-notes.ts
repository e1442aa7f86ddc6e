import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RefusedNotes1795005520000 implements MigrationInterface {
  name = 'RefusedNotes1795005520000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- Since when its push service has taken none of a member's notes for it, while that may yet be a fault that passes.
      ALTER TABLE note_browser ADD COLUMN first_refused_at timestamptz;
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('ALTER TABLE note_browser DROP COLUMN first_refused_at');
  }
}
