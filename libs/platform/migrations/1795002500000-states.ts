import type { MigrationInterface, QueryRunner } from 'typeorm';

export class States1795002500000 implements MigrationInterface {
  name = 'States1795002500000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- Null: the house's own target for the severity.
      ALTER TABLE escalation_plan ADD COLUMN safety_minutes int CONSTRAINT plan_safety_minutes CHECK (safety_minutes > 0);

      ALTER TABLE escalation
        DROP CONSTRAINT escalation_status_check,
        ADD CONSTRAINT escalation_status CHECK (status IN ('open', 'acknowledged', 'contacted', 'safe', 'handed-over', 'closed')),
        ADD COLUMN answered_at timestamptz, -- the first word of staff to the member: ends the first clock
        ADD COLUMN safe_by timestamptz, -- the target of the safety check, also while the first clock runs
        ADD COLUMN safe_at timestamptz, -- the safety check was done, and nothing was heard since
        ADD COLUMN clock_from timestamptz, -- since when the clock runs whose target is due_at; null: since it was opened
        ADD COLUMN missed_at timestamptz, -- its target was missed, and that is on record
        ADD COLUMN breach_page_at timestamptz, -- whoever has it is late: when the plan's next step is paged beside them
        ADD COLUMN receiver_id uuid REFERENCES account, -- handed over to; null: to whoever is on shift
        ADD COLUMN handed_at timestamptz,
        ADD COLUMN handed_note_sealed text, -- under the room's data key
        ADD COLUMN shift_paged_at timestamptz, -- when others were told that its holder's shift is over
        ADD CONSTRAINT safe_ones_were_checked CHECK (status <> 'safe' OR safe_at IS NOT NULL),
        -- There is no hand-over that nobody accepts and that does not end.
        ADD CONSTRAINT handed_ones_lapse CHECK (status <> 'handed-over' OR (handed_at IS NOT NULL AND lapses_at IS NOT NULL)),
        ADD CONSTRAINT only_handed_ones_have_a_receiver CHECK (status = 'handed-over' OR receiver_id IS NULL);

      -- Whoever was answered before this release: the clock of the safety check runs.
      UPDATE escalation e SET answered_at = a.at, due_at = greatest(e.due_at, e.opened_at +
          CASE e.severity WHEN 'imminent' THEN interval '15 minutes' WHEN 'high' THEN interval '60 minutes' ELSE interval '24 hours' END)
        FROM (SELECT escalation_id, min(at) AS at FROM escalation_entry WHERE kind IN ('messaged', 'contacted') GROUP BY escalation_id) a
        WHERE a.escalation_id = e.id AND e.status <> 'closed';

      DROP INDEX escalation_lapses;
      -- clock: whose acknowledgement, or hand-over, lapses?
      CREATE INDEX escalation_lapses ON escalation (lapses_at) WHERE status IN ('acknowledged', 'contacted', 'safe', 'handed-over');
      -- clock: whose target has been missed just now?
      CREATE INDEX escalation_target ON escalation (due_at) WHERE status <> 'closed' AND missed_at IS NULL;
      -- clock: who is late and is to be paged again?
      CREATE INDEX escalation_breach ON escalation (breach_page_at) WHERE breach_page_at IS NOT NULL;
      -- clock and hand-over: what does this colleague have, and what was handed to them?
      CREATE INDEX escalation_holder ON escalation (holder_id) WHERE status <> 'closed';
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`
      DROP INDEX escalation_lapses, escalation_target, escalation_breach, escalation_holder;
      ALTER TABLE escalation
        DROP CONSTRAINT escalation_status, DROP CONSTRAINT safe_ones_were_checked, DROP CONSTRAINT handed_ones_lapse,
        DROP CONSTRAINT only_handed_ones_have_a_receiver,
        DROP COLUMN answered_at, DROP COLUMN safe_by, DROP COLUMN safe_at, DROP COLUMN clock_from, DROP COLUMN missed_at,
        DROP COLUMN breach_page_at, DROP COLUMN receiver_id, DROP COLUMN handed_at, DROP COLUMN handed_note_sealed, DROP COLUMN shift_paged_at;
      UPDATE escalation SET status = CASE status WHEN 'safe' THEN 'contacted' ELSE 'acknowledged' END WHERE status IN ('safe', 'handed-over');
      ALTER TABLE escalation ADD CONSTRAINT escalation_status_check CHECK (status IN ('open', 'acknowledged', 'contacted', 'closed'));
      CREATE INDEX escalation_lapses ON escalation (lapses_at) WHERE status IN ('acknowledged', 'contacted');
      ALTER TABLE escalation_plan DROP COLUMN safety_minutes;
    `);
  }
}
