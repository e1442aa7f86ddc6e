import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoDrill1795004000300 implements MigrationInterface {
  name = 'NoDrill1795004000300';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- Null: the hours that a programme is founded with, which nobody has picked.
      ALTER TABLE drill_hours ALTER COLUMN set_by DROP NOT NULL;
      -- 'none-came': a drill that there should have been.
      ALTER TABLE drill DROP CONSTRAINT drill_heard_or_failed, DROP CONSTRAINT drill_failure,
        ADD CONSTRAINT drill_heard_or_failed CHECK (escalation_id IS NOT NULL OR failure IN ('not-heard', 'none-came')),
        ADD CONSTRAINT drill_failure CHECK ((failed_at IS NULL) = (failure IS NULL) AND failure IN ('not-heard', 'nobody-took-it', 'none-came'));
    `);
  }

  /** The release before this one knows no hours that nobody picked, and no drill that did not come. */
  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`
      DELETE FROM drill WHERE failure = 'none-came';
      DELETE FROM drill_hours WHERE set_by IS NULL;
      ALTER TABLE drill DROP CONSTRAINT drill_heard_or_failed, DROP CONSTRAINT drill_failure,
        ADD CONSTRAINT drill_heard_or_failed CHECK (escalation_id IS NOT NULL OR failure = 'not-heard'),
        ADD CONSTRAINT drill_failure CHECK ((failed_at IS NULL) = (failure IS NULL) AND failure IN ('not-heard', 'nobody-took-it'));
      ALTER TABLE drill_hours ALTER COLUMN set_by SET NOT NULL;
    `);
  }
}
