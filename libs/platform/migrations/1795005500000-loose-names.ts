import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LooseNames1795005500000 implements MigrationInterface {
  name = 'LooseNames1795005500000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- What a text that was not posted said itself that it answers, so that it is heard again with it. As they were given: nothing says that they exist.
      ALTER TABLE loose_text ADD thread_id uuid, ADD quotes_id uuid;
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('ALTER TABLE loose_text DROP thread_id, DROP quotes_id');
  }
}
