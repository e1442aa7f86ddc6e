import type { MigrationInterface, QueryRunner } from 'typeorm';

const index = (actions: string) => `
  DROP INDEX audit_entry_reading;
  -- reading: did this colleague read it a moment ago?
  CREATE INDEX audit_entry_reading ON audit_entry (organisation_id, actor_id, action, at) WHERE action IN (${actions})`;

export class MemberReadings1795003300100 implements MigrationInterface {
  name = 'MemberReadings1795003300100';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(index(`'queue.read', 'held.read', 'rooms.read', 'room.read', 'members.read', 'reports.read'`));
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(index(`'queue.read', 'held.read', 'rooms.read', 'room.read', 'reports.read'`));
  }
}
