import { compileLexicon } from './compile.js';
import { cues, lexicon, rule } from './lexicon.factory.js';
import type { Rule } from './lexicon.js';
import { examine, type Finding, screen, worstOfEach } from './screen.js';

const said = cues({
  time: 'tonight',
  means: 'rope',
  farewell: 'goodbye',
  intent: 'i want',
  craving: 'thirst',
  past: 'ago',
  explicit: 'suicide\n end self',
});
const hearing = (...rules: Rule[]) => compileLexicon(lexicon(rules, { cues: said }));
const earlier = (...texts: string[]) => ({ earlier: texts.map((text) => ({ text })) });
const only = (found: readonly Finding[]): Partial<Finding> => {
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0] ?? {};
};

describe('what is said beside a finding', () => {
  const raisedBy = ['time', 'means', 'farewell'] as const;
  const high = () => hearing(rule('bad', { raisedBy: [...raisedBy] }));
  const concern = () => hearing(rule('bad', { severity: 'concern', raisedBy: [...raisedBy] }));
  const imminent = () => hearing(rule('bad', { severity: 'imminent', raisedBy: [...raisedBy] }));

  it('raises it a step, to high at least', () => {
    expect(only(examine('bad rope', high()))).toMatchObject({ severity: 'imminent', severityBefore: 'imminent', slots: ['means'] });
    expect(only(examine('bad rope', concern()))).toMatchObject({ severity: 'high', severityBefore: 'high' });
    expect(only(examine('bad rope', imminent()))).toMatchObject({ severity: 'imminent' });
  });

  it('raises it from the sentence before and the one after, and from no other', () => {
    for (const text of ['rope. bad', 'bad. rope']) expect(only(examine(text, high())).severity).toBe('imminent');
    for (const text of ['rope. x. bad', 'bad. x. rope']) expect(only(examine(text, high()))).toMatchObject({ severity: 'high', slots: [] });
  });

  it('is named once each, in the order of the rule', () => {
    expect(only(examine('goodbye tonight bad tonight', high())).slots).toEqual(['time', 'farewell']);
    expect(only(examine('bad tonight', hearing(rule('bad', { beside: ['time'], raisedBy: ['time'] })))).slots).toEqual(['time']);
  });

  it('raises nothing that the rule does not name', () => {
    expect(only(examine('bad rope', hearing(rule('bad', { raisedBy: ['time'] })))).severity).toBe('high');
    expect(only(examine('bad rope', hearing(rule('bad')))).severity).toBe('high');
  });
});

describe('a wish beside a finding', () => {
  const wish = (rest: Partial<Rule> = {}) => hearing(rule('i want bad|worse', { raisedBy: ['intent'], ...rest }), rule('x', { id: 'x' }));
  const severity = (text: string, rest?: Partial<Rule>, before: string[] = []) =>
    examine(text, wish(rest), earlier(...before)).find(({ ruleId }) => ruleId === 'rule')?.severity;

  it('is no second witness to itself', () => {
    expect(severity('i want bad')).toBe('high');
  });

  it('raises it where it is said with other words, near it', () => {
    expect(severity('i want bad. i want')).toBe('imminent');
    expect(severity('i want. i want bad')).toBe('imminent');
    expect(severity('i want bad. y. i want')).toBe('high');
    expect(severity('i want. y. i want bad')).toBe('high');
  });

  it('and hopelessness that was said in several texts are signs, and no more, unless an act is told', () => {
    expect(severity('i want bad. i want', { severity: 'concern' })).toBe('high');
    expect(severity('i want', { severity: 'concern' }, ['i want bad'])).toBeUndefined();
    expect(severity('i want', { severity: 'concern', evidence: true }, ['i want bad'])).toBe('high');
    expect(severity('i want', {}, ['i want bad'])).toBe('imminent');
  });
});

describe('a rule that asks for more than its words', () => {
  it('hears it in the same sentence or the next, and not without', () => {
    const beside = hearing(rule('bad', { beside: ['means', 'time'] }));
    expect(examine('bad', beside)).toEqual([]);
    expect(examine('rope. x. bad', beside)).toEqual([]);
    expect(only(examine('bad. rope', beside)).slots).toEqual(['means']);
    expect(only(examine('tonight, bad. rope', beside)).slots).toEqual(['means', 'time']);
  });

  it('hears it before, however far, and not after', () => {
    const after = hearing(rule('bad', { after: ['craving'] }));
    expect(examine('bad thirst', after)).toEqual([]);
    for (const text of ['thirst. x. y. bad', 'x thirst. bad']) expect(only(examine(text, after)).slots).toEqual(['craving']);
  });

  it('may ask for both', () => {
    const both = hearing(rule('bad', { beside: ['time'], after: ['craving'] }));
    expect(examine('thirst. bad', both)).toEqual([]);
    expect(examine('bad tonight', both)).toEqual([]);
    expect(only(examine('thirst. bad tonight', both)).slots).toEqual(['time', 'craving']);
  });
});

describe('of what a rule hears in a text', () => {
  const compiled = () => hearing(rule('bad\n bad indeed\n very * bad', { raisedBy: ['time'] }));
  const spanOf = (text: string) => only(examine(text, compiled())).span;

  it('the worst stands', () => {
    expect(only(examine('bad ages ago. bad', compiled()))).toMatchObject({ severity: 'high', span: [14, 17] });
    expect(only(examine('bad. bad ages ago', compiled()))).toMatchObject({ severity: 'high', span: [0, 3] });
    expect(only(examine('bad. x. x. bad tonight', compiled()))).toMatchObject({ severity: 'imminent', span: [11, 14] });
    expect(only(examine('bad tonight. x. x. bad', compiled()))).toMatchObject({ severity: 'imminent', span: [0, 3] });
  });

  it('of those as bad the one in more words, and of those the first', () => {
    expect(spanOf('bad, bad indeed')).toEqual([5, 15]);
    expect(spanOf('bad indeed, bad')).toEqual([0, 10]);
    expect(spanOf('bad, bad')).toEqual([0, 3]);
    expect(spanOf('very bad, very x bad')).toEqual([10, 20]);
  });

  it('what guards left nothing of is told, too', () => {
    expect(only(examine('bad ages ago. bad indeed ages ago', compiled()))).toMatchObject({ severity: 'none', span: [14, 24] });
    expect(screen('bad ages ago', compiled())).toEqual([]);
  });
});

describe('findings', () => {
  const compiled = () =>
    hearing(
      rule('low', { id: 'low', severity: 'concern' }),
      rule('bad', { id: 'bad' }),
      rule('bad thing', { id: 'wide' }),
      rule('bad thing', { id: 'other', category: 'violence' }),
      rule('bad', { id: 'held', alwaysHold: true }),
      rule('worst', { id: 'worst', severity: 'imminent' }),
    );

  it('come worst first, and of those as bad the wider', () => {
    expect(examine('low, bad thing', compiled()).map(({ ruleId }) => ruleId)).toEqual(['wide', 'other', 'bad', 'held', 'low']);
  });

  it('are told one a category, and beside it what is always held', () => {
    expect(screen('low, bad thing', compiled()).map(({ ruleId }) => ruleId)).toEqual(['wide', 'other', 'held']);
    expect(screen('worst, bad', compiled()).map(({ ruleId }) => ruleId)).toEqual(['worst', 'held']);
  });

  it('say what the rule says', () => {
    expect(only(screen('low', compiled()))).toEqual({
      severity: 'concern',
      severityBefore: 'concern',
      category: 'suicide',
      ruleId: 'low',
      reason: 'A test.',
      phrase: 'low',
      span: [0, 3],
      slots: [],
      signs: [],
      asked: false,
      guards: [],
      lexiconVersion: 'v7',
      language: 'en',
      alwaysHold: false,
      explicit: false,
    });
    expect(only(screen('low suicide', compiled())).explicit).toBe(true);
  });

  it('of several lexicons are told once a category, the worst', () => {
    const [worst] = screen('worst', compiled());
    expect(worstOfEach([...screen('low', compiled()), ...screen('worst', compiled()), ...screen('bad', compiled())])[0]).toEqual(worst);
    expect(worstOfEach([...screen('low', compiled()), ...screen('worst', compiled())])).toEqual([worst]);
    expect(worstOfEach([])).toEqual([]);
  });
});

describe('what was said before', () => {
  const compiled = () => hearing(rule('very bad', { raisedBy: ['time'] }), rule('worse', { id: 'other', beside: ['means'] }));

  it('goes on in a text, and only that text is marked', () => {
    expect(only(examine('bad', compiled(), earlier('very')))).toMatchObject({ severity: 'high', span: [0, 3] });
    expect(only(examine('so bad, ok', compiled(), earlier('ok', 'very')))).toMatchObject({ severity: 'high', span: [0, 6] });
  });

  it('is raised by what a text adds, and that is marked', () => {
    expect(only(examine('ok, tonight', compiled(), earlier('very bad')))).toMatchObject({
      severity: 'imminent',
      slots: ['time'],
      span: [4, 11],
    });
  });

  it('is raised by the one slot that a text fills, whatever filled others before', () => {
    const found = examine('rope', hearing(rule('bad', { raisedBy: ['time', 'means'] })), earlier('tonight bad'));
    expect(only(found)).toMatchObject({ severity: 'imminent', slots: ['time', 'means'], span: [0, 4] });
  });

  it('is not told again where a text adds nothing', () => {
    expect(examine('ok', compiled(), earlier('very bad'))).toEqual([]);
    expect(examine('ok', compiled(), earlier('very bad tonight'))).toEqual([]);
  });

  it('fills what a text asks for', () => {
    expect(only(examine('worse', compiled(), earlier('rope')))).toMatchObject({ ruleId: 'other', slots: ['means'], span: [0, 5] });
    expect(only(examine('rope', compiled(), earlier('worse')))).toMatchObject({ ruleId: 'other', slots: ['means'], span: [0, 4] });
  });

  it('counts for whether the word itself was used', () => {
    expect(only(examine('bad', compiled(), earlier('suicide', 'very'))).explicit).toBe(false);
    expect(only(examine('bad suicide', compiled(), earlier('very'))).explicit).toBe(true);
    expect(only(examine('worse', compiled(), earlier('rope suicide'))).explicit).toBe(false);
    expect(only(examine('self worse', compiled(), earlier('rope end'))).explicit).toBe(true);
  });

  it('shows a guard that it takes away, and never one that it brings', () => {
    const lifted = compileLexicon(
      lexicon([rule('bad')], { cues: cues({ past: 'ago', resumption: 'again', hyperbole: 'homework', 'in-earnest': 'seriously' }) }),
    );
    expect(only(examine('bad homework', lifted, earlier('seriously'))).severity).toBe('high');
    expect(only(examine('bad', lifted, earlier('ages ago'))).severity).toBe('high');
    expect(only(examine('bad homework', lifted)).severity).toBe('none');
  });
});
