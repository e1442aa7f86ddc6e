import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Earlier } from './conversation.js';
import { statementsIn } from './question.js';
import { type SignalFound, screen } from './screen.js';
import { rank } from './severity.js';
import { starterLexicon } from './starter-lexicon.js';

const minutes = 60_000;
const said = (...texts: string[]): Earlier[] => texts.map((text) => ({ text }));
const asked = (text: string): Earlier => ({ text, by: 'other' });
const worst = (text: string, earlier: readonly Earlier[] = []): SignalFound | undefined => screen(text, starterLexicon, { earlier })[0];
const severity = (text: string, earlier?: readonly Earlier[]): string => worst(text, earlier)?.severity ?? 'none';

interface Line {
  readonly id: string;
  readonly functionality: string;
  readonly expect: string;
  readonly category: string;
  readonly turns: readonly string[];
  readonly speakers?: readonly string[];
}

const lines = readFileSync(join(process.cwd(), 'libs/screening/lines/conversations.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line);

describe('conversations as members have them', () => {
  it.each(lines.map((line) => [line.functionality, line.turns.join(' / '), line] as const))('%s: %s', (_of, _said, line) => {
    const { turns, speakers, expect: severe, category } = line;
    const speaker = speakers?.at(-1);
    const earlier: Earlier[] = [];
    let found: SignalFound | undefined;
    for (const [i, text] of turns.entries()) {
      const by = speakers?.[i] === speaker ? 'author' : 'other';
      const here = by === 'author' ? worst(text, earlier) : undefined;
      if (rank(here?.severity ?? 'none') > rank(found?.severity ?? 'none')) found = here;
      earlier.push({ text, by });
    }
    expect([found?.severity ?? 'none', found?.category ?? 'none']).toEqual([severe, category]);
  });
});

describe('what the author said before', () => {
  it('joins a split phrase, and marks only this text', () => {
    const found = worst('myself', said('im going to kill'));
    expect(found?.severity).toBe('high');
    expect(found?.span).toEqual([0, 6]);
  });

  it('hears a time that adds to an earlier wish', () => {
    expect(severity('tonight', said('im going to kill', 'myself'))).toBe('imminent');
    expect(severity('tonight')).toBe('none');
  });

  it('hears a goodbye after hopelessness', () => {
    expect(worst('goodbye', said('i see no way out for me'))).toMatchObject({ severity: 'high', slots: ['farewell'] });
  });

  it('does not repeat what an earlier text already raised', () => {
    expect(severity('brb, dinner', said('I want to kill myself'))).toBe('none');
  });

  it('lets nothing said before soften this text', () => {
    expect(severity('I want to die', said('we watched that movie', 'in the movie he cried'))).toBe('high');
  });

  it('reads the last five of ten minutes on into each other', () => {
    expect(severity('myself', said('im going to kill', 'a', 'b', 'c', 'd'))).toBe('none'); // the words between are no phrase
    expect(severity('tonight', said('i want to die', 'a', 'b', 'c', 'd'))).toBe('imminent');
    expect(severity('tonight', said('i want to die', 'a', 'b', 'c', 'd', 'e'))).toBe('none');
    expect(severity('myself', [{ text: 'im going to kill', ago: 10 * minutes }])).toBe('high');
    expect(severity('myself', [{ text: 'im going to kill', ago: 10 * minutes + 1 }])).toBe('none');
  });

  it('reads nobody else on into it', () => {
    expect(severity('myself', [asked('im going to kill')])).toBe('none');
  });

  it('lets a gap skip no word that a text ends with', () => {
    expect(severity('so grateful', said('cravings are fading'))).toBe('none');
    expect(severity('bad tonight', said('cravings'))).toBe('concern');
  });
});

describe('signs that add up', () => {
  const signs = ['i cant do this anymore', 'theres no point in living', 'everyone would be better off without me'];
  const last = 'i wish i wouldnt wake up';
  const over = (ago: number): Earlier[] => signs.map((text) => ({ text, ago }));

  it('make four of one kind high, and name them', () => {
    expect(severity(last)).toBe('concern');
    expect(severity(last, said(...signs.slice(1)))).toBe('concern');
    const found = worst(last, said(...signs));
    expect(found).toMatchObject({
      severity: 'high',
      severityBefore: 'high',
    });
    expect(found?.signs.map((ruleId) => ruleId.split('.', 2).join('.'))).toEqual(signs.map(() => 'en.suicide'));
  });

  it('fade with time', () => {
    expect(severity(last, over(5 * minutes))).toBe('high');
    expect(severity(last, over(25 * minutes))).toBe('concern');
  });

  it('do not add up when they say the same, when another says them, or when they are of another kind', () => {
    expect(severity(last, said(last, last, last, last))).toBe('concern');
    expect(severity(last, signs.map(asked))).toBe('concern');
    expect(severity('my cravings are so bad', said(...signs))).toBe('concern');
  });

  it('weigh twice what somebody does', () => {
    expect(severity(signs[0] ?? '', [{ text: 'gave away all my things', ago: 11 * minutes }])).toBe('concern');
    expect(severity(signs[0] ?? '', [{ text: 'gave away all my things', ago: 11 * minutes }, ...said(signs[2] ?? '')])).toBe('high');
  });

  it('raise nothing that is calm', () => {
    expect(severity('good morning', said(...signs, last))).toBe('none');
  });
});

describe('an answer', () => {
  const question = asked('Sam, are you thinking of killing yourself?');

  it('is heard in the light of its question, and marked', () => {
    expect(worst('well yeah', [question])).toMatchObject({
      severity: 'high',
      category: 'suicide',
      ruleId: expect.stringMatching(/^en\.suicide\./) as string,
      asked: true,
      span: [5, 9],
    });
    expect(severity('yeah')).toBe('none');
  });

  it.each([
    ['yes', 'high'],
    ['sometimes', 'high'],
    ['all the time honestly', 'high'],
    ['yeah, tonight', 'imminent'],
    ['i dont know', 'concern'],
    ['why do you ask', 'concern'],
    ['not really', 'concern'],
    ["no, I'm safe, just tired", 'none'],
    ['nah not at all', 'none'],
    ['yeah no lol', 'none'],
    ['what did you say about yeah', 'none'],
    ['ok', 'none'],
  ])('"%s" is %s', (answer, expected) => {
    expect(severity(answer, [question])).toBe(expected);
  });

  it.each(['can you stay safe tonight?', 'are you safe?', 'do you want to live?'])('no to "%s" is the alarm', (text) => {
    expect(severity('no', [asked(text)])).toBe('high');
    expect(severity('yes', [asked(text)])).toBe('none');
  });

  it('waits while the author writes two more texts, and ten minutes', () => {
    expect(severity('yeah', [question, ...said('hm', 'well')])).toBe('high');
    expect(severity('yeah', [question, ...said('hm', 'well', 'so')])).toBe('none');
    expect(severity('yeah', [{ ...question, ago: 10 * minutes + 1 }])).toBe('none');
  });

  it('waits while others say two things that ask nothing, until the author has written and somebody goes on', () => {
    const [kind, calm] = [asked('we are here for you'), asked('all of us')];
    expect(severity('yeah', [question, kind, calm])).toBe('high');
    expect(severity('yeah', [question, kind, ...said('hm')])).toBe('high');
    expect(severity('yeah', [question, kind, calm, kind])).toBe('none');
    expect(severity('yeah', [question, ...said('no'), kind])).toBe('none');
    expect(severity('yeah', [{ ...question, ago: 10 * minutes + 1 }, kind])).toBe('none');
  });

  it('answers the last who asked, and only what was asked', () => {
    expect(severity('yeah', [question, asked('are you hungry?')])).toBe('none');
    expect(severity('yeah', [asked('he wants to kill himself')])).toBe('none');
    expect(severity('yes', [asked('are you coming to group tonight?')])).toBe('none');
  });

  const dying = 'are you thinking of killing yourself?';
  it.each([
    [[dying, 'how bad is it, 0 to 10?'], 'yes', 'high'],
    [[dying, 'how bad is it, 0 to 10?'], 'no', 'none'],
    [[dying, 'how bad is it, 0 to 10?'], '3', 'none'],
    [[dying, 'how safe do you feel, 0 to 10?'], 'yes', 'high'],
    [[dying, 'is there a meeting tonight?'], 'yes', 'high'],
    [[dying, 'is there a meeting tonight?'], 'no', 'none'],
    [[`${dying} is there a meeting tonight?`], 'yes', 'high'],
    [[dying, 'have a good night, ok?'], 'yes', 'high'],
    [['are you safe?', 'how bad is it, 0 to 10?'], 'no', 'high'],
    [['are you safe?', 'is there a meeting at seven?'], 'no', 'high'],
    [['are you safe?', 'is there a meeting at seven?'], 'yes', 'none'],
    [['did you take the pills?', 'is there a meeting tonight?'], 'all of them', 'imminent'],
    [['¿te quieres matar?', '¿hay reunión hoy?'], 'sí', 'high'],
    [['are you hungry?', 'is there a meeting tonight?'], 'yes', 'none'],
    [[dying, 'are you hungry?', 'is there a meeting tonight?'], 'yes', 'none'],
    [['how safe do you feel, 0 to 10?', 'how bad are the cravings, 0 to 10?'], '2', 'none'],
  ] as const)('to what %j leave open: "%s" is %s', (questions, answer, expected) => {
    expect(severity(answer, questions.map(asked))).toBe(expected);
  });

  it('to what was open is given once', () => {
    expect(severity('yes', [question, ...said('no'), asked('is there a meeting tonight?')])).toBe('none');
    expect(severity('tonight', [question, asked('how bad is it, 0 to 10?'), ...said('yes')])).toBe('imminent');
  });

  it.each([
    ['are you thinking of suicide?', 'i am thinking of suicide', 'i am not thinking of suicide'],
    ['Did you take all of them??', 'i took all of them', 'i didnt take all of them'],
    ['have you hurt yourself? please tell us', 'i have hurt myself', 'i havent hurt myself'],
    ['do u want to die', 'i want to die', 'i dont want to die'],
    ['suicidal?', 'i am suicidal . i have a suicidal ', 'i am not suicidal . i dont have a suicidal '],
    ['you thinking about ending your life?', 'i am thinking about ending my life', 'i am not thinking about ending my life'],
    ['¿Estás pensando en matarte?', 'estoy pensando en matarme', 'no estoy pensando en matarme'],
    ['te quieres morir?', 'me quiero morir', 'no me quiero morir'],
  ])('%s', (text, yes, no) => {
    expect(statementsIn(text)).toEqual([{ yes, no }]);
  });

  it.each([
    ['are you in danger?', 'yes', 'high'],
    ['are you in danger of losing the game?', 'yes', 'none'],
    ['gun?', 'yes, next to me', 'imminent'],
    ['tea?', 'yes, next to me', 'none'],
    ['is there a gun in the house?', 'yes, loaded', 'imminent'],
    ['is there a meeting tonight?', 'yes', 'none'],
    ['plans?', 'yes', 'none'],
    ['any plans tonight?', 'yes', 'none'],
    ['how bad is it, 0 to 10?', '9', 'concern'],
    ['how bad is it, 0 to 10?', '2', 'none'],
    ['that new movie. how bad is it, 0 to 10?', '9', 'none'],
    ['how bad is the traffic, 0 to 10?', '9', 'none'],
    ['how bad are the cravings, 0 to 10?', '9', 'concern'],
    ['how bad are the cravings, 0 to 10?', '9 days', 'none'],
    ['how suicidal are you, 0 to 10?', '7', 'high'],
    ['how safe do you feel, 0 to 10?', '2', 'high'],
    ['how safe do you feel, 0 to 10?', '9', 'none'],
    ['¿estás en peligro?', 'sí', 'high'],
    ['¿estás en peligro de perder el juego?', 'sí', 'none'],
    ['¿pistola?', 'sí, aquí en la mano', 'imminent'],
    ['¿té?', 'sí, aquí conmigo', 'none'],
    ['¿qué tan mal estás, del 0 al 10?', '9', 'concern'],
    ['¿qué tan mal está el tráfico, del 0 al 10?', '9', 'none'],
    ['¿qué tan seguro te sientes, del 1 al 10?', '2', 'high'],
    ['del 1 al 10, ¿cuántas ganas tienes de consumir?', '9', 'concern'],
    ['del 1 al 10, ¿cuántas ganas tienes de bailar?', '9', 'none'],
  ])('"%s" "%s" is %s', (text, answer, expected) => {
    expect(severity(answer, [asked(text)])).toBe(expected);
  });

  it('still says what was asked when its author goes on', () => {
    expect(severity('tonight', [question, ...said('yes')])).toBe('imminent');
    expect(severity('tonight', [question, ...said('no')])).toBe('none');
    expect(severity('esta noche', [asked('¿te quieres matar?'), ...said('sí')])).toBe('imminent');
  });

  it.each(['I was there too.', 'is the meeting at noon today?', '', '???'])('"%s" asks nothing of them', (text) => {
    expect(statementsIn(text)).toEqual([]);
  });
});

describe('a retraction', () => {
  it.each(['jk', 'just kidding', 'im fine now', 'ignore me'])('"%s" never lowers below concern', (taken) => {
    expect(rank(worst(`i want to kill myself ${taken}`)?.severity ?? 'none')).toBeGreaterThanOrEqual(rank('concern'));
    expect(rank(worst(`i want to kill myself. ${taken}`)?.severity ?? 'none')).toBeGreaterThanOrEqual(rank('concern'));
    expect(severity('i want to kill myself', said(taken))).toBe('high');
    expect(severity('tonight', said('i want to kill myself', taken))).toBe('imminent');
  });
});
