import type { Hearing } from './ear.js';
import { heardTwice } from './heard-twice.js';
import type { SignalFound } from './screen.js';

const finding = (over: Partial<SignalFound>): SignalFound => ({
  severity: 'high',
  category: 'suicide',
  ruleId: 'a',
  reason: '',
  phrase: '',
  span: [0, 1],
  slots: [],
  signs: [],
  asked: false,
  guards: [],
  severityBefore: 'high',
  lexiconVersion: '1',
  language: 'en',
  alwaysHold: false,
  explicit: false,
  ...over,
});
const hearing = (over: Partial<Hearing> = {}): Hearing => ({ found: [], screenedWith: '1', failed: null, ...over });

describe('what was heard in a text twice', () => {
  it('is the worst of each category, worst first', () => {
    const [mild, bad] = [finding({ severity: 'concern' }), finding({ severity: 'imminent', asked: true })];
    const drink = finding({ category: 'relapse' });
    expect(heardTwice(hearing({ found: [mild, drink] }), hearing({ found: [bad] })).found).toEqual([bad, drink]);
    expect(heardTwice(hearing({ found: [bad] }), hearing({ found: [drink, mild] })).found).toEqual([bad, drink]);
  });

  it('counts as a failure where either failed, also when nothing was found', () => {
    const [well, text, lexicon] = [
      hearing(),
      hearing({ failed: 'text', screenedWith: 'failed' }),
      hearing({ failed: 'lexicon', screenedWith: 'failed' }),
    ];
    for (const [one, other, failed] of [
      [well, text, 'text'],
      [text, lexicon, 'lexicon'],
      [well, lexicon, 'lexicon'],
    ] as const) {
      expect(heardTwice(one, other)).toMatchObject({ failed, screenedWith: 'failed' });
      expect(heardTwice(other, one)).toMatchObject({ failed, screenedWith: 'failed' });
    }
    expect(heardTwice(well, well)).toEqual(well);
  });

  it('keeps every rule on trial that heard it, the graver hearing first, and what was wrong with the trial', () => {
    const [mild, bad] = [finding({ severity: 'concern' }), finding({ ruleId: 'b', severity: 'imminent' })];
    const trialTrouble = { kind: 'slow', lexiconVersion: '2' } as const;
    const [one, other] = [hearing({ onTrial: [mild], trialTrouble }), hearing({ onTrial: [bad] })];
    for (const both of [heardTwice(one, other), heardTwice(other, one)]) expect(both).toMatchObject({ onTrial: [bad, mild], trialTrouble });
    expect(heardTwice(hearing(), one)).toMatchObject({ onTrial: [mild], trialTrouble });
  });
});
