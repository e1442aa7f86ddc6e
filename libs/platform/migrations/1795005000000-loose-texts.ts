import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LooseTexts1795005000000 implements MigrationInterface {
  name = 'LooseTexts1795005000000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- What a member said in a room of late and what stands in no message: it was not posted, or other words took its place. For an hour.
      CREATE TABLE loose_text (
        room_id          uuid NOT NULL REFERENCES room,
        account_id       uuid NOT NULL REFERENCES account,
        client_key       uuid NOT NULL,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        text_sealed      bytea NOT NULL, -- under the room's key; AAD loose_text:<client key>
        said_at          timestamptz NOT NULL,
        PRIMARY KEY (room_id, account_id, client_key));
      -- hearing: what did they just say here?
      CREATE INDEX loose_text_author ON loose_text (room_id, account_id, said_at);
      -- clock: which were said too long ago?
      CREATE INDEX loose_text_said ON loose_text (said_at);
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('DROP TABLE loose_text');
  }
}
