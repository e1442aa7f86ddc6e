import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#libs/platform';
import { clientAddress } from './client-address.js';

/** Handshakes under way on this node, and from one address: a clinic's whole network may come back at once. */
const MOST = 512;
const MOST_OF_ONE = 256;
/** socket.io asks whoever says nothing to close, after five seconds; who does not do that either is cut. */
const PATIENCE_MS = 8_000;

/**
 * Sockets between the first byte and a proven session. They cost the reserved connections a look-up each, and whoever opens thousands
 * and says nothing would keep others out: so many may be on their way, and the rest come again at a moment of their own.
 */
@Injectable()
export class Handshakes {
  readonly #byAddress = new Map<string, number>();
  readonly #hops: number;
  #size = 0;

  constructor(@Inject(CONFIG) { trustProxyHops }: Config) {
    this.#hops = trustProxyHops;
  }

  get size(): number {
    return this.#size;
  }

  /** The first of engine.io's handlers: before the session is looked up. */
  readonly handler = (request: IncomingMessage, _: ServerResponse, next: (error?: Error) => void): void => {
    request.socket.on('error', lost);
    const address = clientAddress(request, this.#hops);
    const own = this.#byAddress.get(address) ?? 0;
    if (this.#size >= MOST || own >= MOST_OF_ONE) {
      next(new Error('too many handshakes'));
      return;
    }
    this.#byAddress.set(address, own + 1);
    this.#size += 1;
    const late = setTimeout(() => request.socket.destroy(), PATIENCE_MS).unref();
    const done = () => {
      if (!waiting.delete(request)) return;
      clearTimeout(late);
      request.socket.off('error', lost).off('close', done); // it lives as long as the socket, and would keep the request
      this.#size -= 1;
      const left = (this.#byAddress.get(address) ?? 1) - 1;
      if (left > 0) this.#byAddress.set(address, left);
      else this.#byAddress.delete(address);
    };
    waiting.set(request, done);
    request.socket.once('close', done);
    next();
  };
}

/** Node has let go of the socket, and ws takes it only after the session was looked up: a reset in between would end the process. */
const lost = (): void => undefined;

const waiting = new WeakMap<object, () => void>();

/** It is over: the socket is admitted, or refused. One that is closed before ends by itself. */
export function endHandshake(request: object): void {
  waiting.get(request)?.();
}
