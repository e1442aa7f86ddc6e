import { alternatives, isClassName, isTooLong, readPhrase, wordsOf } from './phrase.js';
import { farGap } from './tape.js';

/** Each way to say it: words, each after its gap. */
const ways = (phrase: string): string[] =>
  readPhrase(phrase).map((steps) => steps.map(({ any, gap }) => `${gap ? `${gap} ` : ''}${any.join('|')}`).join(', '));

describe('a phrase', () => {
  it.each([
    ['one', ['one']],
    ['one two', ['one, two']],
    ['  one   two ', ['one, two']],
    ['one|two', ['one|two']],
    ['one * two', ['one, 1 two']],
    ['one ** two', ['one, 2 two']],
    ['one *** two', ['one, 3 two']],
    ['one ... two', [`one, ${farGap} two`]],
    ['one * two three', ['one, 1 two, three']],
    ['one two? three', ['one, three', 'one, two, three']],
    ['one|two? three', ['three', 'one|two, three']],
    ['one * two? three', ['one, three', 'one, 1 two, three']],
    ['in_front_of me', ['in front of, me']],
    ['IN_FRONT', ['IN_FRONT']],
    ['A_B|a_b', ['A_B|a b']],
    ['a & b', [`a, ${farGap} b`, `b, ${farGap} a`]],
    ['a b & c', [`a, b, ${farGap} c`, `c, ${farGap} a, b`]],
    ['a b? & c', [`a, ${farGap} c`, `a, b, ${farGap} c`, `c, ${farGap} a`, `c, ${farGap} a, b`]],
  ])('%s', (phrase, expected) => {
    expect(ways(phrase)).toEqual(expected);
  });

  it('of three parts may be said in six orders', () => {
    expect(ways('a & b & c').map((way) => way.replaceAll(/[^a-c]/g, ''))).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
  });

  it('may leave out four words', () => {
    expect(ways('a b? c? d? e?')).toHaveLength(16);
  });

  it.each([
    ['', /neither a word nor a class/],
    ['one |two', /"\|two" in "one \|two" is neither/],
    ['one ?', /neither a word nor a class/],
    ['o*e', /neither a word nor a class/],
    ['o?e', /neither a word nor a class/],
    ['one...two', /neither a word nor a class/],
    ['one **** two', /neither a word nor a class/],
    ['one *', /"one \*" must begin and end/],
    ['one ...', /must begin and end/],
    ['one?', /must begin and end/],
    ['one? two?', /must begin and end/],
    ['a & b & c & d', /"a & b & c & d" has more than 3 parts/],
    ['a & b?', /must begin and end/],
    ['a b? c? d? e? f?', /has more than 4 words that may be missing/],
  ])('"%s" cannot be read', (phrase, message) => {
    expect(() => readPhrase(phrase)).toThrow(message);
  });
});

describe('the phrases of a rule', () => {
  it('stand a line each', () => {
    expect(alternatives(' one two \n\n  three\n')).toEqual(['one two', 'three']);
  });
});

describe('the name of a class', () => {
  it.each(['A', 'END', 'A_B'])('may be %s', (name) => {
    expect(isClassName(name)).toBe(true);
  });

  it.each(['a', 'End', 'eND', '2A', 'END_2', '_A', 'A-B', 'END ', ''])('may not be "%s"', (name) => {
    expect(isClassName(name)).toBe(false);
  });
});

describe('what stands for one word', () => {
  it('is made of words', () => {
    expect(wordsOf(' put an  end-to ')).toEqual(['put', 'an', 'end', 'to']);
    expect(wordsOf('me🔫')).toEqual(['me', ':gun:']);
  });

  it.each([
    ['one', false],
    ['a '.repeat(15), false],
    ['a '.repeat(16), true],
    ['a-'.repeat(16), true],
    ['a_'.repeat(15), false],
    ['a_'.repeat(16), true],
    ['☠'.repeat(16), true],
    ['🔫'.repeat(15), false],
    ['a'.repeat(40), false],
    [`A${'_A'.repeat(16)}`, false],
  ])('is heard in fifteen words at most: %s', (entry, refused) => {
    expect(isTooLong(entry)).toBe(refused);
  });
});
