import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Unheard1795003300000 implements MigrationInterface {
  name = 'Unheard1795003300000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      -- Of a room and of no member: what its lexicon could not hear.
      ALTER TABLE escalation ALTER COLUMN account_id DROP NOT NULL;
      -- A later text joins the escalation of its room that is already live.
      CREATE UNIQUE INDEX one_live_escalation_of_room ON escalation (room_id, cause) WHERE account_id IS NULL AND status <> 'closed';

      -- Nobody knows what is in it: when it is heard again. Null: it was heard.
      ALTER TABLE escalation_evidence ADD COLUMN hear_again_at timestamptz;
      -- clock: which texts are to be heard again?
      CREATE INDEX evidence_hear_again ON escalation_evidence (hear_again_at) WHERE hear_again_at IS NOT NULL;
    `);
  }

  /** A case of a room goes back to whoever was first in it. */
  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`
      DROP INDEX evidence_hear_again;
      ALTER TABLE escalation_evidence DROP COLUMN hear_again_at;
      DROP INDEX one_live_escalation_of_room;
      UPDATE escalation e SET account_id = (SELECT v.account_id FROM escalation_evidence v
        WHERE v.escalation_id = e.id AND NOT EXISTS (SELECT FROM escalation o WHERE o.account_id = v.account_id AND o.cause = e.cause AND o.status <> 'closed')
        ORDER BY v.at, v.client_key LIMIT 1) WHERE account_id IS NULL;
      ALTER TABLE escalation ALTER COLUMN account_id SET NOT NULL;
    `);
  }
}
