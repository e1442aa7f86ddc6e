import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Schedules1795002300000 implements MigrationInterface {
  name = 'Schedules1795002300000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- One for each organisation that keeps schedules: whoever holds its lock may write shifts from them.
      CREATE TABLE on_call (
        organisation_id    uuid PRIMARY KEY REFERENCES organisation,
        next_look_at       timestamptz NOT NULL,
        gaps               jsonb NOT NULL DEFAULT '[]',
        gaps_since         timestamptz,
        unreachable        uuid[] NOT NULL DEFAULT '{}',
        unreachable_since  timestamptz,
        mailed_at          timestamptz,
        CONSTRAINT on_call_gaps_since CHECK ((gaps = '[]') = (gaps_since IS NULL)),
        CONSTRAINT on_call_unreachable_since CHECK ((unreachable = '{}') = (unreachable_since IS NULL)));
      -- clock: whose shifts are to be written now?
      CREATE INDEX on_call_look ON on_call (next_look_at);

      CREATE TABLE schedule (
        id               uuid PRIMARY KEY,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        programme_id     uuid NOT NULL REFERENCES programme,
        name             text NOT NULL,
        time_zone        text NOT NULL,
        layers           jsonb NOT NULL,
        version          integer NOT NULL,
        created_at       timestamptz NOT NULL,
        removed_at       timestamptz,
        CONSTRAINT schedule_version_counts CHECK (version >= 1));
      -- page and clock: which schedules does the organisation keep?
      CREATE INDEX schedule_organisation ON schedule (organisation_id) WHERE removed_at IS NULL;

      CREATE TABLE schedule_override (
        id               uuid PRIMARY KEY,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        schedule_id      uuid NOT NULL REFERENCES schedule,
        account_id       uuid NOT NULL REFERENCES account,
        starts_at        timestamptz NOT NULL,
        ends_at          timestamptz NOT NULL,
        created_by       uuid NOT NULL REFERENCES account,
        created_at       timestamptz NOT NULL,
        CONSTRAINT schedule_override_ends_after_it_starts CHECK (ends_at > starts_at));
      -- clock and calendar: which overrides of this schedule matter from then on?
      CREATE INDEX schedule_override_ends ON schedule_override (schedule_id, ends_at);

      -- What the schedule planned. A shift that was left by hand ends before its plan does.
      ALTER TABLE shift ADD COLUMN schedule_id uuid REFERENCES schedule;
      ALTER TABLE shift ADD COLUMN planned_from timestamptz;
      ALTER TABLE shift ADD COLUMN planned_to timestamptz;
      ALTER TABLE shift ADD CONSTRAINT shift_plan_whole
        CHECK ((schedule_id IS NULL) = (planned_from IS NULL) AND (schedule_id IS NULL) = (planned_to IS NULL));
      -- clock: two workers that write the same shift write one row; which shifts did this schedule plan from then on?
      CREATE UNIQUE INDEX shift_once ON shift (schedule_id, account_id, starts_at) WHERE schedule_id IS NOT NULL;
      CREATE INDEX shift_planned ON shift (schedule_id, planned_to) WHERE schedule_id IS NOT NULL;
      -- plan and cover: is this colleague on shift now?
      CREATE INDEX shift_account ON shift (account_id, ends_at);

      -- Mail that is no page: it has no connection in common with one, and ends by itself when it is too late.
      CREATE TABLE duty_letter (
        id               uuid PRIMARY KEY,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        account_id       uuid NOT NULL REFERENCES account,
        kind             text NOT NULL,
        shift_id         uuid REFERENCES shift ON DELETE CASCADE,
        state            text NOT NULL DEFAULT 'due',
        attempts         integer NOT NULL DEFAULT 0,
        next_attempt_at  timestamptz NOT NULL,
        leased_until     timestamptz,
        too_late_at      timestamptz NOT NULL,
        sent_at          timestamptz,
        CONSTRAINT duty_letter_kind CHECK (kind IN ('coming-on', 'on-now', 'alarm')),
        CONSTRAINT duty_letter_state CHECK (state IN ('due', 'sent', 'failed')),
        CONSTRAINT duty_letter_about CHECK ((kind = 'alarm') = (shift_id IS NULL)));
      -- clock: a hand-off is told once by each kind of letter.
      CREATE UNIQUE INDEX duty_letter_once ON duty_letter (shift_id, kind) WHERE shift_id IS NOT NULL;
      -- clock: what is to be sent?
      CREATE INDEX duty_letter_due ON duty_letter (next_attempt_at) WHERE state = 'due';

      -- The secret address of one person's own calendar. Only the hash is kept.
      CREATE TABLE on_call_feed (
        account_id       uuid PRIMARY KEY REFERENCES account,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        token_hash       bytea NOT NULL CONSTRAINT on_call_feed_token UNIQUE,
        created_at       timestamptz NOT NULL);
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`
      DROP TABLE on_call_feed, duty_letter;
      DROP INDEX shift_account;
      -- Shifts that a schedule wrote stay what they are: somebody on duty from then until then.
      ALTER TABLE shift DROP COLUMN planned_to, DROP COLUMN planned_from, DROP COLUMN schedule_id;
      DROP TABLE schedule_override, schedule, on_call;
    `);
  }
}
