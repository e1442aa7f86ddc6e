import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from '@redis/client';
import { CHANNEL, Doorbell } from './doorbell.js';
import type { Log } from './log.js';

const ANSWER_MS = 500;
const PING_MS = 2_000;
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;

const connect = (url: string) =>
  createClient({
    url,
    // Nothing waits for a Redis that is away: the poll says what was not heard.
    disableOfflineQueue: true,
    commandsQueueMaxLength: 1_000,
    maintNotifications: 'disabled',
    socket: { connectTimeout: ANSWER_MS, reconnectStrategy: false },
  });
type Line = ReturnType<typeof connect>;

/** Pub/sub of Valkey or Redis, for several nodes: it takes no lock in PostgreSQL. Nothing is kept there, and nothing depends on it. */
export class RedisDoorbell extends Doorbell {
  readonly #closed = new AbortController();
  #line: { readonly client: Line; readonly broken: AbortController } | null = null;
  #kept: Promise<void> | null = null;

  constructor(
    private readonly url: string,
    log: Log,
  ) {
    super(log);
  }

  listen(): Promise<void> {
    this.#kept ??= this.#keep();
    return Promise.resolve();
  }

  async close(): Promise<void> {
    this.#closed.abort();
    this.#line?.broken.abort();
    await this.#kept;
  }

  protected async send(peals: readonly string[]): Promise<void> {
    const line = this.#line;
    if (!line) return;
    try {
      await answered(Promise.all(peals.map((peal) => line.client.publish(CHANNEL, peal))));
    } catch (error) {
      line.broken.abort();
      throw error;
    }
  }

  /** One line at a time, for as long as the node lives: whoever does not answer in half a second is left for a new one. */
  async #keep(): Promise<void> {
    for (let tries = 0; !this.#isClosed(); tries += 1) {
      const client = connect(this.url);
      const broken = new AbortController();
      client.on('error', () => broken.abort());
      try {
        await answered(client.connect());
        await answered(client.subscribe(CHANNEL, (payload) => this.hear(payload)));
        this.#line = { client, broken };
        if (tries > 0) this.log.info('doorbell-listening');
        tries = 0;
        for (;;) {
          await pause(PING_MS, undefined, { signal: broken.signal, ref: false });
          await answered(client.ping());
        }
      } catch (error) {
        if (tries === 0 && !this.#isClosed()) this.log.warn('doorbell-not-listening', { error });
      }
      this.#line = null;
      if (client.isOpen) client.destroy();
      await this.#wait(tries);
    }
  }

  #isClosed(): boolean {
    return this.#closed.signal.aborted;
  }

  /** Longer each time, and never the same for all nodes. */
  async #wait(tries: number): Promise<void> {
    const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries);
    const ms = longest * (0.5 + Math.random() / 2);
    await pause(ms, undefined, { signal: this.#closed.signal, ref: false }).catch(() => undefined);
  }
}

/** @throws when there is no answer in time; the promise itself may stay open for ever */
async function answered<T>(promise: Promise<T>): Promise<T> {
  const late = new AbortController();
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, pause(ANSWER_MS, undefined, { signal: late.signal, ref: false }).then(() => noAnswer())]);
  } finally {
    late.abort();
  }
}

function noAnswer(): never {
  throw new Error('no answer in time');
}
