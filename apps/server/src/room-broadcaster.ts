import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ChangesQueries, Cursors, MessagesQueries, type RoomChanges, type Viewer } from '#libs/messaging';
import { Database, inParts, Log, Patrol, Rounds } from '#libs/platform';
import { RoomSeatsQueries, type SeatSeen } from '#libs/rooms';
import { RoomStateTeller } from './room-state-teller.js';
import { SharedFrame } from './shared-frame.js';
import { SocketKeeper } from './socket-keeper.js';
import { type WatchedRoom, WatchedRooms } from './watched-rooms.js';

/** Whom a frame is made for when many are sent it: nobody's own fields can be in it. */
const NOBODY = '';
const AT_ONCE = 200;
const LOOK_MS = 2_000;
/** A look at so many rooms takes some ten milliseconds. */
const LOOK_AT = 100;

/** Sends what changed in a room to the sockets that this node holds there, to each what its viewer may see. */
@Injectable()
export class RoomBroadcaster implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #rounds = new Rounds<string>((roomIds) => this.#round(roomIds), AT_ONCE);
  readonly #patrol: Patrol<string>;

  constructor(
    private readonly database: Database,
    private readonly changes: ChangesQueries,
    private readonly messages: MessagesQueries,
    private readonly cursors: Cursors,
    private readonly watched: WatchedRooms,
    private readonly seats: RoomSeatsQueries,
    private readonly states: RoomStateTeller,
    private readonly keeper: SocketKeeper,
    private readonly log: Log,
  ) {
    this.#patrol = new Patrol({
      all: () => this.watched.ids(),
      most: LOOK_AT,
      everyMs: LOOK_MS,
      look: (roomIds) => this.lookForMissed(roomIds),
      failed: (error) => {
        this.log.warn('rooms-not-looked-at', { error });
      },
    });
  }

  onApplicationBootstrap(): void {
    this.#patrol.start();
  }

  beforeApplicationShutdown(): void {
    this.#patrol.stop();
  }

  /** The room may have changed: look, and tell those who listen. Resolves when they have been told. */
  async look(roomId: string): Promise<void> {
    try {
      await this.watched.get(roomId)?.ready;
      if (this.watched.get(roomId)) await this.#rounds.join(roomId);
    } catch (error) {
      this.log.warn('broadcast-failed', { error });
    }
  }

  /** What a lost bell would have said of these rooms, and what needs none: sanctions end and cover changes without any message. */
  async lookForMissed(roomIds: readonly string[]): Promise<void> {
    const standings = await this.seats.standings(roomIds);
    await this.watched.bringUp(standings);
    const moved = standings.filter(({ roomId, revision }) => (this.watched.get(roomId)?.revision ?? revision) !== revision);
    await Promise.all([this.states.look(roomIds), ...moved.map(({ roomId }) => this.look(roomId))]);
  }

  /** Who is on duty has changed, and with it what every room says. */
  async lookAtAll(): Promise<void> {
    for (const roomIds of inParts(this.watched.ids(), AT_ONCE)) await this.lookForMissed(roomIds);
  }

  async #round(roomIds: readonly string[]): Promise<void> {
    const told = roomIds.flatMap((roomId) => {
      const room = this.watched.get(roomId);
      return room ? [{ roomId, revision: room.revision }] : [];
    });
    if (told.length === 0) return;
    const changes = await this.changes.after(told);
    await this.watched.bringUp(changes);
    for (const change of changes) await this.#tell(change);
    const more = changes.filter((change) => change.more && this.#isTold(change)).map(({ roomId }) => roomId);
    if (more.length > 0) await this.#round(more);
    const moved = changes.filter(mayHaveMoved).map(({ roomId }) => roomId);
    if (moved.length > 0) void this.states.look(moved);
  }

  #isTold({ roomId, revision }: RoomChanges): boolean {
    return this.watched.get(roomId)?.revision === revision;
  }

  /** One room that can't be told holds up no other; it is told at the next look. */
  async #tell(change: RoomChanges): Promise<void> {
    const room = this.watched.get(change.roomId);
    if (!room) return;
    try {
      if (change.rows.length > 0) await this.#send(room, change);
      room.revision = change.revision;
    } catch (error) {
      this.log.warn('broadcast-failed', { error });
    }
  }

  async #send(room: WatchedRoom, change: RoomChanges): Promise<void> {
    const frames = new Map<string, SharedFrame<'room:changed'> | null>();
    const cursor = this.cursors.seal(change.roomId, change.revision);
    for (const [{ accountId }, seat] of room.seated()) {
      const viewer = viewerOf(accountId, seat, change);
      const audience = audienceOf(viewer);
      if (!frames.has(audience)) frames.set(audience, await this.#frame(change, viewer, cursor));
    }

    await this.keeper.caughtUp();
    // Nothing is awaited from here on: whoever has left meanwhile, or lost the seat, is told nothing.
    for (const [{ accountId, socket }, seat] of room.seated()) frames.get(audienceOf(viewerOf(accountId, seat, change)))?.sendTo(socket);
  }

  async #frame({ roomId, rows }: RoomChanges, viewer: Viewer, cursor: string): Promise<SharedFrame<'room:changed'> | null> {
    const messages = await this.messages.show(this.database, roomId, rows, viewer);
    if (messages.length === 0) return null;
    return new SharedFrame('room:changed', { roomId: roomId as never, cursor, messages });
  }
}

/** A bell without a change of messages: a sanction, a pin, a shift, someone came or went. And what is gone may have taken its pin along. */
const mayHaveMoved = ({ rows }: RoomChanges): boolean =>
  rows.length === 0 || rows.some(({ state }) => state === 'redacted' || state === 'retracted');

/** Viewers who see the same rows the same way share one answer; authors, and those who came later, have their own. */
function viewerOf(accountId: string, { seat, fromSeq }: SeatSeen, { rows }: RoomChanges): Viewer {
  const own = rows.some(({ author_id, seq }) => author_id === accountId || (seat === 'peer' && seq !== null && fromSeq >= seq));
  return own ? { accountId, seat, fromSeq } : { accountId: NOBODY, seat, fromSeq: 0 };
}

const audienceOf = ({ accountId, seat, fromSeq }: Viewer): string =>
  accountId === NOBODY ? seat : `${accountId}:${seat}:${String(fromSeq)}`;
