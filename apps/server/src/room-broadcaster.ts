import { Injectable } from '@nestjs/common';
import type { Frame, FrameName, StaffMessageView } from '#libs/contracts';
import { Cursors, type MessageRow, MessagesQueries, type Viewer } from '#libs/messaging';
import { Database, Log, type Tx } from '#libs/platform';
import { CoverQueries } from '#libs/rooms';

/** One open socket in one room. */
export interface Listener extends Viewer {
  send<F extends FrameName>(frame: F, body: Frame<F>): void;
}

interface Watched {
  readonly listeners: Set<Listener>;
  /** The last revision that was sent on this node, once it is known where to begin. */
  revision: string;
  readonly ready: Promise<void>;
  here: string;
  readonly states: WeakMap<Listener, string>;
  /** Work on one room happens in turn, so that frames leave in the order of revisions. */
  turn: Promise<void>;
}

/** Sends what changed in a room to the sockets that this node holds there, to each what its viewer may see. */
@Injectable()
export class RoomBroadcaster {
  readonly #rooms = new Map<string, Watched>();

  constructor(
    private readonly database: Database,
    private readonly messages: MessagesQueries,
    private readonly cursors: Cursors,
    private readonly cover: CoverQueries,
    private readonly log: Log,
  ) {}

  /** Registered before the snapshot is read: what happens in between is sent, and applied twice does no harm. */
  async add(roomId: string, listener: Listener): Promise<void> {
    const room = this.#rooms.get(roomId) ?? this.#watch(roomId);
    room.listeners.add(listener);
    try {
      await room.ready;
    } catch (error) {
      this.#rooms.delete(roomId);
      throw error;
    }
  }

  /** Where to begin is read before any snapshot of those who wait for it, and before the first look. */
  #watch(roomId: string): Watched {
    const ready = this.database.query<{ last_revision: string }>('SELECT last_revision FROM room WHERE id = $1', [roomId]).then(([row]) => {
      watched.revision = row?.last_revision ?? '0';
    });
    const watched: Watched = { listeners: new Set(), revision: '0', ready, here: '', states: new WeakMap(), turn: ready };
    this.#rooms.set(roomId, watched);
    return watched;
  }

  remove(roomId: string, listener: Listener): void {
    const room = this.#rooms.get(roomId);
    if (!room) return;
    room.listeners.delete(listener);
    if (room.listeners.size === 0) this.#rooms.delete(roomId);
  }

  /** The room may have changed: look, and tell those who listen. Resolves when they have been told. */
  async look(roomId: string): Promise<void> {
    const room = this.#rooms.get(roomId);
    if (!room) return;
    room.turn = room.turn
      .then(() => this.#tell(roomId, room))
      .catch((error: unknown) => {
        this.log.warn('broadcast-failed', { error });
      });
    await room.turn;
  }

  /** What a lost bell would have said: compares every watched room with the database in one query. */
  async lookForMissed(): Promise<void> {
    const watched = [...this.#rooms.keys()];
    if (watched.length === 0) return;
    const rows = await this.database.query<{ id: string; last_revision: string }>(
      'SELECT id, last_revision FROM room WHERE id = ANY($1::uuid[])',
      [watched],
    );
    await Promise.all(
      rows
        .filter(({ id, last_revision }) => BigInt(last_revision) > BigInt(this.#rooms.get(id)?.revision ?? last_revision))
        .map(({ id }) => this.look(id)),
    );
  }

  /** Sanctions end and cover changes without any message. */
  async tellStates(): Promise<void> {
    await Promise.all([...this.#rooms].map(([roomId, room]) => this.database.transaction((tx) => this.#tellState(tx, roomId, room))));
  }

  async #tell(roomId: string, room: Watched): Promise<void> {
    for (let told = 0; ; told += 1) {
      const { rows, lastRevision } = await this.messages.changesAfter(roomId, room.revision);
      if (rows.length > 0) await this.#tellChanges(roomId, room, { rows, lastRevision });
      const moved = lastRevision !== room.revision;
      room.revision = lastRevision;
      if (moved) continue;
      // A bell without a change of messages: a sanction, a shift, someone came or went.
      if (told === 0) await this.database.transaction((tx) => this.#tellState(tx, roomId, room));
      return;
    }
  }

  async #tellChanges(roomId: string, room: Watched, { rows, lastRevision }: { rows: MessageRow[]; lastRevision: string }): Promise<void> {
    // Read after the rows: whoever was removed before something was said does not hear it, whatever became of the bell.
    const seated = await this.#seated(roomId);
    const authors = new Set(rows.map((row) => row.author_id));
    const oldest = Math.min(...rows.map((row) => row.seq ?? Infinity));
    const shared = new Map<string, StaffMessageView[]>();
    for (const listener of room.listeners) {
      if (!seated.has(listener.accountId)) continue;
      // Viewers who see the same rows the same way share one answer; authors, and those who came later, have their own.
      const own = authors.has(listener.accountId) || (listener.seat === 'peer' && listener.fromSeq >= oldest);
      const audience = own ? `${listener.accountId}:${String(listener.fromSeq)}` : listener.seat;
      const messages = shared.get(audience) ?? (await this.messages.show(this.database, roomId, rows, listener));
      shared.set(audience, messages);
      if (messages.length > 0)
        listener.send('room:changed', { roomId: roomId as never, cursor: this.cursors.seal(roomId, lastRevision), messages });
    }
  }

  async #seated(roomId: string): Promise<Set<string>> {
    const rows = await this.database.query<{ account_id: string }>(
      `SELECT account_id FROM membership WHERE room_id = $1 AND state = 'active'`,
      [roomId],
    );
    return new Set(rows.map(({ account_id }) => account_id));
  }

  async #tellState(tx: Tx, roomId: string, room: Watched): Promise<void> {
    const here = await this.cover.here(tx, roomId);
    const encoded = JSON.stringify(here);
    if (encoded !== room.here) {
      room.here = encoded;
      for (const listener of room.listeners) listener.send('room:here', { roomId: roomId as never, here });
    }
    const stateOf = await this.cover.states(tx, roomId);
    for (const listener of room.listeners) {
      const state = stateOf(listener.accountId);
      const body = JSON.stringify(state);
      if (room.states.get(listener) === body) continue;
      room.states.set(listener, body);
      listener.send('room:state', { roomId: roomId as never, state });
    }
  }
}
