import { Injectable } from '@nestjs/common';
import type { Care } from '#libs/contracts';
import {
  type Actor,
  BY_ITSELF,
  busy,
  type DataKey,
  isLocked,
  isUnavailable,
  Lane,
  Log,
  Problem,
  ReservedDatabase,
  type Tx,
} from '#libs/platform';
import { CoverQueries, type Door, lookInEach, RoomKeys } from '#libs/rooms';
import { Ear, type Hearing } from '#libs/screening';
import { announce, type Told } from './announce.js';
import { listenTo } from './answering.js';
import { AskSecondOpinion } from './ask-second-opinion.js';
import { careFor } from './care.js';
import { keepLoose } from './loose-text.js';
import { utteranceSealedAs } from './message.entity.js';
import { owedCare } from './message.policy.js';
import { clean } from './message-text.js';
import { MessagesQueries } from './messages.queries.js';
import { heardBefore, RecallSaid, recall, type Unposted } from './recall-said.js';

/** No lock of the room's: this is for when its writers stand still. */
const LOOKING: Door = { locked: 'wait', removed: 'admit' };

/** For what shares a transaction: everybody in it would wait. */
const HARDLY_WAITS = `SET LOCAL lock_timeout = '300ms'`;

type Kept = Unposted & { readonly unseen: string };
type Said = Omit<Told, 'hearing' | 'sealedText'> & { readonly unseen: string };
/** What its author is told beside the refusal, or why it is not theirs to say there. */
type Answer = Care | null | Problem;

/**
 * A call for help that can't be posted now. On the reserved connections, so that it needs nothing that the room's other words need;
 * and many at once share a transaction, because they come when hundreds call in the same second.
 */
@Injectable()
export class KeepUnposted {
  readonly #lane: Lane<Kept, Answer>;

  constructor(
    database: ReservedDatabase,
    private readonly ear: Ear,
    private readonly keys: RoomKeys,
    private readonly cover: CoverQueries,
    private readonly second: AskSecondOpinion,
    private readonly recallSaid: RecallSaid,
    private readonly messages: MessagesQueries,
    private readonly log: Log,
  ) {
    const keep = (all: readonly Kept[]) => database.transaction((tx) => this.#keep(tx, all));
    const keepTogether = (all: readonly Kept[]) =>
      database.transaction(async (tx) => {
        const [, answers] = await Promise.all([tx.prepared(HARDLY_WAITS, []), this.#keep(tx, all)]); // in this order, and in one round trip
        return answers;
      });
    const notKept = (error: unknown): never => {
      this.log.error('call-not-kept', { error });
      throw error;
    };
    this.#lane = new Lane({
      keyOf: ({ actor }) => actor.accountId,
      together: (all) =>
        keepTogether(all).catch((error: unknown) =>
          isUnavailable(error) && !isLocked(error) ? notKept(error) : all.map((): typeof BY_ITSELF => BY_ITSELF),
        ),
      // What it waits for may be the very same words, on their way in a transaction that takes long: then they are there the second time.
      alone: async (one) => {
        const [answer = null] = await keep([one])
          .catch((error: unknown) => {
            if (isLocked(error)) return keep([one]);
            throw error;
          })
          .catch(notKept);
        return answer;
      },
    });
  }

  /**
   * Keeps what calls for help, with its escalation. The same key may post it afterwards, or have done so meanwhile: nothing is doubled.
   * `calls`: it does so by itself; what does not may do so with what was said before it.
   * @returns what its author is told, with care where it is owed; the failure itself where nobody calls, or not even this could be kept
   */
  async execute(unposted: Unposted, failure: unknown, calls: boolean): Promise<unknown> {
    const refusal = failure instanceof Problem ? failure : busy();
    const text = clean(unposted.text);
    if (!calls && !(await this.#callsWithBefore(unposted, text))) return failure;
    try {
      const same = JSON.stringify(unposted);
      const care = await this.#lane.submit({ ...unposted, text, unseen: refusal.code }, { ahead: true, same, patient: true });
      if (care instanceof Problem) return care;
      this.log.warn('call-kept-unposted', { code: refusal.code, ...(failure !== refusal && { error: failure }) });
      return care ? new Problem(refusal.code, { ...refusal.extra, care }) : refusal;
    } catch {
      return failure; // it could not be kept, and the log says so
    }
  }

  async #callsWithBefore(unposted: Unposted, text: string): Promise<boolean> {
    const before = await this.recallSaid.before(unposted);
    if (!before) return false;
    const { found, failed } = listenTo(this.ear, text, unposted.actor.organisationId, before);
    return failed !== null || found.length > 0;
  }

  /** Each step is a statement or two however many they are, and one a room. */
  async #keep(tx: Tx, all: readonly Kept[]): Promise<Answer[]> {
    const answers = new Map<Kept, Answer>();
    const heard: { readonly one: Kept; readonly said: Said; readonly key: DataKey; readonly hearing: Hearing }[] = [];
    const recalled = await recall(tx, all);
    const before = new Map(all.map((one, n) => [one, recalled[n]]));
    const keys = new Map<string, DataKey>();
    for (const { one, roomId, seat } of await lookInEach(tx, await placesOf(tx, all), LOOKING)) {
      if (!seat || seat instanceof Problem) {
        answers.set(one, seat);
        continue;
      }
      const key = keys.get(roomId) ?? (await this.keys.asStored(tx, roomId));
      keys.set(roomId, key);
      const { actor, clientKey, unseen } = one;
      const said = { organisationId: seat.room.organisationId, roomId, accountId: actor.accountId, clientKey, messageId: null, unseen };
      const known = before.get(one);
      const heardThen = known ? heardBefore(this.messages, key, known) : { earlier: [], asked: [] };
      heard.push({ one, said, key, hearing: listenTo(this.ear, one.text, actor.organisationId, heardThen) });
    }
    await this.second.ask(
      tx,
      heard.map(({ one: { text }, said, key }) => ({ ...said, text, key })),
    );
    await keepLoose(
      tx,
      heard.map(({ one, said, key }) => ({ ...said, text: one.text, key, naming: one })),
    );
    for (const { one, said, hearing } of heard) {
      const { found } = hearing;
      answers.set(one, owedCare(found) ? await careFor(tx, this.cover, said.roomId, found) : null);
    }
    // Last: it takes the lock of the audit chain, for which all who call at this moment wait.
    await announce(
      tx,
      this.ear,
      heard.map(({ one: { text }, said, key, hearing }) => ({
        ...said,
        hearing,
        sealedText: key.sealText(utteranceSealedAs(said.clientKey), text),
      })),
    );
    return all.map((one) => answers.get(one) ?? (answers.has(one) ? null : new Problem('message-not-found')));
  }
}

/** The room that each is for; those for a message that is nowhere are left out. */
async function placesOf(tx: Tx, all: readonly Kept[]): Promise<{ one: Kept; actor: Actor; roomId: string }[]> {
  const messageIds = all.flatMap((one) => ('messageId' in one ? [one.messageId] : []));
  const rows =
    messageIds.length > 0
      ? await tx.query<{ id: string; room_id: string }>('SELECT id, room_id FROM message WHERE id = ANY($1::uuid[])', [messageIds])
      : [];
  const roomOf = new Map(rows.map(({ id, room_id }) => [id, room_id]));
  return all.flatMap((one) => {
    const roomId = 'roomId' in one ? one.roomId : roomOf.get(one.messageId);
    return roomId === undefined ? [] : [{ one, actor: one.actor, roomId }];
  });
}
