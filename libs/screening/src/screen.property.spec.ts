import fc from 'fast-check';
import { matchAll } from './match.js';
import { examine, screen } from './screen.js';
import { starter, starterLexicon } from './starter-lexicon.js';
import { tokenise } from './tokens.js';
import { drawnOut, pieces, samely, withDigits } from './variants.factory.js';

const hits = starter.rules.flatMap(({ hits }) => hits);
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

  it('hears a letter that is drawn out to sixty as one that is drawn out to five', () => {
    const drawn = (text: string, at: number, times: number) => {
      const letters = [...text.matchAll(/[a-z]/g)];
      const { index, 0: letter } = letters[at % letters.length] ?? { index: 0, 0: '' };
      return text.slice(0, index) + letter.repeat(times) + text.slice(index + 1);
    };
    // Of two rules that say the same, the longer span tells; and of two that are as grave, it comes first.
    const heard = (text: string) =>
      screen(text, starterLexicon)
        .map(({ category, severity }) => `${category} ${severity}`)
        .sort();
    fc.assert(
      fc.property(fc.constantFrom(...hits), fc.nat(100), fc.boolean(), (hit, at, glued) => {
        const text = glued ? hit.replaceAll(' ', '') : hit;
        expect(heard(drawn(text, at, 60))).toEqual(heard(drawn(text, at, 5)));
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

  it('costs twice the steps for twice the text, whatever the text', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 4 }), (text, times) => {
        const once = text.repeat(times);
        const [one, two] = [cost(once), cost(once + once)];
        // Over the seam a few words more are open: a constant, whatever the text.
        expect(two.steps).toBeLessThanOrEqual(2 * one.steps + 5_000);
        expect(two.tokens).toBeLessThanOrEqual(2 * one.tokens + 2);
      }),
      { numRuns: 150 },
    );
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
  it.each(samely)('%s', (_name, changed) => {
    const others = hits.filter((text) => found(changed(text)).join() !== found(text).join());
    expect(others).toEqual([]);
  });

  const order = ['none', 'concern', 'high', 'imminent'];
  const severityOf = (ruleId: string, text: string): number =>
    order.indexOf(examine(text, starterLexicon).find((finding) => finding.ruleId === ruleId)?.severity ?? 'none');
  const ownHits = starter.rules.flatMap(({ id, hits }) => hits.map((hit) => [id, hit] as const));

  /** What a word read as another may bring along is more, never less. */
  const kept = (changed: (text: string) => string): string[] =>
    ownHits.filter(([id, hit]) => severityOf(id, changed(hit)) < severityOf(id, hit)).map(([id, hit]) => `${id}: ${changed(hit)}`);

  it('with a digit in each word', () => expect(kept(withDigits)).toEqual([]));

  it('drawn out at the end of each word', () => expect(kept(drawnOut)).toEqual([]));

  it('over two lines, cut between any two words', () => {
    const lost = ownHits.flatMap(([id, hit]) =>
      [...hit.matchAll(/(?<=[a-z]) (?=[a-z])/g)]
        .map(({ index }) => `${hit.slice(0, index)}\n${hit.slice(index + 1)}`)
        .filter((cut) => severityOf(id, cut) < severityOf(id, hit))
        .map((cut) => `${id}: ${cut}`),
    );
    expect(lost).toEqual([]);
  });

  it.each([
    'years ago',
    'in the movie',
    'hypothetically',
    'according to the study',
    'as prescribed',
    'because of this homework',
    'and called my sponsor',
  ])('and "%s" beside it never raises it', (guard) => {
    const raised = ownHits
      .filter(([id, hit]) => severityOf(id, `${hit} ${guard}`) > severityOf(id, hit))
      .map(([id, hit]) => `${id}: ${hit}`);
    expect(raised).toEqual([]);
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
    'killmyself rn',
  ])('written as %s', (written) => {
    expect(found(`i want to ${written}`)).toContain('suicide high');
  });

  it.each(['iwanttokillmyself', 'wanttodie', 'imgoingtokillmyself', 'killmyself', 'idontwanttolive', 'iwanttoendmylife'])(
    'and so does %s',
    (glued) => {
      expect(found(glued).join()).toMatch(/suicide (?:high|imminent)/);
    },
  );

  it('and a word that only sounds like a negation softens nothing', () => {
    expect(found('nevertheless i want to die')).toContain('suicide high');
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
    'analyze',
    'classhelp',
    'nevertheless',
    'nonetheless',
    'livestock',
    'lifeline',
    'painkiller',
    'shiitake',
    'scunthorpe',
    'skillset',
    'pencilskirt',
    'killarney',
    'studied',
    'soldier',
  ])('and %s is none', (word) => {
    expect(found(word)).toEqual([]);
  });
});
