/** A phrase may go on after 0, 1, 2 or 3 skipped words: so many places has a state. */
const gaps = 4;
/** After so many ticks every place that was open has closed. */
const longGap = 4;
/** No word of the lexicon covers more words of a text. */
export const widest = 16;
const latestClock = 0x3fff_ffff;
const none: readonly number[] = [];

/** What a text is made of, as far as an automaton needs to know. */
export interface Tape {
  readonly length: number;
  /** Reads what may stand at a word into `symbols` and `lengths`; says how many. */
  read(at: number): number;
  readonly symbols: readonly (readonly number[])[];
  /** How many words of the text each covers, less than `widest`. */
  readonly lengths: readonly number[];
  /** Whether a gap may skip a word: freely, as one of its few, or never. */
  passage(at: number): 'free' | 'gap' | 'blocked';
}

/** All that a word can do, found out when it is first read. */
interface Moves {
  /** What it is by itself. */
  readonly heard: readonly number[];
  /** The places that it opens by itself, each with the words that may be skipped from it. */
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
  /** Of each state, the numbers of words that its next steps allow to be skipped. */
  readonly #gaps: number[][] = [[]];
  readonly #heard: number[][] = [[]];
  /** Of each symbol, its transitions: place and next state in turn. */
  readonly #bySymbol: number[][] = [];
  readonly #moves = new Map<readonly number[], Moves>();
  /** Of each of the next words, what is open when it comes: states entered with where they began, and words that begin. */
  readonly #entering: number[][] = Array.from({ length: widest }, () => []);
  readonly #beginning: { moves: Moves; at: number }[][] = Array.from({ length: widest }, () => []);
  #openUntil = new Int32Array(0);
  #startedAt = new Int32Array(0);
  #clock = 0;

  get states(): number {
    return this.#gaps.length;
  }

  /** A new symbol: what words are read as. */
  symbol(): number {
    return this.#bySymbol.push([]) - 1;
  }

  /** The state after one more step; steps that phrases share are shared. All are made before the first run. */
  extend(state: number, gap: number, symbol: number): number {
    const place = state * gaps + gap;
    const key = place * 0x10_0000 + symbol;
    const earlier = this.#next.get(key);
    if (earlier !== undefined) return earlier;
    const next = this.#gaps.push([]) - 1;
    this.#heard.push([]);
    this.#next.set(key, next);
    if (!this.#gaps[state]?.includes(gap)) this.#gaps[state]?.push(gap);
    this.#bySymbol[symbol]?.push(place, next);
    return next;
  }

  hear(state: number, what: number): void {
    this.#heard[state]?.push(what);
  }

  /** Calls `found` for all that is heard, in the order of where it ends being known. */
  run(tape: Tape, found: Found): void {
    this.#begin();
    for (let at = 0; at < tape.length; at++) {
      for (let k = tape.read(at) - 1; k >= 0; k--) this.#read(tape.symbols[k] ?? none, at, at + (tape.lengths[k] ?? 1), found);
      const passage = tape.passage(at);
      if (passage !== 'free') this.#clock += passage === 'gap' ? 1 : longGap;
      this.#arrive((at + 1) % widest);
    }
  }

  #begin(): void {
    this.steps = 0;
    for (const left of [...this.#entering, ...this.#beginning]) left.length = 0;
    if (this.#openUntil.length !== this.states * gaps || this.#clock > latestClock) {
      this.#openUntil = new Int32Array(this.states * gaps);
      this.#startedAt = new Int32Array(this.states * gaps);
      this.#clock = 0;
    }
    // No place that an earlier text opened is open now.
    this.#clock += longGap;
  }

  #read(symbols: readonly number[], at: number, to: number, found: Found): void {
    const moves = this.#moves.get(symbols) ?? this.#learn(symbols);
    const { heard, opens, pairs } = moves;
    const [openUntil, clock] = [this.#openUntil, this.#clock];
    for (const what of heard) found(what, at, to);
    if (opens.length) this.#beginning[to % widest]?.push({ moves, at });
    for (let k = 0; k < pairs.length; k += 2) {
      const place = pairs[k] ?? 0;
      if ((openUntil[place] ?? 0) >= clock) this.#enter(pairs[k + 1] ?? 0, this.#startedAt[place] ?? 0, to, found);
    }
    this.steps += (opens.length + pairs.length) / 2;
  }

  #enter(state: number, started: number, to: number, found: Found): void {
    for (const what of this.#heard[state] ?? none) found(what, started, to);
    if (this.#gaps[state]?.length) this.#entering[to % widest]?.push(state, started);
  }

  #arrive(word: number): void {
    const [openUntil, startedAt, clock] = [this.#openUntil, this.#startedAt, this.#clock];
    const beginning = this.#beginning[word] ?? [];
    for (const { moves, at } of beginning) {
      const { opens } = moves;
      for (let k = 0; k < opens.length; k += 2) {
        const place = opens[k] ?? 0;
        openUntil[place] = clock + (opens[k + 1] ?? 0);
        startedAt[place] = at;
      }
    }
    const entering = this.#entering[word] ?? [];
    for (let k = 0; k < entering.length; k += 2) {
      const state = entering[k] ?? 0;
      for (const gap of this.#gaps[state] ?? none) {
        openUntil[state * gaps + gap] = clock + gap;
        startedAt[state * gaps + gap] = entering[k + 1] ?? 0;
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
        if (place > 0) pairs.push(place, next);
        else {
          heard.push(...(this.#heard[next] ?? none));
          for (const gap of this.#gaps[next] ?? none) opens.push(next * gaps + gap, gap);
        }
      }
    }
    const moves = { heard, opens: Int32Array.from(opens), pairs: Int32Array.from(pairs) };
    this.#moves.set(symbols, moves);
    return moves;
  }
}
