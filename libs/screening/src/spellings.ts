import type { Word } from './vocabulary.js';

/** One of the words that were written as one, and where it begins in it. */
export interface Part {
  readonly text: string;
  readonly from: number;
}

/** What is known of a word as it is written: what it stands for, or the words that it is glued of. */
export interface Spelling {
  readonly words: readonly Word[];
  readonly parts?: readonly Part[];
}

export const marked = /[!$@+|*]/;
export const betweenMarks = (surface: string): readonly Part[] =>
  Array.from(surface.matchAll(/[^!$@+|*]+/g), ({ 0: text, index }) => ({ text, from: index }));

export function inRow(texts: readonly string[] | undefined): readonly Part[] | undefined {
  let from = 0;
  return texts?.map((text) => {
    const part = { text, from };
    from += text.length;
    return part;
  });
}

const mostKept = 4096;
const longestKept = 48;
/** Members' words, in the clear: they stay no longer than they are of use. */
const keptMs = 10 * 60_000;

/** The words that the lexicon does not have as they are written, and were read last: most come again. */
export class Spellings {
  readonly #kept = new Map<string, Spelling>();
  #until = 0;

  get(surface: string): Spelling | undefined {
    return this.#kept.get(surface);
  }

  keep(surface: string, spelling: Spelling): Spelling {
    if (surface.length > longestKept) return spelling;
    const now = performance.now();
    if (this.#kept.size >= mostKept || now > this.#until) {
      this.#kept.clear();
      this.#until = now + keptMs;
    }
    // A copy: a slice would hold on to all of its text.
    this.#kept.set(Array.from(surface).join(''), spelling);
    return spelling;
  }
}
