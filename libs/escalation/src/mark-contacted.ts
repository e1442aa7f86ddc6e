import { Injectable } from '@nestjs/common';
import type { EscalationRow } from '#libs/contracts';
import { type Actor, enforce } from '#libs/platform';
import { type Act, Acts, heldBy } from './acts.js';
import { next } from './escalation.machine.js';
import { mayConclude } from './escalation.policy.js';
import { idleMinutes } from './plan.js';
import { later } from './time.js';

@Injectable()
export class MarkContacted {
  constructor(private readonly acts: Acts) {}

  /** The member was reached. Whoever has it keeps it, with more time before it lapses. */
  execute(actor: Actor, { escalationId, version }: { escalationId: string; version: number }): Promise<EscalationRow> {
    return this.acts.perform(actor, escalationId, async (tx, { escalation, by }): Promise<Act | null> => {
      if (escalation.status === 'contacted' && escalation.holderId === by.accountId) return null;
      enforce(mayConclude(by, escalation, { version, heldBy: await heldBy(tx, escalation) }));
      return {
        change: {
          status: next(escalation.status, 'contact'),
          contactedAt: tx.now,
          lapsesAt: later(tx.now, idleMinutes.contacted[escalation.severity] * 60),
        },
        entry: 'contacted',
      };
    });
  }
}
