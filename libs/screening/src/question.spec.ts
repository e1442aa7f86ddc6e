import { amountIn, type Statement, statementsIn, withMore } from './question.js';

const statementIn = (text: string): Statement | undefined => statementsIn(text)[0];

describe('what the answer to a question says', () => {
  it.each([
    ['are you sad?', 'i am sad ', 'i am not sad '],
    ['you feeling low?', 'i am feeling low', 'i am not feeling low'],
    [
      'suicidal right now?',
      'i am suicidal right now. i have a suicidal right now',
      'i am not suicidal right now. i dont have a suicidal right now',
    ],
    ['promise you wont hurt yourself', 'i can promise i wont hurt myself', 'i cant promise i wont hurt myself'],
    ['you arent well, are you sad?', 'i am sad ', 'i am not sad '],
    ['do you like hay', 'i like hay', 'i dont like hay'],
    ['have you got a gun?', 'i have got a gun', 'i havent got a gun'],
    ['r u sad', 'i am sad ', 'i am not sad '],
    ['were you sad', 'i was sad ', 'i was not sad '],
    ['do ya drink', 'i drink ', 'i dont drink '],
    ['have you used today', 'i have used today', 'i havent used today'],
    ['can you stay safe', 'i can stay safe', 'i cant stay safe'],
    ['will you call me', 'i will call me', 'i wont call me'],
    ['will you hurt yourself', 'i will hurt myself', 'i wont hurt myself'],
    ['Are you okay, are your pills gone', 'i am okay are my pills gone', 'i am not okay are my pills gone'],
  ])('%s', (text, yes, no) => {
    expect(statementIn(text)).toEqual({ yes, no });
  });

  it.each([
    ['did he hit you', 'he hit me', 'he didnt hit me'],
    ['did they touch you there', 'they touched me there', 'they didnt touch me there'],
    ['has anyone hurt you', 'someone has hurt me', 'someone has not hurt me'],
    ['are they hurting you', 'they are hurting me', 'they are not hurting me'],
    ['have they hurt you', 'they have hurt me', 'they have not hurt me'],
    ['was he hitting you', 'he was hitting me', 'he was not hitting me'],
    ['were they hitting you', 'they were hitting me', 'they were not hitting me'],
    ['so did he hit you', 'he hit me', 'he didnt hit me'],
    ['did they hurt you later on today', 'they hurt me later on today', 'they didnt hurt me later on today'],
    ['is she choking you now', 'she is choking me now', 'she is not choking me now'],
    ['did he call, and are you sad', 'i am sad', 'i am not sad'],
  ])('%s, of another who does it to them', (text, yes, no) => {
    const told = statementIn(text);
    expect([told?.yes.trim(), told?.no.trim()]).toEqual([yes, no]);
  });

  it.each([
    ['you arent going to do anything, are you', 'i am going to do something', 'i am not going to do something'],
    ['you wont hurt yourself will you', 'i will hurt myself', 'i will not hurt myself'],
    ['you didnt take them did you', 'i did take them', 'i did not take them'],
  ])('%s, where the question stands at the end', (text, yes, no) => {
    expect(statementIn(text)).toEqual({ yes, no });
  });

  it.each([
    ['how many did you take', 'like 40', 'i took like 40 pills'],
    ['How much of it did u drink??', 'the whole bottle', 'i drank the whole bottle of it'],
    ['how many chips did you take', 'two', 'i took two chips'],
    ['did you take the pills?', 'all of them', 'i took all the pills'],
    ['did you swallow your meds', 'every one', 'i swallowed all the meds'],
    ['did you take all the pills ?', '"all of them"', 'i took all the pills'],
    ['did you take all of your pills?', 'all of them', 'i took all the pills'],
    ['did you take them?', 'all of them', 'i took all of them'],
    ['did you take them all?', 'every single one', 'i took all of them'],
    ['did you take all those?', 'all of them', 'i took all of those'],
    ['did you take any of them?', 'every pill tonight', 'i took all of them'],
    ['did you drink it?', 'the whole thing', 'i drank all of it'],
    ['did you take them?', 'all 30', 'i took all of them'],
    ['did you take them?', 'everything in the bottle', 'i took all of them'],
    ['did you take them?', 'the entire bottle', 'i took all of them'],
    ['did you swallow those pills?', 'everything', 'i swallowed all the pills'],
    ['how  many did you take', 'like 40', 'i took like 40 pills'],
    ['how many did you take', 'one 2 3 4 5 6 7 8 9', 'i took one 2 3 4 5 6 7 8 pills'],
  ])('%s: %s names an amount', (question, answer, told) => {
    expect(amountIn(question, answer)).toBe(told);
  });

  it.each([
    ['did you take the pills?', 'with breakfast'],
    ['did you take the pills to the drop box?', 'all of them'],
    ['did you take the pills?', 'not all of them'],
    ['did you take your meds?', 'everyday'],
    ['did you take your meds?', 'every single morning'],
    ['did you take your meds?', 'every 4 hours'],
    ['did you take your meds?', 'all good'],
    ['did you take your meds?', 'all is well'],
    ['did you take them?', 'all the way'],
    ['did you take them?', 'all as prescribed'],
    ['did you take them?', 'all clear'],
    ['did you take your meds?', 'everything as usual'],
    ['did you take your meds?', "everything's fine"],
    ['did you take care?', 'all of them'],
    ['did you take them to the drop box?', 'all of them'],
    ['how many came', 'like 40'],
  ])('%s: %s names none', (question, answer) => {
    expect(amountIn(question, answer)).toBeUndefined();
  });

  it.each([
    ['take', 'took'],
    ['drink', 'drank'],
    ['use', 'used'],
    ['relapse', 'relapsed'],
    ['slip', 'slipped'],
    ['buy', 'bought'],
    ['do', 'did'],
    ['try', 'tried'],
    ['overdose', 'overdosed'],
    ['swallow', 'swallowed'],
    ['think', 'thought'],
    ['feel', 'felt'],
    ['smoke', 'smoked'],
    ['shoot', 'shot'],
    ['get', 'got'],
    ['fall', 'fall'],
  ])('"did you %s it" is told with %s', (verb, told) => {
    expect(statementIn(`did you ${verb} it`)).toEqual({ yes: `i ${told} it`, no: `i didnt ${verb} it` });
  });

  it.each([
    ['you', 'i'],
    ['u', 'i'],
    ['ya', 'i'],
    ['your', 'my'],
    ['ur', 'my'],
    ['yours', 'mine'],
    ['yourself', 'myself'],
    ['urself', 'myself'],
    ["you're", 'im'],
    ["you've", 'ive'],
    ["you'd", 'id'],
    ["you'll", 'ill'],
  ])('"%s" is answered with %s', (one, other) => {
    expect(statementIn(`is that ${one} still?`)?.yes).toBe(`i am is that ${other} still`);
  });

  it.each([
    ['te quieres morir?', 'me quiero morir'],
    ['tu eres feliz?', 'mi soy feliz'],
    ['tus cosas tienes?', 'mis cosas tengo'],
    ['¿qué hay de ti contigo?', 'que hay de mi conmigo'],
    ['¿estás bien?', 'estoy bien'],
    ['¿piensas en eso?', 'pienso en eso'],
    ['¿has bebido?', 'he bebido'],
    ['¿vas a salir?', 'voy a salir'],
    ['¿puedes dormir?', 'puedo dormir'],
    ['¿sientes algo?', 'siento algo'],
    ['¿tomaste algo?', 'tome algo'],
    ['¿usaste hoy?', 'use hoy'],
    ['¿bebiste hoy?', 'bebi hoy'],
    ['hacerte daño?', 'hacerme dano'],
    ['haciéndote daño?', 'haciendome dano'],
    ['¿vas a irte?', 'voy a irme'],
    ['¿un arte?', 'un arme'],
    ['¿sientes tus arterias?', 'siento mis arterias'],
  ])('%s', (text, yes) => {
    expect(statementIn(text)).toEqual({ yes, no: `no ${yes}` });
  });

  it.each([
    ['is there a gun in the house?', 'i have a gun in the house', 'i dont have a gun in the house'],
    ['are there pills left?', 'i have pills left', 'i dont have pills left'],
    ['got a knife?', 'i have a knife', 'i dont have a knife'],
    ['any urges today?', 'i have urges today', 'i dont have urges today'],
    ['have pills with you?', 'i have pills with i', 'i dont have pills with i'],
    ['have you slept?', 'i have slept ', 'i havent slept '],
    ['gun?', 'i am gun . i have a gun ', 'i am not gun . i dont have a gun '],
    ['¿pistola?', 'pistola. tengo pistola', 'no pistola. no tengo pistola'],
    ['¿muchas ganas hoy?', 'muchas ganas hoy. tengo muchas ganas hoy', 'no muchas ganas hoy. no tengo muchas ganas hoy'],
    ['¿hay vino?', 'tengo vino', 'no tengo vino'],
    ['hay una pistola ahí?', 'tengo una pistola ahi', 'no tengo una pistola ahi'],
    ['ok. hay una pistola?', 'tengo una pistola', 'no tengo una pistola'],
  ])('"%s" asks what they have', (text, yes, no) => {
    expect(statementIn(text)).toEqual({ yes, no });
  });

  it('is of safety where it asks of danger, unless of something', () => {
    expect(statementIn('are you in danger now?')).toEqual({ yes: 'i am not safe now', no: 'i am safe now' });
    expect(statementIn('¿estás en peligro?')).toEqual({ yes: 'no estoy a salvo', no: 'estoy a salvo' });
    expect(statementIn('are you in danger of losing the game?')?.yes).toBe('i am in danger of losing the game');
    expect(statementIn('¿estás en peligro de perder?')?.yes).toBe('estoy en peligro de perder');
  });

  it('is that of the last sentence that asks', () => {
    expect(statementIn('are you sad? are you safe? call me.')?.yes).toBe('i am safe ');
    expect(statementsIn('are you sad? are you safe?')).toHaveLength(1);
    expect(statementIn('are you sad\nplease tell us')?.yes).toBe('i am sad ');
    expect(statementIn('are you sad! tell us')?.yes).toBe('i am sad ');
  });

  it.each(['is there tea?', 'got a car?', 'have a good night, ok?', '¿hay té?', 'how safe do you feel, 0 to 10?'])(
    'and what "%s" leaves open',
    (text) => {
      expect(statementsIn(`are you well? are you sad? ${text}`).map(({ yes }) => yes)[1]).toBe('i am sad ');
      expect(statementsIn(`are you well? are you sad? ${text}`)).toHaveLength(2);
      expect(statementsIn(`are you sad? ${text} ${text} ${text}`)).toHaveLength(3);
    },
  );

  it.each([
    'ok?',
    'really?',
    'promise?',
    'a gun?',
    'you good?',
    'are you?',
    'so do you?',
    'are you still there?',
    'u there',
    '¿ok?',
    '¿de verdad?',
    '¿sigues ahí?',
    '¿estás ahí?',
    'are you with me?',
    'are you still there',
    'you still with us?',
    '\nare you still there?',
  ])('and what "%s" leaves open, which asks too little', (text) => {
    expect(
      statementsIn(`are you well? are you sad? ${text}`)
        .map(({ yes }) => yes)
        .includes('i am sad '),
    ).toBe(true);
    expect(statementsIn(`are you well? are you sad? ${text}`).map(({ yes }) => yes)).not.toContain('i am well ');
  });

  it.each([
    'are you safe?',
    'do you drink?',
    'did he call you?',
    '¿estás bien?',
    '¿quieres morirte?',
    'are you there yet with all of that?',
    'so tell me now are you still with me?',
    '¿y tú dices que sigues ahí?',
    '¿me lees tus mensajes de hoy?',
  ])('and nothing else, where "%s" asks enough', (text) => {
    expect(statementsIn(`are you sad? ${text}`)).toHaveLength(1);
  });

  it('is, of a yes, also what is said with it: eight words', () => {
    expect(withMore('i drink', 'Yes, tea!')).toBe('i drink, yes tea');
    expect(withMore('i drink', 'yes 2 3 4 5 6 7 8 9')).toBe('i drink, yes 2 3 4 5 6 7 8');
  });

  it('is that of the last turn in a sentence', () => {
    expect(statementIn('i know you are busy but are you sad')?.yes).toBe('i am sad ');
  });

  it('is of whoever was spoken with, where three words ask', () => {
    expect(statementIn('feeling very low?')?.yes).toBe('i am feeling very low');
    expect(statementIn('you feeling low?')?.yes).toBe('i am feeling low');
    expect(statementIn('is he feeling low?')).toBeUndefined();
    expect(statementIn('is he feeling your pain?')?.yes).toBe('i am is he feeling my pain');
  });

  it.each(['feeling low', 'are they sad', 'you are sad', 'you know did he call', 'hay tacos', '?', ''])(
    '"%s" asks nothing of them',
    (text) => {
      expect(statementIn(text)).toBeUndefined();
    },
  );
});
