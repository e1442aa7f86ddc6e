import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DoubtsAgain1795003700000 implements MigrationInterface {
  name = 'DoubtsAgain1795003700000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      DROP INDEX doubt_open;
      -- review list: what has nobody settled since it was said last, oldest first?
      CREATE INDEX doubt_open ON doubt (organisation_id, said_at) WHERE settled_at IS NULL OR said_at > settled_at`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`
      DROP INDEX doubt_open;
      CREATE INDEX doubt_open ON doubt (organisation_id, said_at) WHERE settled_at IS NULL`);
  }
}
