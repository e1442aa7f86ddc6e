import { Injectable } from '@nestjs/common';
import type { EscalationRow } from '#libs/contracts';
import { type Actor, enforce } from '#libs/platform';
import { type Act, Acts, heldBy, withdrawPages } from './acts.js';
import { lapseOf } from './clocks.js';
import { next } from './escalation.machine.js';
import { mayAcknowledge } from './escalation.policy.js';

@Injectable()
export class AcknowledgeEscalation {
  constructor(private readonly acts: Acts) {}

  /**
   * "I have it." One of any number at once; the others learn who. It stops the paging, not the clock. The version is
   * not asked for: taking what has become worse in the meantime is as right as before. Of what was handed over it is the
   * receiver's yes, or the giver who takes it back.
   */
  execute(actor: Actor, { escalationId }: { escalationId: string }): Promise<EscalationRow> {
    return this.acts.perform(actor, escalationId, async (tx, { escalation, by }): Promise<Act | null> => {
      enforce(mayAcknowledge(by, escalation, await heldBy(tx, escalation)));
      const { status, severity, holderId, missedAt } = escalation;
      if (status !== 'open' && status !== 'handed-over') return null;
      const lapsesAt = lapseOf('acknowledged', severity, tx.now);
      return {
        change: {
          status: next(status, 'acknowledge'),
          holderId: by.accountId,
          acknowledgedAt: tx.now,
          contactedAt: null,
          receiverId: null,
          nextPageAt: null,
          lapsesAt,
          breachPageAt: missedAt ? lapsesAt : null, // what was late before was paged then
        },
        entry: status === 'open' ? 'acknowledged' : holderId === by.accountId ? 'taken-back' : 'hand-over-accepted',
        follows: () => withdrawPages(tx, escalation.id),
      };
    });
  }
}
