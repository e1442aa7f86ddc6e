import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoSupervisor1795005503000 implements MigrationInterface {
  name = 'NoSupervisor1795005503000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- Since when nobody is a supervisor, though somebody may call. Null: somebody is.
      ALTER TABLE on_call ADD no_supervisor_since timestamptz;
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('ALTER TABLE on_call DROP no_supervisor_since');
  }
}
