import { cues, lexicon, rule } from './lexicon.factory.js';
import { sharedWords, wordsChanges } from './shared-words.js';
import { starter } from './starter-lexicon.js';
import { mayShare } from './words.policy.js';

const base = lexicon([rule('pears')], {
  cues: cues({ negation: 'never\nno way', means: 'a rope\npills', 'taken-back': 'i lied', no: 'nope' }),
});
const classes = (over: Record<string, string>) => ({ ...base, classes: { ...base.classes, ...over } });
const withCues = (over: Parameters<typeof cues>[0]) => ({
  ...base,
  cues: cues({ negation: 'never\nno way', means: 'a rope\npills', 'taken-back': 'i lied', no: 'nope', ...over }),
});
const change = (after: typeof base) => wordsChanges(base, after).map(({ id, gone, come, less }) => ({ id, gone, come, less }));

describe('words that rules share', () => {
  it('have each a name of its own, also in what Lamplight comes with', () => {
    expect(sharedWords(base).map(({ id }) => id)).toEqual([
      'class.filler',
      'class.divider',
      'class.end',
      'cue.en.negation',
      'cue.en.means',
      'cue.en.taken-back',
      'cue.en.no',
      'shorthand',
    ]);
    const all = sharedWords(starter).map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
    for (const id of all) expect(id).toMatch(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/u);
  });

  it('are the same in another order and with other spaces', () => {
    expect(change(classes({ END: ' put an  end to,\n end' }))).toEqual([]);
    expect(change(withCues({ means: 'pills\n a rope ' }))).toEqual([]);
  });

  it.each([
    ['a class that lost a word', classes({ END: 'end' }), { id: 'class.end', gone: ['put an end to'], come: [], less: true }],
    [
      'a class that has one more',
      classes({ END: 'end, put an end to, finish' }),
      { id: 'class.end', gone: [], come: ['finish'], less: false },
    ],
    ['more words that part phrases', classes({ DIVIDER: 'not, never, the' }), { id: 'class.divider', gone: [], come: ['the'], less: true }],
    [
      'a guard that hears more',
      withCues({ negation: 'never\nno way\nmaybe' }),
      { id: 'cue.en.negation', gone: [], come: ['maybe'], less: true },
    ],
    ['a guard that hears less', withCues({ negation: 'never' }), { id: 'cue.en.negation', gone: ['no way'], come: [], less: false }],
    ['an empty guard', withCues({ negation: '' }), { id: 'cue.en.negation', gone: ['never', 'no way'], come: [], less: true }],
    ['what raises, and hears less', withCues({ means: 'pills' }), { id: 'cue.en.means', gone: ['a rope'], come: [], less: true }],
    [
      'what raises, and hears more',
      withCues({ means: 'a rope\npills\na gun' }),
      { id: 'cue.en.means', gone: [], come: ['a gun'], less: false },
    ],
    [
      'what lifts a guard, and is empty',
      withCues({ 'taken-back': '' }),
      { id: 'cue.en.taken-back', gone: ['i lied'], come: [], less: true },
    ],
    ['a short form that is gone', { ...base, shorthand: {} }, { id: 'shorthand', gone: ['u = you'], come: [], less: true }],
    ['a no that hears more', withCues({ no: 'nope\nas if' }), { id: 'cue.en.no', gone: [], come: ['as if'], less: true }],
    ['a no that hears less', withCues({ no: '' }), { id: 'cue.en.no', gone: ['nope'], come: [], less: true }],
  ])('%s', (_, after, expected) => expect(change(after)).toEqual([expected]));

  it.each([
    ['a guard', { ordinary: 'overdosed on ** FOOD' }, true],
    ['a guard, as one of several', { ordinary: 'cake|FOOD? & FILLER' }, true],
    ['a no', { no: 'nope\nFOOD' }, true],
    ['what raises', { means: 'FOOD' }, false],
    ['nothing', {}, false],
  ])('that have one more lower what is heard where %s names them', (_, of, less) => {
    const [before, after] = ['cake', 'cake, fentanyl'].map((FOOD) => ({
      ...withCues(of),
      classes: { ...base.classes, FOOD },
    }));
    expect(wordsChanges(before!, after!)).toMatchObject([{ id: 'class.food', gone: [], come: ['fentanyl'], less }]);
    expect(wordsChanges(after!, before!)).toMatchObject([{ id: 'class.food', gone: ['fentanyl'], come: [], less: true }]);
  });
});

describe('shared words may be written', () => {
  const code = (kind: 'class' | 'cue', words: string) => {
    const verdict = mayShare(kind, words, base.classes);
    return verdict.allowed ? 'allowed' : [verdict.problem.code, verdict.problem.extra.field];
  };

  it('as they stand in what Lamplight comes with', () => {
    for (const { id, kind, words } of sharedWords(starter))
      if (kind !== 'shorthand') expect([id, mayShare(kind, words, starter.classes)]).toEqual([id, { allowed: true }]);
  });

  it('with fifteen words in a row', () => expect(code('class', `end, ${Array.from({ length: 15 }, () => 'a').join(' ')}`)).toBe('allowed'));

  it('and a cue may be emptied', () => expect(code('cue', '')).toBe('allowed'));

  it.each([
    ['an empty class', 'class', ' , ', ['phrase-empty', 'words']],
    ['a class with an expression', 'class', 'end, (a+)+$', ['phrase-unreadable', 'words.2']],
    ['a class with no letter', 'class', 'end, ...', ['phrase-unreadable', 'words.2']],
    ['an endless word', 'class', 'a'.repeat(81), ['phrase-too-long', 'words.1']],
    [
      'an entry that is never heard',
      'class',
      `end, ${Array.from({ length: 16 }, () => 'a').join(' ')}`,
      ['phrase-row-too-long', 'words.2'],
    ],
    ['the same in a cue', 'cue', `never\n${Array.from({ length: 16 }, () => 'a').join('_')}`, ['phrase-row-too-long', 'words.2']],
    ['a cue with an expression', 'cue', 'never\n(a+)+$', ['phrase-unreadable', 'words.2']],
    ['a cue that names no class', 'cue', 'NOWHERE', ['phrase-unknown-class', 'words.1']],
    ['too much', 'cue', 'a '.repeat(20_000), ['phrase-too-long', 'words']],
    ['too many', 'class', 'a,'.repeat(1_001), ['phrase-too-many', 'words']],
  ] as const)('but not %s', (_, kind, words, refused) => expect(code(kind, words)).toEqual(refused));
});
