import { createServer, type Server } from 'node:net';
import { Link } from './proxy-link.js';

/**
 * What a line may do to what it carries:
 * - `black-hole`: nothing comes through, nothing is closed, and nobody is told; what waited comes when it ends.
 * - `slow`, `drip`: late; byte by byte.
 * - `reset`: every connection ends with RST. `truncate`: after half of what comes next.
 * - `eat-replies`: the question arrives, its answer does not, and the connection ends. `eat-commits`: only where the question is COMMIT.
 * - `half-open`: the near end is gone, the far end is told nothing.
 * - `unread`: the near end does not read.
 * - `duplicate`, `reorder`: of the events and answers in a WebSocket, some. `drop`: of what is asked and answered, some.
 */
export type Mode =
  | 'ok'
  | 'black-hole'
  | 'slow'
  | 'drip'
  | 'reset'
  | 'truncate'
  | 'eat-replies'
  | 'eat-commits'
  | 'half-open'
  | 'unread'
  | 'duplicate'
  | 'reorder'
  | 'drop';

export interface Trouble {
  readonly mode: Mode;
  /** Of `slow`: how late everything is. */
  readonly ms?: number;
  /** Only connections that began with these bytes. */
  readonly whose?: string;
}

/** Frames can be doubled, dropped and put out of order only where they are known. */
export type Speech = 'bytes' | 'web-socket';

export const NO_TROUBLE: Trouble = { mode: 'ok' };

/** A door on the loopback. Where it leads is asked anew for each connection; null: nobody is behind it. */
export class FaultProxy implements AsyncDisposable {
  readonly #links = new Set<Link>();
  #trouble = NO_TROUBLE;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static listen(leadsTo: () => number | null, speaks: Speech = 'bytes'): Promise<FaultProxy> {
    return new Promise((resolve) => {
      const server = createServer({ allowHalfOpen: false }, (near) => {
        const port = leadsTo();
        if (port === null) near.resetAndDestroy();
        else proxy.#open(new Link(near, { port, speaks, trouble: proxy.#trouble }));
      });
      let proxy: FaultProxy;
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        proxy = new FaultProxy(server, typeof address === 'object' && address ? address.port : 0);
        resolve(proxy);
      });
    });
  }

  get trouble(): Trouble {
    return this.#trouble;
  }

  set trouble(trouble: Trouble) {
    this.#trouble = trouble;
    for (const link of this.#links) link.suffer(trouble);
  }

  #open(link: Link): void {
    this.#links.add(link);
    link.onEnd(() => this.#links.delete(link));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const link of this.#links) link.destroy();
    await closed;
  }
}
