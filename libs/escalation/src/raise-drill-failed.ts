import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';
import { Escalation } from './escalation.entity.js';
import type { EscalationPlan } from './plan.js';
import { type Cry, raise, recordOpened } from './raise.js';

/** The ladder itself is broken, so it is not asked again: all admins, at once and again. */
const ADMINS: EscalationPlan = {
  answerMinutes: 30,
  steps: [{ afterSeconds: 600, targets: [{ kind: 'role', role: 'admins' }], means: ['in-app', 'email'], acknowledgements: 1 }],
};

/** Nobody took a drill, or its words were not heard: a real escalation, which somebody must take and close with what they found. */
@Injectable()
export class RaiseDrillFailed {
  async raise(tx: Tx, about: Pick<Cry, 'organisationId' | 'roomId' | 'accountId'>): Promise<void> {
    const raised = await raise(tx, [{ ...about, cause: 'drill-failed', severity: 'high', what: 'drill-failed', insists: true }]);
    for (const { escalation } of raised) await tx.manager.update(Escalation, escalation.id, { plan: { ...ADMINS, from: escalation.step } });
    await recordOpened(tx, raised);
  }
}
