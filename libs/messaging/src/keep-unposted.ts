import { Injectable } from '@nestjs/common';
import type { Care } from '#libs/contracts';
import { type Actor, busy, isLocked, Log, Problem, ReservedDatabase, type Tx } from '#libs/platform';
import { CoverQueries, type Door, lookIn, RoomKeys } from '#libs/rooms';
import { Ear } from '#libs/screening';
import { announce } from './announce.js';
import { AskSecondOpinion } from './ask-second-opinion.js';
import { careFor } from './care.js';
import { utteranceSealedAs } from './message.entity.js';
import { owedCare } from './message.policy.js';
import { clean } from './message-text.js';

/** No lock of the room's: this is for when its writers stand still. */
const LOOKING: Door = { locked: 'wait', removed: 'admit' };

/** Words for a room, or for a message that stands in one. */
type Unposted = { readonly actor: Actor; readonly text: string; readonly clientKey: string } & (
  | { readonly roomId: string }
  | { readonly messageId: string }
);

/** A call for help that can't be posted now. On the reserved connections, so that it needs nothing that the room's other words need. */
@Injectable()
export class KeepUnposted {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly ear: Ear,
    private readonly keys: RoomKeys,
    private readonly cover: CoverQueries,
    private readonly second: AskSecondOpinion,
    private readonly log: Log,
  ) {}

  /**
   * Keeps what was heard, with its escalation. The same key may post it afterwards, or have done so meanwhile: nothing is doubled.
   * @returns what its author is told, with care where it is owed; the failure itself where not even this could be kept
   */
  async execute(unposted: Unposted, failure: unknown): Promise<unknown> {
    const refusal = failure instanceof Problem ? failure : busy();
    try {
      // What it waits for may be the very same words, on their way in a transaction that takes long: then they are there the second time.
      const care = await this.#keep(unposted, refusal.code).catch((error: unknown) => {
        if (isLocked(error)) return this.#keep(unposted, refusal.code);
        throw error;
      });
      this.log.warn('call-kept-unposted', { code: refusal.code, ...(failure !== refusal && { error: failure }) });
      return care ? new Problem(refusal.code, { ...refusal.extra, care }) : refusal;
    } catch (error) {
      if (error instanceof Problem) return error;
      this.log.error('call-not-kept', { error });
      return failure;
    }
  }

  #keep({ actor, clientKey, text: sent, ...place }: Unposted, unseen: string): Promise<Care | null> {
    const text = clean(sent);
    const hearing = this.ear.listen(text, actor.organisationId);
    return this.database.transaction(async (tx) => {
      const roomId = 'roomId' in place ? place.roomId : await roomOf(tx, place.messageId);
      const { room } = await lookIn(tx, actor, roomId, LOOKING);
      const said = { organisationId: room.organisationId, roomId, accountId: actor.accountId, clientKey };
      const key = await this.keys.asStored(tx, roomId);
      const sealedText = key.sealText(utteranceSealedAs(clientKey), text);
      const care = owedCare(hearing.found) ? await careFor(tx, this.cover, roomId, hearing.found) : null;
      await this.second.ask(tx, [{ ...said, messageId: null, unseen, text, key }]);
      // Last: it takes the lock of the audit chain, for which all who call at this moment wait.
      await announce(tx, this.ear, [{ ...said, hearing, messageId: null, unseen, sealedText }]);
      return care;
    });
  }
}

async function roomOf(tx: Tx, messageId: string): Promise<string> {
  const [row] = await tx.query<{ room_id: string }>('SELECT room_id FROM message WHERE id = $1', [messageId]);
  if (!row) throw new Problem('message-not-found');
  return row.room_id;
}
