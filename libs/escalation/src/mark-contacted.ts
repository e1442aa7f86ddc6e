import { Injectable } from '@nestjs/common';
import type { EscalationRow } from '#libs/contracts';
import { type Actor, enforce } from '#libs/platform';
import { type Act, Acts, heldBy } from './acts.js';
import { answered, lapseOf } from './clocks.js';
import { next } from './escalation.machine.js';
import { mayConclude } from './escalation.policy.js';

@Injectable()
export class MarkContacted {
  constructor(private readonly acts: Acts) {}

  /** The member was reached, and has heard from staff by that. Whoever has it keeps it, with more time before it lapses. */
  execute(actor: Actor, { escalationId, version }: { escalationId: string; version: number }): Promise<EscalationRow> {
    return this.acts.perform(actor, escalationId, async (tx, { escalation, by }): Promise<Act | null> => {
      const known = escalation.status === 'contacted' || escalation.status === 'safe';
      if (known && escalation.holderId === by.accountId) return null;
      enforce(mayConclude(by, escalation, { version, heldBy: await heldBy(tx, escalation) }));
      return {
        change: {
          status: next(escalation.status, 'contact'),
          contactedAt: tx.now,
          lapsesAt: lapseOf('contacted', escalation.severity, tx.now),
          ...answered(escalation, tx.now),
        },
        entry: 'contacted',
      };
    });
  }
}
