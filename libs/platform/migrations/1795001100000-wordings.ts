import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Wordings1795001100000 implements MigrationInterface {
  name = 'Wordings1795001100000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- post, edit: were these words said already? A key stands for one text for ever.
      CREATE UNIQUE INDEX message_text_key ON message (text_key, author_id, room_id) WHERE text_key IS NOT NULL;
      CREATE INDEX earlier_text_key ON earlier_text (client_key);
      -- pace: what has this author edited just now?
      CREATE INDEX message_edited ON message (author_id, edited_at) WHERE edited_at IS NOT NULL;
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('DROP INDEX message_edited, earlier_text_key, message_text_key');
  }
}
