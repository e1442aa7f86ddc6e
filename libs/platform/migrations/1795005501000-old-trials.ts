import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OldTrials1795005501000 implements MigrationInterface {
  name = 'OldTrials1795005501000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- clock: which trials were so long ago that nobody counts them?
      CREATE INDEX shadow_signal_old ON shadow_signal (heard_at);
      CREATE INDEX trial_trouble_old ON trial_trouble (at);
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('DROP INDEX shadow_signal_old, trial_trouble_old');
  }
}
