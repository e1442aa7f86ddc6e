import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ClockJumps1795004100000 implements MigrationInterface {
  name = 'ClockJumps1795004100000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- The database's clock was set back, and what waited was brought forward by as much: once, whichever worker noticed first.
      CREATE TABLE clock_jump (
        id          int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        back_ms     bigint NOT NULL,
        noticed_at  timestamptz NOT NULL, -- by the clock that was set back
        CONSTRAINT clock_jump_goes_back CHECK (back_ms > 0));
      CREATE TRIGGER clock_jump_append_only BEFORE UPDATE OR DELETE ON clock_jump FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('DROP TABLE clock_jump');
  }
}
