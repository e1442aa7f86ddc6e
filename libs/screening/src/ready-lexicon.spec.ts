import { compileLexicon } from './compile.js';
import type { Lexicon, Rule } from './lexicon.js';
import { examineAll, onTrial, type ReadyLexicon, sidesOf } from './ready-lexicon.js';
import { screen } from './screen.js';

const rule = (id: string, phrase: string, over: Partial<Rule> = {}): Rule => ({
  id,
  severity: 'concern',
  category: 'suicide',
  language: 'en',
  phrase,
  reason: 'A test.',
  hits: ['', ''],
  misses: ['', ''],
  ...over,
});
const lexicon = (rules: readonly Rule[]): Lexicon => ({
  version: 'v1',
  classes: { FILLER: 'so', DIVIDER: 'not' },
  shorthand: {},
  cues: [],
  rules,
});
function readyLexicon(content: Lexicon): ReadyLexicon {
  const { live, trial } = sidesOf(content);
  return { live: compileLexicon(live), trial: trial && compileLexicon(trial) };
}
const signs = ['plums', 'figs', 'dates'].map((fruit) => rule(fruit, fruit, { evidence: true, mode: 'shadow' }));
const earlier = [...signs].map(({ phrase }) => ({ text: phrase, ago: 60_000 }));

describe('a lexicon with rules on trial', () => {
  const ready = readyLexicon(lexicon([rule('live', 'pears'), ...signs, rule('off', 'pears', { mode: 'off' })]));

  it('hears as if they were not there, also where they would add up with what is live', () => {
    expect(screen('pears', ready.live, { earlier })).toMatchObject([{ ruleId: 'live', severity: 'concern', signs: [] }]);
    expect(screen('pears', ready.trial!, { earlier })).toMatchObject([{ severity: 'high' }]);
  });

  it('says what they would find, and that alone', () => {
    expect(onTrial(ready, 'pears and plums').map(({ ruleId }) => ruleId)).toEqual(['plums']);
    expect(examineAll(ready, 'pears and plums').map(({ ruleId, shadow = false }) => [ruleId, shadow])).toEqual([
      ['live', false],
      ['plums', true],
    ]);
  });

  it('is compiled once where nothing is on trial', () => {
    const plain = readyLexicon(lexicon([rule('live', 'pears')]));
    expect(plain.trial).toBeNull();
    expect(onTrial(plain, 'pears')).toEqual([]);
  });
});
