import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import { type Actor, Database, isStaff, Problem } from '#libs/platform';
import { messageFrom, takeBack } from './decide-message.js';

@Injectable()
export class RetractMessage {
  constructor(private readonly database: Database) {}

  /** Authors take back their own, at any time. An escalation that rests on the words keeps them; that staff did so is on record. */
  async execute(actor: Actor, { messageId }: { messageId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { message, seat } = await messageFrom(tx, actor, messageId);
      if (message.authorId !== actor.accountId) throw new Problem('message-not-found');
      await takeBack(tx, seat.room, message);
      if (isStaff(actor))
        await record(tx, actor.organisationId, actor, {
          action: 'message.retracted',
          subjectKind: 'message',
          subjectId: messageId,
          detail: { room: seat.room.id },
        });
    });
  }
}
