import { Injectable } from '@nestjs/common';
import type { EscalationRow } from '#libs/contracts';
import { type Actor, enforce } from '#libs/platform';
import { type Act, Acts, heldBy, withdrawPages } from './acts.js';
import { next } from './escalation.machine.js';
import { mayAcknowledge } from './escalation.policy.js';
import { answerOnce, type PageAnswer } from './page-answer.js';
import { idleMinutes } from './plan.js';
import { later } from './time.js';

@Injectable()
export class AcknowledgeEscalation {
  constructor(private readonly acts: Acts) {}

  /**
   * "I have it." One of any number at once; the others learn who. It stops the paging, not the clock. The version is
   * not asked for: taking what has become worse in the meantime is as right as before.
   * @param answer they said so in answer to a page, by telephone
   */
  execute(actor: Actor, { escalationId }: { escalationId: string }, answer: PageAnswer | null = null): Promise<EscalationRow> {
    return this.acts.perform(actor, escalationId, async (tx, { escalation, by }): Promise<Act | null> => {
      enforce(mayAcknowledge(by, escalation, await heldBy(tx, escalation)));
      if (answer) await answerOnce(tx, answer, escalation.holderId === by.accountId);
      if (escalation.status !== 'open') return null;
      return {
        change: {
          status: next(escalation.status, 'acknowledge'),
          holderId: by.accountId,
          acknowledgedAt: tx.now,
          nextPageAt: null,
          lapsesAt: later(tx.now, idleMinutes.acknowledged[escalation.severity] * 60),
        },
        entry: 'acknowledged',
        ...(answer && { what: 'telephone', detail: { by: 'telephone' } }),
        follows: () => withdrawPages(tx, escalation.id),
      };
    });
  }
}
