import { type Passage, type Tape, widest } from './automaton.js';
import type { CompiledLexicon, Heard } from './compile.js';
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
  readonly symbols: (readonly number[])[] = [];
  readonly lengths: number[] = [];
  readonly #tokens: readonly Token[];
  readonly #lexicon: CompiledLexicon;
  readonly #ends: ReadonlySet<number>;
  #count = 0;

  constructor(tokens: readonly Token[], lexicon: CompiledLexicon, ends: ReadonlySet<number>) {
    this.#ends = ends;
    this.#tokens = tokens;
    this.#lexicon = lexicon;
    this.length = tokens.length;
  }

  read(at: number): number {
    this.#count = 0;
    const token = this.#tokens[at];
    const next = this.#tokens[at + 1];
    if (!token) return 0;
    for (const word of token.words) this.#word(word, at + 1, 1);
    if (next && token.surface.length === 1 && next.surface.length === 1) this.#spelt(at);
    if (next) this.#cutInTwo(token, next, at);
    return this.#count;
  }

  passage(at: number): Passage {
    const words = this.#tokens[at]?.words ?? [];
    const { filler, divider } = this.#lexicon;
    const crossesSentence = this.#tokens[at]?.before === 'sentence' || this.#tokens[at + 1]?.before === 'sentence';
    if (crossesSentence || this.#ends.has(at + 1)) return 'blocked';
    if (words.some((word) => filler.has(word))) return 'free';
    return words.some((word) => divider.has(word)) ? 'divider' : 'gap';
  }

  #word(word: Word, after: number, length: number): void {
    if (word.symbols.length) {
      this.symbols[this.#count] = word.symbols;
      this.lengths[this.#count++] = length;
    }
    if (!word.next.size || length + 1 >= widest) return;
    for (const following of this.#tokens[after]?.words ?? []) {
      const longer = word.next.get(following);
      if (longer) this.#word(longer, after + 1, length + 1);
    }
  }

  /** Single letters in a row: "k i l l", "k.m.s". */
  #spelt(at: number): void {
    const letterAt = (i: number): string | undefined => {
      const surface = this.#tokens[at + i]?.surface;
      return surface?.length === 1 && i < longestCut ? surface : undefined;
    };
    for (const [words, length] of this.#lexicon.vocabulary.spelt(letterAt, 2)) {
      for (const word of words) this.#word(word, at + length, length);
    }
  }

  #cutInTwo(head: Token, tail: Token, at: number): void {
    const length = head.surface.length + tail.surface.length;
    const isKnown = head.words.length > 0 && tail.words.length > 0;
    const isWhole = length < shortestCut || head.surface.length < 2 || tail.surface.length < 2;
    if (length > longestCut || (tail.glued ? length < shortestGlued : isKnown || isWhole)) return;
    for (const word of this.#lexicon.vocabulary.joined(head.surface + tail.surface)) this.#word(word, at + 2, 2);
  }
}

/** Everything that the lexicon hears in these tokens. */
export function matchAll(tokens: readonly Token[], lexicon: CompiledLexicon, ends: ReadonlySet<number> = new Set()): readonly Match[] {
  const found: Match[] = [];
  lexicon.automaton.run(new Reader(tokens, lexicon, ends), (what, from, to) => {
    const heard = lexicon.heard[what];
    if (heard) found.push({ heard, from, to });
  });
  return found;
}

/**
 * What begins in one text and ends in a later one. `ends`: the first tokens of each text but the first. A phrase that is cut
 * goes on in the next text: a gap skips no word that a text ends with.
 */
export function matchAcross(tokens: readonly Token[], ends: readonly number[], lexicon: CompiledLexicon): readonly Match[] {
  return matchAll(tokens, lexicon, new Set(ends)).filter(({ from, to }) => ends.some((end) => from < end && end < to));
}
