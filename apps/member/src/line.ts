import type { io as Io, Socket } from 'socket.io-client';
import { z } from 'zod/mini';
import {
  type Ack,
  type ClientToServer,
  type EventAsked,
  type EventName,
  type EventReply,
  events,
  type Frame,
  type FrameName,
  frames,
  ProblemBody,
  type ServerToClient,
} from '#libs/contracts';
import { fetchAgain } from '#libs/ui';

const fetchClient = fetchAgain(() => import('socket.io-client'));

export type LineState = 'connecting' | 'up' | 'down';
type FrameHandler<F extends FrameName> = (frame: Frame<F>) => void;

/** The one live connection of this page. Nothing it carries is trusted before it fits the contract. */
export interface Line {
  state: () => LineState;
  /** Since when there has been no line; null: it is up. */
  lostAt: () => number | null;
  onState: (listener: (state: LineState) => void) => () => void;
  on: <F extends FrameName>(name: F, handler: FrameHandler<F>) => () => void;
  ask: <E extends EventName>(name: E, input: EventAsked<E>) => Promise<Ack<EventReply<E>>>;
  /** Try now: the network or the page is back. */
  nudge: () => void;
  /** Somebody has something to say: no wait of our own holds it up. A try that is under way goes on. */
  hurry: () => void;
  close: () => void;
}

const ANSWER_WITHIN_MS = 6000;
/** A server that is about to restart is left by thousands at once: each comes back at its own moment of this time. */
const SPREAD_MS = 20_000;
const REFUSED_AGAIN_MS = 5000;
/** The network dropped before the rest of the page was there. */
const LOAD_AGAIN_MS = 4000;
/** Put out by the server, again and again: a thirteenth window, say. The wait grows until a line has stood for a while. */
const PUT_OUT_MS = 1000;
const PUT_OUT_AT_MOST_MS = 60_000;
const STOOD_MS = 120_000;
const noAnswer: Ack<never> = { ok: false, problem: { type: 'no-answer' } };
const Refused = z.object({ ok: z.literal(false), problem: ProblemBody });

/** What the line asks of whoever opens it. */
interface Host {
  refused: () => void;
  /** Its code is lost to this page, for as long as `wanted` says so. */
  renew: (wanted: () => boolean) => Promise<void>;
}

/** `to`: which server, and what to bring along; for a page its own, and its cookies. */
export function openLine({ refused, renew }: Host, to?: { url: string; extraHeaders: Record<string, string> }): Line {
  let state: LineState = 'connecting';
  let lostAt: number | null = Date.now();
  let socket: Socket<ServerToClient, ClientToServer> | undefined;
  let closed = false;
  let restarting = false;
  let loading = false;
  let loadsLost = 0;
  let putOut = 0;
  let upAt = 0;
  let coming: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<(state: LineState) => void>();
  const handlers = new Map<FrameName, Set<(frame: never) => void>>();

  const become = (next: LineState) => {
    if (state === next) return;
    if (next === 'up') lostAt = null;
    else lostAt ??= Date.now();
    state = next;
    for (const listener of listeners) listener(next);
  };

  function comeBack(): void {
    if (closed || socket?.connected) return;
    clearTimeout(coming);
    coming = undefined;
    if (!socket) return void load();
    restarting = false;
    socket.io.reconnection(true);
    socket.disconnect().connect();
  }
  function comeBackIn(ms: number): void {
    clearTimeout(coming);
    coming = setTimeout(comeBack, ms);
  }
  function waitAfterPutOut(): number {
    putOut = Date.now() - upAt > STOOD_MS ? 0 : putOut + 1;
    return Math.min(PUT_OUT_MS * 2 ** putOut, PUT_OUT_AT_MOST_MS) * (0.5 + Math.random());
  }

  // After the first paint: a member reads and finds help before a socket is there.
  async function load(): Promise<void> {
    if (loading) return;
    loading = true;
    const client = await fetchClient().catch(() => null);
    loading = false;
    if (closed) return;
    if (client) return begin(client.io);
    loadsLost += 1;
    become('down');
    comeBackIn(LOAD_AGAIN_MS * (0.5 + Math.random()));
    if (loadsLost > 1) await renew(() => !closed && !socket);
  }

  function begin(io: typeof Io): void {
    const options = { transports: ['websocket'], reconnectionDelay: 500, reconnectionDelayMax: 5000, timeout: 10_000 };
    socket = to ? io(to.url, { ...options, extraHeaders: to.extraHeaders }) : io(options);
    socket.on('connect', () => {
      upAt = Date.now();
      become('up');
    });
    // The client would come back by itself, within a second: not now.
    socket.on('server:restarting', () => {
      restarting = true;
      socket?.io.reconnection(false);
    });
    socket.on('disconnect', (reason) => {
      become('down');
      if (closed) return;
      const byServer = reason === 'io server disconnect';
      // Is there still a session? Whatever the answer, try again.
      if (byServer) refused();
      if (restarting) comeBackIn(Math.random() * SPREAD_MS);
      else if (byServer) comeBackIn(waitAfterPutOut());
    });
    socket.on('connect_error', () => {
      become('down');
      refused();
      // Refused by the server rather than by the network: the client would not try again by itself.
      if (socket && !socket.active) comeBackIn(REFUSED_AGAIN_MS);
    });
    for (const name of Object.keys(frames) as FrameName[]) socket.on(name, (raw: unknown) => deliver(name, raw));
  }
  void load();

  function deliver(name: FrameName, raw: unknown): void {
    const frame = z.safeParse(frames[name], raw);
    if (frame.success) for (const handler of handlers.get(name) ?? []) handler(frame.data as never);
  }

  return {
    state: () => state,
    lostAt: () => lostAt,
    onState(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    on(name, handler) {
      const known = handlers.get(name) ?? new Set();
      handlers.set(name, known.add(handler));
      return () => void known.delete(handler);
    },
    async ask(name, input) {
      if (!socket?.connected) return noAnswer;
      const emit = socket.timeout(ANSWER_WITHIN_MS) as unknown as { emitWithAck(name: string, input: unknown): Promise<unknown> };
      const raw = await emit.emitWithAck(name, input).catch(() => undefined);
      return readAck(name, raw);
    },
    nudge: comeBack,
    hurry: () => coming !== undefined && comeBack(),
    close() {
      closed = true;
      clearTimeout(coming);
      socket?.disconnect();
      become('down');
    },
  };
}

function readAck<E extends EventName>(name: E, raw: unknown): Ack<EventReply<E>> {
  if (raw === undefined) return noAnswer;
  const good = z.safeParse(z.object({ ok: z.literal(true), value: events[name].reply }), raw);
  if (good.success) return { ok: true, value: good.data.value as EventReply<E> };
  const bad = z.safeParse(Refused, raw);
  return bad.success ? { ok: false, problem: bad.data.problem } : { ok: false, problem: { type: 'internal' } };
}
