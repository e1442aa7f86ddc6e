import { busy } from './busy.js';

/** The answer of a run to an item that it could not take along: the item is tried again, by itself. */
export const BY_ITSELF = Symbol('by itself');

export interface Rides<Item, Answer> {
  /** Two items of one key are never under way at once, and keep their order. */
  keyOf(item: Item): string;
  /** One answer for each item, in their order. Rejects where nobody gets an answer, as when the database is away. */
  together(items: readonly Item[]): Promise<readonly (Answer | typeof BY_ITSELF)[]>;
  alone(item: Item): Promise<Answer>;
}

/** Somebody who waits for an answer, until they were told one. */
interface Ask<Answer> {
  readonly since: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly key: string;
  readonly same: string | undefined;
  readonly ahead: boolean;
  readonly asks: Set<Ask<Answer>>;
  begun: boolean;
}

interface Way {
  readonly ahead?: boolean;
  /** Who asks for the same while it waits is answered with it: a retry makes no second item. */
  readonly same?: string | undefined;
  /** Waits for the end of it, however long that takes: every statement ends. */
  readonly patient?: boolean;
}

/** Items of one run: as many as go in the time for which a run may hold its locks. It begins with some, and doubles. */
const FEWEST = 8;
const SOME = 64;
const MOST = 256;
const RUN_MS = 300;
/** Who would wait for longer is told at once, so that what waits is what can be done. */
const WAIT_MS = 1_000;
/** Runs of single items at once: those that wait for somebody else's lock must not take every connection. */
const MOST_ALONE = 4;
/** Of one key: nobody fills the lane alone. */
const MOST_OF_ONE = 64;
/** From so many on, or a quarter of the longest wait, who goes first matters. */
const PRESSED = 32;
/** Whoever has no answer by then is told `busy`. Two seconds are promised: the rest is for the telling, of very many at once and by a slow machine. */
const PATIENCE_MS = 1_200;
/** Who goes ahead sooner, for they are kept first; and not before a run that was under way and their own had time, on a slow machine too. */
const PATIENCE_AHEAD_MS = 2 * RUN_MS;
const LOOK_MS = 50;

/**
 * While one run is under way, what arrives shares the next: the busier, the more share, and nobody waits for a timer.
 * One that can't go with the others goes alone, beside the lane, so it fails alone and holds up nobody. Everybody has an
 * answer in time; who has not begun by then is out, but those who go ahead stay and are done all the same.
 */
export class Lane<Item, Answer> {
  readonly #all = new Set<Waiting<Item, Answer>>();
  readonly #same = new Map<string, Waiting<Item, Answer>>();
  /** Who will not wait for ever, in the order of arrival; whoever was told is out, so that nobody is told twice. */
  readonly #asks = new Map<Ask<Answer>, Waiting<Item, Answer>>();
  #first: Waiting<Item, Answer>[] = [];
  #ready: Waiting<Item, Answer>[] = [];
  /** Of each key that is under way: what waits behind it. */
  readonly #behind = new Map<string, Waiting<Item, Answer>[]>();
  readonly #lonely: Waiting<Item, Answer>[] = [];
  #running = false;
  #alone = 0;
  #most = SOME;
  /** Milliseconds for one item of a full run. */
  #each = 0;
  #looking: NodeJS.Timeout | null = null;

  constructor(private readonly rides: Rides<Item, Answer>) {}

  get length(): number {
    return this.#all.size;
  }

  /** So many wait that the order in which they go matters. */
  get pressed(): boolean {
    return this.#all.size >= PRESSED || this.#ready.length * this.#each > WAIT_MS / 4;
  }

  /** @throws `busy` where it would take too long, or does; what was asked may still be done then */
  submit(item: Item, { ahead = false, same, patient = false }: Way = {}): Promise<Answer> {
    const known = same === undefined ? undefined : this.#same.get(same);
    if (known) return this.#ask(known, patient);
    const key = this.rides.keyOf(item);
    const behind = this.#behind.get(key);
    if (!ahead && (this.#ready.length * this.#each > WAIT_MS || (behind && behind.length >= MOST_OF_ONE))) return Promise.reject(busy());
    const waiting = { item, key, same, ahead, asks: new Set<Ask<Answer>>(), begun: false };
    this.#all.add(waiting);
    if (same !== undefined) this.#same.set(same, waiting);
    const answer = this.#ask(waiting, patient);
    if (behind) this.#lineUp(behind, waiting);
    else {
      this.#behind.set(key, []);
      this.#enter(waiting);
      this.#go();
    }
    return answer;
  }

  /** What becomes of one that is still in here, though whoever asked was told `busy`. */
  underWay(same: string | undefined): Promise<Answer> | undefined {
    const waiting = same === undefined ? undefined : this.#same.get(same);
    return waiting && this.#ask(waiting, true);
  }

  #ask(waiting: Waiting<Item, Answer>, patient: boolean): Promise<Answer> {
    if (!patient) this.#looking ??= setInterval(() => this.#look(), LOOK_MS).unref();
    return new Promise((resolve, reject) => {
      const ask = { since: performance.now(), resolve, reject };
      waiting.asks.add(ask);
      if (!patient) this.#asks.set(ask, waiting);
    });
  }

  #enter(waiting: Waiting<Item, Answer>): void {
    (waiting.ahead ? this.#first : this.#ready).push(waiting);
  }

  /** Who goes ahead passes the same key's others, and takes whom they all wait for along to the front. */
  #lineUp(behind: Waiting<Item, Answer>[], waiting: Waiting<Item, Answer>): void {
    insert(behind, waiting);
    const before = waiting.ahead ? this.#ready.find(({ key }) => key === waiting.key) : undefined;
    if (!before) return;
    drop(this.#ready, before);
    this.#first.push(before);
  }

  #go(): void {
    if (this.#running || this.#first.length + this.#ready.length === 0) return;
    this.#running = true;
    const run = this.#first.slice(0, this.#most);
    this.#first = this.#first.slice(run.length);
    const rest = this.#ready.slice(0, this.#most - run.length);
    this.#ready = this.#ready.slice(rest.length);
    run.push(...rest);
    for (const waiting of run) waiting.begun = true;
    const began = performance.now();
    void this.#together(run).then(() => {
      this.#learn(run.length, performance.now() - began);
      this.#running = false;
      this.#go();
    });
  }

  #learn(items: number, took: number): void {
    if (items < this.#most) {
      this.#each = Math.min(this.#each, took / items); // a run of a few carries the commit alone: an item costs no more
      return;
    }
    this.#each = took / items;
    const fit = took > RUN_MS ? Math.floor(RUN_MS / this.#each) : took < RUN_MS / 2 ? 2 * items : items;
    this.#most = Math.min(MOST, Math.max(FEWEST, fit));
  }

  async #together(run: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await this.rides.together(run.map(({ item }) => item));
      for (const [n, waiting] of run.entries()) {
        const answer = answers[n] ?? BY_ITSELF;
        if (answer === BY_ITSELF) this.#sendAlone(waiting);
        else this.#settle(waiting, (ask) => ask.resolve(answer));
      }
    } catch (error) {
      for (const waiting of run) this.#settle(waiting, (ask) => ask.reject(error));
    }
  }

  #sendAlone(waiting: Waiting<Item, Answer>): void {
    if (this.#alone >= MOST_ALONE) {
      waiting.begun = false;
      insert(this.#lonely, waiting);
      return;
    }
    this.#alone += 1;
    waiting.begun = true;
    this.rides
      .alone(waiting.item)
      .then(
        (answer) => this.#settle(waiting, (ask) => ask.resolve(answer)),
        (error: unknown) => this.#settle(waiting, (ask) => ask.reject(error)),
      )
      .finally(() => {
        this.#alone -= 1;
        const next = this.#lonely.shift();
        if (next) this.#sendAlone(next);
      });
  }

  #settle(waiting: Waiting<Item, Answer>, tell: (ask: Ask<Answer>) => void): void {
    for (const ask of waiting.asks) {
      tell(ask);
      this.#asks.delete(ask);
    }
    this.#forget(waiting);
    const next = this.#behind.get(waiting.key)?.shift();
    if (!next) {
      this.#behind.delete(waiting.key);
      return;
    }
    this.#enter(next);
    this.#go();
  }

  #forget(waiting: Waiting<Item, Answer>): void {
    this.#all.delete(waiting);
    if (waiting.same !== undefined) this.#same.delete(waiting.same);
  }

  /** In the order of arrival, so the first who came lately ends it. */
  #look(): void {
    const now = performance.now();
    for (const [ask, waiting] of this.#asks) {
      const waited = now - ask.since;
      if (waited < PATIENCE_AHEAD_MS) break;
      if (!waiting.ahead && waited < PATIENCE_MS) continue;
      ask.reject(busy());
      this.#asks.delete(ask);
      waiting.asks.delete(ask);
      if (!waiting.begun && !waiting.ahead && waiting.asks.size === 0) this.#giveUp(waiting);
    }
    if (this.#asks.size > 0 || !this.#looking) return;
    clearInterval(this.#looking);
    this.#looking = null;
  }

  #giveUp(waiting: Waiting<Item, Answer>): void {
    if (drop(this.#ready, waiting) || drop(this.#first, waiting) || drop(this.#lonely, waiting)) this.#settle(waiting, () => undefined);
    else if (drop(this.#behind.get(waiting.key) ?? [], waiting)) this.#forget(waiting);
  }
}

/** At the end, or before all who don't go ahead. */
function insert<T extends { readonly ahead: boolean }>(into: T[], one: T): void {
  const place = one.ahead ? into.findIndex(({ ahead }) => !ahead) : -1;
  into.splice(place < 0 ? into.length : place, 0, one);
}

function drop<T>(from: T[], one: T): boolean {
  const at = from.indexOf(one);
  if (at >= 0) from.splice(at, 1);
  return at >= 0;
}
