import { compileLexicon } from './compile.js';
import { cues, lexicon, rule } from './lexicon.factory.js';
import type { HintKind } from './lexicon.js';
import { examine, type Finding } from './screen.js';

const minutes = 60_000;
const concern = (phrase: string, rest = {}) => rule(phrase, { id: phrase, severity: 'concern', ...rest });
const compiled = () =>
  compileLexicon(
    lexicon(
      [
        concern('one'),
        concern('two'),
        concern('three'),
        concern('four'),
        concern('gift', { evidence: true }),
        concern('gift two', { id: 'other gift', evidence: true }),
        concern('fear', { category: 'psychosis' }),
        concern('dread', { category: 'psychosis', evidence: true }),
        rule('bad', { id: 'bad' }),
        rule('dire', { id: 'dire', severity: 'imminent', evidence: true }),
      ],
      { cues: cues({ past: 'ago', negation: 'not' }) },
    ),
  );
const having = (text: string, ...earlier: [text: string, ago?: number][]): Finding | undefined =>
  examine(text, compiled(), { earlier: earlier.map(([said, ago = 0]) => ({ text: `${said}.`, ago })) })[0];

const raised = (text: string, ...earlier: [string][]): string[] =>
  examine(text, compiled(), { earlier: earlier.map(([said]) => ({ text: `${said}.` })) })
    .filter(({ severity }) => severity === 'high')
    .map(({ ruleId }) => ruleId)
    .sort();

describe('signs', () => {
  it('of four texts are high, and the finding names the earlier ones', () => {
    expect(having('four', ['one'], ['two'], ['three'])).toMatchObject({
      severity: 'high',
      severityBefore: 'high',
      signs: ['one', 'two', 'three'],
    });
    expect(having('four', ['one'], ['two'])).toMatchObject({ severity: 'concern', severityBefore: 'concern', signs: [] });
  });

  it('weigh twice where something was done, now or before', () => {
    expect(having('four', ['gift'], ['one'])).toMatchObject({ severity: 'high', signs: ['gift', 'one'] });
    expect(having('gift', ['one'], ['two'])).toMatchObject({ severity: 'high', signs: ['one', 'two'] });
    expect(having('four', ['gift'])?.severity).toBe('concern');
    expect(having('gift')?.severity).toBe('concern');
  });

  it('count once a text, the heaviest', () => {
    expect(having('four', ['one two three'])?.severity).toBe('concern');
    expect(having('four', ['one gift'], ['three'])).toMatchObject({ severity: 'high', signs: ['gift', 'three'] });
    expect(having('four', ['one, two'], ['one'], ['two'])?.severity).toBe('concern');
  });

  it('count once a kind of words', () => {
    expect(having('four', ['one'], ['one'], ['one'])?.severity).toBe('concern');
    expect(having('four', ['four'], ['one'], ['two'])?.severity).toBe('concern');
    expect(having('four', ['one'], ['one'], ['two'], ['three'])).toMatchObject({ severity: 'high', signs: ['one', 'two', 'three'] });
  });

  it('weigh half after half an hour', () => {
    expect(having('four', ['gift', 30 * minutes], ['one'], ['two', 30 * minutes])?.severity).toBe('high');
    expect(having('four', ['gift', 31 * minutes], ['one'], ['two', 30 * minutes])?.severity).toBe('concern');
  });

  it('add up within a category', () => {
    expect(having('fear', ['one'], ['two'], ['three'])?.severity).toBe('concern');
    expect(having('four', ['fear'], ['two'], ['three'])?.severity).toBe('concern');
  });

  it('of every severity add up, but not those that a guard left nothing of', () => {
    expect(having('four', ['bad'], ['two'], ['three'])).toMatchObject({ severity: 'high', signs: ['bad', 'two', 'three'] });
    expect(having('four', ['one ages ago'], ['two'], ['three'])?.severity).toBe('concern');
    expect(having('four ages ago', ['one'], ['two'], ['three'])?.severity).toBe('none');
  });

  it('weigh as the heaviest of what the text itself says, of their own kind', () => {
    const two: [string][] = [['one'], ['two']];
    expect(raised('four gift', ...two)).toEqual(['four', 'gift']);
    expect(raised('four dread', ...two)).toEqual([]);
    expect(raised('four. gift ages ago', ...two)).toEqual([]);
  });

  it('raise what is concern only because of a guard, and say from where', () => {
    expect(having('not dire', ['one'], ['two'])).toMatchObject({ severity: 'high', severityBefore: 'imminent', signs: ['one', 'two'] });
  });

  it('raise nothing else that was found beside them', () => {
    const found = examine('four fear bad', compiled(), { earlier: ['one.', 'two.', 'three.'].map((text) => ({ text })) });
    expect(found.map(({ ruleId, severity, signs }) => [ruleId, severity, signs.length])).toEqual([
      ['four', 'high', 3],
      ['bad', 'high', 0],
      ['fear', 'concern', 0],
    ]);
  });
});

describe('hints in one text', () => {
  const hint = (kind: HintKind, rest = {}) => rule(kind, { id: kind, severity: 'concern', hint: kind, ...rest });
  const kinds = ['hopeless', 'burden', 'numb', 'worn', 'forsaken', 'loss', 'sleepless', 'kept', 'leaving'] as const;
  const all = compileLexicon(
    lexicon(
      [
        ...kinds.map((kind) => hint(kind)),
        hint('burden', { id: 'carga', phrase: 'carga' }),
        hint('numb', { id: 'other', phrase: 'void', category: 'psychosis' }),
        hint('calm', { id: 'wide', phrase: 'hopeless and burden' }),
        concern('outright', { raisedBy: ['time'] }),
        rule('dire', { id: 'dire' }),
        rule('fatal', { id: 'fatal', severity: 'imminent', evidence: true }),
        hint('calm', { id: 'timed', phrase: 'timed', raisedBy: ['time'] }),
      ],
      { cues: cues({ past: 'ago', negation: 'not', time: 'tonight' }) },
    ),
  );
  const heard = (text: string, ...earlier: string[]): string[] =>
    examine(text, all, { earlier: earlier.map((said) => ({ text: `${said}.` })) })
      .map(({ ruleId, severity }) => `${ruleId} ${severity}`)
      .sort();

  it('are a concern where three kinds stand together, and each names the others', () => {
    expect(examine('hopeless. much else. worn. forsaken', all)).toEqual([
      expect.objectContaining({ ruleId: 'hopeless', severity: 'concern', severityBefore: 'concern', slots: ['worn', 'forsaken'] }),
      expect.objectContaining({ ruleId: 'forsaken', slots: ['hopeless', 'worn'] }),
      expect.objectContaining({ ruleId: 'worn', slots: ['hopeless', 'forsaken'] }),
    ]);
  });

  it('are nothing alone, or two', () => {
    expect(heard('hopeless')).toEqual([]);
    expect(heard('hopeless. worn')).toEqual([]);
    expect(heard('hopeless. worn. hopeless. worn')).toEqual([]);
  });

  it('are nothing where each is of any hard week', () => {
    expect(heard('worn. forsaken. loss. sleepless')).toEqual([]);
  });

  it('count once a kind, whichever rule hears it', () => {
    expect(heard('burden. carga. worn')).toEqual([]);
    expect(heard('burden. carga. worn. loss')).toHaveLength(3);
  });

  it('count once for the same words', () => {
    expect(heard('hopeless and burden. worn')).toHaveLength(3);
    expect(heard('hopeless and numb. worn')).toHaveLength(3);
    expect(examine('hopeless and burden', all)).toEqual([]);
  });

  it('count where no guard leaves nothing of them', () => {
    expect(heard('hopeless ages ago. worn. forsaken').filter((one) => !one.endsWith(' none'))).toEqual([]);
  });

  it('count within a category', () => {
    expect(heard('hopeless. worn. void')).toEqual([]);
  });

  it('count within one text', () => {
    expect(heard('forsaken', 'hopeless', 'worn')).toEqual([]);
  });

  it('are high where a wish meets a deed', () => {
    expect(heard('burden. kept. worn')).toEqual(['burden high', 'kept high', 'worn high']);
    expect(heard('hopeless. leaving. loss')).toEqual(['hopeless high', 'leaving high', 'loss high']);
    expect(heard('numb. kept. worn')).toEqual(['kept concern', 'numb concern', 'worn concern']);
    expect(heard('burden. leaving')).toEqual([]);
  });

  it('are enough where means are within reach and one other is more than any hard week has', () => {
    expect(heard('numb. kept')).toEqual(['kept concern', 'numb concern']);
    expect(heard('burden. kept')).toEqual(['burden concern', 'kept concern']);
    expect(heard('worn. kept')).toEqual([]);
    expect(heard('numb. leaving')).toEqual([]);
  });

  it('are no less where something else that was said makes one of them worse', () => {
    expect(heard('timed tonight. burden. worn')).toEqual(['burden concern', 'timed high', 'worn concern']);
    expect(heard('timed tonight. worn')).toEqual([]);
  });

  it('count beside nothing that is a concern only because of a guard', () => {
    expect(heard('not fatal. kept. worn')).toEqual(['fatal concern']);
  });

  it('make high what was said outright beside a deed, and leave the rest as it is', () => {
    expect(heard('outright. kept. worn')).toEqual(['kept high', 'outright high', 'worn high']);
    expect(heard('outright. forsaken. worn')).toEqual(['outright concern']);
    expect(heard('outright. kept')).toEqual(['kept high', 'outright high']);
    expect(heard('outright. leaving')).toEqual(['outright concern']);
    expect(heard('dire. forsaken. worn')).toEqual(['dire high']);
  });

  it('add up with what was said before, as one sign', () => {
    const three = 'hopeless. worn. forsaken';
    expect(heard('outright', three, 'numb. loss. burden', 'leaving. kept. numb')).toEqual(['outright high']);
    expect(heard('outright', three, 'hopeless', 'worn')).toEqual(['outright concern']);
    expect(heard('outright', 'numb', 'loss', 'burden')).toEqual(['outright concern']);
  });
});
