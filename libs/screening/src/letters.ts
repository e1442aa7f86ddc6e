/** Words as paths of letters: says how far a text spells one, without cutting the text into pieces. */
export class Letters {
  /** From node and letter to node, as one number. */
  readonly #next = new Map<number, number>();
  readonly #words: (string | undefined)[] = [undefined];

  add(word: string): void {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      const key = step(node, word, i);
      let next = this.#next.get(key);
      if (next === undefined) {
        next = this.#words.push(undefined) - 1;
        this.#next.set(key, next);
      }
      node = next;
    }
    this.#words[node] = word;
  }

  /** The node after one more character; `undefined` where no word goes on so. */
  follow(node: number, text: string, i = 0): number | undefined {
    return this.#next.get(step(node, text, i));
  }

  /** The word that ends at this node. */
  word(node: number): string | undefined {
    return this.#words[node];
  }
}

const step = (node: number, text: string, i: number): number => node * 0x1_0000 + text.charCodeAt(i);
