import { Begun } from './begun.js';
import { Moves, placeIn } from './moves.js';
import { type Lists, listsOf, type States, type Steps } from './states.js';
import { blocked, type Stretch, type Tape, widest } from './tape.js';
import type { Word } from './vocabulary.js';

const latest = 0x3fff_ffff;

type Found = (what: number, from: number, to: number) => void;

/**
 * Finds every phrase in one pass. Which phrases go on from one word to the next is found once for the two and kept; from there
 * on, the places that are open are few, for a place that waits for words that do not come is not opened. It stays open until a
 * tick of a clock that stands still on free words and jumps over blocked ones.
 */
export class Automaton {
  /** Transitions tried: what the last text cost. */
  steps = 0;
  readonly #steps: Steps;
  /** Of each place, the symbols that lead on. */
  readonly #symbols: Lists;
  /** Of each of the next words, what is open when it comes: places with where the text began to lead there, and words that begin. */
  readonly #entering: number[][] = Array.from({ length: widest }, () => []);
  readonly #beginning: Moves[][] = Array.from({ length: widest }, () => []);
  readonly #beginningAt: number[][] = Array.from({ length: widest }, () => []);
  /** How many of them. No text ends with any: a word ends in its text. */
  #pending = 0;
  readonly #begun: Begun;
  /** The places that are open, and of each until when, and where the text began to lead there. */
  readonly #active: number[] = [];
  readonly #until: Int32Array;
  readonly #started: Int32Array;
  #clock = 0;
  /** Of each symbol, where in the text it is read last, counted from `#origin`. */
  readonly #last: Int32Array;
  #origin = 1;
  #end = 1;
  #texts = 0;
  /** Of the run that is under way. */
  #seam = Infinity;
  #found: Found = () => undefined;

  constructor(states: States) {
    this.#steps = {
      places: listsOf(states.places),
      heard: listsOf(states.heard),
      gaps: Int32Array.from(states.gaps),
      begunBy: Int32Array.from(states.begunBy),
      bySymbol: listsOf(states.bySymbol),
    };
    this.#symbols = listsOf(states.symbols);
    const { length } = states.gaps;
    this.#until = new Int32Array(length);
    this.#started = new Int32Array(length);
    this.#begun = new Begun(states.bySymbol.length);
    this.#last = new Int32Array(states.bySymbol.length);
  }

  /** Calls `found` for all that is heard, in the order of where it ends being known. */
  run(tape: Tape, found: Found, { from, seam }: Stretch = { from: 0, seam: Infinity }): void {
    this.#begin(tape.length);
    this.#seam = seam;
    this.#found = found;
    if (seam === Infinity) this.#foresee(tape);
    for (let at = from; at < tape.length; at++) {
      const own = at >= seam;
      if (own && this.#pending === 0 && !this.#begun.isOpen(this.#clock) && this.#active.length === 0) break;
      tape.read(at);
      for (let k = (tape.ends[at] ?? 0) - 1; k >= (tape.begins[at] ?? 0); k--) {
        const word = tape.words[k];
        if (word) this.#read(this.#movesOf(word), at, at + (tape.lengths[k] ?? 1));
      }
      this.#clock += tape.passage(at);
      this.#arrive((at + 1) % widest);
    }
  }

  #movesOf(word: Word): Moves {
    word.moves ??= new Moves(word, this.#steps);
    return word.moves;
  }

  /** From the end: where each symbol comes last. By index, for iterators here were two thirds of the memory that screening asks for. */
  #foresee(tape: Tape): void {
    const [last, origin, text] = [this.#last, this.#origin, ++this.#texts];
    for (let at = tape.length - 1; at >= 0; at--) {
      tape.read(at);
      for (let k = tape.begins[at] ?? 0; k < (tape.ends[at] ?? 0); k++) {
        const word = tape.words[k];
        const moves = word && this.#movesOf(word);
        if (!moves || moves.seen === text) continue;
        moves.seen = text;
        const { leads } = moves;
        for (let s = 0; s < leads.length; s++) {
          const symbol = leads[s] ?? 0;
          if ((last[symbol] ?? 0) < origin) last[symbol] = origin + at;
        }
      }
    }
  }

  #begin(length: number): void {
    this.steps = 0;
    this.#begun.begin();
    this.#active.length = 0;
    if (this.#clock > latest || this.#end > latest) {
      for (const marks of [this.#until, this.#last]) marks.fill(0);
      [this.#clock, this.#end] = [0, 1];
    }
    // No place that an earlier text opened is open now, and no word that one ended with is to come.
    this.#clock += blocked;
    this.#origin = this.#end;
    this.#end += length;
  }

  /** Whether a word that leads on from a place is still to come. Over a seam it is not known. */
  #comes(place: number, to: number): boolean {
    if (this.#seam < Infinity) return true;
    const [{ from, all }, last, now] = [this.#symbols, this.#last, this.#origin + to];
    const end = from[place + 1] ?? 0;
    for (let k = from[place] ?? 0; k < end; k++) if ((last[all[k] ?? 0] ?? 0) >= now) return true;
    return false;
  }

  #read(moves: Moves, at: number, to: number): void {
    const begins = at < this.#seam;
    if (begins && this.#counts(to)) for (const what of moves.heard) this.#found(what, at, to);
    this.#followBegun(moves, to);
    this.#followActive(moves, to);
    if (begins && moves.begins.length > 0) {
      this.#beginning[to % widest]?.push(moves);
      this.#beginningAt[to % widest]?.push(at);
      this.#pending++;
    }
  }

  #counts(to: number): boolean {
    return this.#seam === Infinity || to > this.#seam;
  }

  #followBegun(moves: Moves, to: number): void {
    const { led } = this.#begun;
    this.#begun.follow(moves, this.#clock);
    for (let k = 0; k < led.length; k += 3) this.#enter(led[k + 1] ?? 0, led[k + 2] ?? 0, to);
    this.steps += moves.second.length / 3;
  }

  #followActive({ pairs }: Moves, to: number): void {
    const active = this.#active;
    if (pairs.length === 0) return;
    for (const place of active) {
      for (let k = placeIn(pairs, place); pairs[k] === place; k += 2) this.#enter(pairs[k + 1] ?? 0, this.#started[place] ?? 0, to);
    }
    this.steps += active.length;
  }

  #enter(state: number, started: number, to: number): void {
    const { heard, places } = this.#steps;
    if (this.#counts(to)) {
      const end = heard.from[state + 1] ?? 0;
      for (let k = heard.from[state] ?? 0; k < end; k++) this.#found(heard.all[k] ?? 0, started, to);
    }
    const end = places.from[state + 1] ?? 0;
    for (let k = places.from[state] ?? 0; k < end; k++) {
      const place = places.all[k] ?? 0;
      if (!this.#comes(place, to)) continue;
      this.#entering[to % widest]?.push(place, started);
      this.#pending++;
    }
  }

  #arrive(word: number): void {
    const beginning = this.#beginning[word] ?? [];
    const entering = this.#entering[word] ?? [];
    this.#forget();
    if (beginning.length === 0 && entering.length === 0) return;
    const [active, until, clock] = [this.#active, this.#until, this.#clock];
    const beginningAt = this.#beginningAt[word] ?? [];
    for (let k = 0; k < beginning.length; k++) {
      const moves = beginning[k];
      if (moves) this.#begun.add(moves, beginningAt[k] ?? 0, clock);
    }
    for (let k = 0; k < entering.length; k += 2) {
      const place = entering[k] ?? 0;
      if ((until[place] ?? 0) < clock) active.push(place);
      until[place] = clock + (this.#steps.gaps[place] ?? 0);
      this.#started[place] = entering[k + 1] ?? 0;
    }
    this.#pending -= beginning.length + entering.length / 2;
    beginning.length = 0;
    entering.length = 0;
    beginningAt.length = 0;
  }

  /** What no gap reaches any more: what is left is open for the next word. */
  #forget(): void {
    const [active, until, clock] = [this.#active, this.#until, this.#clock];
    let left = 0;
    for (let a = 0; a < active.length; a++) {
      const place = active[a] ?? 0;
      if ((until[place] ?? 0) >= clock) active[left++] = place;
    }
    active.length = left;
  }
}
