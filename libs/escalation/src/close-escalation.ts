import { Injectable } from '@nestjs/common';
import type { EscalationRow, CloseEscalation as Input } from '#libs/contracts';
import { type Actor, enforce } from '#libs/platform';
import { RoomKeys } from '#libs/rooms';
import { type Act, Acts, heldBy, withdrawPages } from './acts.js';
import { doubt } from './doubts.js';
import { noteSealedAs } from './escalation.entity.js';
import { next } from './escalation.machine.js';
import { mayClose } from './escalation.policy.js';

@Injectable()
export class CloseEscalation {
  constructor(
    private readonly acts: Acts,
    private readonly keys: RoomKeys,
  ) {}

  /** Only with an outcome and a note, only by whoever has it, and only as it stood when they looked: more may have been heard. */
  execute(actor: Actor, { escalationId, version, disposition, note }: Input): Promise<EscalationRow> {
    return this.acts.perform(actor, escalationId, async (tx, { escalation, by }): Promise<Act | null> => {
      enforce(mayClose(by, escalation, { version, heldBy: await heldBy(tx, escalation), disposition }));
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
          if (disposition === 'not-a-safety-concern')
            await doubt(tx, [escalationId], { kind: 'not-a-crisis', should: 'none', by: by.accountId });
        },
      };
    });
  }
}
