import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Outlets1795002600100 implements MigrationInterface {
  name = 'Outlets1795002600100';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- Another system that is told of escalations: that there is one, and never of whom.
      CREATE TABLE outlet (
        id               uuid PRIMARY KEY,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        kind             text NOT NULL CONSTRAINT outlet_kind CHECK (kind IN ('pagerduty', 'webhook')),
        name             text NOT NULL,
        url              text NOT NULL,
        secret_sealed    text NOT NULL, -- the key that signs, or the routing key
        secret_since     timestamptz NOT NULL,
        created_at       timestamptz NOT NULL,
        removed_at       timestamptz);
      -- clock and page: whom does the organisation tell?
      CREATE INDEX outlet_organisation ON outlet (organisation_id) WHERE removed_at IS NULL;

      -- What an outlet was told last of an escalation that it knows and that is not over.
      CREATE TABLE outlet_told (
        outlet_id      uuid NOT NULL REFERENCES outlet,
        escalation_id  uuid NOT NULL REFERENCES escalation,
        act            text NOT NULL,
        severity       text NOT NULL,
        PRIMARY KEY (outlet_id, escalation_id));

      CREATE TABLE outlet_delivery (
        id               uuid PRIMARY KEY, -- the same on every try
        n                bigint GENERATED ALWAYS AS IDENTITY, -- the order in which it happened
        outlet_id        uuid NOT NULL REFERENCES outlet,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        escalation_id    uuid REFERENCES escalation, -- null: a test
        act              text NOT NULL CONSTRAINT outlet_delivery_act CHECK (act IN ('trigger', 'acknowledge', 'resolve', 'test')),
        severity         text,
        state            text NOT NULL DEFAULT 'due' CONSTRAINT outlet_delivery_state CHECK (state IN ('due', 'sent', 'failed', 'withdrawn')),
        attempts         int NOT NULL DEFAULT 0,
        created_at       timestamptz NOT NULL,
        next_attempt_at  timestamptz NOT NULL,
        leased_until     timestamptz,
        failure          text,
        CONSTRAINT outlet_delivery_about CHECK ((act = 'test') = (escalation_id IS NULL)));
      -- clock: what is to be sent?
      CREATE INDEX outlet_delivery_due ON outlet_delivery (next_attempt_at) WHERE state = 'due';
      -- page: what was sent there lately?
      CREATE INDEX outlet_delivery_last ON outlet_delivery (outlet_id, n DESC);
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('DROP TABLE outlet_delivery, outlet_told, outlet;');
  }
}
