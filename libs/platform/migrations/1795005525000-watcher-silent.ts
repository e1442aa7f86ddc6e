import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WatcherSilent1795005525000 implements MigrationInterface {
  name = 'WatcherSilent1795005525000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- Since when a worker misses the auditor, which had looked before. Null: it looks, or nobody ever started it.
      ALTER TABLE on_call ADD watcher_silent_since timestamptz;
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('ALTER TABLE on_call DROP watcher_silent_since');
  }
}
