import { EscalationLife, type Opening } from './escalation-life.js';

/** For too long no drill has come: the house is alarmed, by an escalation that its admins are called for. */
export class DrillLife extends EscalationLife {
  protected async opening(): Promise<Opening> {
    const { organisationId, admin } = await this.scene.house();
    this.whom = admin;
    const { postgres } = this.scene.cluster;
    await postgres.run(`UPDATE organisation SET created_at = created_at - interval '40 days' WHERE id = $1`, [organisationId]);
    const missed = 'SELECT FROM escalation WHERE organisation_id = $1';
    return { about: organisationId, asked: null, ask: async () => ({ ok: (await postgres.look(missed, [organisationId])).length > 0 }) };
  }
}
