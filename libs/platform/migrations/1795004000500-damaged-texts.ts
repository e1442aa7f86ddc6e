import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DamagedTexts1795004000500 implements MigrationInterface {
  name = 'DamagedTexts1795004000500';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- A message whose text did not open: told once, however often and on whatever node it is read.
      CREATE TABLE damaged_text (
        message_id       uuid PRIMARY KEY REFERENCES message,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        found_at         timestamptz NOT NULL);
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('DROP TABLE damaged_text;');
  }
}
