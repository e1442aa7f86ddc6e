import type { PutRule } from '#libs/contracts';
import { lexicon, rule } from './lexicon.factory.js';
import { differences, isLess, ruleOf } from './rule.view.js';
import { starter } from './starter-lexicon.js';

const ruleId = 'en.suicide.hint-worn';
const put: PutRule = {
  ruleId,
  version: 0,
  mode: 'live',
  severity: 'concern',
  category: 'suicide',
  language: 'en',
  phrase: 'so tired of this',
  reason: 'Worn.',
  owner: 'Priya',
  reviewOn: '2027-03-31',
  evidence: false,
  alwaysHold: false,
  despite: [],
  beside: [],
  raisedBy: [],
  hits: ['a', 'b'],
  misses: ['c', 'd'],
};

describe('a rule that is written', () => {
  it('stays a hint, also where it was removed from the draft', () => {
    expect(ruleOf(put, starter).hint).toBe('worn');
    expect(ruleOf(put, { rules: starter.rules.filter(({ id }) => id !== ruleId) }).hint).toBe('worn');
    expect(ruleOf({ ...put, ruleId: 'en.suicide.own' }, starter).hint).toBeUndefined();
  });
});

describe('what is different', () => {
  it('is whether a rule alerts alone, and less where it does no more', () => {
    const alone = lexicon([rule('tired', { id: 'tired' })]);
    const beside = lexicon([rule('tired', { id: 'tired', hint: 'worn' })]);
    expect(differences(alone, beside).map(isLess)).toEqual([true]);
    expect(differences(beside, alone).map(isLess)).toEqual([false]);
    expect(differences(beside, beside)).toEqual([]);
  });
});
