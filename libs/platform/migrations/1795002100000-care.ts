import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Care1795002100000 implements MigrationInterface {
  name = 'Care1795002100000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- Why the texts of a programme may not be heard as they should be, as long as some node sees it: what nobody has seen of late is over.
      CREATE TABLE screening_trouble (
        organisation_id  uuid NOT NULL REFERENCES organisation,
        kind             text NOT NULL,
        since            timestamptz NOT NULL,
        seen_at          timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, kind));

      -- Every node counts up, so that the others notice one that stands still. No programme's: a node serves all of them.
      CREATE TABLE node_beat (
        node     text PRIMARY KEY,
        beats    int NOT NULL,
        seen_at  timestamptz NOT NULL);

      -- Screening is in trouble, and the admins are paged until it is not.
      CREATE TABLE screening_alarm (
        id               uuid PRIMARY KEY,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        step             int NOT NULL DEFAULT 0, -- how often admins were paged
        next_page_at     timestamptz NOT NULL,
        opened_at        timestamptz NOT NULL,
        healed_at        timestamptz);
      -- clock: is there a live one already? And never two.
      CREATE UNIQUE INDEX one_live_alarm ON screening_alarm (organisation_id) WHERE healed_at IS NULL;

      -- A page is about an escalation or about an alarm. A release before this one sends only the former.
      ALTER TABLE page ALTER COLUMN escalation_id DROP NOT NULL,
        ADD COLUMN alarm_id uuid REFERENCES screening_alarm,
        ADD CONSTRAINT page_about_one CHECK ((escalation_id IS NULL) <> (alarm_id IS NULL)),
        ADD CONSTRAINT page_of_alarm_once UNIQUE (alarm_id, step, account_id, means);
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`
      DELETE FROM page WHERE alarm_id IS NOT NULL;
      ALTER TABLE page DROP CONSTRAINT page_of_alarm_once, DROP CONSTRAINT page_about_one, DROP COLUMN alarm_id,
        ALTER COLUMN escalation_id SET NOT NULL;
      DROP TABLE screening_alarm, node_beat, screening_trouble;
    `);
  }
}
