/** Most words that a phrase's parts may lie apart in a sentence. */
export const farGap = 12;
/** A phrase may go on after 0 to {@link farGap} skipped words: so many places may a state have. */
const gaps = farGap + 1;
/** So many ticks close every place that a word or two may be skipped from; parts that lie far apart stay open. */
const divider = 4;
/** After so many ticks every place that was open has closed. */
const longGap = gaps;
/** No word of the lexicon covers more words of a text. */
export const widest = 16;
const latestClock = 0x3fff_ffff;
const none: readonly number[] = [];

export type Passage = 'free' | 'gap' | 'divider' | 'blocked';
const ticks: Readonly<Record<Passage, number>> = { free: 0, gap: 1, divider, blocked: longGap };

/** What a text is made of, as far as an automaton needs to know. */
export interface Tape {
  readonly length: number;
  /** Reads what may stand at a word into `symbols` and `lengths`; says how many. */
  read(at: number): number;
  readonly symbols: readonly (readonly number[])[];
  /** How many words of the text each covers, less than `widest`. */
  readonly lengths: readonly number[];
  /** Whether a gap may skip a word: freely, as one of its few, as many of them, or never. */
  passage(at: number): Passage;
}

/** All that a word can do, found out when it is first read. */
interface Moves {
  /** What it is by itself. */
  readonly heard: readonly number[];
  /** The places that it opens by itself (where they stand in what is open), each with the words that may be skipped from it. */
  readonly opens: Int32Array;
  /** The places that lead on over it, each with the state that follows. */
  readonly pairs: Int32Array;
}

type Found = (what: number, from: number, to: number) => void;

/**
 * Finds every phrase in one pass. A word costs the transitions that it can make anywhere, however much is open: nothing
 * is followed or copied while the text does not go on. A place stays open until a tick of a clock that stands still on
 * free words and jumps over blocked ones.
 */
export class Automaton {
  /** Transitions tried: what the last text cost. */
  steps = 0;
  readonly #next = new Map<number, number>();
  /** Numbered without gaps, so that what is open fits where a processor finds it at once. The first is where every phrase begins. */
  readonly #placeOf = new Map<number, number>([[0, 0]]);
  /** Of each state, the places that its next steps have, each with the number of words that may be skipped from it. */
  readonly #places: number[][] = [[]];
  readonly #heard: number[][] = [[]];
  /** Of each symbol, its transitions: place and next state in turn. */
  readonly #bySymbol: number[][] = [];
  readonly #moves = new Map<readonly number[], Moves>();
  /** Of each of the next words, what is open when it comes: states entered with where they began, and words that begin. */
  readonly #entering: number[][] = Array.from({ length: widest }, () => []);
  readonly #beginning: { moves: Moves; at: number }[][] = Array.from({ length: widest }, () => []);
  /** Of each place, until when it is open and where the text began to lead there. */
  #open = new Int32Array(0);
  #clock = 0;

  get states(): number {
    return this.#places.length;
  }

  /** A new symbol: what words are read as. */
  symbol(): number {
    return this.#bySymbol.push([]) - 1;
  }

  /** The state after one more step; steps that phrases share are shared. All are made before the first run. */
  extend(state: number, gap: number, symbol: number): number {
    const place = this.#place(state, gap);
    const key = place * 0x10_0000 + symbol;
    const earlier = this.#next.get(key);
    if (earlier !== undefined) return earlier;
    const next = this.#places.push([]) - 1;
    this.#heard.push([]);
    this.#next.set(key, next);
    this.#bySymbol[symbol]?.push(place, next);
    return next;
  }

  #place(state: number, gap: number): number {
    const key = state * gaps + gap;
    const earlier = this.#placeOf.get(key);
    if (earlier !== undefined) return earlier;
    const place = this.#placeOf.size;
    this.#placeOf.set(key, place);
    this.#places[state]?.push(place, gap);
    return place;
  }

  hear(state: number, what: number): void {
    this.#heard[state]?.push(what);
  }

  /** Calls `found` for all that is heard, in the order of where it ends being known. */
  run(tape: Tape, found: Found): void {
    this.#begin();
    for (let at = 0; at < tape.length; at++) {
      for (let k = tape.read(at) - 1; k >= 0; k--) this.#read(tape.symbols[k] ?? none, at, at + (tape.lengths[k] ?? 1), found);
      this.#clock += ticks[tape.passage(at)];
      this.#arrive((at + 1) % widest);
    }
  }

  #begin(): void {
    this.steps = 0;
    for (const left of this.#entering) left.length = 0;
    for (const left of this.#beginning) left.length = 0;
    const size = this.#placeOf.size * 2;
    if (this.#open.length !== size || this.#clock > latestClock) {
      this.#open = new Int32Array(size);
      this.#clock = 0;
    }
    // No place that an earlier text opened is open now.
    this.#clock += longGap;
  }

  #read(symbols: readonly number[], at: number, to: number, found: Found): void {
    const moves = this.#moves.get(symbols) ?? this.#learn(symbols);
    const { heard, opens, pairs } = moves;
    const [open, clock] = [this.#open, this.#clock];
    for (const what of heard) found(what, at, to);
    if (opens.length) this.#beginning[to % widest]?.push({ moves, at });
    for (let k = 0; k < pairs.length; k += 2) {
      const place = pairs[k] ?? 0;
      if ((open[place] ?? 0) >= clock) this.#enter(pairs[k + 1] ?? 0, open[place + 1] ?? 0, to, found);
    }
    this.steps += (opens.length + pairs.length) / 2;
  }

  #enter(state: number, started: number, to: number, found: Found): void {
    for (const what of this.#heard[state] ?? none) found(what, started, to);
    if (this.#places[state]?.length) this.#entering[to % widest]?.push(state, started);
  }

  #arrive(word: number): void {
    const [open, clock] = [this.#open, this.#clock];
    const beginning = this.#beginning[word] ?? [];
    for (const { moves, at } of beginning) {
      const { opens } = moves;
      for (let k = 0; k < opens.length; k += 2) {
        const place = opens[k] ?? 0;
        open[place] = clock + (opens[k + 1] ?? 0);
        open[place + 1] = at;
      }
    }
    const entering = this.#entering[word] ?? [];
    for (let k = 0; k < entering.length; k += 2) {
      const places = this.#places[entering[k] ?? 0] ?? none;
      for (let p = 0; p < places.length; p += 2) {
        const place = (places[p] ?? 0) * 2;
        open[place] = clock + (places[p + 1] ?? 0);
        open[place + 1] = entering[k + 1] ?? 0;
      }
    }
    beginning.length = 0;
    entering.length = 0;
  }

  #learn(symbols: readonly number[]): Moves {
    const heard: number[] = [];
    const opens: number[] = [];
    const pairs: number[] = [];
    for (const symbol of symbols) {
      const all = this.#bySymbol[symbol] ?? none;
      for (let k = 0; k < all.length; k += 2) {
        const [place = 0, next = 0] = [all[k], all[k + 1]];
        if (place > 0) pairs.push(place * 2, next);
        else {
          heard.push(...(this.#heard[next] ?? none));
          const places = this.#places[next] ?? none;
          for (let p = 0; p < places.length; p += 2) opens.push((places[p] ?? 0) * 2, places[p + 1] ?? 0);
        }
      }
    }
    const moves = { heard, opens: Int32Array.from(opens), pairs: Int32Array.from(pairs) };
    this.#moves.set(symbols, moves);
    return moves;
  }
}
