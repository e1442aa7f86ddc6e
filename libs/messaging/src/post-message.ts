import { Injectable } from '@nestjs/common';
import type { Care, PostMessage as Input, PostOutcome } from '#libs/contracts';
import {
  type Actor,
  BY_ITSELF,
  Database,
  isLocked,
  isStaff,
  isUnavailable,
  Lane,
  LaneDatabase,
  Metrics,
  Problem,
  type Tx,
} from '#libs/platform';
import { type AtDoor, CoverQueries, type Door, offerPause, RoomKeys, type Seat, takeSeats } from '#libs/rooms';
import { Ear, type Hearing } from '#libs/screening';
import { announce, type Told } from './announce.js';
import { careFor } from './care.js';
import { type Asked, decide, decideAgain, type Fate, type Post } from './decide-post.js';
import { utteranceSealedAs } from './message.entity.js';
import { owedCare, urgent } from './message.policy.js';
import { forAuthor } from './message.view.js';
import { clean } from './message-text.js';
import { MessagesQueries } from './messages.queries.js';
import { type SaidBefore, saidBefore } from './said-before.js';
import { rowOf, writeMessages } from './write-messages.js';

type Outcome = PostOutcome | Problem;
type Seated = Asked & { readonly seat: Seat; readonly before: SaidBefore };
type Decided = Post & { readonly asked: Asked; readonly fate: Fate };

const STAFF: Hearing = { found: [], screenedWith: 'staff', failed: false };

@Injectable()
export class PostMessage {
  readonly #lane: Lane<Asked, Outcome>;

  constructor(
    lane: LaneDatabase,
    database: Database,
    private readonly ear: Ear,
    private readonly keys: RoomKeys,
    private readonly cover: CoverQueries,
    private readonly messages: MessagesQueries,
    private readonly metrics: Metrics,
  ) {
    this.#lane = new Lane({
      keyOf: ({ actor }) => actor.accountId, // what a person may say next depends on what they said last
      together: (asked) =>
        lane
          .transaction((tx) => this.#within(tx, asked, 'skip'))
          .catch((error: unknown) => {
            if (isUnavailable(error) && !isLocked(error)) throw error;
            return asked.map((): typeof BY_ITSELF => BY_ITSELF);
          }),
      alone: ({ actor, input }) => database.transaction((tx) => this.within(tx, actor, input)),
    });
  }

  async execute(actor: Actor, input: Input): Promise<PostOutcome> {
    const took = this.metrics.postSeconds.startTimer();
    const outcome = await this.#lane.submit({ actor, input });
    took();
    this.metrics.messages.inc({ outcome: outcome instanceof Problem ? 'refused' : outcome.outcome });
    if (outcome instanceof Problem) throw outcome;
    return outcome;
  }

  /** One post, inside somebody else's transaction. */
  async within(tx: Tx, actor: Actor, input: Input): Promise<Outcome> {
    const [outcome] = await this.#within(tx, [{ actor, input }], 'wait');
    if (!outcome || outcome === BY_ITSELF) throw new Error('a room that was waited for was skipped');
    return outcome;
  }

  /**
   * The way of one message, or of many: each step is a statement or two however many share it. A refusal is returned, not
   * thrown, so that what was heard is committed with it.
   */
  async #within(tx: Tx, asked: readonly Asked[], locked: Door['locked']): Promise<(Outcome | typeof BY_ITSELF)[]> {
    const asking = asked.map((one) => ({ ...one, ...one.input, asked: one, accountId: one.actor.accountId }));
    const [seats, before] = await Promise.all([takeSeats(tx, asking, { locked, removed: 'admit' }), saidBefore(tx, asking)]);
    // First, and kept whatever follows: a message that we refuse can still be a call for help.
    const heard = await this.#hear(tx, seated(seats, before));
    const decided = await this.#decide(tx, heard);
    await Promise.all([this.#write(tx, decided), this.#tell(tx, decided)]); // in this order, and in one round trip where nothing was heard
    const outcomes = new Map<Asked, Outcome>();
    for (const one of decided) outcomes.set(one.asked, await this.#answer(tx, one));
    return seats.map(({ asked: one, seat }) => outcomes.get(one) ?? (seat instanceof Problem ? seat : BY_ITSELF));
  }

  async #hear<A extends Seated>(tx: Tx, all: readonly A[]): Promise<(A & Post)[]> {
    const heard: (A & Post)[] = [];
    for (const one of all) {
      const { actor, input, before } = one;
      const key = await this.keys.of(tx, input.roomId);
      const open = this.messages.opener(key);
      const text = clean(input.text);
      const said = { organisationId: actor.organisationId, accountId: actor.accountId, roomId: input.roomId, clientKey: input.clientKey };
      const earlier = before.texts.flatMap((row) => open(row) ?? []);
      heard.push({ ...one, text, said, key, hearing: isStaff(actor) ? STAFF : this.ear.listen(text, earlier) });
    }
    return heard;
  }

  async #decide<P extends Post>(tx: Tx, posts: readonly P[]): Promise<(P & { readonly fate: Fate })[]> {
    const rows = await this.messages.rowsOf(
      tx,
      posts.flatMap(({ before }) => before.sameKey ?? []),
    );
    const inUrgency = posts.filter(({ hearing }) => urgent(hearing.found)).map(({ said }) => said.roomId);
    const covered = inUrgency.length > 0 ? await this.cover.covered(tx, inUrgency) : new Set<string>();
    return posts.map((post) => {
      const row = rows.get(post.before.sameKey ?? '');
      const fate = row
        ? decideAgain(post, row, this.messages.opener(post.key)(row))
        : decide(post, { now: tx.now, covered: covered.has(post.said.roomId) });
      return { ...post, fate };
    });
  }

  async #write(tx: Tx, decided: readonly Decided[]): Promise<void> {
    const written = decided.flatMap(({ fate, seat }) => (fate.kind === 'written' ? [{ message: fate.message, room: seat.room }] : []));
    const rooms = [...new Set(written.map(({ room }) => room))];
    await writeMessages(
      tx,
      rooms,
      written.map(({ message }) => message),
    );
    await offerPause(
      tx,
      decided.flatMap(({ fate, actor, said }) => (fate.kind === 'paused' ? [{ actor, ...said }] : [])),
    );
  }

  async #tell(tx: Tx, decided: readonly Decided[]): Promise<void> {
    await announce(
      tx,
      this.ear,
      decided.flatMap(({ fate, said, hearing, key, text }): Told[] => {
        if (fate.kind === 'known') return []; // it was told when it was said first
        if (fate.kind === 'written') {
          const { id, state } = fate.message;
          return [{ ...said, hearing, messageId: id, unseen: state === 'held' ? 'held' : null, sealedText: null }];
        }
        const unseen = fate.kind === 'paused' ? 'paused' : fate.problem.code;
        return [{ ...said, hearing, messageId: null, unseen, sealedText: key.sealText(utteranceSealedAs(said.clientKey), text) }];
      }),
    );
    const written = decided.flatMap(({ fate, said }) =>
      fate.kind === 'written'
        ? [
            {
              ...said,
              messageId: fate.message.id,
              outcome: fate.message.state === 'held' ? ('held' as const) : ('posted' as const),
              by: null,
            },
          ]
        : [],
    );
    if (written.length > 0) await tx.emit('messages.decided', written);
  }

  async #answer(tx: Tx, { actor, input, text, seat, said, hearing, fate }: Decided): Promise<Outcome> {
    // The first answer to a retry may have been lost on the way, and with it the private one.
    const found = fate.kind !== 'known' || isStaff(actor) || fate.text === null ? hearing.found : this.ear.listen(fate.text, []).found;
    const care = (): Promise<Care> => careFor(tx, this.cover, said.roomId, found);
    if (fate.kind === 'paused') return { outcome: 'paused', care: await care() };
    if (fate.kind === 'refused')
      return owedCare(found) ? new Problem(fate.problem.code, { ...fate.problem.extra, care: await care() }) : fate.problem;
    const paused = seat.membership.pauseOfferedFor === input.clientKey; // the pause was their answer
    const row = fate.kind === 'known' ? fate.row : rowOf(fate.message, seat);
    const kept = fate.kind === 'known' ? fate.text : text;
    return { outcome: 'posted', message: forAuthor(row, () => kept), care: owedCare(found) && !paused ? await care() : null };
  }
}

function seated<A extends Asked>(atDoor: readonly AtDoor<A>[], before: readonly SaidBefore[]): (A & Seated)[] {
  return atDoor.flatMap(({ seat, ...one }, n) => {
    const known = before[n];
    return seat && known && !(seat instanceof Problem) ? [{ ...(one as unknown as A), seat, before: known }] : [];
  });
}
