import { Injectable } from '@nestjs/common';
import type { EscalationRow } from '#libs/contracts';
import { type Actor, enforce, type Tx } from '#libs/platform';
import { type Act, Acts, heldBy, withdrawPages } from './acts.js';
import { lapseOf } from './clocks.js';
import type { Escalation } from './escalation.entity.js';
import { next } from './escalation.machine.js';
import { mayAcknowledge } from './escalation.policy.js';
import { answerOnce, type PageAnswer } from './page-answer.js';

@Injectable()
export class AcknowledgeEscalation {
  constructor(private readonly acts: Acts) {}

  /**
   * "I have it." One of any number at once; the others learn who. It stops the paging, not the clock; where two people are
   * wanted the second stops it. The version is not asked for: taking what has become worse in the meantime is as right as
   * before. Of what was handed over it is the receiver's yes, or the giver who takes it back.
   * @param answer they said so in answer to a page, by telephone
   */
  execute(actor: Actor, { escalationId }: { escalationId: string }, answer: PageAnswer | null = null): Promise<EscalationRow> {
    return this.acts.perform(actor, escalationId, async (tx, { escalation, by }): Promise<Act | null> => {
      enforce(mayAcknowledge(by, escalation, await heldBy(tx, escalation)));
      if (answer) await answerOnce(tx, answer, [escalation.holderId, escalation.secondId].includes(by.accountId));
      const { status, severity, holderId, receiverId, missedAt } = escalation;
      const me = by.accountId;
      if (status !== 'open' && !(status === 'handed-over' && [holderId, receiverId ?? me].includes(me)))
        return [holderId, escalation.secondId].includes(me) ? null : joins(tx, escalation, { me, answer });
      const secondId = escalation.secondId === me ? null : escalation.secondId;
      const two = escalation.acksWanted > 1 && secondId === null; // the plan goes on calling the second
      const lapsesAt = lapseOf('acknowledged', severity, tx.now);
      return {
        change: {
          status: next(status, 'acknowledge'),
          holderId: me,
          secondId,
          acknowledgedAt: tx.now,
          contactedAt: null,
          receiverId: null,
          nextPageAt: two ? (escalation.nextPageAt ?? tx.now) : null,
          lapsesAt,
          breachPageAt: missedAt ? lapsesAt : null, // what was late before was paged then
        },
        entry: status === 'open' ? 'acknowledged' : holderId === me ? 'taken-back' : 'hand-over-accepted',
        ...(answer && { what: 'telephone', detail: { by: 'telephone' } }),
        ...(two && { what: 'one-of-two' }),
        follows: () => withdrawPages(tx, escalation.id, two ? me : null),
      };
    });
  }
}

const joins = (tx: Tx, { id }: Escalation, { me, answer }: { me: string; answer: PageAnswer | null }): Act => ({
  change: { secondId: me, nextPageAt: null },
  entry: 'joined',
  ...(answer && { detail: { by: 'telephone' } }),
  follows: () => withdrawPages(tx, id),
});
