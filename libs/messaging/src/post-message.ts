import { Injectable } from '@nestjs/common';
import type { PostMessage as Input, PostOutcome } from '#libs/contracts';
import {
  type Actor,
  BY_ITSELF,
  Database,
  type Events,
  isLocked,
  isStaff,
  isUnavailable,
  Lane,
  LaneDatabase,
  Metrics,
  Problem,
  type Tx,
} from '#libs/platform';
import { type AtDoor, type Door, offerPause, type Seat, takeSeats } from '#libs/rooms';
import { Ear } from '#libs/screening';
import { type Named, namedBy } from './answering.js';
import { type Asked, decide, decideAgain, type Post, type PostFate } from './decide-post.js';
import { HearTexts } from './hear-texts.js';
import { KeepUnposted } from './keep-unposted.js';
import { MessagesQueries } from './messages.queries.js';
import { referredBy } from './referred.js';
import { type SaidBefore, saidBefore } from './said-before.js';
import { writeMessages } from './write-messages.js';

type Outcome = PostOutcome | Problem;

interface Way extends Pick<Door, 'locked'> {
  /** The transaction is somebody else's, and they have more to write. */
  readonly goesOn?: boolean;
}

@Injectable()
export class PostMessage {
  readonly #lane: Lane<Asked, Outcome>;

  constructor(
    lane: LaneDatabase,
    database: Database,
    private readonly texts: HearTexts,
    private readonly messages: MessagesQueries,
    private readonly ear: Ear,
    private readonly keepUnposted: KeepUnposted,
    private readonly metrics: Metrics,
  ) {
    this.#lane = new Lane({
      keyOf: ({ actor }) => actor.accountId, // what a person may say next depends on what they said last
      together: (asked) =>
        lane
          .transaction((tx) => this.#within(tx, asked, { locked: 'skip' }), { early: true })
          .catch((error: unknown) => {
            if (isUnavailable(error) && !isLocked(error)) throw error;
            return asked.map((): typeof BY_ITSELF => BY_ITSELF);
          }),
      alone: (asked) => database.transaction(async (tx) => one(await this.#within(tx, [asked], { locked: 'wait' })), { early: true }),
    });
  }

  /** `refusal`: what was decided at the door; the words are heard, and then refused with it. */
  async execute(actor: Actor, input: Input, refusal?: Problem): Promise<PostOutcome> {
    const took = this.metrics.postSeconds.startTimer();
    const outcome = await this.#inTurn({ actor, input, refusal });
    took();
    this.metrics.messages.inc({ outcome: outcome instanceof Problem ? 'refused' : outcome.outcome });
    if (outcome instanceof Problem) throw outcome;
    return outcome;
  }

  /** One post, inside the transaction of a case. */
  async within(tx: Tx, actor: Actor, input: Input): Promise<Outcome> {
    return one(await this.#within(tx, [{ actor, input, ofCase: true }], { locked: 'wait', goesOn: true }));
  }

  /** Who calls for help goes ahead of those who don't; what can't be posted in time is kept before it is refused. */
  async #inTurn(asked: Asked): Promise<Outcome> {
    const { actor, input, refusal } = asked;
    const same = refusal ? undefined : JSON.stringify([actor.accountId, input]);
    let calling: boolean | undefined;
    const calls = () => (calling ??= this.ear.calls(input.text, actor.organisationId)); // hearing is most of what a refusal costs
    const ahead = this.#lane.pressed && (isStaff(actor) || calls());
    try {
      return await this.#lane.submit(asked, { ahead, same });
    } catch (error) {
      if (isStaff(actor)) throw error;
      const kept = this.keepUnposted.execute({ actor, ...input }, error, calls()).then((refused) => {
        throw refused;
      });
      // It may be posted after all, and sooner than it is kept.
      return await Promise.race([kept, this.#lane.underWay(same)?.catch(() => kept) ?? kept]);
    }
  }

  /**
   * The way of one message, or of many: each step is a statement or two however many share it. A refusal is returned, not
   * thrown, so that what was heard is committed with it.
   */
  async #within(tx: Tx, asked: readonly Asked[], { locked, goesOn = false }: Way): Promise<(Outcome | typeof BY_ITSELF)[]> {
    const asking = asked.map((one) => ({ ...one, ...one.input, asked: one, accountId: one.actor.accountId }));
    const [seats, before, named] = await Promise.all([
      takeSeats(tx, asking, { locked, removed: 'admit' }),
      saidBefore(tx, asking),
      namedBy(tx, asking),
    ]);
    // First, and kept whatever follows: a message that we refuse can still be a call for help.
    const heard = await this.texts.hear(tx, seated(seats, before, named));
    const decided = await this.#decide(tx, heard);
    await this.texts.keepLoose(tx, decided);
    const answered = answersTo(decided);
    const calm = answered.length === 0 && decided.every((one) => this.texts.isCalm(one));
    const outcomes = new Map<Asked, Outcome>();
    for (const one of decided) outcomes.set(one.asked, await this.texts.answer(tx, one));
    await write(tx, decided, { last: calm && !goesOn });
    // Last, for the lock of the audit chain: all who call at this moment wait for it.
    if (!calm) await this.texts.tell(tx, decided);
    if (answered.length > 0) await tx.emit('members.written-to', answered);
    return seats.map(({ asked: one, seat }) => outcomes.get(one) ?? (seat instanceof Problem ? seat : BY_ITSELF));
  }

  async #decide<P extends Post>(tx: Tx, posts: readonly P[]): Promise<(P & { readonly fate: PostFate })[]> {
    const rows = await this.messages.rowsOf(
      tx,
      posts.flatMap(({ before }) => before.sameKey?.messageId ?? []),
    );
    const referred = await referredBy(
      tx,
      posts.map(({ input }) => input),
    );
    const covered = await this.texts.covered(tx, posts);
    return posts.map((post) => {
      const row = rows.get(post.before.sameKey?.messageId ?? '');
      const fate = row
        ? decideAgain(post, { row, kept: this.texts.saidUnder(post, row), rewords: null })
        : decide(post, { now: tx.now, covered: covered.has(post.said.roomId), referred });
      return { ...post, fate };
    });
  }
}

/** What staff write to a member alone is what that member waits for. */
function answersTo(decided: readonly (Post & { readonly fate: PostFate })[]): Events['members.written-to'] {
  return decided.flatMap(({ fate, actor, ofCase, seat: { room } }) =>
    fate.kind === 'written' && isStaff(actor) && !ofCase && room.ownerId !== null
      ? [{ roomId: room.id, accountId: room.ownerId, by: actor }]
      : [],
  );
}

async function write(
  tx: Tx,
  decided: readonly (Post & { readonly fate: PostFate })[],
  { last }: { readonly last: boolean },
): Promise<void> {
  await writeMessages(
    tx,
    decided.flatMap(({ fate, seat }) => (fate.kind === 'written' ? [{ message: fate.message, room: seat.room }] : [])),
    { last },
  );
  await offerPause(
    tx,
    decided.flatMap(({ fate, actor, said }) => (fate.kind === 'paused' ? [{ actor, ...said }] : [])),
  );
}

function one([outcome]: readonly (Outcome | typeof BY_ITSELF)[]): Outcome {
  if (!outcome || outcome === BY_ITSELF) throw new Error('a room that was waited for was skipped');
  return outcome;
}

/** Each with the seat that was found for it; whoever has none is not heard: they are not here. */
function seated<A extends object>(
  atDoor: readonly AtDoor<A>[],
  before: readonly SaidBefore[],
  named: readonly (readonly Named[])[],
): (A & { readonly seat: Seat; readonly before: SaidBefore; readonly named: readonly Named[] })[] {
  return atDoor.flatMap(({ seat, ...one }, n) => {
    const known = before[n];
    return seat && known && !(seat instanceof Problem) ? [{ ...(one as unknown as A), seat, before: known, named: named[n] ?? [] }] : [];
  });
}
