import { isStarred, misspellings } from './spelling.js';

/** A word that the lexicon knows: what it can stand for alone, and as the first of several words. */
export interface Word {
  readonly text: string;
  readonly symbols: Set<number>;
  readonly longer: { readonly rest: readonly Word[]; readonly symbol: number }[];
}

const lettersFor: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  l: 'i',
  '!': 'i',
  '|': 'i',
  3: 'e',
  4: 'a',
  '@': 'a',
  5: 's',
  $: 's',
  7: 't',
  '+': 't',
  8: 'b',
  9: 'g',
};
const isLeet = /[0-9!$@+|]/;
const isLetter = /[a-z]/;
const isLong = /(.)\1\1/;
const longestWord = 14;
const longestGlued = 48;

/** The word with digits and marks read as letters; i and l fall together, for "1" and "|" stand for both. */
const skeleton = (word: string): string => Array.from(word, (character) => lettersFor[character] ?? character).join('');
const squeeze = (word: string): string => word.replace(/(.)\1+/g, '$1');

/** Every word of a compiled lexicon, found by itself, in leet, drawn out, or misspelt. */
export class Vocabulary {
  readonly #exact = new Map<string, Word>();
  readonly #skeletons = new Map<string, Word[]>();
  readonly #squeezed = new Map<string, Word[]>();
  readonly #core = new Map<string, Word[]>();
  readonly #starrable: Word[] = [];
  readonly #shorthand = new Map<string, Word>();

  /** The word itself, made known when it is new. */
  word(text: string): Word {
    const earlier = this.#exact.get(text);
    if (earlier) return earlier;
    const word: Word = { text, symbols: new Set(), longer: [] };
    this.#exact.set(text, word);
    if (text.length > 2) {
      push(this.#skeletons, skeleton(text), word);
      push(this.#squeezed, squeeze(skeleton(text)), word);
    }
    return word;
  }

  /** Also heard in its usual misspellings, starred out, cut in two, and glued to its neighbours. */
  core(text: string): Word {
    const word = this.word(text);
    if (text.length < 3 || this.#core.get(text)?.includes(word)) return word;
    for (const form of [text, ...misspellings(text)]) push(this.#core, form, word);
    if (text.length > 3) this.#starrable.push(word);
    return word;
  }

  lookup(surface: string): readonly Word[] {
    const exact = this.#exact.get(surface);
    const inShort = this.#shorthand.get(surface);
    if (exact ?? inShort) return [exact, inShort].filter((word) => word !== undefined);
    if (surface.includes('*')) return surface.length < longestGlued ? this.#starrable.filter(({ text }) => isStarred(surface, text)) : [];
    const core = this.#core.get(surface);
    if (core) return core;
    const short = surface.length < 40;
    if (short && isLeet.test(surface) && isLetter.test(surface)) {
      const read = skeleton(surface);
      const words = this.#skeletons.get(read) ?? (isLong.test(surface) ? this.#squeezed.get(squeeze(read)) : undefined);
      if (words) return words;
    }
    return isLong.test(surface) ? (this.#squeezed.get(squeeze(skeleton(surface))) ?? []) : [];
  }

  /** What is written for a word when thumbs are in a hurry: "2" for "to". */
  shorten(short: string, word: string): void {
    const known = this.#exact.get(word);
    if (known) this.#shorthand.set(short, known);
  }

  /** A core word written in several pieces: "sui cide", "k i l l". */
  joined(surface: string): readonly Word[] {
    return this.#core.get(surface) ?? [];
  }

  /** Words written without spaces, when all of it is known words and one of them is a core word. */
  unglue(surface: string): readonly string[] | undefined {
    const { length } = surface;
    if (length < 7 || length > longestGlued) return undefined;
    const cutBefore: (number | undefined)[] = [0];
    for (let end = 1; end <= length; end++) {
      for (let start = Math.max(0, end - longestWord); start < end; start++) {
        const part = surface.slice(start, end);
        const known = part.length > 1 ? this.#exact.has(part) || this.#core.has(part) : part === 'i' && start === 0;
        if (cutBefore[start] !== undefined && known) {
          cutBefore[end] = start;
          break;
        }
      }
    }
    return this.#parts(surface, cutBefore);
  }

  #parts(surface: string, cutBefore: readonly (number | undefined)[]): readonly string[] | undefined {
    const parts: string[] = [];
    for (let end = surface.length; end > 0; ) {
      const start = cutBefore[end];
      if (start === undefined) return undefined;
      parts.unshift(surface.slice(start, end));
      end = start;
    }
    return parts.length > 1 && parts.some((part) => this.#core.has(part)) ? parts : undefined;
  }
}

function push(map: Map<string, Word[]>, key: string, word: Word): void {
  const words = map.get(key);
  if (!words) map.set(key, [word]);
  else if (!words.includes(word)) words.push(word);
}
