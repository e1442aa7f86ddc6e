import { Injectable } from '@nestjs/common';
import { Rounds } from '#libs/platform';
import { type RoomSeats, RoomSeatsQueries, type SeatSeen } from '#libs/rooms';
import type { RoomSocket } from './rooms.gateway.js';

/** One open socket in one room. */
export class Listener {
  /** Its room's state as it was last told, so that it is told once. */
  toldState = '';
  constructor(
    readonly socket: RoomSocket,
    readonly accountId: string,
  ) {}
}

const NOBODY: RoomSeats = { authority: '', of: new Map() };
const AT_ONCE = 500;

/** A room that somebody on this node has open. */
export class WatchedRoom {
  readonly listeners = new Set<Listener>();
  /** The last revision that was told on this node. */
  revision = '0';
  seats = NOBODY;
  /** Who is here, as it was last told. */
  toldHere = '';
  constructor(
    readonly id: string,
    readonly ready: Promise<void>,
  ) {}

  /** Those who have a seat now. Whoever listens without one hears nothing. */
  *seated(): Generator<[Listener, SeatSeen]> {
    for (const listener of this.listeners) {
      const seat = this.seats.of.get(listener.accountId);
      if (seat) yield [listener, seat];
    }
  }
}

/** The rooms that this node watches, and who may hear what is said in them: never older than what is about to be sent. */
@Injectable()
export class WatchedRooms {
  readonly #rooms = new Map<string, WatchedRoom>();
  readonly #refreshing = new Rounds<string>((ids) => this.#refresh(ids), AT_ONCE);

  constructor(private readonly seats: RoomSeatsQueries) {}

  get(roomId: string): WatchedRoom | undefined {
    return this.#rooms.get(roomId);
  }

  ids(): string[] {
    return [...this.#rooms.keys()];
  }

  /** Registered before the snapshot is read: what happens in between is sent, and applied twice does no harm. */
  async add(roomId: string, listener: Listener): Promise<void> {
    const room = this.#rooms.get(roomId) ?? this.#watch(roomId);
    room.listeners.add(listener);
    try {
      await room.ready;
    } catch (error) {
      if (this.#rooms.get(roomId) === room) this.#rooms.delete(roomId);
      throw error;
    }
  }

  remove(roomId: string, listener: Listener): void {
    const heard = listener.socket.data.speaker?.rooms;
    if (heard?.get(roomId) === listener) heard.delete(roomId);
    const room = this.#rooms.get(roomId);
    room?.listeners.delete(listener);
    if (room?.listeners.size === 0) this.#rooms.delete(roomId);
  }

  /** Reads anew who sits in the rooms whose authority is not what it was when that was read. Whoever lost a seat is out. */
  async bringUp(standings: readonly { readonly roomId: string; readonly authority: string }[]): Promise<void> {
    const stale = standings.filter(({ roomId, authority }) => (this.#rooms.get(roomId)?.seats.authority ?? authority) !== authority);
    if (stale.length > 0) await this.#refreshing.join(...stale.map(({ roomId }) => roomId));
  }

  async #refresh(roomIds: readonly string[]): Promise<void> {
    // Whoever comes while this asks the database was proven later than the answer.
    const known = roomIds.flatMap((id) => {
      const room = this.#rooms.get(id);
      return room ? [{ room, listeners: [...room.listeners] }] : [];
    });
    const seats = await this.seats.seats(roomIds);
    for (const { room, listeners } of known) {
      room.seats = seats.get(room.id) ?? NOBODY;
      for (const listener of listeners) if (!room.seats.of.has(listener.accountId)) this.remove(room.id, listener);
    }
  }

  /** Where to begin is read before any snapshot of those who wait for it, and before the first look. */
  #watch(roomId: string): WatchedRoom {
    const ready = this.seats.standings([roomId]).then(([standing]) => {
      room.revision = standing?.revision ?? '0';
    });
    const room = new WatchedRoom(roomId, ready);
    this.#rooms.set(roomId, room);
    return room;
  }
}
