import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { EditMessage as Input, PostOutcome } from '#libs/contracts';
import { type Actor, BY_ITSELF, Database, isStaff, Lane, Problem, type Tx } from '#libs/platform';
import { offerPause, takeSeats } from '#libs/rooms';
import { Ear } from '#libs/screening';
import { namedBy } from './answering.js';
import { reword } from './decide-message.js';
import { decideAgain } from './decide-post.js';
import { type Fate, HearTexts, type Spoken } from './hear-texts.js';
import { KeepUnposted } from './keep-unposted.js';
import { keepLoose } from './loose-text.js';
import { earlierSealedAs, Message, saidUnder, sealedAs } from './message.entity.js';
import { holdFor, holdStill, mayEdit, pauseFirst } from './message.policy.js';
import { MessagesQueries } from './messages.queries.js';
import { saidBefore } from './said-before.js';

type Outcome = PostOutcome | Problem;
type Edit = Spoken & Asked & { readonly message: Message };

interface Asked {
  readonly actor: Actor;
  readonly input: Input;
  /** Decided at the door: the words are heard, and then refused with this. */
  readonly refusal?: Problem | undefined;
}

@Injectable()
export class EditMessage {
  readonly #lane: Lane<Asked, Outcome>;

  constructor(
    database: Database,
    private readonly texts: HearTexts,
    private readonly messages: MessagesQueries,
    private readonly ear: Ear,
    private readonly keepUnposted: KeepUnposted,
  ) {
    // Too seldom to share a transaction; in a lane all the same, so that those who wait for a room take few connections.
    this.#lane = new Lane({
      keyOf: ({ actor }) => actor.accountId,
      together: (asked) => Promise.resolve(asked.map((): typeof BY_ITSELF => BY_ITSELF)),
      alone: (asked) => database.transaction((tx) => this.#within(tx, asked)),
    });
  }

  /** New words of an author for a message of theirs. They go the way of a new message: heard first, whatever follows. */
  async execute(actor: Actor, input: Input, refusal?: Problem): Promise<PostOutcome> {
    const calls = !isStaff(actor) && this.ear.calls(input.text, actor.organisationId);
    const outcome = await this.#lane
      .submit({ actor, input, refusal }, { ahead: calls && this.#lane.pressed })
      .catch(async (error: unknown) => {
        throw isStaff(actor) ? error : await this.keepUnposted.execute({ actor, ...input }, error, calls);
      });
    if (outcome instanceof Problem) throw outcome;
    return outcome;
  }

  async #within(tx: Tx, { actor, input, refusal }: Asked): Promise<Outcome> {
    const place = await tx.manager.findOneBy(Message, { id: input.messageId });
    if (!place) return new Problem('message-not-found');
    const asking = [{ ...input, actor, roomId: place.roomId, accountId: actor.accountId }];
    const [[atDoor], [before], [named = []]] = await Promise.all([
      takeSeats(tx, asking, { locked: 'wait', removed: 'admit' }),
      saidBefore(tx, asking),
      namedBy(tx, asking),
    ]);
    if (!atDoor?.seat || atDoor.seat instanceof Problem || !before) return new Problem('message-not-found');
    const [spoken] = await this.texts.hear(tx, [{ ...atDoor, seat: atDoor.seat, before, named }]);
    if (!spoken) throw new Error('a text was not heard');
    const message = await tx.manager.findOneByOrFail(Message, { id: input.messageId }); // again, under the room's lock
    const fate = await this.#decide(tx, { ...spoken, message, input, refusal });
    await this.texts.keepLoose(tx, [{ ...spoken, fate }]);
    await this.texts.tell(tx, [{ ...spoken, fate }]);
    return this.texts.answer(tx, { ...spoken, fate });
  }

  async #decide(tx: Tx, edit: Edit): Promise<Fate> {
    const { seat, text, before, hearing, message, input, actor, said, refusal } = edit;
    const { now } = tx;
    if (refusal) return { kind: 'refused', problem: refusal };
    const known = before.sameKey && (await this.messages.rowOf(tx, before.sameKey.messageId));
    if (known) return decideAgain(edit, { row: known, kept: this.texts.saidUnder(edit, known), rewords: message.id });
    const verdict = mayEdit(seat, message, { text, now, recent: before.recent });
    if (!verdict.allowed) return { kind: 'refused', problem: verdict.problem };
    if (pauseFirst(seat, { ...input, found: hearing.found, now })) {
      await offerPause(tx, [{ actor, ...said }]);
      return { kind: 'paused' };
    }
    const hold = holdFor(seat, hearing.found, { covered: (await this.texts.covered(tx, [edit])).has(said.roomId), now });
    // The room has read the words that stand there: they are not taken from it to wait.
    if (hold && message.state === 'posted') return { kind: 'refused', problem: new Problem('edit-would-wait') };
    return this.#write(tx, edit, holdStill(message, hold) ?? {});
  }

  async #write(tx: Tx, { actor, seat, said, key, text, hearing, message, input }: Edit, hold: Partial<Message>): Promise<Fate> {
    const { id, textSealed } = message;
    const words = this.messages.open(key, sealedAs(id), textSealed);
    // They were said, and are read on from: whoever takes a call back goes on calling.
    if (words !== null && !isStaff(actor))
      await keepLoose(tx, [
        { ...said, clientKey: saidUnder(message), text: words, key, naming: input, saidAt: message.editedAt ?? message.createdAt },
      ]);
    await reword(tx, seat.room, message, {
      earlier: words === null ? textSealed : key.sealText(earlierSealedAs(id, saidUnder(message)), words),
      to: {
        ...hold,
        textSealed: key.sealText(sealedAs(id), text),
        textKey: input.clientKey,
        contentNote: message.notedByStaff ? message.contentNote : input.contentNote,
        screenedWith: hearing.screenedWith,
      },
    });
    if (isStaff(actor))
      await record(tx, actor.organisationId, actor, {
        action: 'message.edited',
        subjectKind: 'message',
        subjectId: id,
        detail: { room: seat.room.id },
      });
    const row = await this.messages.rowOf(tx, id);
    if (!row) throw new Error('a message was lost');
    return { kind: 'written', row };
  }
}
