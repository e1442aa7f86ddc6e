import { listOf, type Steps } from './states.js';
import { dividing } from './tape.js';
import type { Word } from './vocabulary.js';

/** All that a word can do, found out when it is first read. */
export class Moves {
  readonly id: number;
  /** What it is by itself. */
  readonly heard: readonly number[];
  /** The places that it opens by itself, each with the words that may be skipped from it; by place. Those after which the rest may be far away by themselves. */
  readonly near: Int32Array;
  readonly far: Int32Array;
  /** The places that lead on over it, each with the state that follows; by place. */
  readonly pairs: Int32Array;
  /** The text that it was last foreseen in: each has a number of its own, and no number comes again. */
  seen = 0;

  constructor(id: number, { symbols }: Word, { bySymbol, heard, places, gaps }: Steps) {
    const own: number[] = [];
    const opens: [number, number][] = [];
    const pairs: [number, number][] = [];
    for (const symbol of symbols) {
      const all = listOf(bySymbol, symbol);
      for (let k = 0; k < all.length; k += 2) {
        const [place = 0, next = 0] = [all[k], all[k + 1]];
        if (place > 0) pairs.push([place, next]);
        else {
          own.push(...listOf(heard, next));
          for (const after of listOf(places, next)) opens.push([after, gaps[after] ?? 0]);
        }
      }
    }
    this.id = id;
    this.heard = own;
    this.near = byPlace(opens.filter(([, gap]) => gap < dividing));
    this.far = byPlace(opens.filter(([, gap]) => gap >= dividing));
    this.pairs = byPlace(pairs);
  }

  get begins(): boolean {
    return this.near.length + this.far.length > 0;
  }
}

const byPlace = (pairs: [number, number][]): Int32Array => Int32Array.from(pairs.sort(([a], [b]) => a - b).flat());

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
