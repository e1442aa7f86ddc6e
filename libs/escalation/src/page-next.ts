import { Injectable } from '@nestjs/common';
import type { EscalationRow } from '#libs/contracts';
import { type Actor, enforce } from '#libs/platform';
import { type Act, Acts } from './acts.js';
import { mayPageNext } from './escalation.policy.js';
import { backup } from './plan.js';
import { colleaguesOf } from './sight.js';
import { writePages } from './write-pages.js';

@Injectable()
export class PageNext {
  constructor(private readonly acts: Acts) {}

  /** Does not wait: while the plan goes on its next step is due now; for one that somebody has, backup is paged beside them. */
  execute(actor: Actor, { escalationId, version }: { escalationId: string; version: number }): Promise<EscalationRow> {
    return this.acts.perform(actor, escalationId, async (tx, { escalation }): Promise<Act | null> => {
      enforce(mayPageNext(escalation, version));
      if (escalation.nextPageAt) return { change: { nextPageAt: tx.now }, entry: 'paged-next' };
      const whom = backup(await colleaguesOf(tx, escalation.id), escalation.holderId);
      return {
        change: { step: escalation.step + 1 },
        entry: 'paged-next',
        follows: () => writePages(tx, escalation, whom, ['in-app', 'email']),
      };
    });
  }
}
