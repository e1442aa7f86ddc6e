import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ClockSeen1795005502000 implements MigrationInterface {
  name = 'ClockSeen1795005502000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- How late it was by the database's clock when a worker last looked: one that starts knows by it that the clock was set back while none ran.
      CREATE TABLE clock_seen (
        one    boolean PRIMARY KEY DEFAULT true CONSTRAINT clock_seen_is_one CHECK (one),
        at     timestamptz NOT NULL,
        jumps  int NOT NULL); -- the last of clock_jump by then
      INSERT INTO clock_seen (at, jumps) SELECT clock_now(), coalesce(max(id), 0) FROM clock_jump;

      -- What is still to come forward after a jump. Cases and their pages came with the jump itself, and wait for none of it.
      CREATE TABLE clock_jump_owed (
        jump_id  int NOT NULL REFERENCES clock_jump,
        part     text NOT NULL,
        since    timestamptz, -- by the clock that was set back, no earlier than this it was; null: nobody saw
        PRIMARY KEY (jump_id, part));
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('DROP TABLE clock_jump_owed, clock_seen');
  }
}
