import { type Kept, Moves, placeIn, type Steps } from './moves.js';
import { blocked, dividing, farGap, type Stretch, type Tape, widest } from './tape.js';
import type { Word } from './vocabulary.js';

/** A phrase may go on after 0 to {@link farGap} skipped words: so many places may a state have. */
const gaps = farGap + 1;
const latestClock = 0x3fff_ffff;

type Found = (what: number, from: number, to: number) => void;

/**
 * Finds every phrase in one pass. Which phrases go on from one word to the next is found once for the two and kept; from there
 * on, the places that are open are few. A place stays open until a tick of a clock that stands still on free words and jumps
 * over blocked ones.
 */
export class Automaton implements Steps {
  /** Transitions tried: what the last text cost. */
  steps = 0;
  readonly #next = new Map<number, number>();
  /** Numbered without gaps, so that what is open fits where a processor finds it at once. The first is where every phrase begins. */
  readonly #placeOf = new Map<number, number>([[0, 0]]);
  /** Of each state, the places that its next steps have, each with the number of words that may be skipped from it. */
  readonly places: number[][] = [[]];
  readonly heard: number[][] = [[]];
  /** Of each symbol, its transitions: place and next state in turn. */
  readonly bySymbol: number[][] = [];
  /** Of each of the next words, what is open when it comes: states entered with where they began, and words that begin. */
  readonly #entering: number[][] = Array.from({ length: widest }, () => []);
  readonly #beginning: Moves[][] = Array.from({ length: widest }, () => []);
  readonly #beginningAt: number[][] = Array.from({ length: widest }, () => []);
  #pending = 0;
  /** The words that were read, that phrases begin with, and that a gap may still reach back to: each once, where and when it was last over. */
  readonly #begun: Moves[] = [];
  readonly #begunAt: number[] = [];
  readonly #begunClock: number[] = [];
  #begunSize = 0;
  readonly #kept: Kept = { size: 0, since: 0 };
  /** The places that are open, and of each until when, and where the text began to lead there. */
  readonly #active: number[] = [];
  #until = new Int32Array(0);
  #started = new Int32Array(0);
  /** Of each place, the word that was last tried from it by a newer beginning. */
  #tried = new Int32Array(0);
  #try = 0;
  #clock = 0;
  /** Of the run that is under way. */
  #seam = Infinity;
  #found: Found = () => undefined;

  get states(): number {
    return this.places.length;
  }

  /** A new symbol: what words are read as. */
  symbol(): number {
    return this.bySymbol.push([]) - 1;
  }

  /** The state after one more step; steps that phrases share are shared. All are made before the first run. */
  extend(state: number, gap: number, symbol: number): number {
    const place = this.#place(state, gap);
    const key = place * 0x10_0000 + symbol;
    const earlier = this.#next.get(key);
    if (earlier !== undefined) return earlier;
    const next = this.places.push([]) - 1;
    this.heard.push([]);
    this.#next.set(key, next);
    this.bySymbol[symbol]?.push(place, next);
    return next;
  }

  #place(state: number, gap: number): number {
    const key = state * gaps + gap;
    const earlier = this.#placeOf.get(key);
    if (earlier !== undefined) return earlier;
    const place = this.#placeOf.size;
    this.#placeOf.set(key, place);
    this.places[state]?.push(place, gap);
    return place;
  }

  hear(state: number, what: number): void {
    this.heard[state]?.push(what);
  }

  /** Calls `found` for all that is heard, in the order of where it ends being known. */
  run(tape: Tape, found: Found, { from, seam }: Stretch = { from: 0, seam: Infinity }): void {
    this.#begin();
    this.#seam = seam;
    this.#found = found;
    for (let at = from; at < tape.length; at++) {
      const own = at >= seam;
      if (own && this.#pending === 0 && this.#begunSize === 0 && this.#active.length === 0) return;
      for (let k = tape.read(at) - 1; k >= 0; k--) {
        const word = tape.words[k];
        if (word) this.#read(this.#movesOf(word), at, at + (tape.lengths[k] ?? 1));
      }
      this.#clock += tape.passage(at);
      this.#arrive((at + 1) % widest);
    }
  }

  #movesOf(word: Word): Moves {
    word.moves ??= new Moves(word, this, this.#kept);
    return word.moves;
  }

  #begin(): void {
    this.steps = 0;
    if (this.#pending > 0) for (const left of [...this.#entering, ...this.#beginning, ...this.#beginningAt]) left.length = 0;
    this.#pending = 0;
    this.#begunSize = 0;
    this.#active.length = 0;
    const size = this.#placeOf.size;
    if (this.#until.length !== size || this.#clock > latestClock || this.#try > latestClock) {
      this.#until = new Int32Array(size);
      this.#started = new Int32Array(size);
      this.#tried = new Int32Array(size);
      this.#clock = 0;
      this.#try = 0;
    }
    // No place that an earlier text opened is open now.
    this.#clock += blocked;
  }

  #read(moves: Moves, at: number, to: number): void {
    const begins = at < this.#seam;
    if (begins && this.#counts(to)) for (const what of moves.heard) this.#found(what, at, to);
    this.#followBegun(moves, to);
    this.#followActive(moves, to);
    if (begins && moves.near.length + moves.far.length > 0) {
      this.#beginning[to % widest]?.push(moves);
      this.#beginningAt[to % widest]?.push(at);
      this.#pending++;
    }
  }

  #counts(to: number): boolean {
    return this.#seam === Infinity || to > this.#seam;
  }

  /** From the newest beginning to the oldest: of those that lead to one place the newest stands. */
  #followBegun(moves: Moves, to: number): void {
    this.#try++;
    const [begun, clock] = [this.#begun, this.#clock];
    for (let b = this.#begunSize - 1; b >= 0; b--) {
      const gone = clock - (this.#begunClock[b] ?? 0);
      const word = begun[b];
      if (!word) continue;
      // Few phrases have parts that lie far apart, and most words that began are too far back for the others.
      if (gone < dividing) this.#follow(word.followedBy(moves), gone, this.#begunAt[b] ?? 0, to);
      if (word.far.length > 0) this.#follow(word.followedFarBy(moves), gone, this.#begunAt[b] ?? 0, to);
      this.steps += 1;
    }
  }

  #follow(led: readonly number[], gone: number, began: number, to: number): void {
    const [tried, now] = [this.#tried, this.#try];
    for (let k = 0; k < led.length; k += 3) {
      const place = led[k] ?? 0;
      if ((led[k + 1] ?? 0) < gone || tried[place] === now) continue;
      // Several steps may lead on from one place over this word: they stand together.
      for (let n = k; led[n] === place; n += 3) this.#enter(led[n + 2] ?? 0, began, to);
      tried[place] = now;
    }
    this.steps += led.length / 3;
  }

  #followActive({ pairs }: Moves, to: number): void {
    const [active, until, clock] = [this.#active, this.#until, this.#clock];
    if (pairs.length === 0) return;
    for (const place of active) {
      if ((until[place] ?? 0) < clock) continue;
      for (let k = placeIn(pairs, place); pairs[k] === place; k += 2) this.#enter(pairs[k + 1] ?? 0, this.#started[place] ?? 0, to);
    }
    this.steps += active.length;
  }

  #enter(state: number, started: number, to: number): void {
    const heard = this.heard[state];
    if (heard?.length && this.#counts(to)) for (const what of heard) this.#found(what, started, to);
    if (this.places[state]?.length) {
      this.#entering[to % widest]?.push(state, started);
      this.#pending++;
    }
  }

  #arrive(word: number): void {
    const beginning = this.#beginning[word] ?? [];
    const entering = this.#entering[word] ?? [];
    this.#forget(beginning);
    if (beginning.length === 0 && entering.length === 0) return;
    const [active, until, clock] = [this.#active, this.#until, this.#clock];
    const beginningAt = this.#beginningAt[word] ?? [];
    for (let k = 0; k < beginning.length; k++) {
      const moves = beginning[k];
      if (!moves) continue;
      const b = this.#begunSize++;
      this.#begun[b] = moves;
      this.#begunAt[b] = beginningAt[k] ?? 0;
      this.#begunClock[b] = clock;
    }
    for (let k = 0; k < entering.length; k += 2) {
      const places = this.places[entering[k] ?? 0];
      if (!places) continue;
      for (let p = 0; p < places.length; p += 2) {
        const place = places[p] ?? 0;
        if ((until[place] ?? 0) < clock) active.push(place);
        until[place] = clock + (places[p + 1] ?? 0);
        this.#started[place] = entering[k + 1] ?? 0;
      }
    }
    this.#pending -= beginning.length + entering.length / 2;
    beginning.length = 0;
    entering.length = 0;
    beginningAt.length = 0;
  }

  /** What no gap reaches any more; and of a word that begins again only the newer stands, and stands last. */
  #forget(again: readonly Moves[]): void {
    const [active, until, clock] = [this.#active, this.#until, this.#clock];
    let left = 0;
    for (let a = 0; a < active.length; a++) {
      const place = active[a] ?? 0;
      if ((until[place] ?? 0) >= clock) active[left++] = place;
    }
    if (left < active.length) active.length = left;
    const [begun, at, since] = [this.#begun, this.#begunAt, this.#begunClock];
    left = 0;
    for (let b = 0; b < this.#begunSize; b++) {
      const moves = begun[b];
      const over = since[b] ?? 0;
      if (!moves || clock - over >= gaps || again.includes(moves)) continue;
      begun[left] = moves;
      at[left] = at[b] ?? 0;
      since[left++] = over;
    }
    this.#begunSize = left;
  }
}
