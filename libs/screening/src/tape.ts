import type { Word } from './vocabulary.js';

/** No word of the lexicon covers more words of a text. */
export const widest = 16;

/** Most words that a phrase's parts may lie apart in a sentence. */
export const farGap = 12;
/** How a gap passes a word: freely, as one of its words, as more than a short gap has, or never. */
export type Passage = 0 | 1 | 4 | 13;
export const free: Passage = 0;
export const skipped: Passage = 1;
/** "Not", "never", "but": no gap of one to three words passes them, and parts that lie far apart come four words closer to their end. */
export const dividing: Passage = 4;
export const blocked: Passage = 13;

/** What a text is made of, as far as an automaton needs to know. */
export interface Tape {
  readonly length: number;
  /** Reads what may stand at a word, once: `words` and `lengths` hold it from where it begins up to, not with, where it ends. */
  read(at: number): void;
  readonly begins: Int32Array;
  readonly ends: Int32Array;
  readonly words: readonly Word[];
  /** How many words of the text each covers, less than `widest`. */
  readonly lengths: readonly number[];
  passage(at: number): Passage;
}

/** Which words of a tape a run is about. */
export interface Stretch {
  readonly from: number;
  /** Nothing begins from here on, and only what ends after here is found. */
  readonly seam: number;
}
