import { Injectable } from '@nestjs/common';
import type { HandedOver, HandOverAll as Input } from '#libs/contracts';
import { type Actor, enforce, ReservedDatabase } from '#libs/platform';
import { RoomKeys } from '#libs/rooms';
import { type Act, carryOut, type Taken } from './acts.js';
import { ACTED_ON } from './escalation.machine.js';
import { mayAnswer } from './escalation.policy.js';
import { handing } from './handing.js';
import { takeUp } from './sight.js';

@Injectable()
export class HandOverAll {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly keys: RoomKeys,
  ) {}

  /** All that the giver has, or nothing where one of them can't go to that colleague. @throws {Problem} `colleague-cannot-take` */
  async execute(actor: Actor, { to, note }: Input): Promise<HandedOver> {
    enforce(mayAnswer(actor));
    return this.database.transaction(async (tx) => {
      // In the order in which everybody locks several.
      const held = await tx.query<{ id: string }>(
        `SELECT id FROM escalation WHERE holder_id = $1 AND status IN (${ACTED_ON}) ORDER BY account_id, cause FOR NO KEY UPDATE`,
        [actor.accountId],
      );
      const acts: (readonly [Taken, Act])[] = [];
      for (const { id } of held) {
        const taken = await takeUp(tx, actor, id);
        acts.push([taken, await handing(tx, taken, { to, note, key: await this.keys.asStored(tx, taken.escalation.roomId) })]);
      }
      for (const [taken, act] of acts) await carryOut(tx, taken, act); // the audit chain's lock comes last
      return { handed: acts.length };
    });
  }
}
