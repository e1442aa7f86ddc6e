import { Injectable } from '@nestjs/common';
import type { EscalationRow, HandOver as Input } from '#libs/contracts';
import { type Actor, enforce } from '#libs/platform';
import { RoomKeys } from '#libs/rooms';
import { type Act, Acts, heldBy } from './acts.js';
import { mayConclude } from './escalation.policy.js';
import { handing } from './handing.js';

@Injectable()
export class HandOver {
  constructor(
    private readonly acts: Acts,
    private readonly keys: RoomKeys,
  ) {}

  /**
   * To a colleague, or to whoever is on shift. It goes on belonging to the giver, clock and all, until somebody says "I have
   * it"; when nobody does in time it is open again. @throws {Problem} `colleague-cannot-take`
   */
  execute(actor: Actor, { escalationId, version, to, note }: Input): Promise<EscalationRow> {
    return this.acts.perform(actor, escalationId, async (tx, taken): Promise<Act | null> => {
      const { escalation, by } = taken;
      const { status, holderId, receiverId } = escalation;
      if (status === 'handed-over' && holderId === by.accountId && receiverId === to) return null;
      enforce(mayConclude(by, escalation, { version, heldBy: await heldBy(tx, escalation) }));
      return handing(tx, taken, { to, note, key: await this.keys.asStored(tx, escalation.roomId) });
    });
  }
}
