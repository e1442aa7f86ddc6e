import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ClockSeen1795005502000 implements MigrationInterface {
  name = 'ClockSeen1795005502000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- How late it was by the database's clock when a worker last looked: one that starts knows by it that the clock was set back while none ran.
      CREATE TABLE clock_seen (
        one  boolean PRIMARY KEY DEFAULT true CONSTRAINT clock_seen_is_one CHECK (one),
        at   timestamptz NOT NULL);
      INSERT INTO clock_seen (at) VALUES (clock_now());
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('DROP TABLE clock_seen');
  }
}
