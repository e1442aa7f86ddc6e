import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { PostOutcome } from '#libs/contracts';
import { PostMessage } from '#libs/messaging';
import { type Actor, enforce, Problem, ReservedDatabase, type StaffActor, type Tx } from '#libs/platform';
import { Membership, PrivateRooms } from '#libs/rooms';
import { carryOut } from './acts.js';
import { answered } from './clocks.js';
import { Escalation } from './escalation.entity.js';
import { mayHelp } from './escalation.policy.js';
import { memberOf, prove, takeUp } from './sight.js';

interface Asked {
  readonly escalationId: string;
  readonly clientKey: string;
  readonly text: string;
}

@Injectable()
export class MessageMember {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly privateRooms: PrivateRooms,
    private readonly postMessage: PostMessage,
  ) {}

  /** Words to the member in their private room, whoever has the escalation: the first of them end its first clock. A retry answers with the first message. */
  async execute(actor: Actor, asked: Asked): Promise<PostOutcome> {
    return this.database.transaction((tx) => this.#within(tx, actor, asked));
  }

  /** The room's lock comes before the escalation's, as in every transaction. */
  async #within(tx: Tx, actor: Actor, { escalationId, clientKey, text }: Asked): Promise<PostOutcome> {
    const by = await prove(tx, actor, escalationId);
    const accountId = memberOf(await tx.manager.findOneByOrFail(Escalation, { id: escalationId }));
    const roomId = await this.privateRooms.of(tx, accountId);
    const seated = await this.#seat(tx, by, roomId);
    const [known] = await tx.query('SELECT 1 FROM message WHERE room_id = $1 AND author_id = $2 AND client_key = $3', [
      roomId,
      by.accountId,
      clientKey,
    ]);

    const outcome = await this.postMessage.within(tx, by, {
      roomId: roomId as never,
      clientKey: clientKey as never,
      text,
      confirmed: true,
      thread: null,
      quotes: null,
      contentNote: null,
    });
    if (outcome instanceof Problem) throw outcome;

    const taken = await takeUp(tx, actor, escalationId);
    const { escalation } = taken;
    if (known) return outcome;
    enforce(mayHelp(escalation));
    await tx.emit('members.written-to-from-case', [{ roomId, accountId }]);
    await carryOut(tx, taken, {
      change: answered(escalation, tx.now),
      entry: 'messaged',
      detail: { room: roomId },
    });
    if (seated)
      await record(tx, by.organisationId, by, {
        action: 'room.seat-taken',
        subjectKind: 'room',
        subjectId: roomId,
        detail: { escalation: escalationId },
      });
    return outcome;
  }

  /** Whoever answers has a seat where they answer. */
  async #seat(tx: Tx, { accountId }: StaffActor, roomId: string): Promise<boolean> {
    const seat = await tx.manager.findOneBy(Membership, { roomId, accountId, state: 'active' });
    if (!seat) await this.privateRooms.seatStaff(tx, roomId, accountId);
    return !seat;
  }
}
