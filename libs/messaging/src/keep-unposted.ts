import { Injectable } from '@nestjs/common';
import { busy, Log, Problem, ReservedDatabase } from '#libs/platform';
import { CoverQueries, type Door, lookIn, RoomKeys } from '#libs/rooms';
import { Ear } from '#libs/screening';
import { announce } from './announce.js';
import { careFor } from './care.js';
import type { Asked } from './decide-post.js';
import { utteranceSealedAs } from './message.entity.js';
import { owedCare } from './message.policy.js';
import { clean } from './message-text.js';

/** No lock of the room's: this is for when its writers stand still. */
const LOOKING: Door = { locked: 'wait', removed: 'admit' };

/** A call for help that can't be posted now. On the reserved connections, so that it needs nothing that the room's other words need. */
@Injectable()
export class KeepUnposted {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly ear: Ear,
    private readonly keys: RoomKeys,
    private readonly cover: CoverQueries,
    private readonly log: Log,
  ) {}

  /**
   * Keeps what was heard, with its escalation. The same key may post it afterwards, or have done so meanwhile: nothing is doubled.
   * @returns what its author is told, with care where it is owed; the failure itself where not even this could be kept
   */
  async execute({ actor, input }: Asked, failure: unknown): Promise<unknown> {
    const { roomId, clientKey } = input;
    const text = clean(input.text);
    const hearing = this.ear.listen(text, []);
    const unposted = failure instanceof Problem ? failure : busy();
    try {
      const care = await this.database.transaction(async (tx) => {
        const { room } = await lookIn(tx, actor, roomId, LOOKING);
        const said = { organisationId: room.organisationId, roomId, accountId: actor.accountId, clientKey };
        const sealedText = (await this.keys.of(tx, roomId)).sealText(utteranceSealedAs(clientKey), text);
        await announce(tx, this.ear, [{ ...said, hearing, messageId: null, unseen: unposted.code, sealedText }]);
        return owedCare(hearing.found) ? careFor(tx, this.cover, roomId, hearing.found) : null;
      });
      this.log.warn('call-kept-unposted', { code: unposted.code, ...(failure !== unposted && { error: failure }) });
      return care ? new Problem(unposted.code, { ...unposted.extra, care }) : unposted;
    } catch (error) {
      if (error instanceof Problem) return error;
      this.log.error('call-not-kept', { error });
      return failure;
    }
  }
}
