import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WhyHeard1795005202000 implements MigrationInterface {
  name = 'WhyHeard1795005202000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- What else made it so grave, as the lexicon calls it: names of slots, rules and a rule's reason, and nothing that anybody said.
      -- Where they are as here by default, the signal is older than they are.
      ALTER TABLE signal
        ADD slots   jsonb NOT NULL DEFAULT '[]',
        ADD signs   jsonb NOT NULL DEFAULT '[]',
        ADD asked   boolean NOT NULL DEFAULT false,
        ADD reason  text NOT NULL DEFAULT '';
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('ALTER TABLE signal DROP slots, DROP signs, DROP asked, DROP reason');
  }
}
