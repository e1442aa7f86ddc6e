import { compileLexicon } from './compile.js';
import { cues, lexicon, rule } from './lexicon.factory.js';
import type { GuardName } from './lexicon.js';
import { examine } from './screen.js';

const compiled = () =>
  compileLexicon(
    lexicon(
      [
        rule('bad', { id: 'wish' }),
        rule('into traffic', { id: 'way' }),
        rule('deed', { id: 'act', severity: 'imminent', evidence: true }),
        rule('thirst', { id: 'craving', category: 'relapse' }),
        rule('fight', { id: 'fight', category: 'violence' }),
        ...(['self-harm', 'overdose', 'medical'] as const).map((category) => rule(category.replace('-', ' '), { id: category, category })),
        rule('very bad', { id: 'wide' }),
        rule('all by myself', { id: 'alone' }),
        rule('boast', { id: 'boast', despite: ['past'] }),
      ],
      {
        cues: cues({
          negation: 'not',
          'not-negation': 'not only',
          'taken-back': 'lied',
          past: 'ago\n ago this week\n ago yesterday',
          resumption: 'again\n this week',
          recent: 'yesterday',
          plain: 'bad indeed',
          bereaved: 'funeral',
          ordinary: 'kitchen',
          hypothetical: 'if',
          fiction: 'movie',
          title: 'band',
          teaching: 'study',
          supporter: 'worried',
          idiom: 'bad luck\n good deed\n indeed yes',
          hyperbole: 'homework\n traffic',
          'in-earnest': 'seriously',
          coped: 'called',
          time: 'tonight',
          means: 'rope',
          farewell: 'goodbye',
        }),
      },
    ),
  );
const finding = (text: string, ruleId: string) => examine(text, compiled()).find((found) => found.ruleId === ruleId);

describe('a guard leaves nothing of a wish', () => {
  it.each<[GuardName, string]>([
    ['negation', 'not bad'],
    ['negation', 'not one two three bad'],
    ['negation', 'not bad. x. lied'],
    ['past', 'bad ages ago'],
    ['past', 'again. bad ages ago'],
    ['past', 'ages ago this week bad'],
    ['past', 'ages ago yesterday bad'],
    ['past', 'bad ages ago. yesterday'],
    ['past', 'yesterday. bad ages ago'],
    ['bereaved', 'funeral. bad'],
    ['bereaved', 'bad. funeral'],
    ['bereaved', 'i am very bad at the funeral'],
    ['ordinary', 'bad kitchen'],
    ['hypothetical', 'if bad'],
    ['fiction', 'bad movie'],
    ['title', 'the band bad'],
    ['title', 'the band, i "bad"'],
    ['teaching', 'study. bad'],
    ['teaching', 'study, i "bad"'],
    ['supporter', 'worried bad'],
    ['idiom', 'bad luck'],
    ['hyperbole', 'homework. bad'],
    ['hyperbole', 'bad. homework'],
    ['negation', 'not bad indeed'],
    ['hyperbole', 'bad indeed. homework'],
    ['teaching', 'study. bad indeed'],
    ['fiction', 'movie "bad indeed"'],
  ])('%s: %s', (guard, text) => {
    expect(finding(text, 'wish')).toMatchObject({ severity: 'none', severityBefore: 'high', guards: [guard] });
  });
});

describe('a kitchen', () => {
  it.each([
    ['bad', 'wish'],
    ['self harm', 'self-harm'],
    ['overdose', 'overdose'],
    ['medical', 'medical'],
    ['thirst', 'craving'],
  ])('has a use for the words of "%s"', (said, ruleId) => {
    expect(finding(`${said} kitchen`, ruleId)).toMatchObject({ severity: 'none', guards: ['ordinary'] });
  });
});

describe('a guard holds for nothing', () => {
  it.each<[string, string]>([
    ['beyond its clause', 'not, bad'],
    ['beyond its reach', 'not one two three four bad'],
    ['beyond a word that turns the sentence', 'not but bad'],
    ['beyond a word that turns the sentence in Spanish', 'not pero bad'],
    ['before it', 'bad, not'],
    ['that it only seems to deny', 'not only bad'],
    ['that is taken back', 'not bad. lied'],
    ['that is past in another sentence', 'ages ago. bad'],
    ['that is past and comes again', 'bad ages ago, and again'],
    ['that is past, and of a day in the same sentence', 'ages ago, and bad yesterday'],
    ['that is past and comes again later', 'bad ages ago. x. x. again'],
    ['two sentences from a death', 'funeral. x. bad'],
    ['that the bereaved say of themselves', 'i feel bad at the funeral'],
    ['that the bereaved say with a word for themselves', 'bad, my funeral bad'],
    ['beside a kitchen in another sentence', 'kitchen. bad'],
    ['that is supposed of oneself', 'if i bad'],
    ['that is supposed in another sentence', 'if. bad'],
    ['after a movie', 'movie. bad'],
    ['after a title', 'band. bad'],
    ['that is said of oneself beside a title', 'band, i bad'],
    ['that is said of oneself, however it is spelt', 'band, myselfff bad'],
    ['two sentences from a lesson', 'study. x. bad'],
    ['that is said of oneself beside a lesson', 'study, i bad'],
    ['quoted in half', 'study, i "x" bad'],
    ['of another sentence than the worry', 'worried. bad'],
    ['that is said of oneself in worry', 'worried i bad'],
    ['beside an idiom', 'luck, bad'],
    ['two sentences from a trivial cause', 'homework. x. bad'],
    ['that is meant', 'homework bad. seriously'],
    ['that has a time', 'homework bad. tonight'],
    ['that has means', 'homework bad. rope'],
    ['that is a farewell', 'homework bad. goodbye'],
    ['that is no craving', 'bad. called'],
    ['that is plain beside what is past', 'bad indeed ages ago'],
    ['that is plain beside a death', 'bad indeed. funeral'],
    ['that is plain beside a kitchen', 'bad indeed kitchen'],
    ['that is plain in a supposition', 'if bad indeed'],
    ['that is plain beside a movie', 'bad indeed movie'],
    ['that is plain beside a title', 'the band bad indeed'],
    ['that is plain in worry', 'worried bad indeed'],
    ['that is plain in an idiom', 'bad indeed yes'],
  ])('%s: %s', (_what, text) => {
    expect(finding(text, 'wish')).toMatchObject({ severity: 'high', guards: [] });
  });

  it('that is a way to die, where the same words are a cause elsewhere', () => {
    expect(finding('into traffic', 'way')?.severity).toBe('high');
    expect(finding('traffic. into traffic', 'way')?.severity).toBe('high');
  });

  it('that daily life has no other word for', () => {
    expect(finding('fight in the kitchen', 'fight')?.severity).toBe('high');
    expect(finding('not fight', 'fight')?.severity).toBe('none');
  });

  it('that is quoted in half', () => {
    expect(finding('study, i "very bad"', 'wide')?.severity).toBe('none');
    expect(finding('study, i "very" bad', 'wide')?.severity).toBe('high');
    expect(finding('study, i very "bad"', 'wide')?.severity).toBe('high');
  });

  it('of a rule that holds despite it', () => {
    expect(finding('boast ages ago', 'boast')).toMatchObject({ severity: 'high', guards: [] });
    expect(finding('not boast', 'boast')?.severity).toBe('none');
  });
});

describe('evidence of an act', () => {
  it.each<[GuardName, string]>([
    ['past', 'deed ages ago'],
    ['bereaved', 'funeral. deed'],
    ['ordinary', 'kitchen deed'],
    ['hypothetical', 'if deed'],
    ['fiction', 'movie deed'],
    ['title', 'band deed'],
    ['idiom', 'good deed'],
  ])('is none where it is of another time, place or kind: %s', (guard, text) => {
    expect(finding(text, 'act')).toMatchObject({ severity: 'none', guards: [guard] });
  });

  it.each<[GuardName, string]>([
    ['negation', 'not deed'],
    ['teaching', 'study deed'],
    ['supporter', 'worried deed'],
  ])('is a concern still: %s', (guard, text) => {
    expect(finding(text, 'act')).toMatchObject({ severity: 'concern', severityBefore: 'imminent', guards: [guard] });
  });

  it.each(['homework deed', 'deed. called'])('stands whatever else is said: %s', (text) => {
    expect(finding(text, 'act')).toMatchObject({ severity: 'imminent', guards: [] });
  });

  it('is lowered as far as the strongest guard lowers it', () => {
    expect(finding('not deed in the movie', 'act')).toMatchObject({ severity: 'none', guards: ['negation', 'fiction'] });
  });
});

describe('a craving that was met', () => {
  it.each(['thirst. called', 'called. thirst'])('is recovery: %s', (text) => {
    expect(finding(text, 'craving')).toMatchObject({ severity: 'none', guards: ['coped'] });
  });

  it('is one where it was met long before', () => {
    expect(finding('called. x. thirst', 'craving')?.severity).toBe('high');
  });
});
