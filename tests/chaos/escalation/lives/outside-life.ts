import { randomUUID } from 'node:crypto';
import { EscalationLife, type Opening } from './escalation-life.js';

/** A rule on check-ins finds something. The plan for that calls a colleague who has left, so it reaches nobody: every admin is called. */
export class OutsideLife extends EscalationLife {
  protected override whom = this.scene.staff[2]!;

  protected async opening(): Promise<Opening> {
    await this.#planOfWhoLeft();
    const { room, member } = await this.scene.caller();
    const { accountId, organisationId } = member;
    const signal = { organisationId, roomId: room.id, accountId, cause: 'check-in', severity: 'high', id: randomUUID() } as const;
    const { nodes } = this.scene.cluster;
    return { about: accountId, asked: 0, ask: (node) => nodes[node % nodes.length]!.finds(signal) };
  }

  protected override async paged(): Promise<void> {
    await super.paged();
    await this.sees('each step said that it reached nobody', ({ nobody, steps }) => nobody === steps && steps > 0);
  }

  async #planOfWhoLeft(): Promise<void> {
    const { programme, cluster } = this.scene;
    const left = await programme.staff('counselor', 'Ines');
    await cluster.postgres.run('UPDATE account SET deactivated_at = clock_now() WHERE id = $1', [left.accountId]);
    const step = {
      afterSeconds: 0,
      targets: [{ kind: 'person', accountId: left.accountId }],
      means: ['in-app', 'email'],
      acknowledgements: 1,
    };
    await cluster.postgres.run(
      `INSERT INTO escalation_plan (programme_id, organisation_id, severity, cause, answer_minutes, steps) VALUES ($1, $2, 'high', 'check-in', 30, $3)
       ON CONFLICT (programme_id, severity, cause) DO UPDATE SET steps = excluded.steps`,
      [programme.programmeId, programme.organisationId, JSON.stringify([step])],
    );
  }
}
