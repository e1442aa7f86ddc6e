import { compileLexicon } from './compile.js';
import type { Earlier } from './conversation.js';
import { cues, lexicon, rule } from './lexicon.factory.js';
import { examine } from './screen.js';

const compiled = () =>
  compileLexicon(
    lexicon(
      [
        rule('i am sad', { id: 'sad', raisedBy: ['time'] }),
        rule('i am not safe', { id: 'unsafe', severity: 'imminent' }),
        rule('i am not well', { id: 'unwell', severity: 'concern' }),
        rule('bad', { id: 'bad' }),
        rule('took 40 pills', { id: 'many', severity: 'imminent' }),
        rule('took all of them', { id: 'all', severity: 'imminent', raisedBy: ['time'] }),
        rule('took 3 pills', { id: 'few', raisedBy: ['time'] }),
        rule('tengo muchas ganas', { id: 'ganas', language: 'es' }),
        rule('cant take it anymore', { id: 'unbearable' }),
        rule('he hit me', { id: 'hit' }),
        rule('i am lost', { id: 'lost', beside: ['time'] }),
        rule('dire', { id: 'dire', after: ['craving'] }),
        rule('i am not calm today', { id: 'uneasy', raisedBy: ['time'] }),
      ],
      {
        cues: cues({
          yes: 'yes\n sure\n you know it\n si',
          no: 'no\n yes no',
          unsure: 'maybe\n yes maybe not',
          time: 'tonight',
          past: 'ago',
          craving: 'i thirst',
        }),
      },
    ),
  );
const minutes = 60_000;
const found = (text: string, question = 'are you sad?', between: string[] = []) =>
  examine(text, compiled(), { earlier: [{ text: question, by: 'other' as const }, ...between.map((said) => ({ text: said }))] }).map(
    ({ ruleId, severity, span, asked }) => [ruleId, severity, text.slice(...span), asked],
  );

describe('an answer', () => {
  it('says with a yes what was asked, and marks the yes', () => {
    expect(found('well, yes')).toEqual([['sad', 'high', 'yes', true]]);
    expect(found('yes', 'are you not safe?')).toEqual([['unsafe', 'imminent', 'yes', true]]);
  });

  it('says with a no the contrary', () => {
    expect(found('no', 'are you safe?')).toEqual([['unsafe', 'imminent', 'no', true]]);
    expect(found('no')).toEqual([]);
    expect(found('yes', 'are you safe?')).toEqual([]);
  });

  it('is raised by what is said with it', () => {
    expect(found('yes, tonight')).toEqual([['sad', 'imminent', 'yes', true]]);
  });

  it('that says neither leaves concern of a yes, and all of a no', () => {
    expect(found('maybe')).toEqual([['sad', 'concern', 'maybe', true]]);
    expect(found('maybe', 'are you safe?')).toEqual([['unsafe', 'imminent', 'maybe', true]]);
    expect(found('maybe', 'are you well?')).toEqual([['unwell', 'concern', 'maybe', true]]);
    expect(found('maybe', 'are you not well?')).toEqual([['unwell', 'concern', 'maybe', true]]);
  });

  it('is the first that is given, and of those that begin together the longest', () => {
    expect(found('yes, or no')).toEqual([['sad', 'high', 'yes', true]]);
    expect(found('no, well yes')).toEqual([]);
    expect(found('yes no')).toEqual([]);
    expect(found('yes maybe not')).toEqual([['sad', 'concern', 'yes maybe not', true]]);
  });

  it('stands among the first words', () => {
    expect(found('x x x yes')).toEqual([['sad', 'high', 'yes', true]]);
    expect(found('x x x x yes')).toEqual([]);
  });

  it('is no answer where nothing was asked, or nothing that it can mean', () => {
    expect(found('yes', 'i saw you')).toEqual([]);
    expect(found('yes', 'are you hungry?')).toEqual([]);
    expect(found('yes', 'are you lost?')).toEqual([]);
    expect(found('yes, tonight', 'are you lost?')).toEqual([['lost', 'high', 'yes', true]]);
    expect(examine('yes', compiled())).toEqual([]);
    expect(examine('yes', compiled(), { earlier: [{ text: 'are you sad?' }] })).toEqual([]);
  });

  it('stands beside what the text says by itself', () => {
    expect(found('yes, bad').map(([ruleId, , said, asked]) => [ruleId, said, asked])).toEqual([
      ['bad', 'bad', false],
      ['sad', 'yes', true],
    ]);
  });

  it('is no reason to mark more of what the text says by itself', () => {
    expect(found('yes no, bad')).toEqual([['bad', 'high', 'bad', false]]);
    expect(found('bad, yes no')).toEqual([['bad', 'high', 'bad', false]]);
  });

  it('that says neither is nothing where a yes is nothing', () => {
    expect(found('maybe', 'are you sad ages ago?')).toEqual([['sad', 'none', 'maybe', true]]);
  });

  it('says it whatever its author said before', () => {
    const earlier: Earlier[] = [{ text: 'ages ago' }, { text: 'are you sad?', by: 'other' }];
    expect(examine('yes', compiled(), { earlier })).toMatchObject([{ ruleId: 'sad', severity: 'high' }]);
  });

  it('may come after two more texts of its author, and within ten minutes', () => {
    expect(found('yes', 'are you sad?', ['hm', 'well'])).toHaveLength(1);
    expect(found('yes', 'are you sad?', ['hm', 'well', 'so'])).toEqual([]);
    const asked = (ago: number) => examine('yes', compiled(), { earlier: [{ text: 'are you sad?', by: 'other', ago }] });
    expect(asked(10 * minutes)).toHaveLength(1);
    expect(asked(10 * minutes + 1)).toEqual([]);
  });

  it('may be an amount alone, and all of it is marked', () => {
    expect(found('like 40', 'how many did you take')).toEqual([]);
    expect(found('40', 'how many did you take')).toEqual([['many', 'imminent', '40', true]]);
    expect(found('(40)', 'how many did you take')).toEqual([['many', 'imminent', '40', true]]);
    expect(found('40', 'how many came')).toEqual([]);
  });

  it('may be all of what was asked about, and is none where it says how often', () => {
    expect(found('all of them', 'did you take them?')).toEqual([['all', 'imminent', 'all of them', true]]);
    expect(found('every day', 'did you take them?')).toEqual([]);
  });

  it('says of three bare words in Spanish, too, that there is such a thing', () => {
    expect(found('si', '¿muchas ganas hoy?')).toEqual([['ganas', 'high', 'si', true]]);
  });

  it('tells of what another did', () => {
    expect(found('yes', 'did he hit you?')).toEqual([['hit', 'high', 'yes', true]]);
    expect(found('no', 'did he hit you?')).toEqual([]);
  });

  it('is to whoever asked last', () => {
    const earlier = (...texts: string[]) => ({ earlier: texts.map((text) => ({ text, by: 'other' as const })) });
    expect(examine('yes', compiled(), earlier('are you sad?', 'nice weather'))).toMatchObject([{ ruleId: 'sad' }]);
    expect(examine('yes', compiled(), earlier('are you sad?', 'are you well?'))).toEqual([]);
  });

  it('still says it when the author goes on', () => {
    const going = (text: string, ...said: Earlier[]) =>
      examine(text, compiled(), { earlier: said }).map(({ ruleId, severity, span, asked }) => [
        ruleId,
        severity,
        text.slice(...span),
        asked,
      ]);
    const asked = { text: 'are you sad?', by: 'other' } as const;
    expect(going('tonight', asked, { text: 'yes' })).toEqual([['sad', 'imminent', 'tonight', false]]);
    expect(going('tonight', asked, { text: 'no' })).toEqual([]);
    expect(going('tonight', asked, { text: 'maybe' })).toEqual([]);
    expect(going('tonight', { text: 'hm' }, asked, { text: 'yes' })).toEqual([['sad', 'imminent', 'tonight', false]]);
    expect(going('tonight', { text: 'yes' })).toEqual([]);
    const calm = { text: 'are you calm today?', by: 'other' } as const;
    expect(going('tonight', calm, { text: 'no' })).toEqual([['uneasy', 'imminent', 'tonight', false]]);
    const thirst = { text: 'do you thirst?', by: 'other' } as const;
    expect(going('dire', thirst, { text: 'yes' })).toEqual([['dire', 'high', 'dire', false]]);
    expect(going('dire', thirst, { text: 'maybe' })).toEqual([]);
    const [many, taken] = [{ text: 'how many did you take', by: 'other' } as const, { text: 'did you take them?', by: 'other' } as const];
    expect(going('tonight', many, { text: '3' })).toEqual([['few', 'imminent', 'tonight', false]]);
    expect(going('tonight', taken, { text: 'all of them' })).toEqual([['all', 'imminent', 'tonight', false]]);
    expect(going('tonight', { ...asked, ago: 11 * minutes }, { text: 'yes', ago: 9 * minutes })).toEqual([]);
  });

  it('adds to what the author said before', () => {
    const earlier: Earlier[] = [{ text: 'i am sad' }, { text: 'will it be tonight?', by: 'other' }];
    expect(examine('yes', compiled(), { earlier }).map(({ ruleId, severity, asked }) => [ruleId, severity, asked])).toEqual([]);
    expect(examine('yes', compiled(), { earlier: [{ text: 'i am sad' }, { text: 'do you mean tonight?', by: 'other' }] })).toMatchObject([
      { ruleId: 'sad', severity: 'imminent', span: [0, 3], slots: ['time'], asked: true },
    ]);
  });

  it('may be a grade alone', () => {
    expect(found('9', 'how sad are you, 0 to 10?')).toEqual([['sad', 'high', '9', true]]);
    expect(found('2 out of 10', 'how safe are you, 0 to 10?')).toEqual([['unsafe', 'imminent', '2 out of 10', true]]);
    expect(found('5', 'how sad are you, 0 to 10?')).toEqual([]);
  });

  it.each([
    'so, hey, on a scale of 1 to 10, how bad is it?',
    'can i ask, how bad is it, 1 to 10',
    'ok so how bad is it right now 1 to 10?',
    'hey sam, how bad, 1 to 10?',
  ])('is a grade whatever leads in to its question: %s', (question) => {
    expect(found('9', question)).toEqual([['unbearable', 'high', '9', true]]);
    expect(found('2', question)).toEqual([]);
  });
});
