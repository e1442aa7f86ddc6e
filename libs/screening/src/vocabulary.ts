import { Letters } from './letters.js';
import type { Moves } from './moves.js';
import { isStarred, misspellings } from './spelling.js';
import type { Passage } from './tape.js';

/** A word that the lexicon knows, or several in a row: what they can stand for, and how they go on. */
export interface Word {
  readonly text: string;
  readonly symbols: number[];
  /** Few go on: most have none. */
  next?: Map<Word, Word>;
  /** How a gap passes it. */
  passage: Passage;
  /** What it does in the automaton of its lexicon. */
  moves?: Moves;
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
const longestGlued = 48;
const longestRead = 40;
const none: readonly Word[] = [];

/** The word with digits and marks read as letters; i and l fall together, for "1" and "|" stand for both. */
const skeleton = (word: string): string => word.replace(/[013-57-9l!|@$+]/g, (character) => lettersFor[character] ?? character);
const squeeze = (word: string): string => word.replace(/(.)\1+/g, '$1');

/** Every word of a compiled lexicon, found by itself, in leet, drawn out, or misspelt. */
export class Vocabulary {
  readonly #exact = new Map<string, Word>();
  /** What an exact spelling stands for, with its shorthand: made once, for most words of most texts are such. */
  readonly #plain = new Map<string, readonly Word[]>();
  readonly #skeletons = new Map<string, Word[]>();
  readonly #squeezed = new Map<string, Word[]>();
  readonly #squeezedSkeletons = new Map<string, Word[]>();
  readonly #core = new Map<string, Word[]>();
  readonly #starrable: Word[] = [];
  readonly #letters = new Letters();

  /** The word itself, made known when it is new. */
  word(text: string): Word {
    const earlier = this.#exact.get(text);
    if (earlier) return earlier;
    const word: Word = { text, symbols: [], passage: 1 };
    this.#exact.set(text, word);
    this.#plain.set(text, [word, ...(this.#plain.get(text) ?? [])]);
    this.#letters.add(text);
    if (text.length > 2) {
      const read = skeleton(text);
      push(this.#skeletons, read, word);
      push(this.#squeezed, squeeze(text), word);
      push(this.#squeezedSkeletons, squeeze(read), word);
    }
    return word;
  }

  /** Also heard in its usual misspellings, starred out, cut in two, and glued to its neighbours. */
  core(text: string): Word {
    const word = this.word(text);
    if (text.length < 3 || this.#core.get(text)?.includes(word)) return word;
    for (const form of [text, ...misspellings(text)]) {
      push(this.#core, form, word);
      this.#letters.add(form);
    }
    if (text.length > 3) this.#starrable.push(word);
    return word;
  }

  /** Words in a row, of which the first may be written in any way that it is heard in. */
  row([first, ...rest]: readonly [Word, ...Word[]]): Word {
    let row = first;
    for (const word of rest) {
      const next = row.next?.get(word) ?? { text: `${row.text} ${word.text}`, symbols: [], passage: 1 };
      row.next ??= new Map();
      row.next.set(word, next);
      row = next;
    }
    return row;
  }

  lookup(surface: string): readonly Word[] {
    const plain = this.#plain.get(surface);
    if (plain) return plain;
    if (surface.includes('*')) return surface.length < longestGlued ? this.#starrable.filter(({ text }) => isStarred(surface, text)) : none;
    return this.#core.get(surface) ?? this.#clipped(surface) ?? this.#respelt(surface);
  }

  /** "Drinkin" is "drinking". */
  #clipped(surface: string): readonly Word[] | undefined {
    return surface.length > 4 && surface.endsWith('in') ? this.#plain.get(`${surface}g`) : undefined;
  }

  #respelt(surface: string): readonly Word[] {
    // A scream has no length: what counts is how long the word is without it.
    if (surface.length > longestRead && squeeze(surface).length > longestRead) return none;
    const isDrawnOut = isLong.test(surface);
    const isMixed = isLeet.test(surface) && isLetter.test(surface);
    if (!isDrawnOut && !isMixed) return none;
    const read = skeleton(surface);
    if (isMixed) return this.#skeletons.get(read) ?? (isDrawnOut ? this.#squeezedSkeletons.get(squeeze(read)) : undefined) ?? none;
    // "sideeee" is no slide, though l and i fall together; "kiii" is what is left of one in another script.
    return this.#squeezed.get(squeeze(surface)) ?? this.#squeezedSkeletons.get(squeeze(read)) ?? none;
  }

  /** What is written for a word when thumbs are in a hurry: "2" for "to". */
  shorten(short: string, word: string): void {
    const known = this.#exact.get(word);
    if (!known) return;
    const exact = this.#exact.get(short);
    this.#plain.set(short, exact ? [exact, known] : [known]);
  }

  /** A core word written in several pieces: "sui cide", "k i l l". */
  joined(surface: string): readonly Word[] {
    return this.#core.get(surface) ?? none;
  }

  /** The words that single letters spell, beginning with the first, each with how many letters it takes. */
  spelt(letterAt: (i: number) => string | undefined, shortest: number): readonly (readonly [words: readonly Word[], length: number])[] {
    const found: [readonly Word[], number][] = [];
    let node: number | undefined = 0;
    for (let i = 0; ; i++) {
      const letter = letterAt(i);
      node = letter === undefined ? undefined : this.#letters.follow(node, lettersFor[letter === 'l' ? '' : letter] ?? letter);
      if (node === undefined) return found;
      const word = i + 1 < shortest ? undefined : this.#letters.word(node);
      if (word) found.push([this.lookup(word), i + 1]);
    }
  }

  /** Words written without spaces, when all of it is known words and one of them is a core word: "killmyself", "iwanttodieeee". */
  unglue(surface: string): readonly string[] | undefined {
    const drawnOut = isLong.test(surface) ? (this.#cutDrawnOut(surface, 1) ?? this.#cutDrawnOut(surface, 2)) : undefined;
    return drawnOut ?? this.#cutWhole(surface);
  }

  /** As if each drawn-out letter stood there once, or twice; the parts are of the word as it was written. */
  #cutDrawnOut(surface: string, times: 1 | 2): readonly string[] | undefined {
    const ends: number[] = [];
    const short = surface.replace(/(.)\1*/gs, (run, letter: string, at: number) => {
      const kept = run.length > 2 ? times : run.length;
      for (let i = 1; i < kept; i++) ends.push(at + i);
      ends.push(at + run.length);
      return letter.repeat(kept);
    });
    let [at, from] = [0, 0];
    return this.#cutWhole(short)?.map((part) => {
      at += part.length;
      const drawnOut = surface.slice(from, ends[at - 1]);
      from += drawnOut.length;
      return drawnOut;
    });
  }

  #cutWhole(surface: string): readonly string[] | undefined {
    const { length } = surface;
    if (length < 7 || length > longestGlued) return undefined;
    const cutBefore: (number | undefined)[] = surface.startsWith('i') ? [0, 0] : [0];
    for (let start = 0; start < length; start++) if (cutBefore[start] !== undefined) this.#cutAfter(surface, start, cutBefore);
    return this.#parts(surface, cutBefore);
  }

  /** Of the ways to cut, the one with the longest last word stands. */
  #cutAfter(surface: string, start: number, cutBefore: (number | undefined)[]): void {
    let node: number | undefined = 0;
    for (let end = start; end < surface.length; end++) {
      node = this.#letters.follow(node, surface, end);
      if (node === undefined) return;
      const part = this.#letters.word(node);
      if (part && part.length > 1) cutBefore[end + 1] ??= start;
    }
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
