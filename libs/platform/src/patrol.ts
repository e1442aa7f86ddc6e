import { inParts } from './rounds.js';

export interface Watch<T> {
  /** In the order in which they came. */
  all(): readonly T[];
  /** So many at a time, in one look. */
  readonly most: number;
  readonly everyMs: number;
  look(some: readonly T[]): Promise<void>;
  failed(error: unknown): void;
}

/**
 * Looks after all of a changing house again and again, in parts that are evenly spread over the time: what is said
 * meanwhile waits for a look at some, never at everybody. Who came last is first in the next round, so that newcomers wait no longer.
 */
export class Patrol<T> {
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(private readonly watch: Watch<T>) {}

  start(): void {
    this.#later(this.watch.everyMs, () => this.#round());
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
  }

  #round(): Promise<void> {
    const { most, everyMs } = this.watch;
    const parts = [...inParts(this.watch.all().toReversed(), most)];
    return this.#step(parts, everyMs / Math.max(1, parts.length));
  }

  /** One that fails holds up no other: its part is looked at in the next round. */
  async #step([part = [], ...rest]: readonly (readonly T[])[], eachMs: number): Promise<void> {
    const began = performance.now();
    if (part.length > 0)
      await this.watch.look(part).catch((error: unknown) => {
        this.watch.failed(error);
      });
    const left = Math.max(0, eachMs - (performance.now() - began));
    this.#later(left, () => (rest.length > 0 ? this.#step(rest, eachMs) : this.#round()));
  }

  #later(ms: number, go: () => Promise<void>): void {
    if (!this.#stopped) this.#timer = setTimeout(() => void go(), ms).unref();
  }
}
