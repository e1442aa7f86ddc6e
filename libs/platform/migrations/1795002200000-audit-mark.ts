import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AuditMark1795002200000 implements MigrationInterface {
  name = 'AuditMark1795002200000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- Numbers start at one: an entry that stands before the first is found by no piece.
      ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_numbered CHECK (number > 0);

      -- How far an organisation's chain was found whole, and how far the walk from its first entry has come.
      CREATE TABLE audit_mark (
        organisation_id  uuid PRIMARY KEY REFERENCES organisation,
        number           bigint NOT NULL DEFAULT 0,
        hash             bytea NOT NULL DEFAULT '\\x00',
        checked_at       timestamptz,                            -- null: nothing was checked yet
        walk_number      bigint NOT NULL DEFAULT 0,
        walk_hash        bytea NOT NULL DEFAULT '\\x00',
        walk_due_at      timestamptz NOT NULL DEFAULT '-infinity', -- when its next piece is due
        walked_at        timestamptz,                            -- when a walk last came to the end and found everything whole
        broken_at        bigint,                                 -- the first entry that is wrong or missing; null: none is known
        broken_found_at  timestamptz,
        CONSTRAINT audit_mark_broken CHECK ((broken_at IS NULL) = (broken_found_at IS NULL)));

      -- What was found whole once can't be unsaid.
      CREATE FUNCTION audit_mark_forward() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.number < OLD.number OR (NEW.number = OLD.number AND NEW.hash <> OLD.hash) THEN
          RAISE EXCEPTION 'audit_mark moves forward only' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER audit_mark_forward BEFORE UPDATE ON audit_mark FOR EACH ROW EXECUTE FUNCTION audit_mark_forward();
      CREATE TRIGGER audit_mark_stays BEFORE DELETE ON audit_mark FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER audit_mark_no_truncate BEFORE TRUNCATE ON audit_mark FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      -- At most so many entries after one, whose hash was \`link\`: the last of them, the first that is wrong or missing, and
      -- whether the chain ends there. An entry that was rebuilt since the mark passed it has another hash than the mark keeps.
      CREATE FUNCTION audit_piece(organisation uuid, after bigint, link bytea, most int)
      RETURNS TABLE (number bigint, hash bytea, broken_at bigint, ended boolean) LANGUAGE sql STABLE AS $$
        WITH piece AS (
          SELECT e.number, e.previous, e.hash, audit_hash(e) AS expected,
                 after + row_number() OVER (ORDER BY e.number) AS position, lag(e.hash, 1, link) OVER (ORDER BY e.number) AS before
          FROM (SELECT * FROM audit_entry a WHERE a.organisation_id = organisation AND a.number > after ORDER BY a.number LIMIT most) e),
        last AS (
          SELECT coalesce(max(p.number), after) AS number, coalesce((SELECT l.hash FROM piece l ORDER BY l.number DESC LIMIT 1), link) AS hash,
                 count(*) < most AS ended
          FROM piece p),
        wrong AS (
          SELECT p.position FROM piece p WHERE p.number <> p.position OR p.previous <> p.before OR p.hash <> p.expected
          UNION ALL
          SELECT m.number FROM audit_mark m JOIN piece p USING (number) WHERE m.organisation_id = organisation AND m.hash <> p.hash
          UNION ALL
          SELECT l.number + 1 FROM last l JOIN audit_mark m ON m.number > l.number WHERE m.organisation_id = organisation AND l.ended
          UNION ALL
          SELECT least(l.number, h.number) + (l.number <> h.number)::int FROM last l JOIN audit_head h ON h.organisation_id = organisation
          WHERE l.ended AND (h.number, h.hash) IS DISTINCT FROM (l.number, l.hash))
        SELECT l.number, l.hash, (SELECT min(w.position) FROM wrong w), l.ended FROM last l $$;
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`
      DROP FUNCTION audit_piece;
      DROP TABLE audit_mark;
      DROP FUNCTION audit_mark_forward;
      ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_numbered;
    `);
  }
}
