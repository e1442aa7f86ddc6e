import { Injectable } from '@nestjs/common';
import type { Here, RoomSnapshot } from '#libs/contracts';
import { type Actor, Database, isOfDatabase, isStaff, Problem, Together, type Tx } from '#libs/platform';
import { type Asking, type Door, lookInEach, RoomStatesQueries, type Seat, type StateOfRoom, stateFor } from '#libs/rooms';
import { MessagesQueries } from './messages.queries.js';
import { readRoom } from './read-room.js';

interface Entering extends Asking {
  /** Of what the viewer has: then only what changed after it comes along. */
  readonly cursor: string | null;
}
interface Standing {
  readonly stateOf: (roomId: string) => StateOfRoom;
  readonly hereIn: (roomId: string) => Here;
}

class NotLetIn {
  constructor(readonly reason: unknown) {}
}

const DOOR: Door = { locked: 'wait', removed: 'refuse' };

/**
 * A room as its viewer finds it on entering. Members who come at once, as when a node has died, share a transaction; one who is refused
 * holds up nobody. Staff go one by one, for that they read is on record in the same transaction.
 */
@Injectable()
export class EnterRoom {
  readonly #proofs = new Together<Asking, Problem | null>((asking) => this.#proveAll(asking));
  readonly #entries = new Together<Entering, RoomSnapshot | NotLetIn>((entering) => this.#enterAll(entering));

  constructor(
    private readonly database: Database,
    private readonly states: RoomStatesQueries,
    private readonly messages: MessagesQueries,
  ) {}

  /**
   * For whoever will hear what is said there: their seat, and for staff the record that they read.
   * @throws {Problem} `room-not-found` for whoever has no seat there
   */
  async prove(actor: Actor, roomId: string): Promise<void> {
    if (isStaff(actor)) return readRoom(this.database, actor, roomId, () => Promise.resolve());
    const refused = await this.#proofs.ask({ actor, roomId });
    if (refused) throw refused;
  }

  /** Authority first, then state, then the newest page, or what changed after the cursor. */
  async execute(actor: Actor, roomId: string, cursor?: string): Promise<RoomSnapshot> {
    const entering = { actor, roomId, cursor: cursor ?? null };
    const entered = await (isStaff(actor) ? this.#enterAlone(entering) : this.#entries.ask(entering));
    if (entered instanceof NotLetIn) throw entered.reason;
    if (!entered) throw new Error('nobody was let in');
    return entered;
  }

  #proveAll(asking: readonly Asking[]): Promise<(Problem | null)[]> {
    return this.database.transaction(
      async (tx) => (await lookInEach(tx, asking, DOOR)).map(({ seat }) => (seat instanceof Problem ? seat : null)),
      { early: true },
    );
  }

  #enterAlone(entering: Entering): Promise<RoomSnapshot | NotLetIn | undefined> {
    return readRoom(this.database, entering.actor, entering.roomId, async (tx, seat) => {
      const [entered] = await this.#snapshots(tx, [{ ...entering, seat }], await this.#standing(tx, [entering]));
      return entered;
    });
  }

  /** How the rooms stand is asked for without an answer about who may know it: all of it leaves with the beginning. */
  #enterAll(entering: readonly Entering[]): Promise<(RoomSnapshot | NotLetIn)[]> {
    return this.database.transaction(
      async (tx) => {
        const [seats, standing] = await Promise.all([lookInEach(tx, entering, DOOR), this.#standing(tx, entering)]);
        return this.#snapshots(tx, seats, standing);
      },
      { early: true },
    );
  }

  async #standing(tx: Tx, entering: readonly Entering[]): Promise<Standing> {
    const roomIds = [...new Set(entering.map(({ roomId }) => roomId))];
    const [stateOf, hereIn] = await Promise.all([this.states.states(tx, roomIds), this.states.here(tx, roomIds)]);
    return { stateOf, hereIn };
  }

  async #snapshots(
    tx: Tx,
    entering: readonly (Entering & { readonly seat: Seat | Problem | null })[],
    { stateOf, hereIn }: Standing,
  ): Promise<(RoomSnapshot | NotLetIn)[]> {
    const snapshot = async (seat: Seat, cursor: string | null): Promise<RoomSnapshot> => {
      const { room, membership } = seat;
      return {
        id: room.id as RoomSnapshot['id'],
        kind: room.kind,
        me: {
          key: membership.key as RoomSnapshot['me']['key'],
          alias: membership.alias ?? '',
          patch: membership.patch,
          seat: membership.seat,
        },
        readSeq: Math.max(membership.readSeq, membership.fromSeq),
        state: stateFor(stateOf(room.id), membership.accountId),
        here: hereIn(room.id),
        page: await (cursor === null ? this.messages.newest(tx, seat) : this.messages.after(tx, seat, cursor)),
        serverTime: tx.now.toISOString(),
      };
    };
    // Whatever becomes of one, what the others still ask for reaches this transaction, and none that is over.
    const made = await Promise.allSettled(
      entering.map(async ({ seat, cursor }) =>
        !seat || seat instanceof Problem ? new NotLetIn(seat ?? nowhere()) : snapshot(seat, cursor),
      ),
    );
    return made.map((one) => (one.status === 'fulfilled' ? one.value : refusal(one.reason)));
  }
}

const nowhere = () => new Problem('room-not-found');

/** What the database says is everybody's: what it was read in has failed. Anything else, as a room's key that does not open, is theirs alone. */
function refusal(reason: unknown): NotLetIn {
  if (isOfDatabase(reason)) throw reason;
  return new NotLetIn(reason);
}
