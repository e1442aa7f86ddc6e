import type { CompiledLexicon, Heard, State } from './compile.js';
import type { Token } from './tokens.js';
import type { Word } from './vocabulary.js';

/** A phrase heard in the tokens from `from` up to, not with, `to`. */
export interface Match {
  readonly heard: Heard;
  readonly from: number;
  readonly to: number;
}

/** Of each symbol that may stand at a token, how many tokens it covers. */
type Edges = Map<number, number[]>;

/** What stands at one token. */
interface Here {
  readonly edges: Edges;
  readonly isFiller: boolean;
  readonly isDivider: boolean;
}

interface Thread {
  readonly state: State;
  readonly from: number;
  readonly mayskip: number;
}

const longestSpelt = 14;
const shortestCut = 6;

const has = (token: Token | undefined, word: Word): boolean => token?.words.includes(word) ?? false;

/** Reads what may stand at each token: its own words, longer ones that begin there, and words written in pieces. */
class Reader {
  readonly #tokens: readonly Token[];
  readonly #lexicon: CompiledLexicon;
  readonly #letterRunEnds: Int32Array;

  constructor(tokens: readonly Token[], lexicon: CompiledLexicon) {
    this.#tokens = tokens;
    this.#lexicon = lexicon;
    this.#letterRunEnds = new Int32Array(tokens.length);
    for (let i = tokens.length - 1; i >= 0; i--) {
      const isLetter = tokens[i]?.surface.length === 1;
      const goesOn = tokens[i + 1]?.surface.length === 1;
      this.#letterRunEnds[i] = isLetter ? (goesOn ? (this.#letterRunEnds[i + 1] ?? i + 1) : i + 1) : i;
    }
  }

  edges(i: number): Edges {
    const found: Edges = new Map();
    const token = this.#tokens[i];
    if (!token) return found;
    for (const word of token.words) this.#word(found, word, i, 1);
    this.#spelt(found, i);
    this.#cutInTwo(found, i);
    return found;
  }

  isFiller(i: number): boolean {
    return this.#is(i, this.#lexicon.filler);
  }

  isDivider(i: number): boolean {
    return this.#is(i, this.#lexicon.divider);
  }

  #is(i: number, symbol: number): boolean {
    return this.#tokens[i]?.words.some((word) => word.symbols.has(symbol)) ?? false;
  }

  #word(found: Edges, word: Word, i: number, length: number): void {
    for (const symbol of word.symbols) add(found, symbol, length);
    for (const { rest, symbol } of word.longer) {
      if (rest.every((next, k) => has(this.#tokens[i + length + k], next))) add(found, symbol, length + rest.length);
    }
  }

  #spelt(found: Edges, i: number): void {
    const end = Math.min(this.#letterRunEnds[i] ?? i, i + longestSpelt);
    if (end - i < 3) return;
    let surface = '';
    for (let k = i; k < end; k++) {
      surface += this.#tokens[k]?.surface ?? '';
      if (k > i) for (const word of this.#lexicon.vocabulary.lookup(surface)) this.#word(found, word, i, k - i + 1);
    }
  }

  #cutInTwo(found: Edges, i: number): void {
    const [head, tail] = [this.#tokens[i], this.#tokens[i + 1]];
    if (!head || !tail || head.surface.length + tail.surface.length > longestSpelt) return;
    const surface = head.surface + tail.surface;
    const isUnknown = head.words.length === 0 || tail.words.length === 0;
    if (tail.glued ? surface.length < 4 : !isUnknown || surface.length < shortestCut || head.surface.length < 2 || tail.surface.length < 2)
      return;
    for (const word of this.#lexicon.vocabulary.joined(surface)) this.#word(found, word, i, 2);
  }
}

/** One pass over the tokens, with at most as many threads a token as the automaton has states. */
export class Run {
  readonly found: Match[] = [];
  /** Threads followed: what the text cost, in proportion to its length. */
  steps = 0;
  readonly #tokens: readonly Token[];
  readonly #lexicon: CompiledLexicon;
  readonly #waiting: Thread[][];
  readonly #seenAt: Int32Array;
  readonly #skipLeft: Int8Array;

  constructor(tokens: readonly Token[], lexicon: CompiledLexicon) {
    this.#tokens = tokens;
    this.#lexicon = lexicon;
    this.#waiting = Array.from({ length: tokens.length + 1 }, () => []);
    this.#seenAt = new Int32Array(lexicon.states).fill(-1);
    this.#skipLeft = new Int8Array(lexicon.states);
  }

  all(): readonly Match[] {
    const reader = new Reader(this.#tokens, this.#lexicon);
    for (let i = 0; i <= this.#tokens.length; i++) {
      const edges = reader.edges(i);
      const here = { edges, isFiller: reader.isFiller(i), isDivider: reader.isDivider(i) };
      if (edges.size) this.#follow({ state: this.#lexicon.start, from: i, mayskip: 0 }, i, edges);
      const threads = this.#waiting[i] ?? [];
      for (let t = 0; t < threads.length; t++) {
        const thread = threads[t];
        if (!thread || !this.#isNew(thread, i)) continue;
        this.steps += 1;
        this.#advance(thread, i, here);
      }
      this.#waiting[i] = [];
    }
    return this.found;
  }

  #isNew({ state, mayskip }: Thread, at: number): boolean {
    if (this.#seenAt[state.id] === at && (this.#skipLeft[state.id] ?? 0) >= mayskip) return false;
    this.#seenAt[state.id] = at;
    this.#skipLeft[state.id] = mayskip;
    return true;
  }

  #advance(thread: Thread, at: number, { edges, isFiller, isDivider }: Here): void {
    this.#follow(thread, at, edges);
    if (at >= this.#tokens.length) return;
    const crossesSentence = this.#tokens[at]?.before === 'sentence' || this.#tokens[at + 1]?.before === 'sentence';
    if (isFiller) this.#waiting[at + 1]?.push(thread);
    else if (thread.mayskip > 0 && !isDivider && !crossesSentence) this.#waiting[at + 1]?.push({ ...thread, mayskip: thread.mayskip - 1 });
  }

  #follow({ state, from }: Thread, at: number, edges: Edges): void {
    if (state.next.size < edges.size) {
      for (const [symbol, next] of state.next) for (const length of edges.get(symbol) ?? []) this.#enter(next, from, at + length);
    } else {
      for (const [symbol, lengths] of edges) {
        const next = state.next.get(symbol);
        if (next) for (const length of lengths) this.#enter(next, from, at + length);
      }
    }
  }

  #enter(state: State, from: number, at: number): void {
    for (const heard of state.heard) this.found.push({ heard, from, to: at });
    if (state.next.size) this.#waiting[at]?.push({ state, from, mayskip: 0 });
    for (const [mayskip, after] of state.afterGap) this.#waiting[at]?.push({ state: after, from, mayskip });
  }
}

function add(edges: Edges, symbol: number, length: number): void {
  const lengths = edges.get(symbol);
  if (!lengths) edges.set(symbol, [length]);
  else if (!lengths.includes(length)) lengths.push(length);
}

export const matchAll = (tokens: readonly Token[], lexicon: CompiledLexicon): readonly Match[] => new Run(tokens, lexicon).all();
