import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Signs1795004100100 implements MigrationInterface {
  name = 'Signs1795004100100';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- hearing: what else was there of this member of late? Also what is closed.
      CREATE INDEX escalation_account ON escalation (account_id) WHERE account_id IS NOT NULL;
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('DROP INDEX escalation_account');
  }
}
