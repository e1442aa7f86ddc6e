import { compileLexicon } from './compile.js';
import { cues, lexicon, rule } from './lexicon.factory.js';
import type { Cue, Rule } from './lexicon.js';
import { examine } from './screen.js';

const said = cues({
  negation: 'not',
  'not-negation': 'not only\n not joking',
  past: 'ago\n ten years',
  resumption: 'this week',
  idiom: 'luck',
  time: 'tonight',
  intent: 'i want',
  craving: 'thirst',
  explicit: 'suicide',
});
const judged = (text: string, rest: Partial<Rule> = {}, more: readonly Cue[] = said) => {
  const [found] = examine(text, compileLexicon(lexicon([rule('bad\n i want bad', rest)], { cues: more })));
  return found && { severity: found.severity, guards: found.guards };
};
const plain = { severity: 'high', guards: [] };
const lowered = (guard: string) => ({ severity: 'none', guards: [guard] });

describe('a negation', () => {
  it.each(['not bad', 'not x bad', 'not x y z bad', 'x not bad'])('reaches four words: %s', (text) => {
    expect(judged(text)).toEqual(lowered('negation'));
  });

  it.each([
    'bad not',
    'not w x y z bad',
    'not x, bad',
    'not x. bad',
    'not. bad',
    'not only bad',
    'not joking bad',
    'tonight bad, not',
    'luck, bad, not',
  ])('reaches no further than its clause: %s', (text) => {
    expect(judged(text)).toEqual(plain);
  });

  it.each([
    ...['but', 'because', 'cuz', 'cause', 'though', 'although', 'however', 'yet', 'except', 'until', 'just', 'only'],
    ...['pero', 'porque', 'aunque', 'sino', 'hasta'],
  ])('does not reach over "%s"', (word) => {
    expect(judged(`not x ${word} bad`, {}, cues({ negation: 'not' }))).toEqual(plain);
  });
});

describe('a wish', () => {
  const severity = (text: string) => judged(text, { raisedBy: ['intent'] })?.severity;

  it.each(['i want bad', 'i want, bad', 'i want. bad', 'bad. i want', 'i want, i want bad', 'i want bad, i want'])('raises: %s', (text) => {
    expect(severity(text)).toBe('imminent');
  });

  it.each(['i want. y. bad', 'bad. y. i want', 'i want. y. bad tonight', 'bad tonight. y. i want', 'bad. tonight. i want'])(
    'raises nothing further on: %s',
    (text) => {
      expect(severity(text)).toBe('high');
    },
  );
});

describe('a cue', () => {
  it('is before a finding where it is said first', () => {
    const after = { after: ['craving'] } as const;
    expect(judged('thirst. bad. thirst', after)?.severity).toBe('high');
    expect(judged('bad. thirst', after)).toBeUndefined();
  });

  it('of the past is taken up again later in it', () => {
    expect(judged('bad ages ago')).toEqual(lowered('past'));
    expect(judged('bad ages ago. this week')).toEqual(plain);
  });

  it.each(['in the movie "it is over." bad', '(i saw a movie.) bad', 'a movie. “bad”'])('counts for its own sentence: %s', (text) => {
    expect(judged(text, {}, cues({ fiction: 'movie' }))).toEqual(plain);
  });

  it.each([
    ['title', 'death'],
    ['fiction', 'wheel'],
    ['bereaved', 'child'],
    ['supporter', 'help'],
    ['negation', 'shakes'],
    ['past', 'sick'],
    ['ordinary', 'impaired'],
    ['hypothetical', 'substance'],
  ] as const)('is of its own kind alone: %s, %s', (guard, slot) => {
    const two = cues({ [guard]: 'guarding', [slot]: 'filling' });
    expect(judged('filling bad filling', { raisedBy: [slot] }, two)).toEqual({ severity: 'imminent', guards: [] });
    expect(judged('guarding bad guarding', { raisedBy: [slot] }, two)?.severity).not.toBe('imminent');
    expect(judged('guarding bad guarding', { beside: [slot] }, two)).toBeUndefined();
  });
});
