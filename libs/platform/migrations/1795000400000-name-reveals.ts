import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NameReveals1795000400000 implements MigrationInterface {
  name = 'NameReveals1795000400000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- Break-glass: who opened whose name, from which escalation and why. Append-only; the member reads it too.
      CREATE TABLE name_reveal (
        id               uuid PRIMARY KEY,
        organisation_id  uuid NOT NULL REFERENCES organisation,
        escalation_id    uuid NOT NULL REFERENCES escalation,
        account_id       uuid NOT NULL REFERENCES account, -- the member
        revealed_to      uuid NOT NULL REFERENCES account,
        reason           text NOT NULL,
        line_sealed      text NOT NULL, -- what the colleague wrote, under the keyring; AAD name_reveal:<id>
        at               timestamptz NOT NULL,
        until            timestamptz NOT NULL);
      -- who looked: whose name was opened, the latest first?
      CREATE INDEX name_reveal_account ON name_reveal (account_id, at);
      CREATE TRIGGER name_reveal_append_only BEFORE UPDATE OR DELETE ON name_reveal FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER name_reveal_no_truncate BEFORE TRUNCATE ON name_reveal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('DROP TABLE name_reveal');
  }
}
