import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Trials1795005200000 implements MigrationInterface {
  name = 'Trials1795005200000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- A text in which not all that was on trial was heard out: what shadow_signal counts beside it is not all. No text, and nobody's name.
      CREATE TABLE trial_trouble (
        room_id          uuid NOT NULL REFERENCES room,
        client_key       uuid NOT NULL, -- a retry is counted once
        organisation_id  uuid NOT NULL REFERENCES organisation,
        kind             text NOT NULL CHECK (kind IN ('failed', 'slow', 'rested')),
        lexicon_version  text NOT NULL,
        at               timestamptz NOT NULL,
        PRIMARY KEY (room_id, client_key));
      -- workbench: how did the trial of this version go in these weeks?
      CREATE INDEX trial_trouble_version ON trial_trouble (organisation_id, lexicon_version, at);
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('DROP TABLE trial_trouble');
  }
}
