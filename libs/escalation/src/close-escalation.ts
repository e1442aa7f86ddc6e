import { Injectable } from '@nestjs/common';
import type { EscalationRow, CloseEscalation as Input } from '#libs/contracts';
import { type Actor, enforce } from '#libs/platform';
import { RoomKeys } from '#libs/rooms';
import { type Act, Acts, heldBy, withdrawPages } from './acts.js';
import { type Leaving, mayLeave } from './aftercare.policy.js';
import { doubt } from './doubts.js';
import { noteSealedAs } from './escalation.entity.js';
import { next } from './escalation.machine.js';
import { mayClose, mayConclude } from './escalation.policy.js';
import { promiseFollowUps } from './promise-follow-ups.js';
import { colleaguesOf } from './sight.js';
import { instant } from './time.js';

@Injectable()
export class CloseEscalation {
  constructor(
    private readonly acts: Acts,
    private readonly keys: RoomKeys,
  ) {}

  /**
   * Only with an outcome, a note and what is owed after it; only by whoever has it, and only as it stood when they looked:
   * more may have been heard.
   */
  execute(actor: Actor, { escalationId, version, disposition, note, checkAgainAt, secondLookBy }: Input): Promise<EscalationRow> {
    return this.acts.perform(actor, escalationId, async (tx, { escalation, by }): Promise<Act | null> => {
      const looked = { version, heldBy: await heldBy(tx, escalation) };
      const real = escalation.kind === 'real'; // after a drill nothing is owed to anybody
      enforce(real ? mayClose(by, escalation, { ...looked, disposition }) : mayConclude(by, escalation, looked));
      const left: Leaving = {
        severity: escalation.severity,
        disposition,
        checkAgainAt: checkAgainAt === undefined ? null : instant(checkAgainAt),
        secondLookBy: secondLookBy ?? null,
      };
      const colleagues = (await colleaguesOf(tx, escalationId)).map(({ accountId }) => accountId);
      if (real) enforce(mayLeave(by, left, { now: tx.now, colleagues }));
      const key = await this.keys.asStored(tx, escalation.roomId);
      return {
        change: {
          status: next(escalation.status, 'close'),
          closedAt: tx.now,
          disposition,
          lapsesAt: null,
          nextPageAt: null,
          breachPageAt: null,
          noteSealed: key.sealText(noteSealedAs(escalationId), note).toString('base64url'),
        },
        entry: 'closed',
        what: disposition,
        detail: { disposition },
        follows: async () => {
          await withdrawPages(tx, escalationId);
          if (real) await promiseFollowUps(tx, escalation, by, left);
          if (disposition === 'not-a-safety-concern')
            await doubt(tx, [escalationId], { kind: 'not-a-crisis', should: 'none', by: by.accountId });
        },
      };
    });
  }
}
