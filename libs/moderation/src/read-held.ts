import { Injectable } from '@nestjs/common';
import { recordReading } from '#libs/audit';
import type { HeldList } from '#libs/contracts';
import { MessagesQueries } from '#libs/messaging';
import { Database, type StaffActor } from '#libs/platform';

@Injectable()
export class ReadHeld {
  constructor(
    private readonly database: Database,
    private readonly messages: MessagesQueries,
  ) {}

  /** What waits for a decision in the rooms that this colleague leads; reading it is on record. */
  execute(actor: StaffActor): Promise<HeldList> {
    return this.database.transaction(async (tx) => {
      const held = await this.messages.held(tx, actor);
      await recordReading(tx, actor, { action: 'held.read', subjectKind: 'held', subjectId: null });
      return { held, serverTime: tx.now.toISOString() };
    });
  }
}
