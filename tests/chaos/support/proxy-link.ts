import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Speech, Trouble } from './fault-proxy.js';
import { type Piece, WebSocketFrames } from './web-socket-frames.js';

/** Who is told what: `out` is from whoever connected to the server, `back` its answers. */
type Way = 'out' | 'back';

const SLOW_MS = 800;
const DRIP_MS = 10;
const DRIPS = 200;
const REORDER_MS = 150;
const FULL = 64 * 1024;
const EVENT = /^4[23]/;
/** Questions and their answers. A frame that the server sends unasked is never lost in a line that lives on, which is what a cursor rests on. */
const LOSABLE = { out: /^42/, back: /^43/ };

interface Lane {
  readonly from: Socket;
  readonly to: Socket;
  /** Null where bytes are just bytes. */
  readonly frames: WebSocketFrames | null;
  /** What is written, in its order, whatever the pauses between. */
  tail: Promise<void>;
  held: Buffer | null;
  count: number;
}

/** One connection through a proxy. */
export class Link {
  readonly #far: Socket;
  readonly #lanes: Record<Way, Lane>;
  #trouble: Trouble;
  #beginning = '';
  #eating = false;
  #parted = false;

  constructor(
    private readonly near: Socket,
    { port, speaks, trouble }: { port: number; speaks: Speech; trouble: Trouble },
  ) {
    this.#trouble = trouble;
    this.#far = connect({ port, host: '127.0.0.1', noDelay: true });
    near.setNoDelay(true);
    const lane = (from: Socket, to: Socket): Lane => ({
      from,
      to,
      frames: speaks === 'web-socket' ? new WebSocketFrames() : null,
      tail: Promise.resolve(),
      held: null,
      count: 0,
    });
    this.#lanes = { out: lane(near, this.#far), back: lane(this.#far, near) };
    for (const way of ['out', 'back'] as const) {
      const { from, to } = this.#lanes[way];
      from.on('data', (chunk: Buffer) => this.#carry(way, chunk));
      from.on('error', () => this.#end(from, to));
      from.on('end', () => this.#end(from, to));
      from.on('close', () => this.#end(from, to));
    }
    this.suffer(trouble);
  }

  onEnd(listener: () => void): void {
    this.near.once('close', () => {
      if (this.#far.destroyed) listener();
      else this.#far.once('close', listener);
    });
  }

  suffer(trouble: Trouble): void {
    this.#trouble = trouble;
    const mode = this.#mode();
    if (mode === 'reset') this.#reset();
    if (mode === 'half-open') {
      this.#parted = true;
      this.near.destroy();
    }
    for (const way of ['out', 'back'] as const) {
      const { from, to } = this.#lanes[way];
      if (mode === 'black-hole' || (mode === 'unread' && way === 'back')) from.pause();
      else if (from.destroyed) this.#end(from, to);
      else from.resume();
    }
    if (mode !== 'reorder') for (const way of ['out', 'back'] as const) this.#release(way);
  }

  destroy(): void {
    this.near.destroy();
    this.#far.destroy();
  }

  #mode() {
    const { mode, whose } = this.#trouble;
    return whose !== undefined && !this.#beginning.includes(whose) ? 'ok' : mode;
  }

  #carry(way: Way, chunk: Buffer): void {
    if (way === 'out' && this.#beginning.length < 512) {
      this.#beginning += chunk.toString('latin1');
      if (this.#trouble.whose !== undefined) this.suffer(this.#trouble);
    }
    // Whole frames only, so that a trouble begins and ends between two.
    const { frames } = this.#lanes[way];
    for (const piece of frames ? frames.take(chunk) : [{ bytes: chunk, says: '' }]) this.#pass(way, piece);
  }

  #pass(way: Way, { bytes, says }: Piece): void {
    const mode = this.#mode();
    if (mode === 'slow') this.#delay(way, bytes);
    else if (mode === 'drip') this.#drip(way, bytes);
    else if (mode === 'truncate') this.#cutIn(way, bytes);
    else if (mode === 'eat-commits' || mode === 'eat-replies') this.#eat(way, bytes);
    else if (mode === 'duplicate' && EVENT.test(says)) this.#double(way, bytes);
    else if (mode === 'reorder' && EVENT.test(says)) this.#reorder(way, bytes);
    else if (mode !== 'drop' || !LOSABLE[way].test(says) || this.#counted(way) % 4 !== 0) this.#write(way, bytes);
  }

  /** Late, and no slower: what comes close behind is not later than this is. */
  #delay(way: Way, bytes: Buffer): void {
    const due = performance.now() + (this.#trouble.ms ?? SLOW_MS);
    this.#after(way, () => pause(Math.max(0, due - performance.now())));
    this.#write(way, bytes);
  }

  #drip(way: Way, bytes: Buffer): void {
    for (const byte of bytes.subarray(0, DRIPS)) {
      this.#after(way, () => pause(DRIP_MS));
      this.#write(way, Buffer.of(byte));
    }
    this.#write(way, bytes.subarray(DRIPS));
  }

  #cutIn(way: Way, bytes: Buffer): void {
    this.#write(way, bytes.subarray(0, Math.ceil(bytes.length / 2)));
    this.#after(way, () => this.#reset());
  }

  /** The question goes on; its answer is dropped, and then the connection ends. */
  #eat(way: Way, bytes: Buffer): void {
    if (way === 'out' && (this.#mode() === 'eat-replies' || bytes.includes('COMMIT'))) this.#eating = true;
    if (way === 'out' || !this.#eating) this.#write(way, bytes);
    else this.#reset();
  }

  #double(way: Way, bytes: Buffer): void {
    this.#write(way, bytes);
    if (this.#counted(way) % 2 === 0) this.#write(way, bytes);
  }

  /** The next one overtakes it, if one comes soon. */
  #reorder(way: Way, bytes: Buffer): void {
    const lane = this.#lanes[way];
    if (lane.held) {
      this.#write(way, bytes);
      this.#release(way);
    } else {
      lane.held = bytes;
      setTimeout(() => this.#release(way), REORDER_MS).unref();
    }
  }

  #counted(way: Way): number {
    const lane = this.#lanes[way];
    lane.count += 1;
    return lane.count;
  }

  #release(way: Way): void {
    const lane = this.#lanes[way];
    const { held } = lane;
    lane.held = null;
    if (held) this.#write(way, held);
  }

  #write(way: Way, bytes: Buffer): void {
    const { from, to } = this.#lanes[way];
    this.#after(way, () => {
      if (to.destroyed || to.write(bytes) || to.writableLength < FULL) return;
      from.pause();
      to.once('drain', () => this.#mode() !== 'black-hole' && from.resume());
    });
  }

  #after(way: Way, work: () => void | Promise<void>): void {
    const lane = this.#lanes[way];
    lane.tail = lane.tail.then(work).catch(() => undefined);
  }

  #reset(): void {
    for (const socket of [this.near, this.#far]) if (!socket.destroyed) socket.resetAndDestroy();
  }

  #end(from: Socket, to: Socket): void {
    if (this.#parted || this.#mode() === 'black-hole') return;
    from.destroy();
    const way = to === this.#far ? 'out' : 'back';
    this.#after(way, () => void to.end());
  }
}
