import type { Moves } from './moves.js';
import { farGap } from './tape.js';

/** The words that were read, that phrases begin with, and that a gap may still reach back to: each once, the newest last. */
export class Begun {
  size = 0;
  /** Of each, where it stood and when it was last over. */
  readonly moves: Moves[] = [];
  readonly at: number[] = [];
  readonly since: number[] = [];

  add(moves: Moves, at: number, clock: number): void {
    this.moves[this.size] = moves;
    this.at[this.size] = at;
    this.since[this.size++] = clock;
  }

  /** What no gap reaches any more; and of a word that begins again only the newer stands. */
  forget(again: readonly Moves[], clock: number): void {
    const { moves, at, since } = this;
    let left = 0;
    for (let b = 0; b < this.size; b++) {
      const word = moves[b];
      const over = since[b] ?? 0;
      if (!word || clock - over > farGap || again.includes(word)) continue;
      moves[left] = word;
      at[left] = at[b] ?? 0;
      since[left++] = over;
    }
    this.size = left;
  }
}
