import type { Earlier } from './conversation.js';
import { examine } from './screen.js';
import { rank } from './severity.js';
import { starter, starterLexicon } from './starter-lexicon.js';
import { drawnOut, samely, withDigits } from './variants.factory.js';

/** Beside each hit, in its own language. */
const guards = {
  en: ['years ago', 'in the movie', 'hypothetically', 'lol', 'not really', 'but tonight', 'because of this homework'],
  es: ['hace años', 'en la película', 'hipotéticamente', 'jaja', 'no es cierto', 'pero esta noche', 'por la tarea'],
} as const;
const hits = starter.rules.flatMap(({ id, language, hits }) => hits.map((hit) => ({ id, language, hit })));

/** In no order: of two findings that are as bad the longer comes first, and marks make a span longer. */
const heard = (text: string, earlier: readonly Earlier[] = []): string[] =>
  examine(text, starterLexicon, { earlier })
    .map(({ ruleId, severity }) => `${ruleId} ${severity}`)
    .sort();
const severityOf = (ruleId: string, text: string, earlier: readonly Earlier[] = []): number =>
  rank(examine(text, starterLexicon, { earlier }).find((found) => found.ruleId === ruleId)?.severity ?? 'none');

/** What a rule hears as so bad when it is written plainly, it hears as at least as bad. */
const milder: readonly (readonly [string, (text: string) => string])[] = [
  ['with a digit in each word', withDigits],
  ['drawn out at the end of each word', drawnOut],
];

describe('a hit beside a guard', () => {
  const lines = hits.flatMap(({ id, language, hit }, n) => {
    const all = guards[language];
    return { id, text: `${hit} ${all[n % all.length] ?? ''}` };
  });

  it.each(samely)('is guarded as before, %s', (_name, changed) => {
    expect(lines.map(({ text }) => text).filter((text) => heard(changed(text)).join() !== heard(text).join())).toEqual([]);
  });

  it.each(milder)('is no milder %s, where the guard is written plainly', (_name, changed) => {
    const plain = hits.map(({ id, language, hit }, n) => ({ id, hit, guard: guards[language][n % guards[language].length] ?? '' }));
    expect(plain.filter(({ id, hit, guard }) => severityOf(id, `${changed(hit)} ${guard}`) < severityOf(id, `${hit} ${guard}`))).toEqual(
      [],
    );
  });
});

describe('a hit in two texts', () => {
  const halves = hits.flatMap(({ id, hit }) => {
    const words = hit.split(' ');
    const at = Math.ceil(words.length / 2);
    return words.length > 1 ? [{ id, head: words.slice(0, at).join(' '), tail: words.slice(at).join(' ') }] : [];
  });

  it.each(samely)('is heard as before, %s', (_name, changed) => {
    const other = halves.filter(
      ({ head, tail }) => heard(changed(tail), [{ text: changed(head) }]).join() !== heard(tail, [{ text: head }]).join(),
    );
    expect(other).toEqual([]);
  });

  it.each(milder)('is no milder %s', (_name, changed) => {
    const lost = halves.filter(
      ({ id, head, tail }) => severityOf(id, changed(tail), [{ text: changed(head) }]) < severityOf(id, tail, [{ text: head }]),
    );
    expect(lost).toEqual([]);
  });
});

describe('an answer', () => {
  const answers: readonly (readonly [question: string, answer: string])[] = [
    ['are you thinking of killing yourself?', 'yes, tonight'],
    ['are you safe?', 'no im not'],
    ['do you want to die?', 'maybe'],
    ['how many pills did you take?', 'like 40'],
    ['¿estás pensando en matarte?', 'sí, esta noche'],
    ['¿te quieres morir?', 'sí'],
    ['¿estás a salvo?', 'no sé'],
  ];

  it.each(samely)('to a question is heard as before, %s', (_name, changed) => {
    for (const [question, answer] of answers) {
      const plain = heard(answer, [{ text: question, by: 'other' }]);
      expect([answer, heard(changed(answer), [{ text: changed(question), by: 'other' }])]).toEqual([answer, plain]);
    }
  });
});

describe('words cut, glued and spelt', () => {
  it.each([
    ...[
      'k i l l myself',
      'k.i.l.l m.y.s.e.l.f',
      'kill my self',
      'killmyself',
      'k1ll mys3lf',
      'k!ll mys*lf',
      'killl myselfffff',
      'kill\nmyself',
    ].map((written) => `i want to ${written}`),
    ...['m o r i r', 'm.o.r.i.r', 'm0rir', 'm*rir', 'morirrrr', 'mor1rm3', 'm a t a r m e', 'm4t4rm3', 'mat arme', 'MATARMEEEE'].map(
      (written) => `quiero ${written}`,
    ),
    ...['quieromorir', 'quieromatarme', 'iwanttokillmyself', 'iwannadie', 'iwannadietonight', 'yanoquierovivir'],
  ])('%s is heard as high', (text) => {
    const worst = Math.max(-1, ...examine(text, starterLexicon).map(({ severity }) => rank(severity)));
    expect(worst).toBeGreaterThanOrEqual(rank('high'));
  });
});
