import { Injectable } from '@nestjs/common';
import type { EscalationRow } from '#libs/contracts';
import { type Actor, enforce } from '#libs/platform';
import { type Act, Acts, heldBy, withdrawPages } from './acts.js';
import { next } from './escalation.machine.js';
import { mayAcknowledge } from './escalation.policy.js';
import { idleMinutes } from './plan.js';
import { later } from './time.js';

@Injectable()
export class AcknowledgeEscalation {
  constructor(private readonly acts: Acts) {}

  /**
   * "I have it." One of any number at once; the others learn who. It stops the paging, not the clock; where two people
   * are wanted the second stops it. The version is not asked for: taking what has become worse in the meantime is as
   * right as before.
   */
  execute(actor: Actor, { escalationId }: { escalationId: string }): Promise<EscalationRow> {
    return this.acts.perform(actor, escalationId, async (tx, { escalation, by }): Promise<Act | null> => {
      enforce(mayAcknowledge(by, escalation, await heldBy(tx, escalation)));
      if ([escalation.holderId, escalation.secondId].includes(by.accountId)) return null;
      if (escalation.status !== 'open')
        return {
          change: { secondId: by.accountId, nextPageAt: null },
          entry: 'joined',
          follows: () => withdrawPages(tx, escalation.id),
        };
      const alone = escalation.acksWanted === 1;
      return {
        change: {
          status: next(escalation.status, 'acknowledge'),
          holderId: by.accountId,
          acknowledgedAt: tx.now,
          nextPageAt: alone ? null : escalation.nextPageAt,
          lapsesAt: later(tx.now, idleMinutes.acknowledged[escalation.severity] * 60),
        },
        entry: 'acknowledged',
        ...(!alone && { what: 'one-of-two' }),
        follows: () => withdrawPages(tx, escalation.id, alone ? null : by.accountId),
      };
    });
  }
}
