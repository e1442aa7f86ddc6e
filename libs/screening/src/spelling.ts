/** Real words that a slip of the finger away from a core word would swallow. */
const realWords = new Set(['heron', 'strange', 'seize', 'poison', 'cutting', 'form']);

/**
 * One slip away: two letters swapped and, in words of six letters and more, one left out or doubled; the first letter
 * stands. Shorter words run into each other.
 */
export function misspellings(word: string): readonly string[] {
  if (word.length < 4) return [];
  const found = new Set<string>();
  for (let i = 1; i < word.length; i++) {
    const [head, here, tail] = [word.slice(0, i), word.charAt(i), word.slice(i + 1)];
    found.add(head + tail.charAt(0) + here + tail.slice(1));
    if (word.length < 6) continue;
    found.add(head + tail);
    found.add(head + here + here + tail);
  }
  found.delete(word);
  return [...found].filter((form) => !realWords.has(form));
}

/** Whether a word was written around a filter: "s*icide", "s**c*de", "sui**de". Stars may be one too few or too many. */
export function isStarred(surface: string, word: string): boolean {
  const head = surface.slice(0, surface.indexOf('*'));
  const tail = surface.slice(surface.lastIndexOf('*') + 1);
  if (!head || head.length + tail.length < 2 || head.length + tail.length >= word.length) return false;
  return Math.abs(surface.length - word.length) < 2 && word.startsWith(head) && word.endsWith(tail);
}
