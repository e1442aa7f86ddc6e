import type { CompiledLexicon } from './compile.js';
import { type Earlier, justSaid, type Said, saidLately } from './conversation.js';
import { type Reading, readText } from './reading.js';
import { asTold } from './told.js';

/** What the author said before, read as far as it is asked for. */
export class Past {
  readonly #said: readonly Said[];
  readonly #earlier: readonly Earlier[];
  readonly #lexicon: CompiledLexicon;
  readonly #joined: Reading[] = [];

  constructor(earlier: readonly Earlier[], lexicon: CompiledLexicon) {
    this.#said = justSaid(earlier);
    this.#earlier = earlier;
    this.#lexicon = lexicon;
  }

  /** What a text is read on from, oldest first: all of it, or the last texts that have so many words together. */
  joined(words = Infinity): readonly Reading[] {
    let held = 0;
    let size = 0;
    for (; held < this.#said.length && size < words; held++) size += this.#at(held).tokens.length;
    return this.#joined.slice(0, held).reverse();
  }

  /** What adds up, oldest first. */
  lately(): readonly { readonly reading: Reading; readonly ago: number }[] {
    return saidLately(this.#earlier).map(({ text, ago = 0 }) => ({ reading: readText(text, this.#lexicon), ago }));
  }

  /** Counted from the last. */
  #at(back: number): Reading {
    const known = this.#joined[back];
    if (known) return known;
    const said = this.#said[this.#said.length - 1 - back];
    const plain = readText(said?.text ?? '', this.#lexicon);
    const reading = said ? readText(asTold(said.text, plain, said.earlier), this.#lexicon) : plain;
    this.#joined[back] = reading;
    return reading;
  }
}
