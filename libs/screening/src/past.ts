import type { CompiledLexicon } from './compile.js';
import { type Earlier, justSaid, type Said, saidLately } from './conversation.js';
import { type Reading, readText } from './reading.js';
import { asTold } from './told.js';

/** What the author said before, read as far as it is asked for. */
export class Past {
  /** The last first. */
  readonly #said: readonly Said[];
  readonly #earlier: readonly Earlier[];
  readonly #lexicon: CompiledLexicon;
  readonly #read = new Map<Said, Reading>();

  constructor(earlier: readonly Earlier[], lexicon: CompiledLexicon) {
    this.#said = justSaid(earlier).toReversed();
    this.#earlier = earlier;
    this.#lexicon = lexicon;
  }

  /** What a text is read on from, oldest first: all of it, or the last texts that have so many words together. */
  joined(words = Infinity): readonly Reading[] {
    const held: Reading[] = [];
    let size = 0;
    for (const said of this.#said) {
      if (size >= words) break;
      const reading = this.#at(said);
      held.unshift(reading);
      size += reading.tokens.length;
    }
    return held;
  }

  /** What adds up, oldest first. */
  lately(): readonly { readonly reading: Reading; readonly ago: number }[] {
    return saidLately(this.#earlier).map(({ text, ago = 0 }) => ({ reading: readText(text, this.#lexicon), ago }));
  }

  #at(said: Said): Reading {
    const known = this.#read.get(said);
    if (known) return known;
    const plain = readText(said.text, this.#lexicon);
    const reading = readText(asTold(said.text, plain, said.earlier), this.#lexicon);
    this.#read.set(said, reading);
    return reading;
  }
}
