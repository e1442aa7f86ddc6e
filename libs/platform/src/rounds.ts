/** While one round runs, what arrives in the meantime shares the next: the busier, the more share, and nobody waits for a timer. */
export class Rounds<T> {
  #waiting = new Set<T>();
  #next: Promise<void> | null = null;
  #last = Promise.resolve();

  constructor(
    private readonly run: (items: readonly T[]) => Promise<void>,
    private readonly most: number,
  ) {}

  /** Resolves when a round that began after this call has ended; rejects when it failed. */
  join(...items: readonly T[]): Promise<void> {
    for (const item of items) this.#waiting.add(item);
    this.#next ??= this.#last.then(() => this.#go());
    return this.#next;
  }

  async #go(): Promise<void> {
    const round = [...this.#waiting];
    this.#waiting = new Set();
    this.#next = null;
    const going = this.#all(round);
    this.#last = going.catch(() => undefined);
    await going;
  }

  async #all(round: readonly T[]): Promise<void> {
    for (const part of inParts(round, this.most)) await this.run(part);
  }
}

/** So that no statement grows with the house. */
export function* inParts<T>(all: readonly T[], most: number): Generator<T[]> {
  for (let from = 0; from < all.length; from += most) yield all.slice(from, from + most);
}
