import { PutRule, type RuleView } from '#libs/contracts';
import { lexiconEn } from '../wording/lexicon.en.js';
import { blankForm, formOf, idOf, inputOf, ruleOf, wrongIn } from './rule-form.js';
import { sameRule } from './show.js';

const NOW = Date.parse('2026-11-26T17:00:00Z');
const rule: RuleView = {
  id: 'en.suicide.farewell',
  severity: 'imminent',
  category: 'suicide',
  language: 'en',
  phrase: 'goodbye everyone',
  reason: 'Takes leave for good.',
  owner: null,
  reviewOn: null,
  mode: 'live',
  evidence: false,
  alwaysHold: false,
  despite: [],
  beside: [],
  after: [],
  raisedBy: ['time'],
  hits: ['goodbye everyone', 'goodbye everyone, and thanks'],
  misses: ['goodbye, see you Tuesday', 'hello everyone'],
  builtIn: true,
};
const { edit } = lexiconEn;

describe('a rule in the editor', () => {
  it('offers whoever changes it as the one who answers for it, and half a year until it is looked at again', () => {
    expect(formOf(rule, 'Priya', NOW)).toMatchObject({ owner: 'Priya', reviewOn: '2027-05-27', phrase: 'goodbye everyone' });
    expect(formOf({ ...rule, owner: 'Dr Rivera', reviewOn: '2027-01-31' }, 'Priya', NOW)).toMatchObject({
      owner: 'Dr Rivera',
      reviewOn: '2027-01-31',
    });
  });

  it('goes on the wire as the contract has it, without empty lines', () => {
    const form = { ...formOf(rule, 'Priya', NOW), hits: [' goodbye everyone ', '', 'goodbye everyone, and thanks'] };
    const input = inputOf(form, rule.id, 7);
    expect(PutRule.parse(input)).toMatchObject({ ruleId: rule.id, version: 7, owner: 'Priya', hits: rule.hits });
    expect(wrongIn(form, null, edit, NOW)).toEqual({});
  });

  it('starts in shadow, and says of each field what is missing', () => {
    const form = blankForm('en', '', NOW);
    expect(form.mode).toBe('shadow');
    expect(wrongIn({ ...form, reviewOn: '2026-11-26' }, new Set(), edit, NOW)).toEqual({
      name: edit.required,
      phrase: edit.required,
      reason: edit.tooShort(10),
      owner: edit.required,
      reviewOn: edit.dayWrong,
      hits: edit.twoLines,
      misses: edit.twoLines,
    });
  });

  it('has a name that can stand in an id, and that no other rule has', () => {
    const named = (name: string) => wrongIn({ ...blankForm('en', 'Priya', NOW), name }, new Set([rule.id]), edit, NOW).name;
    expect(idOf({ ...blankForm('es', 'Priya', NOW), name: ' me-voy ' })).toBe('es.suicide.me-voy');
    expect(named('says farewell')).toBe(edit.nameWrong);
    expect(named('farewell')).toBe(edit.nameTaken);
    expect(named('farewell-2')).toBeUndefined();
  });

  it('is the same as another when every field is, whatever their places', () => {
    const kept = ruleOf(formOf({ ...rule, owner: 'Priya', reviewOn: '2027-01-31' }, '', NOW), rule.id, true);
    expect(sameRule(kept, { ...rule, owner: 'Priya', reviewOn: '2027-01-31' })).toBe(true);
    expect(sameRule(kept, { ...kept, after: ['time'] })).toBe(false);
    expect(sameRule(null, kept)).toBe(false);
    expect(sameRule(null, null)).toBe(true);
  });
});
