/** A text as a search compares it: without case, without accents, look-alike forms of a letter alike. */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The words that are looked for. None of them is empty. */
export const wordsIn = (asked: string): string[] => [...new Set(fold(asked).split(/\s+/u).filter(Boolean))];

export function hasAll(text: string, words: readonly string[]): boolean {
  const folded = fold(text);
  return words.every((word) => folded.includes(word));
}
