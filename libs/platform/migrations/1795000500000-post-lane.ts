import type { MigrationInterface, QueryRunner } from 'typeorm';

/** With the key first no other question can be mistaken for this index's: an author may have thousands of messages in a room. */
export class PostLane1795000500000 implements MigrationInterface {
  name = 'PostLane1795000500000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- post: was this said already?
      ALTER TABLE message DROP CONSTRAINT message_client_key, ADD CONSTRAINT message_client_key UNIQUE (client_key, author_id, room_id);
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(
      'ALTER TABLE message DROP CONSTRAINT message_client_key, ADD CONSTRAINT message_client_key UNIQUE (room_id, author_id, client_key)',
    );
  }
}
