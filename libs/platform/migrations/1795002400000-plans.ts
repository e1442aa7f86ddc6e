import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Plans1795002400000 implements MigrationInterface {
  name = 'Plans1795002400000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- A step is now {"afterSeconds": 0, "targets": [{"kind": "role" | "person" | "schedule", …}], "means": […], "acknowledgements": 1 | 2};
      -- those of before, with one "target", are read as they are.
      ALTER TABLE escalation_plan DROP CONSTRAINT escalation_plan_pkey;
      ALTER TABLE escalation_plan ADD COLUMN cause text; -- null: whatever has no plan of its own
      ALTER TABLE escalation_plan ADD COLUMN version int NOT NULL DEFAULT 1;
      ALTER TABLE escalation_plan ADD CONSTRAINT escalation_plan_version_counts CHECK (version >= 1);
      -- opening: which plan is this programme's, for that severity and cause?
      CREATE UNIQUE INDEX escalation_plan_once ON escalation_plan (programme_id, severity, cause) NULLS NOT DISTINCT;

      ALTER TABLE escalation ADD COLUMN acks_wanted int NOT NULL DEFAULT 1; -- the most that a step has asked for
      ALTER TABLE escalation ADD COLUMN second_id uuid REFERENCES account;
      ALTER TABLE escalation ADD CONSTRAINT one_or_two_are_wanted CHECK (acks_wanted IN (1, 2));
      -- clock: whose step is due? Also of one that somebody has, while a second person is wanted.
      DROP INDEX escalation_next_page;
      CREATE INDEX escalation_next_page ON escalation (next_page_at) WHERE status <> 'closed';
      -- clock: has whoever joined one left?
      CREATE INDEX escalation_second ON escalation (second_id) WHERE second_id IS NOT NULL AND status <> 'closed';
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`
      DROP INDEX escalation_next_page;
      CREATE INDEX escalation_next_page ON escalation (next_page_at) WHERE status = 'open';
      ALTER TABLE escalation DROP COLUMN second_id, DROP COLUMN acks_wanted;
      DROP INDEX escalation_plan_once;
      DELETE FROM escalation_plan WHERE cause IS NOT NULL;
      ALTER TABLE escalation_plan DROP COLUMN version, DROP COLUMN cause;
      ALTER TABLE escalation_plan ADD PRIMARY KEY (programme_id, severity);
    `);
  }
}
