import { asksGrade, gradeIn } from './scale.js';

describe('what the answer to "how bad, 0 to 10?" says', () => {
  it.each([
    ['how bad is it, 0 to 10?', 'i cant take it anymore'],
    ['that movie! how bad is it, 0 to 10?', 'it is so bad'],
    ['so, hey, on a scale of 1 to 10, how bad is it?', 'i cant take it anymore'],
    ['hey sam, how bad is it, 0 to 10? be honest', 'i cant take it anymore'],
    ['hi sam how bad is it, 0 to 10?', 'i cant take it anymore'],
    ['hey how bad is it, 0 to 10?', 'i cant take it anymore'],
    ['can i ask, how bad is it, 1 to 10', 'i cant take it anymore'],
    ['just wondering how bad is it, 1 to 10', 'i cant take it anymore'],
    ['um, could you please tell me how bad is it right now, 0 to 10', 'i cant take it anymore'],
    ['how bad, 0 to 10?', 'i cant take it anymore'],
    ['and how bad are the cravings, 0 to 10?', 'my cravings is so bad'],
    ['so sad! how bad is it, 0 to 10?', 'it is so bad'],
    ['hola, oye, ¿qué tan mal estás, del 0 al 10?', 'ya no puedo mas con esto'],
    ['¿te puedo preguntar, del 0 al 10, qué tan mal te sientes?', 'ya no puedo mas con esto'],
    ['how bad is your headache, 0 to 10?', 'my headache is so bad'],
    ['0 to 10, how bad are the cravings', 'my cravings is so bad'],
    ['On a scale of 1-10 how sad are you?', 'i am so sad'],
    ['how likely are you to hurt yourself from one to ten?', 'i will hurt myself'],
    ['how much do you want to use out of 10', 'i want to use so bad'],
    ['how much do you miss it, 1 to 5?', 'i miss it so much'],
    ['rate your urges 1 to 10', 'my urges is so bad'],
    ['rate cravings 1 to 10', 'my cravings is so bad'],
    ['how likely r u hurting yourself 1 to 10', 'i will hurting myself'],
    ['how much do you not want it, 0 to 10?', 'i not want it so much'],
    ['how  sad   are you, 0 to 10?', 'i am so sad'],
    ['how sad are you 0 to 10 be honest', 'i am so sad'],
    ['how bad is it outside, 0 to 10?', 'my it outside is so bad'],
    ['¿qué tan mal estás, del 0 al 10?', 'ya no puedo mas con esto'],
    ['del 1 al 10, ¿cuántas ganas tienes de beber?', 'tengo muchas ganas de beber'],
    ['cuánta ansiedad tienes, del 0 al 10', 'tengo muchas ansiedad'],
    ['¿qué tan fuerte es, del 0 al 10?', 'fuerte'],
    ['¿qué tan mal está la sopa, del 0 al 10?', 'la sopa mal'],
    ['how bad are these cravings, 0 to 10?', 'my cravings is so bad'],
    ['rate these cravings, 0 to 10', 'my cravings is so bad'],
    ['en una escala del 1 al 10 que tan fuertes son las ganas', 'las ganas fuertes'],
  ])('%s', (question, high) => {
    expect(gradeIn(question, '9')?.trim()).toBe(high);
    expect(gradeIn(question, '1')).toBeUndefined();
    expect(asksGrade(question)).toBe(true);
  });

  it.each([
    ['how safe do you feel, 0 to 10?', 'i am safe', 'i am not safe'],
    ['how are you, 0 to 10?', 'i am okay', 'i cant take it anymore'],
    ['¿qué tan seguro te sientes del 1 al 10?', 'estoy a salvo', 'no estoy a salvo'],
  ])('%s, where little is the alarm', (question, high, low) => {
    for (const much of ['10', '7']) expect(gradeIn(question, much)?.trim()).toBe(high);
    for (const little of ['2', '3']) expect(gradeIn(question, little)?.trim()).toBe(low);
    for (const between of ['4', '5', '6']) expect(gradeIn(question, between)).toBeUndefined();
  });

  it.each([
    '9',
    'a 9',
    'like an 8 tbh',
    "i'd say nine",
    '8/10',
    '7',
    'diez',
    'como un 9',
    '9 or 10',
    '10 right now',
    'its a solid 9',
    ' 9',
    '"9"',
    'a ... 9',
  ])('"%s" is much', (answer) => expect(gradeIn('how bad is it, 0 to 10?', answer)).toBe('i cant take it anymore'));

  it.each(['6', '9 days', '9 more days', 'nine pills', '8 am', 'at 9 pm', 'yes', 'group is at 9', '5150', ''])('"%s" is not', (answer) => {
    expect(gradeIn('how bad is it, 0 to 10?', answer)).toBeUndefined();
  });

  it('is of the scale that was asked', () => {
    expect(gradeIn('how bad is it, 1 to 5?', '4')).toBe('i cant take it anymore');
    expect(gradeIn('how bad is it, 0 to 100?', '60')).toBeUndefined();
  });

  it.each([
    'how bad is it?',
    'see you at 10',
    'i walked 0 to 10 miles',
    'from 9 to 10 there is group',
    'the score was 1 to 5',
    'how are you getting home, 0 to 10?',
    'that movie how bad is it, 0 to 10?',
    'he can tell me how bad it was, 0 to 10',
    'he asked how bad are the cravings, 0 to 10?',
    'he asked how are you, 0 to 10?',
    'he asked how sad are you, 0 to 10?',
    'he asked how likely are you to hurt yourself, 0 to 10?',
    'he asked how much do you want it, 0 to 10?',
    'he asked what is your craving, 0 to 10?',
    'dijo que tan mal estas, del 0 al 10',
    'dijo que tan triste estas, del 0 al 10',
    'dijo que tan fuertes son, del 0 al 10',
    'dijo cuantas ganas tienes, del 0 al 10',
    '',
  ])('"%s" asks for no grade', (text) => {
    expect(asksGrade(text)).toBe(false);
    expect(gradeIn(text, '9')).toBeUndefined();
  });
});
