import { compileInTurns, compileLexicon } from './compile.js';
import { cues, lexicon, rule } from './lexicon.factory.js';
import type { Rule } from './lexicon.js';
import { examine, screen } from './screen.js';

const hears = (phrase: string, text: string): boolean => screen(text, compileLexicon(lexicon([rule(phrase)]))).length > 0;

describe('a phrase', () => {
  it('is words in order', () => {
    expect(hears('take the bus', 'I will take the bus')).toBe(true);
    expect(hears('take the bus', 'the bus I take')).toBe(false);
  });

  it('has alternatives, classes and words of several parts', () => {
    for (const text of ['end it', 'put an end to it', 'end this']) expect(hears('END it|this', text)).toBe(true);
    expect(hears('by|in_front_of me', 'it lies in front of me')).toBe(true);
    expect(hears('by|in_front_of me', 'it lies in front')).toBe(false);
  });

  it('has at each step its own alternatives, however they are spelt in a row', () => {
    const compiled = compileLexicon(lexicon([rule('a|bc one', { id: 'first' }), rule('ab|c two', { id: 'second' })]));
    const heard = (text: string) => screen(text, compiled).map(({ ruleId }) => ruleId);
    expect(['a one', 'c two', 'c one', 'a two'].map(heard)).toEqual([['first'], ['second'], [], []]);
  });

  it('has words that may be missing', () => {
    expect(hears('want to? go', 'want go')).toBe(true);
    expect(hears('want to? go', 'want to go')).toBe(true);
  });

  it.each([
    ['one * two', 1],
    ['one ** two', 2],
    ['one *** two', 3],
  ])('%s skips %i words and no more', (phrase, most) => {
    expect(hears(phrase, `one ${'x '.repeat(most)}two`)).toBe(true);
    expect(hears(phrase, 'one two')).toBe(true);
    expect(hears(phrase, `one ${'x '.repeat(most + 1)}two`)).toBe(false);
  });

  it('lets filler stand anywhere, and a negation nowhere', () => {
    expect(hears('one two', 'one really really so two')).toBe(true);
    expect(hears('one ** two', 'one never two')).toBe(false);
  });

  it('skips nothing over the end of a sentence, but reads on over a new line', () => {
    expect(hears('one * two', 'one x. two')).toBe(false);
    expect(hears('one * two', 'one x\ntwo')).toBe(true);
  });

  it('may have its parts far apart in a sentence, a negation between them costing four words', () => {
    const far = (most: number) => `one ${'x '.repeat(most)}two`;
    expect(hears('one ... two', far(12))).toBe(true);
    expect(hears('one ... two', far(13))).toBe(false);
    expect(hears('one ... two', 'one x. x two')).toBe(false);
    expect(hears('one ... two', `one never ${'x '.repeat(8)}two`)).toBe(true);
    expect(hears('one ... two', `one never ${'x '.repeat(9)}two`)).toBe(false);
  });

  it('may be said in any order', () => {
    for (const text of ['one and then two words', 'two words, later one']) expect(hears('one & two words', text)).toBe(true);
    expect(hears('one & two words', 'one two x words')).toBe(false);
    for (const text of ['a x b x c', 'c x b x a', 'b x c x a']) expect(hears('a & b & c', text)).toBe(true);
    expect(hears('a & b & c', 'a x b')).toBe(false);
  });

  it('takes shorthand', () => {
    expect(hears('see you', 'see u')).toBe(true);
  });

  it.each(['killmyself', 'killllmyselfff', 'kiiillllmyyyselffff', 'kiiillll myyyselffff', 'iiikillllmyself'])(
    'is heard in one word, and drawn out: %s',
    (text) => {
      const compiled = compileLexicon(lexicon([rule('kill myself')]));
      expect(screen(`oh, ${text}!`, compiled)).toMatchObject([{ span: [4 + (text.startsWith('iii') ? 3 : 0), 4 + text.length] }]);
    },
  );

  it('is what says how one word is cut: neither a rule of one word nor a cue does', () => {
    const rules = [rule('pear', { raisedBy: ['time'] }), rule('soup now', { id: 'soup' })];
    const compiled = compileLexicon(lexicon(rules, { cues: cues({ time: 'soup tonight' }) }));
    expect(examine('pearsoup', compiled)).toEqual([]);
    expect(examine('pear souptonight', compiled)).toMatchObject([{ severity: 'high' }]);
    expect(examine('pear soup tonight', compiled)).toMatchObject([{ severity: 'imminent' }]);
    expect(examine('pearsoupnow', compiled).map(({ ruleId }) => ruleId)).toEqual(['soup', 'rule']);
  });

  it('may be any line of several, and says which', () => {
    const [found] = screen('well, two', compileLexicon(lexicon([rule('one\n  two')])));
    expect(found).toMatchObject({ ruleId: 'rule', phrase: 'two', lexiconVersion: 'v7', span: [6, 9] });
  });
});

describe('a lexicon that cannot be read', () => {
  it.each([
    ['a gap at the end', 'one **', /begin and end/],
    ['an unknown class', 'NOWHERE', /no word class NOWHERE/],
    ['an empty alternative', 'one |two', /neither a word nor a class/],
    ['four parts', 'a & b & c & d', /more than 3 parts/],
    ['an empty part', 'a &', /neither a word nor a class|begin and end/],
    ['a gap of four', 'one **** two', /neither a word nor a class/],
    ['too many words that may be missing', 'a b? c? d? e? f?', /more than 4/],
  ])('refuses %s', (_name, phrase, message) => {
    expect(() => compileLexicon(lexicon([rule(phrase)]))).toThrow(message);
  });

  it('refuses an entry that holds no word, and takes one that is not there', () => {
    const classes = (END: string) => lexicon([rule('END it')], { classes: { FILLER: 'so', DIVIDER: 'not', END } });
    expect(() => compileLexicon(classes('end, -'))).toThrow(/" -" holds no word/);
    expect(screen('put an end to it', compileLexicon(classes('end, , put an end to,')))).toHaveLength(1);
  });

  it('refuses two rules of one name', () => {
    expect(() => compileLexicon(lexicon([rule('one'), rule('two')]))).toThrow(/Two rules/);
  });
});

it('a lexicon that is compiled in turns hears the same, and refuses the same', async () => {
  const many = Array.from({ length: 300 }, (_, n) => rule(`one${n} two`, { id: `r${n}` }));
  expect(examine('one7 two', await compileInTurns(lexicon(many)))).toEqual(examine('one7 two', compileLexicon(lexicon(many))));
  await expect(compileInTurns(lexicon([rule('NOWHERE')]))).rejects.toThrow(/no word class NOWHERE/);
});

describe('slots and guards', () => {
  const compiled = () =>
    compileLexicon(
      lexicon([rule('bad', { raisedBy: ['time'] }), rule('act', { id: 'act', severity: 'imminent', evidence: true })], {
        cues: [
          { as: 'time', language: 'en', phrases: 'tonight' },
          { as: 'idiom', language: 'en', phrases: 'bad luck' },
          { as: 'negation', language: 'en', phrases: 'not' },
          { as: 'hyperbole', language: 'en', phrases: 'homework' },
        ],
      }),
    );

  it('a slot raises', () => {
    expect(screen('bad', compiled())[0]?.severity).toBe('high');
    expect(screen('bad tonight', compiled())[0]).toMatchObject({ severity: 'imminent', severityBefore: 'imminent', slots: ['time'] });
    expect(screen('bad', compiled())[0]?.slots).toEqual([]);
  });

  it('a rule may ask for a slot beside it', () => {
    const beside = compileLexicon(
      lexicon([rule('bad', { beside: ['time'] })], { cues: [{ as: 'time', language: 'en', phrases: 'tonight' }] }),
    );
    expect(screen('bad', beside)).toEqual([]);
    expect(screen('bad. and tonight', beside)[0]).toMatchObject({ severity: 'high', span: [0, 3] });
    expect(screen('bad. one. two. tonight', beside)).toEqual([]);
    expect(screen('tonight', beside, { earlier: [{ text: 'bad' }] })[0]).toMatchObject({ severity: 'high', span: [0, 7] });
  });

  it('a rule may ask for what was said before it, however long', () => {
    const after = compileLexicon(
      lexicon([rule('bad', { after: ['craving'] })], { cues: [{ as: 'craving', language: 'en', phrases: 'thirst' }] }),
    );
    expect(screen('bad', after)).toEqual([]);
    expect(screen('bad. then thirst', after)).toEqual([]);
    expect(screen('thirst. one. two. three. bad', after)[0]).toMatchObject({ severity: 'high', slots: ['craving'] });
    expect(screen('bad', after, { earlier: [{ text: 'thirst' }, { text: 'one. two. three' }] })[0]).toMatchObject({ slots: ['craving'] });
    expect(screen('thirst', after, { earlier: [{ text: 'bad' }] })).toEqual([]);
  });

  it('a craving that was met is recovery; a wish to die is not undone so', () => {
    const cues = [{ as: 'coped', language: 'en', phrases: 'called my sponsor' }] as const;
    const coped = (category: Rule['category']) =>
      screen('bad, called my sponsor', compileLexicon(lexicon([rule('bad', { category })], { cues })));
    expect(coped('relapse')).toEqual([]);
    expect(coped('suicide')[0]?.severity).toBe('high');
  });

  it('an idiom is bound to the words it covers', () => {
    expect(screen('bad luck', compiled())).toEqual([]);
    expect(screen('bad luck, and bad', compiled())[0]?.span).toEqual([14, 17]);
  });

  it('a guard is logged where it leaves nothing', () => {
    expect(examine('not bad', compiled())).toMatchObject([{ severity: 'none', severityBefore: 'high', guards: ['negation'] }]);
  });

  it('a guard never erases evidence of an act', () => {
    expect(screen('homework act', compiled())[0]?.severity).toBe('imminent');
    expect(screen('not act', compiled())[0]?.severity).toBe('concern');
  });
});

describe('modes', () => {
  const compiled = () =>
    compileLexicon(
      lexicon([
        rule('one', { id: 'live', mode: 'live' }),
        rule('one', { id: 'trial', severity: 'imminent', mode: 'shadow' }),
        rule('one', { id: 'away', severity: 'imminent', mode: 'off' }),
      ]),
    );

  it('a rule on trial is found beside the live one, marked, and only where it is asked for', () => {
    expect(screen('one', compiled())).toMatchObject([{ ruleId: 'live' }]);
    expect(screen('one', compiled())[0]).not.toHaveProperty('shadow');
    expect(screen('one', compiled(), { shadows: true })).toMatchObject([{ ruleId: 'trial', shadow: true }, { ruleId: 'live' }]);
    expect(examine('one', compiled())).toMatchObject([{ ruleId: 'trial', shadow: true }, { ruleId: 'live' }]);
  });

  it('a rule that is off hears nothing', () => {
    expect(examine('one', compiled()).map(({ ruleId }) => ruleId)).not.toContain('away');
  });
});
