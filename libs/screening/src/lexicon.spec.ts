import { categories } from '#libs/contracts';
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
