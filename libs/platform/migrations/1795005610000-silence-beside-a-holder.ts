import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The silence after a page counts beside whoever has an escalation, too: what was left standing since it was taken or closed is over. */
export class SilenceBesideAHolder1795005610000 implements MigrationInterface {
  name = 'SilenceBesideAHolder1795005610000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      UPDATE page p SET next_means_at = NULL FROM escalation e
      WHERE e.id = p.escalation_id AND e.status <> 'open' AND p.next_means_at < clock_now();
    `);
  }

  async down(): Promise<void> {
    // Nothing counts from a time that has passed.
  }
}
