/** Words as paths of letters: says how far a text spells one, without cutting the text into pieces. */
export class Letters {
  /** Of each step: the node it leaves, its letter, the node it leads to. It lies where its hash says, or in the next free place. */
  #from = new Int32Array(64);
  #letter = new Int32Array(64);
  #to = new Int32Array(64);
  readonly #words: (string | undefined)[] = [undefined];

  add(word: string): void {
    let node = 0;
    for (let i = 0; i < word.length; i++) node = this.follow(node, word, i) ?? this.#grow(node, word.charCodeAt(i));
    this.#words[node] = word;
  }

  /** The node after one more character; `undefined` where no word goes on so. */
  follow(node: number, text: string, i: number): number | undefined {
    return this.step(node, text.charCodeAt(i));
  }

  /** The same, by the code of the character. */
  step(node: number, code: number): number | undefined {
    const to = this.#to[this.#placeOf(node, code)] ?? 0;
    return to > 0 ? to : undefined;
  }

  /** The word that ends at this node. */
  word(node: number): string | undefined {
    return this.#words[node];
  }

  /** Where a step lies, or would lie. No step leads to the first node: there the place is free. */
  #placeOf(node: number, letter: number): number {
    const [from, letters, to, last] = [this.#from, this.#letter, this.#to, this.#to.length - 1];
    let place = (Math.imul(node, 0x9e37_79b1) ^ Math.imul(letter, 0x85eb_ca6b)) >>> 7;
    for (place &= last; to[place] !== 0; place = (place + 1) & last) if (from[place] === node && letters[place] === letter) break;
    return place;
  }

  #grow(node: number, letter: number): number {
    const next = this.#words.push(undefined) - 1;
    // At most half of the places are taken.
    if (next * 2 > this.#to.length) this.#spread();
    this.#put(node, letter, next);
    return next;
  }

  #put(node: number, letter: number, to: number): void {
    const place = this.#placeOf(node, letter);
    this.#from[place] = node;
    this.#letter[place] = letter;
    this.#to[place] = to;
  }

  #spread(): void {
    const [from, letters, to] = [this.#from, this.#letter, this.#to];
    this.#from = new Int32Array(to.length * 2);
    this.#letter = new Int32Array(to.length * 2);
    this.#to = new Int32Array(to.length * 2);
    for (let place = 0; place < to.length; place++) {
      const next = to[place] ?? 0;
      if (next > 0) this.#put(from[place] ?? 0, letters[place] ?? 0, next);
    }
  }
}
