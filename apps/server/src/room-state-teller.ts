import { Injectable } from '@nestjs/common';
import type { Here, RoomId } from '#libs/contracts';
import { Database, Log, Rounds } from '#libs/platform';
import { RoomStatesQueries, type StateOfRoom, stateFor } from '#libs/rooms';
import { SharedFrame } from './shared-frame.js';
import { SocketKeeper } from './socket-keeper.js';
import { type WatchedRoom, WatchedRooms } from './watched-rooms.js';

const AT_ONCE = 500;

/** Tells who is here and how a room stands to those who have it open, when it is not what they were told. */
@Injectable()
export class RoomStateTeller {
  readonly #rounds = new Rounds<string>((roomIds) => this.#tell(roomIds), AT_ONCE);

  constructor(
    private readonly database: Database,
    private readonly watched: WatchedRooms,
    private readonly states: RoomStatesQueries,
    private readonly keeper: SocketKeeper,
    private readonly log: Log,
  ) {}

  /** Their seats must be up to date. */
  async look(roomIds: readonly string[]): Promise<void> {
    try {
      await this.#rounds.join(...roomIds);
    } catch (error) {
      this.log.warn('states-not-told', { error });
    }
  }

  async #tell(roomIds: readonly string[]): Promise<void> {
    const [stateOf, hereIn] = await Promise.all([this.states.states(this.database, roomIds), this.states.here(this.database, roomIds)]);
    await this.keeper.caughtUp();
    for (const roomId of roomIds) {
      const room = this.watched.get(roomId);
      if (!room) continue;
      tellHere(room, hereIn(roomId));
      tellState(room, stateOf(roomId));
    }
  }
}

function tellHere(room: WatchedRoom, here: Here): void {
  const asTold = JSON.stringify(here);
  if (asTold === room.toldHere) return;
  room.toldHere = asTold;
  const frame = new SharedFrame('room:here', { roomId: room.id as RoomId, here });
  for (const [{ socket }] of room.seated()) frame.sendTo(socket);
}

/** One frame for all who are not muted, and each of the others their own. */
function tellState(room: WatchedRoom, state: StateOfRoom): void {
  const made = new Map<string, { asTold: string; frame: SharedFrame<'room:state'> }>();
  for (const [listener] of room.seated()) {
    const audience = state.muted.has(listener.accountId) ? listener.accountId : '';
    let telling = made.get(audience);
    if (!telling) {
      const own = stateFor(state, listener.accountId);
      telling = { asTold: JSON.stringify(own), frame: new SharedFrame('room:state', { roomId: room.id as RoomId, state: own }) };
      made.set(audience, telling);
    }
    if (listener.toldState === telling.asTold) continue;
    listener.toldState = telling.asTold;
    telling.frame.sendTo(listener.socket);
  }
}
