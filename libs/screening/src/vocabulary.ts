import { unglue } from './glue.js';
import { Letters } from './letters.js';
import type { Moves } from './moves.js';
import { isStarred, misspellings } from './spelling.js';
import { betweenMarks, inRow, marked, type Spelling, Spellings } from './spellings.js';
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
/** Alone, an l is none that stands for an i. */
const letterCodes: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  return (letter === 'l' ? letter : (lettersFor[letter] ?? letter)).charCodeAt(0);
});
const l = 'l'.charCodeAt(0);
/** "1", "!" and "|", which stand for an i, too. */
const standsForL = (code: number): boolean => code === 0x31 || code === 0x21 || code === 0x7c;
const isLong = /(.)\1\1/;
const longestGlued = 48;
const longestRead = 40;
const none: readonly Word[] = [];

/** The word with digits and marks read as letters; i and l fall together, for "1" and "|" stand for both. */
const skeleton = (word: string): string => word.replace(/[013-57-9l!|@$+]/g, (character) => lettersFor[character] ?? character);
const squeeze = (word: string): string => word.replace(/(.)\1+/g, '$1');

/** Single letters in a row, and what is made of them. */
interface Spelt {
  readonly codeAt: (i: number) => number;
  readonly shortest: number;
  readonly found: (words: readonly Word[], length: number) => void;
}

/** Every word of a compiled lexicon, found by itself, in leet, drawn out, or misspelt. */
export class Vocabulary {
  readonly #exact = new Map<string, Word>();
  /** What an exact spelling stands for, with its shorthand: made once, for most words of most texts are such. */
  readonly #plain = new Map<string, Spelling>();
  /** What else was read lately. */
  readonly #spellings = new Spellings();
  readonly #skeletons = new Map<string, Word[]>();
  readonly #squeezed = new Map<string, Word[]>();
  readonly #squeezedSkeletons = new Map<string, Word[]>();
  readonly #core = new Map<string, Word[]>();
  /** What the ways to write a core word begin with. */
  readonly #heads = new Set<string>();
  readonly #starrable: Word[] = [];
  readonly #letters = new Letters();
  /** Of each node of them, the words that end there. */
  readonly #spelt: (readonly Word[] | undefined)[] = [];

  /** Whether a rule hears words that are said one after the other: the compiled lexicon knows. */
  isPhrase: (parts: readonly string[]) => boolean = () => false;

  /** The word itself, made known when it is new. */
  word(text: string): Word {
    const earlier = this.#exact.get(text);
    if (earlier) return earlier;
    const word: Word = { text, symbols: [], passage: 1 };
    this.#exact.set(text, word);
    this.#plain.set(text, { words: [word, ...(this.#plain.get(text)?.words ?? [])] });
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
      for (let end = 1; end < form.length; end++) this.#heads.add(form.slice(0, end));
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

  /** What it stands for, and else what it is cut into: "stop!now" is two words; "k!ll" is one, for the lexicon knows it. */
  read(surface: string): Spelling {
    return this.#plain.get(surface) ?? this.#spellings.get(surface) ?? this.#spellings.keep(surface, this.#made(surface));
  }

  lookup(surface: string): readonly Word[] {
    return this.read(surface).words;
  }

  #made(surface: string): Spelling {
    const words = this.#respelled(surface);
    if (words.length > 0) return { words };
    const parts = marked.test(surface) ? betweenMarks(surface) : inRow(this.unglue(surface));
    return parts ? { words, parts } : { words };
  }

  #respelled(surface: string): readonly Word[] {
    if (surface.includes('*')) return surface.length < longestGlued ? this.#starrable.filter(({ text }) => isStarred(surface, text)) : none;
    return this.#core.get(surface) ?? this.#clipped(surface) ?? this.#respelt(surface);
  }

  /** "Drinkin" is "drinking". */
  #clipped(surface: string): readonly Word[] | undefined {
    return surface.length > 4 && surface.endsWith('in') ? this.#plain.get(`${surface}g`)?.words : undefined;
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
    this.#plain.set(short, { words: exact ? [exact, known] : [known] });
  }

  /** A core word written in two pieces: "sui cide", "k ill". */
  joined(head: string, tail: string): readonly Word[] {
    return this.#heads.has(head) ? (this.#core.get(head + tail) ?? none) : none;
  }

  /** The words that single letters spell, beginning with the first, each with how many letters it takes. */
  spelt(codeAt: (i: number) => number, shortest: number, found: (words: readonly Word[], length: number) => void): void {
    this.#spell({ codeAt, shortest, found }, 0, 0);
  }

  #spell(letters: Spelt, from: number, at: number): void {
    const { codeAt } = letters;
    let node: number | undefined = from;
    for (let i = at; ; i++) {
      const code = codeAt(i);
      const other = standsForL(code) ? this.#letters.step(node, l) : undefined;
      if (other !== undefined) {
        this.#hear(letters, other, i + 1);
        this.#spell(letters, other, i + 1);
      }
      node = this.#letters.step(node, letterCodes[code] ?? code);
      if (node === undefined) return;
      this.#hear(letters, node, i + 1);
    }
  }

  #hear({ shortest, found }: Spelt, node: number, length: number): void {
    if (length < shortest) return;
    const words = this.#spelt[node] ?? this.#speltAt(node);
    if (words.length > 0) found(words, length);
  }

  #speltAt(node: number): readonly Word[] {
    const word = this.#letters.word(node);
    const words = word ? (this.#plain.get(word)?.words ?? this.#core.get(word) ?? none) : none;
    this.#spelt[node] = words;
    return words;
  }

  /**
   * Words written without spaces, when all of it is known words and one of them is a core word or together they are a phrase: "killmyself",
   * "iwannadieeee".
   */
  unglue(surface: string): readonly string[] | undefined {
    return unglue(surface, this.#letters, { isPhrase: this.isPhrase, isCore: (part) => this.#core.has(part) });
  }
}

function push(map: Map<string, Word[]>, key: string, word: Word): void {
  const words = map.get(key);
  if (words) words.push(word);
  else map.set(key, [word]);
}
