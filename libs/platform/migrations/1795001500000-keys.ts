import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Keys1795001500000 implements MigrationInterface {
  name = 'Keys1795001500000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- Under which key of the keyring the fingerprint is. Null: written by a release that did not say so.
      ALTER TABLE device ADD COLUMN key_id text;
      ALTER TABLE invite ADD COLUMN key_id text;
      UPDATE device SET key_id = (SELECT min(key_id) FROM room_key) WHERE (SELECT count(DISTINCT key_id) FROM room_key) = 1;
      UPDATE invite SET key_id = (SELECT min(key_id) FROM room_key) WHERE (SELECT count(DISTINCT key_id) FROM room_key) = 1;

      -- Since then nothing that was said in the room opens any more. Its key was replaced by one for what is heard later.
      ALTER TABLE room ADD COLUMN key_destroyed_at timestamptz;
      -- nodes: whose key was destroyed of late? ledger: whose ever?
      CREATE INDEX room_key_destroyed ON room (key_destroyed_at) WHERE key_destroyed_at IS NOT NULL;

      -- Append-only still, but for the seal: a key that is retired must not be the only one that opens it.
      CREATE FUNCTION only_the_seal_changes() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF to_jsonb(NEW) - 'line_sealed' IS DISTINCT FROM to_jsonb(OLD) - 'line_sealed' THEN
          RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$;
      DROP TRIGGER name_reveal_append_only ON name_reveal;
      CREATE TRIGGER name_reveal_append_only BEFORE DELETE ON name_reveal FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER name_reveal_seal BEFORE UPDATE ON name_reveal FOR EACH ROW EXECUTE FUNCTION only_the_seal_changes();
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`
      DROP TRIGGER name_reveal_seal ON name_reveal;
      DROP TRIGGER name_reveal_append_only ON name_reveal;
      CREATE TRIGGER name_reveal_append_only BEFORE UPDATE OR DELETE ON name_reveal FOR EACH ROW EXECUTE FUNCTION refuse_change();
      DROP FUNCTION only_the_seal_changes;
      ALTER TABLE room DROP COLUMN key_destroyed_at;
      ALTER TABLE invite DROP COLUMN key_id;
      ALTER TABLE device DROP COLUMN key_id;
    `);
  }
}
