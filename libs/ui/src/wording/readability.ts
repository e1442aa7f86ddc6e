/** How hard a text is to read. Estimates: they compare strings with a limit, not people with a school year. */
export interface Reading {
  words: number;
  score: number;
}

const sentencesOf = (text: string) => Math.max(1, text.split(/[.!?:;]+(?:\s|$)/u).filter((part) => /\p{L}/u.test(part)).length);
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];

/** Kincaid et al. 1975: the United States school grade. */
export function fleschKincaidGrade(text: string): Reading {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + englishSyllables(word), 0);
  return { words: words.length, score: 0.39 * (words.length / sentencesOf(text)) + 11.8 * (syllables / Math.max(1, words.length)) - 15.59 };
}

/** Szigriszt 1993, read on the INFLESZ scale: 65 to 80 is "quite easy". */
export function inflesz(text: string): Reading {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + spanishSyllables(word), 0);
  return { words: words.length, score: 206.835 - 62.3 * (syllables / Math.max(1, words.length)) - words.length / sentencesOf(text) };
}

export function englishSyllables(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  if (plain === '') return 1;
  const groups = plain.replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/, (end) => end.charAt(0)).match(/[aeiouy]+/g) ?? [];
  return Math.max(1, groups.length);
}

export function spanishSyllables(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/[^a-záéíóúüñ]/g, '')
    .replace(/qu(?=[eiéí])/g, 'q')
    .replace(/gu(?=[eiéí])/g, 'g');
  // A strong vowel or an accented weak one makes a syllable; unaccented weak ones lean on it.
  const nuclei = plain.match(/[iuü]?[aeoáéó][iuüy]?(?![aeoáéóíú])|[iuü]?[aeoáéó]|[íú]|[iuü]+|(?<![aeou])y$/g) ?? [];
  return Math.max(1, nuclei.length);
}

/** Every string of a wording, with functions called on plain samples. */
export function stringsOf(words: unknown, path = ''): [path: string, text: string][] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') return stringsOf((words as (...samples: string[]) => unknown)('Dana', '8 pm', '3'), path);
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => stringsOf(value, path === '' ? key : `${path}.${key}`));
}
