import { farGap } from './tape.js';

/** A phrase may go on after 0 to {@link farGap} skipped words: so many places may a state have. */
const gaps = farGap + 1;

/** Lists of numbers side by side, so that what belongs together lies together: list n goes from `from[n]` to `from[n + 1]`. */
export interface Lists {
  readonly from: Int32Array;
  readonly all: Int32Array;
}

export function listsOf(lists: readonly (readonly number[])[]): Lists {
  const from = new Int32Array(lists.length + 1);
  for (const [n, list] of lists.entries()) from[n + 1] = (from[n] ?? 0) + list.length;
  return { from, all: Int32Array.from(lists.flat()) };
}

export const listOf = ({ from, all }: Lists, n: number): Int32Array => all.subarray(from[n], from[n + 1]);

/** The steps of all phrases. */
export interface Steps {
  /** Of each state, the places that its next steps have. They are numbered without gaps; the first is where every phrase begins. */
  readonly places: Lists;
  /** Of each state, what is heard when it is reached. */
  readonly heard: Lists;
  /** Of each place, how many words may be skipped from it. */
  readonly gaps: Int32Array;
  /** Of each place, the symbol that a phrase begins with to come there at once; -1 for those that lie deeper. */
  readonly begunBy: Int32Array;
  /** Of each symbol, its transitions: place and next state in turn. */
  readonly bySymbol: Lists;
}

/** The {@link Steps} of all phrases as they are compiled; those that phrases share are shared. */
export class States {
  readonly #next = new Map<number, number>();
  readonly #placeOf = new Map<number, number>([[0, 0]]);
  readonly places: number[][] = [[]];
  readonly heard: number[][] = [[]];
  readonly gaps: number[] = [0];
  readonly begunBy: number[] = [-1];
  /** Of each state that a phrase begins with, its symbol. */
  readonly #first = new Map<number, number>();
  readonly bySymbol: number[][] = [];
  /** Of each place, the symbols that lead on from it. */
  readonly symbols: number[][] = [[]];

  /** A new symbol: what words are read as. */
  symbol(): number {
    return this.bySymbol.push([]) - 1;
  }

  /** The state after one more step. */
  extend(state: number, gap: number, symbol: number): number {
    const place = this.#place(state, gap);
    const key = place * 0x10_0000 + symbol;
    const earlier = this.#next.get(key);
    if (earlier !== undefined) return earlier;
    const next = this.places.push([]) - 1;
    this.heard.push([]);
    this.#next.set(key, next);
    if (place === 0) this.#first.set(next, symbol);
    this.bySymbol[symbol]?.push(place, next);
    this.symbols[place]?.push(symbol);
    return next;
  }

  hear(state: number, what: number): void {
    this.heard[state]?.push(what);
  }

  #place(state: number, gap: number): number {
    const key = state * gaps + gap;
    const earlier = this.#placeOf.get(key);
    if (earlier !== undefined) return earlier;
    const place = this.symbols.push([]) - 1;
    this.#placeOf.set(key, place);
    this.gaps.push(gap);
    this.begunBy.push(this.#first.get(state) ?? -1);
    this.places[state]?.push(place);
    return place;
  }
}
