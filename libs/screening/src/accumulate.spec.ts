import { compileLexicon } from './compile.js';
import { cues, lexicon, rule } from './lexicon.factory.js';
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
