import { type Moves, placeIn } from './moves.js';

/** What phrases that begin with one word do on another: place, words that may be skipped, and next state in turn; by place. */
export interface Led {
  readonly near: Int32Array;
  readonly far: Int32Array;
}

const none = new Int32Array(0);
const nowhere: Led = { near: none, far: none };
/** So many pairs of words are kept for all words of a lexicon. */
const mostKept = 131_072;
const fewest = 4096;

/** Found out once for two words, and kept where its hash says, or in the next free place. */
export class Pairs {
  #first = new Int32Array(fewest);
  #second = new Int32Array(fewest);
  #led: (Led | undefined)[] = new Array<undefined>(fewest).fill(undefined);
  #size = 0;

  led(first: Moves, second: Moves): Led {
    const place = this.#placeOf(first.id, second.id);
    return this.#led[place] ?? this.#keep(first, second, place);
  }

  #placeOf(first: number, second: number): number {
    const [firsts, seconds, led, last] = [this.#first, this.#second, this.#led, this.#led.length - 1];
    let place = ((Math.imul(first, 0x9e37_79b1) ^ Math.imul(second, 0x85eb_ca6b)) >>> 9) & last;
    while (led[place] !== undefined && (firsts[place] !== first || seconds[place] !== second)) place = (place + 1) & last;
    return place;
  }

  #keep(first: Moves, second: Moves, place: number): Led {
    const [near, far] = [shared(first.near, second.pairs), shared(first.far, second.pairs)];
    const led = near.length + far.length > 0 ? { near, far } : nowhere;
    this.#first[place] = first.id;
    this.#second[place] = second.id;
    this.#led[place] = led;
    this.#size++;
    // At most half of the places are taken.
    if (this.#size >= mostKept) this.#spread(fewest, false);
    else if (this.#size * 2 > this.#led.length) this.#spread(this.#led.length * 2, true);
    return led;
  }

  #spread(places: number, keeps: boolean): void {
    const [firsts, seconds, led] = [this.#first, this.#second, this.#led];
    this.#first = new Int32Array(places);
    this.#second = new Int32Array(places);
    this.#led = new Array<undefined>(places).fill(undefined);
    this.#size = 0;
    if (!keeps) return;
    for (const [at, kept] of led.entries()) {
      if (!kept) continue;
      const place = this.#placeOf(firsts[at] ?? 0, seconds[at] ?? 0);
      this.#first[place] = firsts[at] ?? 0;
      this.#second[place] = seconds[at] ?? 0;
      this.#led[place] = kept;
      this.#size++;
    }
  }
}

/** The places that are in both, by a look into the longer for each of the shorter. */
function shared(opens: Int32Array, pairs: Int32Array): Int32Array {
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
  return found.length > 0 ? Int32Array.from(found) : none;
}
