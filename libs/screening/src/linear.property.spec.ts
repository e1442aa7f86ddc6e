import fc from 'fast-check';
import type { Earlier } from './conversation.js';
import { screen } from './screen.js';
import { starter, starterLexicon } from './starter-lexicon.js';
import { pieces } from './variants.factory.js';

const texts = [
  ...pieces,
  ...['k.i.l.l.m.y.s.e.l.f.', 'k1ll my53lf ', 'кіӏӏ ', 'k\u0336\u0301', '𝓴𝓲𝓵𝓵 '],
  ...['why? ', 'are you safe? ', 'yes ', 'no quiero vivir, ', 'goodbye everyone ', 'in the movie ', 'years ago. ', 'unglued', 'xyzzy '],
];
const [short, times] = [2_000, 4];
/** As short, a text takes little but what its context takes. */
const tiny = 20;
/** What is said before is read once and kept: it is the text that is timed. */
const mostBefore = 200;
/** Four texts take about as long as one that is four times as long; were any stage quadratic, the one would take four times as long. */
const most = 2.5;
const rounds = 25;
const patience = 60_000;

let said = 0;
/** No text twice: what was read before is kept. */
const fresh = (text: string): string => `${text} ${++said}`;
const full = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);

/** What a room says before: the author, and others who ask. */
const before = (text: string): Earlier[] => [
  { text: `hm ${text}`, ago: 60_000 },
  { text: `${text} are you safe?`, by: 'other' },
  { text: `well ${text}`, ago: 1_000 },
  { text: `are you thinking of killing yourself? ${text}`, by: 'other' },
];
const contexts: readonly (readonly [string, (text: string) => readonly Earlier[]])[] = [
  ['by itself', () => []],
  ['in a conversation', before],
  ['after an hour of signs', (text) => Array.from({ length: 20 }, (_, n) => ({ text: `${n} ${text}`, ago: n * 60_000 }))],
];

/** Milliseconds to hear texts of these lengths. */
function hear(text: string, lengths: readonly number[], earlier: readonly Earlier[]): number {
  const all = lengths.map((length) => fresh(full(text, length)));
  const begun = performance.now();
  for (const whole of all) screen(whole, starterLexicon, { earlier });
  return performance.now() - begun;
}

/** As many letters, and as often a context, on both sides. */
const several = Array.from({ length: times }, () => short);
const one = [short * times - tiny * (times - 1), ...Array.from({ length: times - 1 }, () => tiny)];

/** Of the best times, for what a machine does beside only takes longer; tried again until it is clear. */
function ratio(text: string, contextOf: (text: string) => readonly Earlier[]): number {
  const earlier = contextOf(full(text, mostBefore));
  let [inSeveral, inOne] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round++) {
    inSeveral = Math.min(inSeveral, hear(text, several, earlier));
    inOne = Math.min(inOne, hear(text, one, earlier));
    if (round > 1 && inOne / inSeveral <= most) break;
  }
  return inOne / inSeveral;
}

describe.each(contexts)('a text %s', (_name, contextOf) => {
  it.each(texts)(
    'is heard in time that grows with it: %j',
    (piece) => {
      expect(ratio(piece, contextOf)).toBeLessThanOrEqual(most);
    },
    patience,
  );

  it(
    'is heard in time that grows with it, whatever it says',
    () => {
      const words = starter.rules.flatMap(({ hits: [hit] }) => hit.split(' ').map((word) => `${word} `));
      const salad = fc.array(fc.oneof(fc.constantFrom(...texts), fc.constantFrom(...words)), { minLength: 1, maxLength: 60 });
      fc.assert(
        fc.property(salad, (parts) => {
          expect(ratio(parts.join(''), contextOf)).toBeLessThanOrEqual(most);
        }),
        { numRuns: 10 },
      );
    },
    patience,
  );
});
