import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lexiconOf, readLexicon } from './read-lexicon.js';

const rule = `
- id: en.suicide.wish
  severity: high
  reason: A wish.
  phrase: WANT to? die
  hits: [i want to die, want to die]
  misses: [want to dye it, die hard]`;
const files = {
  'version.yaml': 'version: test-1',
  'words.en.yaml': 'classes: { WANT: "want, wish" }\nshorthand: { 2: to }',
  'guards.en.yaml': 'negation: |\n  not\n  never',
  'suicide.en.yaml': rule,
};
const read = (changed: Readonly<Record<string, string>> = {}) => lexiconOf(new Map(Object.entries({ ...files, ...changed })));
const suicide = (content: string) => read({ 'suicide.en.yaml': content });
const inRule = (from: string, to: string) => suicide(rule.replace(from, to));

describe('a lexicon in files', () => {
  it('is read', () => {
    expect(read()).toEqual({
      version: 'test-1',
      classes: { WANT: 'want, wish' },
      shorthand: { 2: 'to' },
      cues: [{ as: 'negation', language: 'en', phrases: 'not\nnever' }],
      rules: [
        {
          id: 'en.suicide.wish',
          category: 'suicide',
          language: 'en',
          severity: 'high',
          reason: 'A wish.',
          phrase: 'WANT to? die',
          hits: ['i want to die', 'want to die'],
          misses: ['want to dye it', 'die hard'],
        },
      ],
    });
  });

  it('keeps every mark of a rule', () => {
    const marks = {
      evidence: true,
      alwaysHold: true,
      raisedBy: ['time', 'means'],
      beside: ['body'],
      despite: ['past'],
      owner: 'Dr Rivera',
      reviewOn: '2027-03-31',
      mode: 'shadow',
    };
    const written = Object.entries(marks).map(([mark, value]) => `\n  ${mark}: ${JSON.stringify(value)}`);
    expect(suicide(rule + written.join('')).rules[0]).toMatchObject(marks);
  });

  it('may have fifteen words for one', () => {
    const fifteen = Array.from({ length: 15 }, () => 'a');
    const words = { 'words.es.yaml': `classes: { LONG: "${fifteen.join(' ')}" }` };
    expect(read({ ...words, 'guards.en.yaml': `past: ${fifteen.join('_')}` }).classes).toMatchObject({ LONG: fifteen.join(' ') });
  });

  it('is read from a folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    expect(readLexicon(folder)).toEqual(read());
    rmSync(folder, { recursive: true });
  });
});

describe('is refused, with file and rule,', () => {
  const at = 'suicide.en.yaml, en.suicide.wish: ';

  it.each([
    ['without an id', 'id: en.suicide.wish', 'name: wish', 'suicide.en.yaml, rule 1: id: is missing'],
    [
      'with the id of another category',
      'en.suicide.wish',
      'en.child.wish',
      'suicide.en.yaml, en.child.wish: id: must begin with en.suicide.',
    ],
    ['without a severity', 'severity: high', '', `${at}severity: is missing`],
    ['with a severity that is none', 'high', 'hihg', `${at}severity: must be one of concern, high, imminent`],
    ['without a reason', 'reason: A wish.', '', `${at}reason: is missing`],
    ['with an empty reason', 'A wish.', '""', `${at}reason: is empty`],
    ['with hits that are no list', '[i want to die, want to die]', 'i want to die', `${at}hits: must be a list of two lines or more`],
    ['with a number for words', 'want to die]', '988]', `${at}hits.1: must be words (a number needs quotes)`],
    ['without a phrase', 'phrase: WANT to? die', '', `${at}phrase: is missing`],
    ['with one hit', 'i want to die, ', '', `${at}hits.1: is missing`],
    ['with one miss', 'want to dye it, ', '', `${at}misses.1: is missing`],
    ['with a mark that is not known', 'reason:', 'raisdBy: [time]\n  reason:', `${at}does not know raisdBy`],
    ['with a slot that is none', 'reason:', 'raisedBy: [tiem]\n  reason:', `${at}raisedBy.0: must be one of time, now, means`],
    ['raised by nothing', 'reason:', 'raisedBy: []\n  reason:', `${at}raisedBy: is an empty list`],
    ['with one slot that is no list', 'reason:', 'beside: time\n  reason:', `${at}beside: must be a list`],
    ['with a guard that is none', 'reason:', 'despite: [pasts]\n  reason:', `${at}despite.0: must be one of negation, past`],
    ['with a hint that is none', 'reason:', 'hint: bruden\n  reason:', `${at}hint: must be one of hopeless, burden, unwaking`],
    ['with a mark that says no', 'reason:', 'evidence: false\n  reason:', `${at}evidence: can only be true`],
    ['with a mode that is none', 'reason:', 'mode: on\n  reason:', `${at}mode: must be one of off, shadow, live`],
    ['with a day that is none', 'reason:', 'reviewOn: next year\n  reason:', `${at}reviewOn: must be a day`],
    ['with a phrase that ends in a gap', 'to? die', 'to? die *', `${at}phrase: "WANT to? die *" must begin and end with words`],
    ['with a word class that is not there', 'WANT', 'WNAT', `${at}phrase: there is no word class WNAT`],
  ])('a rule %s', (_what, from, to, refusal) => {
    expect(() => inRule(from, to)).toThrow(refusal);
  });

  it.each([
    ['two rules of one id', { 'suicide.en.yaml': rule + rule }, `${at}id: another rule has it already`],
    ['rules that are no list', { 'suicide.en.yaml': 'rules: none' }, 'suicide.en.yaml: must be a list of rules'],
    ['a rule that is only words', { 'suicide.en.yaml': '- i want to die' }, 'suicide.en.yaml, rule 1: must have names with values'],
    ['what is not YAML', { 'suicide.en.yaml': '- id: [' }, /^suicide\.en\.yaml: .* at line 1/],
    ['a file with another name', { 'notes.txt': '' }, 'notes.txt: is not called like suicide.en.yaml'],
    ['a category that is none', { 'suicid.en.yaml': rule }, 'suicid.en.yaml: must be one of words, guards, suicide, self-harm'],
    ['a language that is none', { 'suicide.fr.yaml': rule }, 'suicide.fr.yaml: must be one of en, es'],
    ['a guard that is none', { 'guards.en.yaml': 'negations: not' }, 'guards.en.yaml: does not know negations'],
    ['a guard without words', { 'guards.en.yaml': 'negation: ""' }, 'guards.en.yaml: negation: is empty'],
    ['a guard with an unknown class', { 'guards.en.yaml': 'past: YEARS ago' }, 'guards.en.yaml, past: there is no word class YEARS'],
    [
      'a class entry that is never heard',
      { 'words.es.yaml': `classes: { LONG: "a b, ${'a '.repeat(16)}" }` },
      'words.es.yaml, LONG: "a a a a a a a a a a a a a a a a" is never heard: it has more than 15 words',
    ],
    [
      'a guard with words that are never heard',
      { 'guards.en.yaml': `past: ago|${'a_'.repeat(16)}` },
      /^guards\.en\.yaml, past: "a a .* is never heard/,
    ],
    ['word classes that are missing', { 'words.en.yaml': 'shorthand: { u: you }' }, 'words.en.yaml: classes: is missing'],
    ['a word class that is empty', { 'words.en.yaml': 'classes: { WANT: "" }' }, 'words.en.yaml: classes.WANT: is empty'],
    [
      'a class in small letters',
      { 'words.en.yaml': 'classes: { Want: want }' },
      'words.en.yaml, Want: the name of a word class is in CAPITALS',
    ],
    [
      'one class twice in a file',
      { 'words.en.yaml': 'classes:\n  WANT: want\n  WANT: wish' },
      /^words\.en\.yaml: Map keys must be unique at line 3/,
    ],
    [
      'one class in two files',
      { 'words.es.yaml': 'classes: { WANT: quiero }' },
      'words.es.yaml, WANT: another file has a word class of this name',
    ],
    ['words that are neither', { 'words.es.yaml': 'classes: {}\nwords: {}' }, 'words.es.yaml: does not know words'],
    ['no version', { 'version.yaml': '{}' }, 'version.yaml: version: is missing'],
    ['a version that is a number', { 'version.yaml': 'version: 3' }, 'version.yaml: version: must be words (a number needs quotes)'],
  ])('%s', (_what, changed, refusal) => {
    expect(() => read(changed)).toThrow(refusal);
  });
  it('no file of a version', () => {
    expect(() => lexiconOf(new Map())).toThrow('version.yaml: is missing');
  });
});
