import { listOf, type Steps } from './states.js';
import { dividing } from './tape.js';
import type { Word } from './vocabulary.js';

type Row = readonly [place: number, ...rest: number[]];

/** All that a word can do, found out when it is first read. */
export class Moves {
  /** What it is by itself. */
  readonly heard: readonly number[];
  /** Its symbols that a phrase begins with, and goes on from. */
  readonly begins: Int32Array;
  /** What it does as the second step of a phrase: the symbol before it, the words that may be skipped, and the state that follows. Short gaps stand before far ones; by place. */
  readonly second: Int32Array;
  /** The places further on that lead on over it, each with the state that follows; by place. */
  readonly pairs: Int32Array;
  /** Its symbols that lead on from such a place. */
  readonly leads: Int32Array;
  /** The text that it was last foreseen in: each has a number of its own, and no number comes again. */
  seen = 0;

  constructor({ symbols }: Word, { bySymbol, heard, places, gaps, begunBy }: Steps) {
    const own: number[] = [];
    const begins = new Set<number>();
    const [near, far, pairs]: [Row[], Row[], Row[]] = [[], [], []];
    const leads = new Set<number>();
    for (const symbol of symbols) {
      const all = listOf(bySymbol, symbol);
      for (let k = 0; k < all.length; k += 2) {
        const [place = 0, next = 0] = [all[k], all[k + 1]];
        const [gap, first] = [gaps[place] ?? 0, begunBy[place] ?? -1];
        if (place === 0) {
          own.push(...listOf(heard, next));
          if (listOf(places, next).length > 0) begins.add(symbol);
        } else if (first >= 0) (gap < dividing ? near : far).push([place, first, gap, next]);
        else {
          pairs.push([place, next]);
          leads.add(symbol);
        }
      }
    }
    this.heard = own;
    this.begins = Int32Array.from(begins);
    this.second = Int32Array.from([...byPlace(near), ...byPlace(far)].flatMap(([, ...row]) => row));
    this.pairs = Int32Array.from(byPlace(pairs).flat());
    this.leads = Int32Array.from(leads);
  }
}

const byPlace = (rows: Row[]): Row[] => rows.sort(([a], [b]) => a - b);

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
