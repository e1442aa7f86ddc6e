const lookAlike: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', i: 'і', c: 'с', p: 'р', x: 'х', y: 'у' };
const asDigit: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' };

/** Ways to write a text that change nothing of what it says. */
export const samely: readonly (readonly [name: string, change: (text: string) => string])[] = [
  ['in capitals', (text) => text.toUpperCase()],
  ['with zero-width marks in every word', (text) => text.replace(/(\w)(?=\w)/g, '$1\u200b')],
  ['with zero-width joiners between letters and marks', (text) => text.replace(/\p{L}/gu, '$&\u2060')],
  ['with wide spaces', (text) => text.replaceAll(' ', '   ')],
  ['with no-break spaces', (text) => text.replaceAll(' ', '\u00a0')],
  ['in full width', (text) => text.replace(/[a-z]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))],
  ['in letters of another script', (text) => text.replace(/[aeoicpxy]/g, (letter) => lookAlike[letter] ?? letter)],
  ['struck through', (text) => text.replace(/[a-z]/gi, '$&\u0336')],
  ['without accents', (text) => text.normalize('NFD').replace(/\p{M}/gu, '')],
  ['with accents apart', (text) => text.normalize('NFD')],
];

/** One letter of each word, so that it still holds others. Numbers are left, and words too short to hold both. */
const inEachWord = (text: string, change: (word: string) => string): string =>
  text.replace(/(?<![\p{L}\p{N}\p{M}'’])[a-z]{4,}(?![\p{L}\p{N}\p{M}'’])/gu, change);

export const withDigits = (text: string): string =>
  inEachWord(text, (word) => word.replace(/[aeiost](?=[a-z])/, (letter) => asDigit[letter] ?? letter));
export const drawnOut = (text: string): string => inEachWord(text, (word) => word + (word.at(-1) ?? '').repeat(3));

/** Of which hostile texts are made: what phrases begin with, and what makes a word hard to read. */
export const pieces = [
  'kill ',
  'myself',
  'i want to ',
  'k i l l ',
  'k*',
  '\u200b',
  '\ud800',
  '🔫',
  '"',
  '. ',
  '!',
  'aaaa',
  '1',
  'took all my pills ',
  'not ',
  '\n',
  'mañana ',
  'i ',
  'im ',
  'k-i-l-l-',
  's**c*de ',
  'killmyselfwanttodie ',
];
