import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Readings1795001050000 implements MigrationInterface {
  name = 'Readings1795001050000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- readings: has this colleague read this within ten minutes?
      CREATE INDEX audit_entry_reading ON audit_entry (organisation_id, actor_id, action, at)
        WHERE action IN ('queue.read', 'held.read', 'rooms.read', 'room.read', 'reports.read');
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('DROP INDEX audit_entry_reading');
  }
}
