import { caretIn, groupedCode, tidyCode } from './code.js';

it.each([
  ['abcde fghjk mnpqr', 'ABCDEFGHJKMNPQR'],
  ['ABCDE-FGHJK-MNPQR', 'ABCDEFGHJKMNPQR'],
  ['oil01', '01101'],
  [' 7k2 ', '7K2'],
  ['ABCDEFGHJKMNPQRSTUV', 'ABCDEFGHJKMNPQR'],
  ['u!?', ''],
])('forgives %s', (typed, code) => expect(tidyCode(typed)).toBe(code));

it.each([
  ['', ''],
  ['ABCDE', 'ABCDE'],
  ['ABCDEF', 'ABCDE F'],
  ['ABCDEFGHJKMNPQR', 'ABCDE FGHJK MNPQR'],
])('groups %s', (code, shown) => expect(groupedCode(code)).toBe(shown));

it.each([
  ['abc', 3, 3],
  ['abcdef', 6, 7],
  ['ab-cde', 3, 2],
  ['ABCDE FG', 6, 5],
])('keeps the caret in %s at %i', (typed, caret, after) => expect(caretIn(typed, caret)).toBe(after));
