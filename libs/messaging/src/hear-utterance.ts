import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor, Tx } from '#libs/platform';
import { RoomKeys, type Seat } from '#libs/rooms';
import { Ear } from '#libs/screening';
import { announce } from './announce.js';
import { AskSecondOpinion } from './ask-second-opinion.js';
import { heardWith, readJustSaid } from './just-said.js';
import { utteranceSealedAs } from './message.entity.js';
import { MessagesQueries } from './messages.queries.js';

export interface Utterance {
  readonly actor: Actor;
  readonly seat: Pick<Seat, 'room'>;
  readonly text: string;
  /** What it is instead of a message. */
  readonly unseen: 'alias' | 'report' | 'preferences' | 'drill';
}

/** An alias, the note of a report and crisis preferences are texts like any other: heard before they are accepted, and also when they are not. */
@Injectable()
export class HearUtterance {
  constructor(
    private readonly ear: Ear,
    private readonly keys: RoomKeys,
    private readonly messages: MessagesQueries,
    private readonly second: AskSecondOpinion,
  ) {}

  async hear(tx: Tx, { actor, seat, text, unseen }: Utterance): Promise<void> {
    const { room } = seat;
    const said = { organisationId: room.organisationId, roomId: room.id, accountId: actor.accountId, clientKey: randomUUID() };
    const key = await this.keys.asStored(tx, room.id);
    const before = unseen === 'drill' ? [] : await readJustSaid(tx, said, tx.now); // nobody said the drill's words to anybody
    const hearing = this.ear.listen(text, said.organisationId, { earlier: heardWith(this.messages, key, before, tx.now) });
    const sealedText = key.sealText(utteranceSealedAs(said.clientKey), text);
    await announce(tx, this.ear, [{ ...said, hearing, messageId: null, unseen, sealedText }]);
    await this.second.ask(tx, [{ ...said, messageId: null, unseen, text, key }]);
  }
}
