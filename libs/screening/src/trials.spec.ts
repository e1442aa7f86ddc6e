import { compileLexicon } from './compile.js';
import { lexicon, rule } from './lexicon.factory.js';
import { Trials } from './trials.js';

const compiled = () => compileLexicon(lexicon([rule('pears')]));

describe('trials', () => {
  let now = 1_000;
  const trials = new Trials(() => now);
  const fails = (trial: ReturnType<typeof compiled>, times: number) => {
    for (let n = 0; n < times; n += 1) trials.wentWrong(trial);
  };

  it('rests after three that went wrong in a row, and is tried anew after a minute', () => {
    const trial = compiled();
    fails(trial, 2);
    expect(trials.rests(trial)).toBe(false);
    fails(trial, 1);
    expect(trials.rests(trial)).toBe(true);
    now += 59_999;
    expect(trials.rests(trial)).toBe(true);
    now += 1;
    expect(trials.rests(trial)).toBe(false);
    fails(trial, 1);
    expect(trials.rests(trial)).toBe(true);
  });

  it('counts from the beginning after one that went well', () => {
    const trial = compiled();
    fails(trial, 2);
    trials.wentWell(trial);
    fails(trial, 2);
    expect(trials.rests(trial)).toBe(false);
  });

  it('holds nothing against another lexicon', () => {
    const [one, other] = [compiled(), compiled()];
    fails(one, 3);
    expect(trials.rests(one)).toBe(true);
    expect(trials.rests(other)).toBe(false);
  });
});
