import type { CompiledLexicon, Heard } from './compile.js';
import { blocked, free, type Passage, type Stretch, skipped, type Tape, widest } from './tape.js';
import type { Token } from './tokens.js';
import type { Word } from './vocabulary.js';

/** A phrase heard in the tokens from `from` up to, not with, `to`. */
export interface Match {
  readonly heard: Heard;
  readonly from: number;
  readonly to: number;
}

const shortestCut = 6;
const shortestGlued = 4;
const longestCut = 14;

/** Reads what may stand at each token: its own words, longer ones that begin there, and words written in pieces. */
class Reader implements Tape {
  readonly length: number;
  readonly begins: Int32Array;
  readonly ends: Int32Array;
  readonly words: Word[] = [];
  readonly lengths: number[] = [];
  readonly #tokens: readonly Token[];
  readonly #lexicon: CompiledLexicon;
  readonly #seam: number;

  constructor(tokens: readonly Token[], lexicon: CompiledLexicon, seam = Infinity) {
    this.#seam = seam;
    this.#tokens = tokens;
    this.#lexicon = lexicon;
    this.length = tokens.length;
    this.begins = new Int32Array(tokens.length).fill(-1);
    this.ends = new Int32Array(tokens.length);
  }

  read(at: number): void {
    if (this.begins[at] !== -1) return;
    this.begins[at] = this.words.length;
    this.#all(at);
    this.ends[at] = this.words.length;
  }

  #all(at: number): void {
    const token = this.#tokens[at];
    const next = this.#tokens[at + 1];
    if (!token) return;
    for (const word of token.words) this.#word(word, at + 1, 1);
    if (next && token.surface.length === 1 && next.surface.length === 1) this.#spelt(at);
    if (next) this.#cutInTwo(token, next, at);
  }

  passage(at: number): Passage {
    const token = this.#tokens[at];
    let hard: Passage =
      token?.before === 'sentence' || this.#tokens[at + 1]?.before === 'sentence' || at + 1 === this.#seam ? blocked : skipped;
    if (!token) return hard;
    for (const { passage } of token.words) {
      if (passage === free) return free;
      if (passage > hard) hard = passage;
    }
    return hard;
  }

  #word(word: Word, after: number, length: number): void {
    if (word.symbols.length) {
      this.words.push(word);
      this.lengths.push(length);
    }
    const { next } = word;
    if (!next || length + 1 >= widest) return;
    for (const following of this.#tokens[after]?.words ?? []) {
      const longer = next.get(following);
      if (longer) this.#word(longer, after + 1, length + 1);
    }
  }

  /** Single letters in a row: "k i l l", "k.m.s". */
  #spelt(at: number): void {
    const codeAt = (i: number): number => {
      const surface = this.#tokens[at + i]?.surface;
      return surface?.length === 1 && i < longestCut ? surface.charCodeAt(0) : 0;
    };
    this.#lexicon.vocabulary.spelt(codeAt, 2, (words, length) => {
      for (const word of words) this.#word(word, at + length, length);
    });
  }

  #cutInTwo(head: Token, tail: Token, at: number): void {
    const length = head.surface.length + tail.surface.length;
    const isKnown = head.words.length > 0 && tail.words.length > 0;
    const isWhole = length < shortestCut || head.surface.length < 2 || tail.surface.length < 2;
    if (length > longestCut || (tail.glued ? length < shortestGlued : isKnown || isWhole)) return;
    for (const word of this.#lexicon.vocabulary.joined(head.surface, tail.surface)) this.#word(word, at + 2, 2);
  }
}

/** Everything that the lexicon hears in these tokens. */
export const matchAll = (tokens: readonly Token[], lexicon: CompiledLexicon): readonly Match[] => run(tokens, lexicon);

/** A phrase that is cut begins no more words before. */
export const mostCut = 12;

/**
 * What is cut by a seam: it begins in the last words before it, and ends after. A phrase that is cut goes on in the next text:
 * a gap skips no word that a text ends with.
 */
export const matchAcross = (tokens: readonly Token[], seam: number, lexicon: CompiledLexicon): readonly Match[] =>
  run(tokens, lexicon, { from: Math.max(0, seam - mostCut), seam });

function run(tokens: readonly Token[], lexicon: CompiledLexicon, stretch?: Stretch): readonly Match[] {
  const found: Match[] = [];
  const tape = new Reader(tokens, lexicon, stretch?.seam);
  lexicon.automaton.run(
    tape,
    (what, from, to) => {
      const heard = lexicon.heard[what];
      if (heard) found.push({ heard, from, to });
    },
    stretch,
  );
  return found;
}
