import { randomUUID } from 'node:crypto';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type OnGatewayConnection, type OnGatewayInit, WebSocketGateway, WebSocketServer } from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import { z } from 'zod/mini';
import { type Ack, type ClientToServer, type EventName, events, type ServerToClient } from '#libs/contracts';
import { type Actor, type Bell, Doorbell, isStaff, Log, Metrics, Problem } from '#libs/platform';
import { PresenceBook } from '#libs/rooms';
import { parseInput, toProblem } from './edge.js';
import { EventDoor } from './event-door.js';
import { ACTS, READS } from './event-kinds.js';
import { FrameTurns } from './frame-turns.js';
import { endHandshake } from './handshakes.js';
import { KeyKeeper } from './key-keeper.js';
import { OpenSockets } from './open-sockets.js';
import { QueueBroadcaster } from './queue-broadcaster.js';
import { RoomBroadcaster } from './room-broadcaster.js';
import { RoomEvents } from './room-events.js';
import { Sessions } from './session-middleware.js';
import { dropHandshake } from './socket-adapter.js';
import { SocketKeeper } from './socket-keeper.js';
import { type Listener, WatchedRooms } from './watched-rooms.js';

export interface Speaker {
  readonly actor: Actor;
  readonly sessionRef: string;
  readonly connection: string;
  readonly rooms: Map<string, Listener>;
  readonly turns: FrameTurns;
  /** Said something since the last poll: the person is there, and the session does not go idle. */
  awake: boolean;
}
export type RoomSocket = Socket<ClientToServer, ServerToClient, object, { speaker?: Speaker }>;

const POLL_MS = 2_000;

/**
 * The door for sockets. `events` in the contracts says what may be said: each event has a schema, an access and an
 * answer here, and whatever is not in that table is answered `unknown-event`.
 */
@Injectable()
@WebSocketGateway()
export class RoomsGateway implements OnGatewayInit, OnGatewayConnection, OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #timers: NodeJS.Timeout[] = [];
  #leaving = Promise.resolve();
  @WebSocketServer() readonly server!: Server;

  constructor(
    private readonly sockets: OpenSockets,
    private readonly keeper: SocketKeeper,
    private readonly keys: KeyKeeper,
    private readonly sessions: Sessions,
    private readonly door: EventDoor,
    private readonly roomEvents: RoomEvents,
    private readonly rooms: RoomBroadcaster,
    private readonly watched: WatchedRooms,
    private readonly queue: QueueBroadcaster,
    private readonly presence: PresenceBook,
    private readonly doorbell: Doorbell,
    private readonly metrics: Metrics,
    private readonly log: Log,
  ) {}

  afterInit(server: Server): void {
    server.use((socket: RoomSocket, next) => {
      this.#admit(socket).then(
        () => {
          next();
        },
        (error: unknown) => {
          next(Object.assign(new Error('refused'), { data: toProblem(error, this.log) }));
        },
      );
    });
  }

  onApplicationBootstrap(): void {
    this.doorbell.onRing((bell) => {
      this.#hear(bell);
    });
    // Each by itself: one that can't look holds up no other.
    this.#every(POLL_MS, () => this.keys.dropDestroyed());
    this.#every(POLL_MS, () => this.queue.lookForMissed());
  }

  /** Clients are told first, so that each comes back elsewhere at its own moment. */
  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    for (const { socket } of this.sockets.all()) socket.emit('server:restarting', {});
    await this.server.close();
    await this.#leaving.catch(() => undefined);
  }

  handleConnection(socket: RoomSocket): void {
    const { speaker } = socket.data;
    if (!speaker) {
      socket.disconnect(true);
      return;
    }
    this.sockets.add(socket, speaker.actor.accountId)?.disconnect(true);
    this.keeper.greet({ socket, speaker });
    this.metrics.sockets.set(this.sockets.size);
    socket.onAny(this.#said);
    socket.on('disconnect', this.#gone);
  }

  /** One function for every socket, which is its `this`: thousands of them are open. */
  readonly #said = ((gateway) =>
    function (this: RoomSocket, event: string, ...args: unknown[]): void {
      const { speaker } = this.data;
      if (!speaker) return;
      if (ACTS.has(event)) speaker.awake = true;
      if (speaker.turns.take(() => gateway.#answer(this, speaker, event, args))) return;
      gateway.door.hearLast({ actor: speaker.actor, event, given: args[0] });
      this.disconnect(true);
    })(this);

  readonly #gone = ((gateway) =>
    function (this: RoomSocket): void {
      const { speaker } = this.data;
      if (speaker) gateway.#leave(this, speaker);
    })(this);

  #leave(socket: RoomSocket, speaker: Speaker): void {
    this.sockets.remove(socket, speaker.actor.accountId);
    this.metrics.sockets.set(this.sockets.size);
    for (const [roomId, listener] of speaker.rooms) this.watched.remove(roomId, listener);
    this.queue.remove(socket);
    const leaving = this.presence.leave(speaker.connection, null);
    if (leaving === this.#leaving) return; // with others, who have said already what to do if it fails
    this.#leaving = leaving;
    leaving.catch((error: unknown) => {
      this.log.warn('presence-not-left', { error });
    });
  }

  async #admit(socket: RoomSocket): Promise<void> {
    const { request } = socket;
    const session = await this.sessions.authenticateRequest(request).finally(() => endHandshake(request));
    if (!session) throw new Problem('not-signed-in');
    if (session.stage !== 'ready') throw new Problem('step-missing');
    const { actor, sessionId } = session;
    socket.data.speaker = {
      actor,
      sessionRef: sessionId,
      connection: randomUUID(),
      rooms: new Map(),
      turns: new FrameTurns(),
      awake: false,
    };
    dropHandshake(socket);
  }

  async #answer(socket: RoomSocket, speaker: Speaker, event: string, args: unknown[]): Promise<void> {
    const ack = args.find((arg): arg is (reply: Ack<unknown>) => void => typeof arg === 'function');
    const reply = await this.#run(socket, speaker, event, args[0]);
    if (socket.connected) ack?.(reply);
  }

  async #run(socket: RoomSocket, speaker: Speaker, event: string, given: unknown): Promise<Ack<unknown>> {
    const { actor } = speaker;
    try {
      return await this.door.through({ actor, event, given }, async () => {
        if (!Object.hasOwn(events, event)) throw new Problem('unknown-event');
        const name = event as EventName;
        const { input, access, reply } = events[name];
        if (access === 'staff' && !isStaff(actor)) throw new Problem('not-for-your-role');
        const value = await this.roomEvents.handle(name, parseInput(input, given), { socket, speaker });
        if (READS.has(name)) await this.keeper.caughtUp();
        return { ok: true, value: z.parse(reply, value) };
      });
    } catch (error) {
      return { ok: false, problem: toProblem(error, this.log) };
    }
  }

  #hear(bell: Bell): void {
    switch (bell.kind) {
      case 'room':
        void this.rooms.look(bell.id);
        break;
      case 'room-key': // the key keeper's
      case 'lexicon': // the lexicon keeper's
        break;
      case 'escalation':
        void this.queue.look(bell.id, bell.paged);
        break;
      case 'session':
        this.keeper.hear(({ speaker }) => speaker.sessionRef === bell.id, 'signed-out');
        break;
      case 'account':
        this.keeper.hear(({ speaker }) => speaker.actor.accountId === bell.id, 'expired');
        break;
      case 'duty':
        this.rooms.lookAtAll().catch((error: unknown) => {
          this.log.warn('states-not-told', { error });
        });
        break;
    }
  }

  #every(ms: number, work: () => Promise<void>): void {
    let running = false;
    const timer = setInterval(() => {
      if (running) return;
      running = true;
      work()
        .catch((error: unknown) => {
          this.log.warn('gateway-poll-failed', { error });
        })
        .finally(() => {
          running = false;
        });
    }, ms);
    this.#timers.push(timer.unref());
  }
}
