import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RuleOwners1795005201000 implements MigrationInterface {
  name = 'RuleOwners1795005201000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- Who answers for a rule in force, where that was said apart from what it hears. A version that says it anew takes it away.
      CREATE TABLE rule_owner (
        organisation_id  uuid NOT NULL REFERENCES organisation,
        rule_id          text NOT NULL,
        owner            text NOT NULL, -- a name, as colleagues know it
        review_on        date NOT NULL,
        said_by          uuid NOT NULL REFERENCES account,
        said_at          timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, rule_id));
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('DROP TABLE rule_owner');
  }
}
