import { examine, screen } from './screen.js';
import { starterLexicon } from './starter-lexicon.js';

const worst = (text: string) => screen(text, starterLexicon)[0];
const severity = (text: string): string => worst(text)?.severity ?? 'none';

describe('severity', () => {
  it.each([
    ['I want to kill myself', 'high'],
    ['I want to kill myself tonight', 'imminent'],
    ['I want to kill myself, the gun is loaded', 'imminent'],
    ['I want to die. goodbye everyone', 'imminent'],
    ['I cannot go on like this', 'concern'],
    ['I cannot go on like this. goodbye everyone', 'imminent'],
    ['I took the whole bottle of my sleeping pills', 'imminent'],
    ['i used last night', 'concern'],
    ['i am high right now', 'high'],
  ])('of "%s" is %s', (text, expected) => {
    expect(severity(text)).toBe(expected);
  });
});

describe('a change of one word changes the answer', () => {
  it.each([
    ['negation', 'I want to die', 'I do not want to die'],
    ['pseudo-negation', 'not gonna lie I want to die', 'not that I want to die'],
    ['negation that is the alarm', 'I do not want to live', 'I do want to live'],
    ['a promise taken back', "I said I wasn't suicidal. I lied", "I said I wasn't suicidal"],
    ['the past, and now again', 'years ago I wanted to die, and tonight it is back', 'years ago I wanted to die'],
    ['bereavement', 'my brother wants to kill himself', 'my brother killed himself'],
    ['idiom', 'I will shoot myself', 'I will shoot myself in the foot'],
    ['fiction', 'he said he wants to end it', 'in the movie he wants to kill himself'],
    ['trivial cause, in earnest', 'this homework makes me want to die, I mean it', 'this homework makes me want to die'],
    ['a way to die, and a cause', 'I want to walk into traffic', 'this traffic makes me want to die'],
    ['a supporter', 'kill yourself', 'are you thinking of killing yourself?'],
    ['prescribed', 'took all my pills', 'took all my pills as prescribed'],
  ])('%s', (_name, alarm, calm) => {
    expect(severity(alarm)).not.toBe('none');
    expect(severity(calm)).toBe('none');
  });
});

describe('a finding', () => {
  it('marks the words in the text as it was written', () => {
    const text = '👋 hey… I ｗａｎｔ tо k\u200bill  mysеlf!';
    const [start, end] = worst(text)?.span ?? [0, 0];
    expect(text.slice(start, end)).toBe('k\u200bill  mysеlf');
  });

  it('says whether the member used the word', () => {
    expect(worst('suicide is on my mind')?.explicit).toBe(true);
    expect(worst('this is my last night here')?.explicit).toBe(false);
  });

  it('is one a category, worst first', () => {
    const found = screen('I am drunk right now and I took the whole bottle of pills', starterLexicon);
    expect(found.map(({ category }) => category)).toEqual(expect.arrayContaining(['overdose', 'relapse']));
    expect(new Set(found.map(({ category }) => category)).size).toBe(found.length);
    expect(found[0]).toMatchObject({ category: 'overdose', severity: 'imminent' });
  });

  it('keeps what must be held beside a worse one', () => {
    const found = screen('I have the gun in my hand. and you, kill yourself', starterLexicon);
    expect(found.some(({ alwaysHold }) => alwaysHold)).toBe(true);
    expect(found[0]?.severity).toBe('imminent');
  });

  it('explains what a guard silenced', () => {
    expect(examine('in the movie I wanted to die', starterLexicon)[0]).toMatchObject({ severity: 'none', guards: ['fiction'] });
  });
});

describe('two languages on every text', () => {
  it.each([
    ['ya no quiero vivir', 'es'],
    ['estoy cansada, I want to die', 'en'],
    ['honestly me quiero matar', 'es'],
  ])('%s', (text, language) => {
    expect(worst(text)?.language).toBe(language);
  });

  it('reads Spanish with and without accents', () => {
    expect(severity('mañana ya no voy a estar')).toBe('imminent');
    expect(severity('manana ya no voy a estar')).toBe('imminent');
  });
});
