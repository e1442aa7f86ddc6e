import type { io as Io, Socket } from 'socket.io-client';
import type { Ack, ClientToServer, EventAsked, EventName, EventReply, Frame, FrameName, ServerToClient } from '#libs/contracts';
import { fetchAgain, renewPage } from '#libs/ui';

const fetchClient = fetchAgain(() => import('socket.io-client'));

export type LineState = 'connecting' | 'open' | 'lost';
type Hearer<F extends FrameName> = (frame: Frame<F>) => void;

const ANSWER_MS = 8000;
const noAnswer: Ack<never> = { ok: false, problem: { type: 'no-answer' } };

/** Whom the server itself turned away comes back at a moment of their own: not all at once to one that can hardly answer. */
const RETURN_MS = 1000;
const SPREAD_MS = 4000;

/** The one socket of this app. What must be said again after a break (rooms, the queue) is said by whoever hears `onOpen`. */
export class Line {
  #socket: Socket<ServerToClient, ClientToServer> | undefined;
  #state: LineState = 'connecting';
  #breaks = 0;
  #closed = false;
  #loadsLost = 0;
  #returning: ReturnType<typeof setTimeout> | undefined;
  readonly #hearers = new Map<string, Set<(frame: never) => void>>();
  readonly #watchers = new Set<() => void>();
  readonly #openers = new Set<() => void>();

  /** The socket client is not in the first load: a desk shows its queue before it hears of changes. */
  async open(): Promise<void> {
    const client = await fetchClient().catch(() => null);
    if (this.#closed) return;
    if (client) return this.#begin(client.io);
    this.#loadsLost += 1;
    this.#become('lost');
    this.#returning = setTimeout(() => void this.open(), RETURN_MS + Math.random() * SPREAD_MS);
    if (this.#loadsLost > 1) await renewPage(() => !this.#closed && !this.#socket);
  }

  #begin(io: typeof Io): void {
    const socket: Socket<ServerToClient, ClientToServer> = io({ transports: ['websocket'], reconnectionDelayMax: 5000 });
    this.#socket = socket;
    socket.on('connect', () => {
      this.#become('open');
      for (const tell of this.#openers) tell();
    });
    socket.on('disconnect', () => this.#lose(socket));
    socket.on('connect_error', () => this.#lose(socket));
    socket.onAny((name: string, frame: unknown) => {
      for (const hear of this.#hearers.get(name) ?? []) hear(frame as never);
    });
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#returning);
    this.#socket?.disconnect();
  }

  get state(): LineState {
    return this.#state;
  }

  readonly watchState = (tell: () => void): (() => void) => {
    this.#watchers.add(tell);
    return () => this.#watchers.delete(tell);
  };

  /** Runs now if the line is open, and each time it opens again. */
  onOpen(tell: () => void): () => void {
    this.#openers.add(tell);
    if (this.#state === 'open') tell();
    return () => this.#openers.delete(tell);
  }

  /** Runs each time that the line opens after it was lost. A first opening without that is none: what a page shows then was just asked for. */
  onReturn(tell: () => void): () => void {
    let known = this.#state === 'lost' ? undefined : this.#breaks;
    return this.onOpen(() => {
      if (known !== this.#breaks) tell();
      known = this.#breaks;
    });
  }

  on<F extends FrameName>(name: F, hear: Hearer<F>): () => void {
    const hearers = this.#hearers.get(name) ?? new Set();
    this.#hearers.set(name, hearers.add(hear));
    return () => hearers.delete(hear);
  }

  async say<E extends EventName>(event: E, input: EventAsked<E>): Promise<Ack<EventReply<E>>> {
    if (!this.#socket?.connected) return noAnswer;
    const timed = this.#socket.timeout(ANSWER_MS) as unknown as {
      emitWithAck: (event: E, input: EventAsked<E>) => Promise<Ack<EventReply<E>>>;
    };
    return timed.emitWithAck(event, input).catch(() => noAnswer);
  }

  /** The client tries again by itself where the network failed, and not where the server refused it or ended it. */
  #lose(socket: Socket<ServerToClient, ClientToServer>): void {
    this.#become('lost');
    if (socket.active || this.#closed) return;
    clearTimeout(this.#returning);
    this.#returning = setTimeout(() => socket.connect(), RETURN_MS + Math.random() * SPREAD_MS);
  }

  #become(state: LineState): void {
    if (state === this.#state) return;
    this.#state = state;
    if (state === 'lost') this.#breaks += 1;
    for (const tell of this.#watchers) tell();
  }
}
