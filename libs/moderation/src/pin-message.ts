import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { PinMessage as Input } from '#libs/contracts';
import { messageFrom } from '#libs/messaging';
import { type Actor, Database, isStaff, Problem } from '#libs/platform';
import { asCounselor, putPin, takePin } from '#libs/rooms';

@Injectable()
export class PinMessage {
  constructor(private readonly database: Database) {}

  /** What a counselor wants everybody to find, at the top of the room. Done twice it is done once. */
  async execute(actor: Actor, { messageId, pinned }: Input): Promise<void> {
    if (!isStaff(actor)) throw new Problem('not-for-your-role');
    await this.database.transaction(async (tx) => {
      const { message, seat } = await messageFrom(tx, actor, messageId);
      const led = asCounselor(actor, seat);
      if (message.state === 'redacted' || message.state === 'retracted') throw new Problem('message-already-gone');
      if (message.state !== 'posted') throw new Problem('message-not-found');
      const changed = pinned ? await putPin(tx, actor, led, messageId) : await takePin(tx, led.room, messageId);
      if (!changed) return;
      await record(tx, actor.organisationId, actor, {
        action: pinned ? 'message.pinned' : 'message.unpinned',
        subjectKind: 'message',
        subjectId: messageId,
        detail: { room: led.room.id },
      });
    });
  }
}
