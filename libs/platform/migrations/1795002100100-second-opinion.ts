import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SecondOpinion1795002100100 implements MigrationInterface {
  name = 'SecondOpinion1795002100100';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- A text that a classifier is to read as well, written with the text itself. What was answered stays, where it said something; the copy of the text does not.
      CREATE TABLE second_opinion (
        id               uuid PRIMARY KEY,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        room_id          uuid NOT NULL REFERENCES room,
        account_id       uuid NOT NULL REFERENCES account,
        client_key       uuid NOT NULL,
        message_id       uuid REFERENCES message,
        unseen           text, -- why the room has not seen it
        text_sealed      bytea, -- under the room's key
        asked_at         timestamptz NOT NULL,
        state            text NOT NULL CHECK (state IN ('waiting', 'answered', 'given-up')),
        attempts         int NOT NULL DEFAULT 0,
        next_attempt_at  timestamptz NOT NULL,
        leased_until     timestamptz,
        shadow           boolean, -- recorded, and nobody was paged
        adds             boolean, -- the rules had not heard it, or not as bad
        category         text,
        severity         text CHECK (severity IN ('concern', 'high', 'imminent')),
        reason           text,
        CONSTRAINT second_opinion_once UNIQUE (room_id, account_id, client_key),
        CONSTRAINT second_opinion_text_while_waiting CHECK ((state = 'waiting') = (text_sealed IS NOT NULL)),
        CONSTRAINT second_opinion_says_something CHECK ((state = 'answered') = (severity IS NOT NULL)));
      -- clock: which are to be asked about?
      CREATE INDEX second_opinion_due ON second_opinion (next_attempt_at) WHERE state = 'waiting';
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('DROP TABLE second_opinion');
  }
}
