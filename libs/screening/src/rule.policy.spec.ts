import { ALTERNATIVES, mayListenFor, PHRASE_LENGTH, PHRASES } from './rule.policy.js';
import { starter } from './starter-lexicon.js';

const classes = { WANT: 'want, wish' };
const asked = (phrase: string, over: object = {}) => ({ phrase, despite: [], beside: [], raisedBy: [], ...over });
const refusal = (phrase: string, over: object = {}) => {
  const verdict = mayListenFor(asked(phrase, over), classes);
  return verdict.allowed ? 'allowed' : [verdict.problem.code, verdict.problem.extra.field];
};

describe('what an admin may listen for', () => {
  it.each([
    'die',
    'WANT to? die',
    'one * two',
    'one *** two|three',
    'in_front_of me',
    'no one\n\n  dos',
    "can't go",
    'quiero morir mañana',
    ':gun: now',
    'me 🔫',
    'one ... two',
    'one & two * three & four',
  ])('takes "%s"', (phrase) => expect(refusal(phrase)).toBe('allowed'));

  it.each([
    ['nothing', '  \n ', 'phrase-empty', 'phrase'],
    ['only words that may be missing', 'to? be?', 'phrase-empty', 'phrase.1'],
    ['too much', 'word '.repeat(1_201), 'phrase-too-long', 'phrase'],
    ['a line that is too long', `die\n${'x'.repeat(PHRASE_LENGTH + 1)}`, 'phrase-too-long', 'phrase.2'],
    ['too many phrases', 'die\n'.repeat(PHRASES + 1), 'phrase-too-many', 'phrase'],
    ['too many alternatives', Array.from({ length: ALTERNATIVES + 1 }, (_, n) => `w${String(n)}`).join('|'), 'phrase-too-many', 'phrase.1'],
    ['too many words that may be missing', 'a b? c? d? e? f?', 'phrase-too-many', 'phrase.1'],
    ['more words for one than are heard', `die\n${Array.from({ length: 16 }, () => 'a').join('_')}`, 'phrase-row-too-long', 'phrase.2'],
    ['a class that is not there', 'die\nWNAT to die', 'phrase-unknown-class', 'phrase.2'],
    ['a class by a name that every object has', 'CONSTRUCTOR', 'phrase-unknown-class', 'phrase.1'],
    ['a gap that begins', '* die', 'phrase-lone-gap', 'phrase.1'],
    ['a gap that ends', 'want **', 'phrase-lone-gap', 'phrase.1'],
    ['nothing but a gap', '***', 'phrase-lone-gap', 'phrase.1'],
    ['a gap after a gap', 'want * * die', 'phrase-lone-gap', 'phrase.1'],
    ['a gap of four', 'want **** die', 'phrase-unreadable', 'phrase.1'],
    ['too many parts', 'a & b & c & d', 'phrase-too-many', 'phrase.1'],
    ['an empty part', 'a & ', 'phrase-unreadable', 'phrase.1'],
    ['a far gap that ends', 'a ...', 'phrase-lone-gap', 'phrase.1'],
    ['a gap at the end of a part', 'a * & b', 'phrase-lone-gap', 'phrase.1'],
    ['a far gap inside a word', 'a...b', 'phrase-unreadable', 'phrase.1'],
    ['an empty alternative', 'want|', 'phrase-unreadable', 'phrase.1'],
    ['a star inside', 'k*ll me', 'phrase-unreadable', 'phrase.1'],
    ['punctuation alone', 'want . die', 'phrase-unreadable', 'phrase.1'],
    ['a zero byte', 'want\u0000', 'phrase-unreadable', 'phrase.1'],
    ['half a letter', 'want \ud800', 'phrase-unreadable', 'phrase.1'],
    ['a regular expression', '(a+)+$', 'phrase-unreadable', 'phrase.1'],
    ['another', '^(\\w+\\s?)*$', 'phrase-unreadable', 'phrase.1'],
    ['what matches everything', '.*', 'phrase-unreadable', 'phrase.1'],
  ])('refuses %s', (_, phrase, code, field) => expect(refusal(phrase)).toEqual([code, field]));

  it.each(['despite', 'beside', 'after', 'raisedBy'])('refuses a term that %s does not know', (field) => {
    expect(refusal('die', { [field]: ['tomorrow'] })).toEqual(['rule-unknown-slot', field]);
  });

  it('echoes nothing of what it refuses', () => {
    const verdict = mayListenFor(asked('tangerine ('), classes);
    expect(verdict.allowed ? '' : JSON.stringify(verdict.problem.toBody())).not.toContain('tangerine');
  });
});

it.each(starter.rules.map((rule) => [rule.id, rule] as const))('a programme may keep %s as it came', (_, rule) => {
  const { phrase, despite = [], beside = [], after = [], raisedBy = [] } = rule;
  const verdict = mayListenFor(
    { phrase, despite: [...despite], beside: [...beside], after: [...after], raisedBy: [...raisedBy] },
    starter.classes,
  );
  expect(verdict.allowed ? 'allowed' : verdict.problem.code + JSON.stringify(verdict.problem.extra)).toBe('allowed');
});
