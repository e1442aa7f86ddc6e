import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Watched1795002700000 implements MigrationInterface {
  name = 'Watched1795002700000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- 'probe': the organisation that the auditor's own client talks in. No person is in it.
      ALTER TABLE organisation ADD COLUMN purpose text NOT NULL DEFAULT 'care' CONSTRAINT organisation_purpose CHECK (purpose IN ('care', 'probe'));

      -- The made-up member of each organisation's drills: in no room, without a way to sign in.
      CREATE TABLE drill_member (
        organisation_id  uuid PRIMARY KEY REFERENCES organisation,
        account_id       uuid NOT NULL CONSTRAINT drill_member_account UNIQUE REFERENCES account);

      ALTER TABLE escalation ADD COLUMN kind text NOT NULL DEFAULT 'real' CONSTRAINT escalation_kind CHECK (kind IN ('real', 'drill', 'probe'));
      -- What an escalation is follows from whom it is about, so no code can forget it. A failed drill is a real one. A probe has
      -- a number of its own row: the numbers that people say aloud have no holes from it.
      CREATE SEQUENCE probe_number;
      CREATE FUNCTION escalation_kind() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.kind := CASE WHEN EXISTS (SELECT FROM organisation o WHERE o.id = NEW.organisation_id AND o.purpose = 'probe') THEN 'probe'
                         WHEN NEW.cause <> 'drill-failed' AND EXISTS (SELECT FROM drill_member d WHERE d.account_id = NEW.account_id) THEN 'drill'
                         ELSE 'real' END;
        IF NEW.number IS NULL THEN
          NEW.number := CASE NEW.kind WHEN 'probe' THEN -nextval('probe_number') ELSE nextval('escalation_number') END;
        END IF;
        RETURN NEW;
      END $$;
      ALTER TABLE escalation ALTER COLUMN number DROP DEFAULT;
      CREATE TRIGGER escalation_kind BEFORE INSERT ON escalation FOR EACH ROW EXECUTE FUNCTION escalation_kind();
      -- clock: which probes and drills are live?
      CREATE INDEX escalation_not_real ON escalation (kind, opened_at) WHERE kind <> 'real' AND status <> 'closed';
      -- auditor: which signals are of the last day?
      CREATE INDEX signal_raised ON signal (raised_at);

      -- Every worker says that its clocks go round.
      CREATE TABLE clock_beat (
        node     uuid PRIMARY KEY,
        seen_at  timestamptz NOT NULL);

      -- What the auditor saw last: its own record, and all that it writes beside the runs of its probe.
      CREATE TABLE watch_look (
        one        boolean PRIMARY KEY DEFAULT true CONSTRAINT watch_look_is_one CHECK (one),
        looked_at  timestamptz NOT NULL,
        failing    text[] NOT NULL,
        heartbeat  text NOT NULL CONSTRAINT watch_look_heartbeat CHECK (heartbeat IN ('off', 'beating', 'withheld', 'unreachable')),
        beat_at    timestamptz);
      -- Milliseconds of each leg; null: it did not get so far.
      CREATE TABLE probe_run (
        id          uuid PRIMARY KEY,
        started_at  timestamptz NOT NULL,
        signed_in   int,
        entered     int, -- the room stands open, on a socket
        posted      int, -- the line is acknowledged
        opened      int, -- from there on: its escalation is there
        paged       int, -- and its page is written
        failure     text);
      -- auditor and page: which ran last?
      CREATE INDEX probe_run_started ON probe_run (started_at);

      -- When the next drill of an organisation is, drawn by chance inside of these hours and kept here. Nobody is told.
      CREATE TABLE drill_hours (
        organisation_id  uuid PRIMARY KEY REFERENCES organisation,
        from_time        text NOT NULL,
        to_time          text NOT NULL,
        due_at           timestamptz NOT NULL,
        set_by           uuid NOT NULL REFERENCES account,
        set_at           timestamptz NOT NULL);
      -- clock: whose drill is due?
      CREATE INDEX drill_hours_due ON drill_hours (due_at);
      CREATE TABLE drill (
        id               uuid PRIMARY KEY,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        escalation_id    uuid CONSTRAINT drill_escalation UNIQUE REFERENCES escalation, -- null: its words were not heard
        asked_by         uuid REFERENCES account, -- null: drawn by chance
        started_at       timestamptz NOT NULL,
        answer_by        timestamptz,
        failed_at        timestamptz,
        failure          text,
        CONSTRAINT drill_heard_or_failed CHECK (escalation_id IS NOT NULL OR failure = 'not-heard'),
        CONSTRAINT drill_failure CHECK ((failed_at IS NULL) = (failure IS NULL) AND failure IN ('not-heard', 'nobody-took-it')),
        CONSTRAINT drill_has_a_target CHECK ((escalation_id IS NULL) = (answer_by IS NULL)));
      -- page: which were the last? clock: whose target has just passed?
      CREATE INDEX drill_started ON drill (organisation_id, started_at);
      CREATE INDEX drill_answer_by ON drill (answer_by) WHERE failed_at IS NULL;

      -- Where the auditor's own mail goes: addresses of admins and nothing else. It can read no name.
      CREATE FUNCTION auditor_addresses() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, identity AS $$
        SELECT DISTINCT p.email FROM account a JOIN organisation o ON o.id = a.organisation_id JOIN identity.person p ON p.account_id = a.id
        WHERE a.role = 'admin' AND a.deactivated_at IS NULL AND o.purpose = 'care' AND coalesce(p.email, '') <> '' ORDER BY 1 $$;

      -- The auditor's role and what it may: read these columns and write its own record. 'ready', or why it is not. Every
      -- migration run calls it again, so a role that somebody made later gets what it needs.
      CREATE FUNCTION ready_auditor() RETURNS text LANGUAGE plpgsql AS $$
      BEGIN
        REVOKE EXECUTE ON FUNCTION auditor_addresses() FROM PUBLIC; -- here, too: a dump may come back without privileges
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'lamplight_auditor') THEN
          BEGIN
            CREATE ROLE lamplight_auditor NOLOGIN;
          EXCEPTION
            WHEN insufficient_privilege THEN RETURN 'may-not-make-roles';
            WHEN duplicate_object OR unique_violation THEN NULL; -- another database of this server was faster
          END;
        END IF;
        GRANT SELECT (id, kind, status, next_page_at, lapses_at, opened_at) ON escalation TO lamplight_auditor;
        GRANT SELECT (id, escalation_id, raised_at) ON signal TO lamplight_auditor;
        GRANT SELECT (id, escalation_id, state, next_attempt_at, leased_until) ON page TO lamplight_auditor;
        GRANT SELECT ON clock_beat TO lamplight_auditor;
        GRANT SELECT, INSERT ON probe_run TO lamplight_auditor;
        GRANT SELECT, INSERT, UPDATE ON watch_look TO lamplight_auditor;
        GRANT EXECUTE ON FUNCTION auditor_addresses() TO lamplight_auditor;
        RETURN 'ready';
      END $$;
      SELECT ready_auditor();
    `);
  }

  /** The role stays: it belongs to the server, and other databases on it may use it. */
  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`
      DO $$ BEGIN
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'lamplight_auditor') THEN
          REVOKE SELECT (id, kind, status, next_page_at, lapses_at, opened_at) ON escalation FROM lamplight_auditor;
          REVOKE SELECT (id, escalation_id, raised_at) ON signal FROM lamplight_auditor;
          REVOKE SELECT (id, escalation_id, state, next_attempt_at, leased_until) ON page FROM lamplight_auditor;
        END IF;
      END $$;
      DROP FUNCTION ready_auditor;
      DROP FUNCTION auditor_addresses;
      DROP TABLE drill, drill_hours, probe_run, watch_look, clock_beat;
      DROP INDEX signal_raised, escalation_not_real;
      DROP TRIGGER escalation_kind ON escalation;
      DROP FUNCTION escalation_kind;
      ALTER TABLE escalation ALTER COLUMN number SET DEFAULT nextval('escalation_number');
      DROP SEQUENCE probe_number;
      ALTER TABLE escalation DROP COLUMN kind;
      DROP TABLE drill_member;
      ALTER TABLE organisation DROP COLUMN purpose;
    `);
  }
}
