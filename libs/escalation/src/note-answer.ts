import { Injectable } from '@nestjs/common';
import type { Events, Tx } from '#libs/platform';
import { carryOut } from './acts.js';
import { answered } from './clocks.js';
import { Escalation } from './escalation.entity.js';

/** Words to a member in their private room, written beside any case: each first clock of theirs that still runs ends, as it does with words from the case. */
@Injectable()
export class NoteAnswer {
  async note(tx: Tx, all: Events['members.written-to']): Promise<void> {
    const inOrder = [...all].sort((one, other) => (one.accountId < other.accountId ? -1 : 1));
    for (const { accountId, roomId, by } of inOrder) {
      const waiting = await tx.manager
        .createQueryBuilder(Escalation, 'e')
        .where("e.accountId = :accountId AND e.status <> 'closed' AND e.answeredAt IS NULL", { accountId })
        .orderBy('e.cause')
        .setLock('for_no_key_update')
        .getMany();
      for (const escalation of waiting)
        await carryOut(tx, { escalation, by }, { change: answered(escalation, tx.now), entry: 'messaged', detail: { room: roomId } });
    }
  }
}
