import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FanOut1795000900000 implements MigrationInterface {
  name = 'FanOut1795000900000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- Rises with every change of who has a seat in a room and which. A row of its own: whoever is removed waits for no
      -- writer of the room, and no writer waits for them.
      CREATE TABLE room_authority (
        room_id  uuid PRIMARY KEY REFERENCES room ON DELETE CASCADE,
        version  bigint NOT NULL DEFAULT 1);

      CREATE FUNCTION room_authority_rises() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO room_authority (room_id) VALUES (coalesce(NEW.room_id, OLD.room_id))
        ON CONFLICT (room_id) DO UPDATE SET version = room_authority.version + 1;
        RETURN NULL;
      END $$;
      CREATE TRIGGER membership_comes_or_goes AFTER INSERT OR DELETE ON membership
        FOR EACH ROW EXECUTE FUNCTION room_authority_rises();
      CREATE TRIGGER membership_changes AFTER UPDATE OF state, seat, from_seq, version ON membership
        FOR EACH ROW WHEN ((OLD.state, OLD.seat, OLD.from_seq, OLD.version) IS DISTINCT FROM (NEW.state, NEW.seat, NEW.from_seq, NEW.version))
        EXECUTE FUNCTION room_authority_rises();

      -- cover: who has this room open? Without seen_at, so that a heartbeat touches no index.
      CREATE INDEX presence_open ON presence (room_id);
      DROP INDEX presence_room;
      ALTER TABLE presence SET (fillfactor = 50);
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`
      ALTER TABLE presence RESET (fillfactor);
      CREATE INDEX presence_room ON presence (room_id, seen_at);
      DROP INDEX presence_open;
      DROP TRIGGER membership_changes ON membership;
      DROP TRIGGER membership_comes_or_goes ON membership;
      DROP FUNCTION room_authority_rises;
      DROP TABLE room_authority;
    `);
  }
}
