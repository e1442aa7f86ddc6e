import { categories } from '#libs/contracts';
import { lifts } from './lexicon.js';
import { examine, screen } from './screen.js';
import { starter, starterLexicon } from './starter-lexicon.js';

const alerting = (text: string) => examine(text, starterLexicon).filter(({ severity }) => severity !== 'none');

describe.each(starter.rules.map((rule) => [rule.id, rule] as const))('%s', (id, { hits, misses, category, severity }) => {
  it.each(hits)('hears "%s"', (line) => {
    expect(alerting(line).map(({ ruleId }) => ruleId)).toContain(id);
  });

  it.each(hits)('and puts "%s" no lower than it says', (line) => {
    const order = ['concern', 'high', 'imminent'];
    const found = alerting(line).find(({ ruleId }) => ruleId === id);
    expect(found?.category).toBe(category);
    expect(order.indexOf(found?.severity ?? '')).toBeGreaterThanOrEqual(order.indexOf(severity));
  });

  it.each(misses)('leaves "%s"', (line) => {
    expect(screen(line, starterLexicon)).toEqual([]);
  });
});

describe('the starter lexicon', () => {
  it.each(['en', 'es'] as const)('speaks of every category in %s', (language) => {
    const spoken = new Set(starter.rules.filter((rule) => rule.language === language).map(({ category }) => category));
    expect([...spoken].sort()).toEqual([...categories].sort());
  });

  it.each(['en', 'es'] as const)('has words in %s for whatever its rules ask for, and to switch off each guard', (language) => {
    const asked = starter.rules
      .filter((rule) => rule.language === language)
      .flatMap(({ beside = [], after = [], raisedBy = [] }) => [...beside, ...after, ...raisedBy]);
    const said = starter.cues.filter((cue) => cue.language === language).map(({ as }) => as);
    expect(said).toEqual(expect.arrayContaining([...asked, ...lifts]));
  });

  it.each([
    ['dije que no me quería morir, mentí', 'suicide', 'high'],
    ['les dije que no me quiero matar, pero era mentira', 'suicide', 'high'],
    ['juré que nunca me iba a matar, pero me voy a matar', 'suicide', 'high'],
    ['me corté otra vez los brazos y sigo sangrando', 'self-harm', 'imminent'],
    ['me corté los brazos a propósito y la sangre no para', 'self-harm', 'imminent'],
  ])('hears "%s"', (text, category, severity) => {
    expect(screen(text, starterLexicon)).toContainEqual(expect.objectContaining({ category, severity }));
  });

  it.each(['no me quiero matar', 'no me quiero morir, es mentira que lo dije', 'doné sangre ayer'])('leaves "%s"', (text) => {
    expect(screen(text, starterLexicon)).toEqual([]);
  });

  it('takes no hint of one who tells of another, or mourns', () => {
    const despite = starter.rules.filter(({ hint }) => hint).flatMap(({ despite = [] }) => despite);
    expect(despite.filter((guard) => guard === 'supporter' || guard === 'bereaved')).toEqual([]);
  });

  it('always holds encouragement to die and supply, in both languages', () => {
    const held = starter.rules.filter(({ alwaysHold }) => alwaysHold).map(({ id }) => id);
    expect(held).toEqual(
      expect.arrayContaining(['en.suicide.encourage', 'es.suicide.encourage', 'en.relapse.supply', 'es.relapse.supply']),
    );
  });

  it.each(['relapse', 'withdrawal', 'overdose', 'dose', 'high', 'using', 'craving', 'recaída', 'sobredosis', 'abstinencia'])(
    'does not alert for the word "%s" alone',
    (word) => {
      expect(screen(word, starterLexicon)).toEqual([]);
      expect(screen(`we talked about ${word} in group`, starterLexicon)).toEqual([]);
    },
  );
});
