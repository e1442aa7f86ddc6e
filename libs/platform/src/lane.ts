/** The answer of a run to an item that it could not take along: the item is tried again, by itself. */
export const BY_ITSELF = Symbol('by itself');

export interface Rides<Item, Answer> {
  /** Two items of one key are never under way at once, and keep their order. */
  keyOf(item: Item): string;
  /** One answer for each item, in their order. Rejects where nobody gets an answer, as when the database is away. */
  together(items: readonly Item[]): Promise<readonly (Answer | typeof BY_ITSELF)[]>;
  alone(item: Item): Promise<Answer>;
}

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly key: string;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** Beyond this a run would hold its locks for too long. */
const MOST = 256;
/** Runs of single items at once: those that wait for somebody else's lock must not take every connection. */
const MOST_ALONE = 4;

/**
 * While one run is under way, what arrives shares the next: the busier, the more share, and nobody waits for a timer.
 * One that can't go with the others goes alone, beside the lane, so it fails alone and holds up nobody.
 */
export class Lane<Item, Answer> {
  #ready: Waiting<Item, Answer>[] = [];
  /** Of each key that is under way: what waits behind it. */
  readonly #behind = new Map<string, Waiting<Item, Answer>[]>();
  readonly #lonely: Waiting<Item, Answer>[] = [];
  #running = false;
  #alone = 0;

  constructor(private readonly rides: Rides<Item, Answer>) {}

  submit(item: Item): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const waiting = { item, key: this.rides.keyOf(item), resolve, reject };
      const behind = this.#behind.get(waiting.key);
      if (behind) {
        behind.push(waiting);
        return;
      }
      this.#behind.set(waiting.key, []);
      this.#ready.push(waiting);
      this.#go();
    });
  }

  #go(): void {
    if (this.#running || this.#ready.length === 0) return;
    this.#running = true;
    const run = this.#ready.slice(0, MOST);
    this.#ready = this.#ready.slice(MOST);
    void this.#together(run).then(() => {
      this.#running = false;
      this.#go();
    });
  }

  async #together(run: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await this.rides.together(run.map(({ item }) => item));
      for (const [n, waiting] of run.entries()) {
        const answer = answers[n] ?? BY_ITSELF;
        if (answer === BY_ITSELF) this.#sendAlone(waiting);
        else this.#settle(waiting, () => waiting.resolve(answer));
      }
    } catch (error) {
      for (const waiting of run) this.#settle(waiting, () => waiting.reject(error));
    }
  }

  #sendAlone(waiting: Waiting<Item, Answer>): void {
    if (this.#alone >= MOST_ALONE) {
      this.#lonely.push(waiting);
      return;
    }
    this.#alone += 1;
    this.rides
      .alone(waiting.item)
      .then(
        (answer) => this.#settle(waiting, () => waiting.resolve(answer)),
        (error: unknown) => this.#settle(waiting, () => waiting.reject(error)),
      )
      .finally(() => {
        this.#alone -= 1;
        const next = this.#lonely.shift();
        if (next) this.#sendAlone(next);
      });
  }

  #settle({ key }: Waiting<Item, Answer>, tell: () => void): void {
    tell();
    const next = this.#behind.get(key)?.shift();
    if (!next) {
      this.#behind.delete(key);
      return;
    }
    this.#ready.push(next);
    this.#go();
  }
}
