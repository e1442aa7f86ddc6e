import { dividing } from './tape.js';
import type { Word } from './vocabulary.js';

/** The steps of all phrases, as they were compiled. */
export interface Steps {
  /** Of each state, the places that its next steps have, each with the number of words that may be skipped from it. */
  readonly places: readonly (readonly number[])[];
  readonly heard: readonly (readonly number[])[];
  /** Of each symbol, its transitions: place and next state in turn. */
  readonly bySymbol: readonly (readonly number[])[];
}

const none: readonly number[] = [];
/** So many pairs of words are kept for all words of a lexicon. */
const mostKept = 65_536;

/** How many pairs of words are kept, and since when. */
export interface Kept {
  size: number;
  since: number;
}

/** All that a word can do, found out when it is first read. */
export class Moves {
  /** What it is by itself. */
  readonly heard: readonly number[];
  /** The places that it opens by itself, each with the words that may be skipped from it; by place. Those after which the rest may be far away by themselves. */
  readonly near: Int32Array;
  readonly far: Int32Array;
  /** The places that lead on over it, each with the state that follows; by place. */
  readonly pairs: Int32Array;
  readonly #following = new Map<Moves, readonly number[]>();
  readonly #followingFar = new Map<Moves, readonly number[]>();
  readonly #kept: Kept;
  #since = 0;

  constructor({ symbols }: Word, { bySymbol, heard, places }: Steps, kept: Kept) {
    const own: number[] = [];
    const opens: [number, number][] = [];
    const pairs: [number, number][] = [];
    for (const symbol of symbols) {
      const all = bySymbol[symbol] ?? none;
      for (let k = 0; k < all.length; k += 2) {
        const [place = 0, next = 0] = [all[k], all[k + 1]];
        if (place > 0) pairs.push([place, next]);
        else {
          own.push(...(heard[next] ?? none));
          const after = places[next] ?? none;
          for (let p = 0; p < after.length; p += 2) opens.push([after[p] ?? 0, after[p + 1] ?? 0]);
        }
      }
    }
    this.heard = own;
    this.near = byPlace(opens.filter(([, gap]) => gap < dividing));
    this.far = byPlace(opens.filter(([, gap]) => gap >= dividing));
    this.pairs = byPlace(pairs);
    this.#kept = kept;
  }

  /** What a phrase that begins with this word does on that one: place, words that may be skipped, and next state in turn. */
  followedBy(next: Moves): readonly number[] {
    return this.#shared(this.#following, this.near, next);
  }

  /** The same, of phrases whose parts may lie far apart. */
  followedFarBy(next: Moves): readonly number[] {
    return this.#shared(this.#followingFar, this.far, next);
  }

  #shared(following: Map<Moves, readonly number[]>, opens: Int32Array, next: Moves): readonly number[] {
    if (this.#since !== this.#kept.since) {
      this.#following.clear();
      this.#followingFar.clear();
      this.#since = this.#kept.since;
    }
    const known = following.get(next);
    if (known) return known;
    const found = shared(opens, next.pairs);
    if (++this.#kept.size > mostKept) {
      this.#kept.size = 0;
      this.#kept.since++;
    } else following.set(next, found);
    return found;
  }
}

const byPlace = (pairs: [number, number][]): Int32Array => Int32Array.from(pairs.sort(([a], [b]) => a - b).flat());

/** The places that are in both, by a look into the longer for each of the shorter. */
function shared(opens: Int32Array, pairs: Int32Array): readonly number[] {
  const found: number[] = [];
  if (opens.length <= pairs.length) {
    for (let k = 0; k < opens.length; k += 2) {
      const place = opens[k] ?? 0;
      for (let p = placeIn(pairs, place); pairs[p] === place; p += 2) found.push(place, opens[k + 1] ?? 0, pairs[p + 1] ?? 0);
    }
  } else {
    for (let p = 0; p < pairs.length; p += 2) {
      const place = pairs[p] ?? 0;
      const k = placeIn(opens, place);
      if (opens[k] === place) found.push(place, opens[k + 1] ?? 0, pairs[p + 1] ?? 0);
    }
  }
  return found.length > 0 ? found : none;
}

/** Where the first pair of a place stands, or would stand. */
export function placeIn(pairs: Int32Array, place: number): number {
  let low = 0;
  let high = pairs.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle * 2] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low * 2;
}
