import type { Socket } from 'socket.io-client';
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
  close: () => void;
}

const ANSWER_WITHIN_MS = 6000;
const noAnswer: Ack<never> = { ok: false, problem: { type: 'no-answer' } };
const Refused = z.object({ ok: z.literal(false), problem: ProblemBody });

/** `to`: which server, and what to bring along; for a page its own, and its cookies. */
export function openLine(onRefused: () => void, to?: { url: string; extraHeaders: Record<string, string> }): Line {
  let state: LineState = 'connecting';
  let lostAt: number | null = Date.now();
  let socket: Socket<ServerToClient, ClientToServer> | undefined;
  let closed = false;
  const listeners = new Set<(state: LineState) => void>();
  const handlers = new Map<FrameName, Set<(frame: never) => void>>();

  const become = (next: LineState) => {
    if (state === next) return;
    if (next === 'up') lostAt = null;
    else lostAt ??= Date.now();
    state = next;
    for (const listener of listeners) listener(next);
  };

  // After the first paint: a member reads and finds help before a socket is there.
  void import('socket.io-client').then(({ io }) => {
    if (closed) return;
    const options = { transports: ['websocket'], reconnectionDelay: 500, reconnectionDelayMax: 5000, timeout: 10_000 };
    socket = to ? io(to.url, { ...options, extraHeaders: to.extraHeaders }) : io(options);
    socket.on('connect', () => become('up'));
    socket.on('disconnect', (reason) => {
      become('down');
      // The server ended it: is there still a session? A restart ends it too, so try again in any case.
      if (reason === 'io server disconnect') {
        onRefused();
        socket?.connect();
      }
    });
    socket.on('connect_error', () => {
      become('down');
      onRefused();
      // Refused by the server rather than by the network: the client would not try again by itself.
      if (socket && !socket.active) setTimeout(() => !closed && socket?.connect(), 5000);
    });
    for (const name of Object.keys(frames) as FrameName[]) socket.on(name, (raw: unknown) => deliver(name, raw));
  });

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
    nudge() {
      if (socket && !socket.connected) socket.disconnect().connect();
    },
    close() {
      closed = true;
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
