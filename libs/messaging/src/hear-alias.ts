import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor, Tx } from '#libs/platform';
import { RoomKeys, type Seat } from '#libs/rooms';
import { Ear } from '#libs/screening';
import { announce } from './announce.js';
import { utteranceSealedAs } from './message.entity.js';

/** An alias is a text like any other: it is heard before it is accepted, and also when it is not. */
@Injectable()
export class HearAliases {
  constructor(
    private readonly ear: Ear,
    private readonly keys: RoomKeys,
  ) {}

  async hear(tx: Tx, { actor, seat, text }: { actor: Actor; seat: Seat; text: string }): Promise<void> {
    const { room } = seat;
    const said = { organisationId: room.organisationId, roomId: room.id, accountId: actor.accountId, clientKey: randomUUID() };
    const hearing = this.ear.listen(text, []);
    const key = await this.keys.of(tx, room.id);
    const sealedText = key.sealText(utteranceSealedAs(said.clientKey), text);
    await announce(tx, this.ear, [{ ...said, hearing, messageId: null, unseen: 'alias', sealedText }]);
  }
}
