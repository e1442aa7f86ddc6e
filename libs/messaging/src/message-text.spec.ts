import fc from 'fast-check';
import { clean, isEmpty } from './message-text.js';

it.each([
  ['keeps lines and tabs', 'one\r\ntwo\tthree', 'one\ntwo\tthree'],
  ['drops controls', 'a\u0000b\u001b[31mc\u0007', 'ab[31mc'],
  ['drops direction overrides', 'pay \u202Eyap\u2066', 'pay yap'],
  ['mends a lone surrogate', 'a\ud800b', 'a\ufffdb'],
  ['keeps families whole', '👩‍👩‍👧', '👩‍👩‍👧'],
])('%s', (_, given, expected) => {
  expect(clean(given)).toBe(expected);
});

it.each(['', ' \n ', '\u200b', '\u2060\ufeff', '\u0301', '\u3164'])('finds nothing to read in %j', (text) => {
  expect(isEmpty(clean(text))).toBe(true);
});

it('changes nothing when it cleans twice, and never throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => clean(clean(text)) === clean(text)));
});
