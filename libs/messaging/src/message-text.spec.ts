import fc from 'fast-check';
import { clean, isEmpty } from './message-text.js';

it.each([
  ['keeps lines and tabs', 'one\r\ntwo\tthree', 'one\ntwo\tthree'],
  ['drops controls', 'a\u0000b\u001b[31mc\u0007', 'ab[31mc'],
  ['drops direction overrides', 'pay \u202Eyap\u2066', 'pay yap'],
  ['mends a lone surrogate', 'a\ud800b', 'a\ufffdb'],
  ['keeps families whole', '👩‍👩‍👧', '👩‍👩‍👧'],
  ['leaves four of thousands of accents', `h${'\u0301'.repeat(3_999)}i`, `h${'\u0301'.repeat(4)}i`],
  ['counts them across what is invisible', `h${'\u0301\u200d'.repeat(6)}i`, `h${'\u0301\u200d'.repeat(4)}\u200d\u200di`],
  ['leaves eight of those that a script has itself', `\u0e01${'\u0e47'.repeat(50)}`, `\u0e01${'\u0e47'.repeat(8)}`],
])('%s', (_, given, expected) => {
  expect(clean(given)).toBe(expected);
});

it.each([
  ['Vietnamese', 'Tiếng Việt, ở trường'],
  ['Vietnamese in pieces', 'Tiếng Việt, ở trường'.normalize('NFD')],
  ['Thai', 'น้ำใจ ที่นี่ กตัญญู'],
  ['Devanagari', 'हिन्दी में कृपया'],
  ['Arabic with its vowels', 'السَّلَامُ عَلَيْكُمْ وَاللّٰهُ'],
  ['Hebrew with its vowels', 'שָׁלוֹם בְּרֵאשִׁ֖ית'],
  ['Burmese', 'လျှို့ဝှက် ကြွေး'],
  ['Tibetan', 'བསྒྲུབས ཧཱུྃ'],
  ['emoji that are put together', '👁️‍🗨️ 👩🏽‍❤️‍💋‍👨🏿 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
])('leaves %s as it is written', (_, text) => {
  expect(clean(text)).toBe(text);
});

it.each(['', ' \n ', '\u200b', '\u2060\ufeff', '\u0301', '\u3164'])('finds nothing to read in %j', (text) => {
  expect(isEmpty(clean(text))).toBe(true);
});

it('changes nothing when it cleans twice, and never throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => clean(clean(text)) === clean(text)));
});
