import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Audit1795000100000 implements MigrationInterface {
  name = 'Audit1795000100000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      CREATE TABLE audit_head (
        organisation_id  uuid PRIMARY KEY REFERENCES organisation,
        number           bigint NOT NULL,
        hash             bytea NOT NULL);

      CREATE TABLE audit_entry (
        organisation_id  uuid NOT NULL REFERENCES organisation,
        number           bigint NOT NULL,
        at               timestamptz NOT NULL,
        actor_id         uuid REFERENCES account, -- null: the system
        actor_role       text,
        action           text NOT NULL,
        subject_kind     text NOT NULL,
        subject_id       uuid,
        detail           jsonb NOT NULL,
        previous         bytea NOT NULL,
        hash             bytea NOT NULL,
        PRIMARY KEY (organisation_id, number));

      -- The bytes that a hash covers: the row's own, in a fixed order and zone.
      CREATE FUNCTION audit_hash(e audit_entry) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
        SELECT sha256(e.previous || convert_to(jsonb_build_array(
          e.organisation_id, e.number, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
          e.actor_id, e.actor_role, e.action, e.subject_kind, e.subject_id, e.detail)::text, 'UTF8')) $$;

      -- Numbers and links the entry under the lock of the head, so the chain has one order: that of the commits.
      CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE head audit_head;
      BEGIN
        INSERT INTO audit_head VALUES (NEW.organisation_id, 0, '\\x00') ON CONFLICT DO NOTHING;
        SELECT * INTO head FROM audit_head WHERE organisation_id = NEW.organisation_id FOR UPDATE;
        NEW.number := head.number + 1;
        NEW.previous := head.hash;
        NEW.hash := audit_hash(NEW);
        UPDATE audit_head SET number = NEW.number, hash = NEW.hash WHERE organisation_id = NEW.organisation_id;
        RETURN NEW;
      END $$;
      CREATE TRIGGER audit_entry_chain BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_chain();
      CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      -- The first number whose hash or link is wrong, or that is missing; null when the chain is whole.
      CREATE FUNCTION audit_broken_at(organisation uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
        WITH linked AS (
          SELECT e.number, e.previous, e.hash, audit_hash(e) AS expected,
                 row_number() OVER (ORDER BY e.number) AS position,
                 coalesce(lag(e.hash) OVER (ORDER BY e.number), '\\x00') AS link
          FROM audit_entry e WHERE e.organisation_id = organisation)
        SELECT min(number) FROM (
          SELECT position AS number FROM linked WHERE number <> position OR previous <> link OR hash <> expected
          UNION ALL
          SELECT h.number FROM audit_head h WHERE h.organisation_id = organisation
            AND h.hash <> coalesce((SELECT hash FROM linked ORDER BY number DESC LIMIT 1), '\\x00')) AS broken $$;
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`
      DROP FUNCTION audit_broken_at;
      DROP TABLE audit_entry CASCADE;
      DROP FUNCTION audit_chain;
      DROP TABLE audit_head;
    `);
  }
}
