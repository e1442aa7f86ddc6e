const vowel = /[aeiou]/;

/** Real words that a slip of the finger away from a core word would swallow. */
const realWords = new Set(['heron', 'strange', 'elapse', 'prelapse', 'seize', 'sieze', 'poison', 'horting', 'hearting', 'burring', 'cuting', 'cutting']);

/**
 * One slip away: two letters swapped, one left out, one doubled; the first letter stands. Words of six letters and more
 * only, for shorter ones run into each other.
 */
export function misspellings(word: string): readonly string[] {
  if (word.length < 6) return [];
  const found = new Set<string>();
  for (let i = 1; i < word.length; i++) {
    const [head, here, tail] = [word.slice(0, i), word[i] ?? '', word.slice(i + 1)];
    found.add(head + tail);
    found.add(head + here + here + tail);
    if (tail) found.add(head + (tail[0] ?? '') + here + tail.slice(1));
  }
  found.delete(word);
  return [...found].filter((form) => !realWords.has(form));
}

/** How people write around a filter: "s*icide", "s**c*de", "k***". */
export function starred(word: string): readonly string[] {
  if (word.length < 4) return [];
  const letters = Array.from(word);
  const found = new Set<string>();
  for (let i = 1; i < letters.length - 1; i++) found.add(letters.with(i, '*').join(''));
  found.add(letters.map((letter, i) => (i > 0 && vowel.test(letter) ? '*' : letter)).join(''));
  found.add(letters.map((letter, i) => (i > 0 && i < letters.length - 1 ? '*' : letter)).join(''));
  return [...found];
}
