import fc from 'fast-check';
import { matchAll } from './match.js';
import { screen } from './screen.js';
import { starter, starterLexicon } from './starter-lexicon.js';
import { tokenise } from './tokens.js';

const hits = starter.rules.flatMap(({ hits: [first] }) => [first]);
const pieces = [
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
const hostile = fc.array(fc.constantFrom(...pieces), { maxLength: 100 }).map((parts) => parts.join(''));
const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 200 }), hostile);
const said = fc.record({ text: anything, ago: fc.integer({ min: 0, max: 4_000_000 }), by: fc.constantFrom('author', 'other') });

describe('screen, whatever the text', () => {
  it('never throws, and marks words of the text', () => {
    fc.assert(
      fc.property(anything, fc.array(said, { maxLength: 3 }), (text, earlier) => {
        for (const { span } of screen(text, starterLexicon, { earlier })) {
          expect(span[0]).toBeGreaterThanOrEqual(0);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('says the same each time', () => {
    fc.assert(
      fc.property(hostile, (text) => expect(screen(text, starterLexicon)).toEqual(screen(text, starterLexicon))),
      { numRuns: 50 },
    );
  });

  const cost = (text: string): { steps: number; found: number; tokens: number } => {
    const tokens = tokenise(text, starterLexicon.vocabulary);
    const found = matchAll(tokens, starterLexicon).length;
    return { steps: starterLexicon.automaton.steps, found, tokens: tokens.length };
  };

  it.each(pieces)('costs in proportion to the text: %j', (piece) => {
    const [short, long] = [cost(piece.repeat(100)), cost(piece.repeat(800))];
    // Counted, not timed. Eight times the text; a little more for what the shorter one cuts off at its end.
    for (const what of ['steps', 'found', 'tokens'] as const) expect(long[what]).toBeLessThanOrEqual(9 * short[what] + 200);
  });

  it.each(pieces)('tries a few hundred transitions a word, whatever is open: %j', (piece) => {
    const { steps, tokens } = cost(piece.repeat(Math.ceil(10_000 / piece.length)));
    expect(steps).toBeLessThanOrEqual(400 * tokens);
  });

  it('answers 10,000 hostile characters in well under a second', () => {
    const text = 'i want to kill myself gonna k i l l '.repeat(300).slice(0, 10_000);
    screen(text, starterLexicon);
    const begun = performance.now();
    screen(text, starterLexicon);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});

describe('a hit stays a hit of its severity', () => {
  const found = (text: string) => screen(text, starterLexicon).map(({ severity, category }) => `${category} ${severity}`);
  const latin = /^[a-z' ,]+$/i;
  const lookAlike: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', i: 'і', c: 'с' };

  it.each([
    ['in capitals', (text: string) => text.toUpperCase()],
    ['with zero-width marks in every word', (text: string) => text.replace(/(\w)(?=\w)/g, '$1\u200b')],
    ['with wide spaces', (text: string) => text.replaceAll(' ', '   ')],
    ['with no-break spaces', (text: string) => text.replaceAll(' ', '\u00a0')],
    ['in full width', (text: string) => text.replace(/[a-z]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))],
    ['in letters of another script', (text: string) => text.replace(/[aeoic]/g, (letter) => lookAlike[letter] ?? letter)],
    ['struck through', (text: string) => text.replace(/[a-z]/gi, '$&\u0336')],
  ])('%s', (_name, changed) => {
    for (const text of hits.filter((hit) => latin.test(hit))) expect([text, found(changed(text))]).toEqual([text, found(text)]);
  });

  it.each([
    'k i l l myself',
    'k.i.l.l m.y.s.e.l.f',
    'kill my self',
    'killmyself',
    'k1ll mys3lf',
    'k!ll mys*lf',
    'killl myselfffff',
    'kill\nmyself',
    'kil myslef',
    'k-i-l-l myself',
  ])('written as %s', (written) => {
    expect(found(`i want to ${written}`)).toContain('suicide high');
  });

  it.each([
    'therapist',
    'skills',
    'grapefruit',
    'diesel',
    'killjoy',
    'took 2 pills',
    '988',
    '8mg',
    'deadline',
    'studies',
    'assassins creed',
    'Dieter',
  ])('and %s is none', (word) => {
    expect(found(word)).toEqual([]);
  });
});
