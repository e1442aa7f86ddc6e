import type { Moves } from './moves.js';
import { farGap } from './tape.js';

/** The words of a text that phrases begin with: of each symbol, the newest that is read as it. */
export class Begun {
  /** Of each symbol, the number of the beginning. No number comes again. */
  readonly #newest: Int32Array;
  #count = 0;
  /** Of this text: the number before its first, when each was over, and where it stood. */
  #before = 0;
  readonly #since: number[] = [];
  readonly #from: number[] = [];
  /** The oldest that a gap may still reach back to. */
  #open = 0;
  #last: Moves | undefined;
  /** What goes on from them over one word: number, state that follows and where it began in turn, the newest first. */
  readonly led: number[] = [];

  constructor(symbols: number) {
    this.#newest = new Int32Array(symbols);
  }

  begin(): void {
    if (this.#count > latest) {
      this.#newest.fill(0);
      this.#count = 0;
    }
    this.#before = this.#count;
    this.#open = this.#count + 1;
    this.#since.length = 0;
    this.#from.length = 0;
    this.#last = undefined;
  }

  add(moves: Moves, at: number, clock: number): void {
    // The same word again, while a gap reaches back to it, is newer everywhere.
    if (moves !== this.#last || this.#open > this.#count) {
      const [newest, count, { begins }] = [this.#newest, ++this.#count, moves];
      for (let k = 0; k < begins.length; k++) newest[begins[k] ?? 0] = count;
      this.#last = moves;
    }
    const n = this.#count - this.#before - 1;
    this.#since[n] = clock;
    this.#from[n] = at;
  }

  /** Whether a gap may still reach back to one of them. */
  isOpen(clock: number): boolean {
    while (this.#open <= this.#count && clock - this.#sinceOf(this.#open) > farGap) this.#open++;
    return this.#open <= this.#count;
  }

  follow({ second }: Moves, clock: number): void {
    this.led.length = 0;
    if (!this.isOpen(clock)) return;
    const [newest, since, open, before] = [this.#newest, this.#since, this.#open, this.#before + 1];
    for (let k = 0; k < second.length; k += 3) {
      const count = newest[second[k] ?? 0] ?? 0;
      if (count < open || clock - (since[count - before] ?? 0) > (second[k + 1] ?? 0)) continue;
      this.#lead(count, second[k + 2] ?? 0);
    }
  }

  #sinceOf(count: number): number {
    return this.#since[count - this.#before - 1] ?? 0;
  }

  /** Behind those that began as late, or later. */
  #lead(count: number, state: number): void {
    const { led } = this;
    let k = led.length;
    for (; k > 0 && (led[k - 3] ?? 0) < count; k -= 3) {
      led[k] = led[k - 3] ?? 0;
      led[k + 1] = led[k - 2] ?? 0;
      led[k + 2] = led[k - 1] ?? 0;
    }
    led[k] = count;
    led[k + 1] = state;
    led[k + 2] = this.#from[count - this.#before - 1] ?? 0;
  }
}

const latest = 0x3fff_ffff;
