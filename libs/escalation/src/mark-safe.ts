import { Injectable } from '@nestjs/common';
import type { EscalationRow } from '#libs/contracts';
import { type Actor, enforce } from '#libs/platform';
import { type Act, Acts, heldBy } from './acts.js';
import { lapseOf, run, targetMinutes } from './clocks.js';
import { next } from './escalation.machine.js';
import { mayMarkSafe } from './escalation.policy.js';
import { later } from './time.js';

@Injectable()
export class MarkSafe {
  constructor(private readonly acts: Acts) {}

  /** The safety check was done, by whoever has it, with a member whom they reached. What is left is to close it or to hand it over, in time. */
  execute(actor: Actor, { escalationId, version }: { escalationId: string; version: number }): Promise<EscalationRow> {
    return this.acts.perform(actor, escalationId, async (tx, { escalation, by }): Promise<Act | null> => {
      const { status, severity, holderId } = escalation;
      if (status === 'safe' && holderId === by.accountId) return null;
      enforce(mayMarkSafe(by, escalation, { version, heldBy: await heldBy(tx, escalation) }));
      return {
        change: {
          status: next(status, 'make-safe'),
          safeAt: tx.now,
          nextPageAt: null, // the second was wanted for the worst of it
          answeredAt: escalation.answeredAt ?? tx.now,
          lapsesAt: lapseOf('safe', severity, tx.now),
          ...run(later(tx.now, targetMinutes.close[severity] * 60), tx.now, { severity, now: tx.now }),
        },
        entry: 'safe',
      };
    });
  }
}
