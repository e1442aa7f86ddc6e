import { tokenise } from './tokens.js';
import { Vocabulary } from './vocabulary.js';

const vocabulary = new Vocabulary();
for (const word of ['kill', 'myself', 'suicide']) vocabulary.core(word);
for (const word of ['stop', 'now', 'want', 'to']) vocabulary.word(word);

const surfaces = (text: string): string[] => tokenise(text, vocabulary).map(({ surface }) => surface);
const breaks = (text: string): string[] => tokenise(text, vocabulary).map(({ before }) => before);
const quoted = (text: string): string[] =>
  tokenise(text, vocabulary)
    .filter((token) => token.quoted)
    .map(({ surface }) => surface);
const glued = (text: string): boolean[] => tokenise(text, vocabulary).map((token) => token.glued);

describe('the words of a text', () => {
  it.each([
    ['one, two', ['one', 'two']],
    ["don't", ['dont']],
    ['k!ll', ['k!ll']],
    ['$uicide', ['$uicide']],
    ['$100', ['100']],
    ['100$', ['100']],
    ['s**cide', ['s**cide']],
    ['**bold**', ['bold']],
    ['* one', ['one']],
    ['*kill*', ['kill']],
    ['one* *', ['one']],
    ['x s*icide*', ['x', 's*icide']],
    ['w@nt', ['w@nt']],
    ['s+op', ['s+op']],
    ['k|ll', ['k|ll']],
    ['$5 $ now', ['5', 'now']],
    ['5$ now', ['5', 'now']],
    ['now$', ['now']],
    ['x: 🔫', ['x', ':gun:']],
    [': :gun:', [':gun:']],
    ['｡a', ['a']],
    ['a+b', ['a', 'b']],
    ['+b', ['b']],
    ['b+', ['b']],
    ['stop!now', ['stop', 'now']],
    ['stop!!!now', ['stop', 'now']],
    ['killmyself', ['kill', 'myself']],
    ['x killmyself x', ['x', 'kill', 'myself', 'x']],
    ['me🔫', ['me', ':gun:']],
    ['at 10:30 :', ['at', '10', '30']],
    [':gun: x', [':gun:', 'x']],
    ['日本', ['日本']],
    ['', []],
    ['...', []],
  ])('%s', (text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });

  it('say where they stood', () => {
    const text = 'I’m 🔫 ｋｉｌｌ-myself stop!now';
    expect(tokenise(text, vocabulary).map(({ start, end }) => text.slice(start, end))).toEqual([
      'I’m',
      '🔫',
      'ｋｉｌｌ',
      'myself',
      'stop',
      'now',
    ]);
    expect(tokenise('a killmyself', vocabulary).map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [2, 6],
      [6, 12],
    ]);
  });

  it('say what the lexicon knows of each', () => {
    expect(tokenise('k1ll stop other', vocabulary).map(({ words }) => words.map(({ text }) => text))).toEqual([['kill'], ['stop'], []]);
  });
});

describe('what stands between two words', () => {
  it.each([
    ['a b', 'none'],
    ['a  b', 'none'],
    ['a-b', 'none'],
    ['a.b', 'none'],
    ['a. b', 'sentence'],
    ['a.  b', 'sentence'],
    ['a.\nb', 'sentence'],
    ['a .b', 'sentence'],
    ['a! b', 'sentence'],
    ['a? b', 'sentence'],
    ['a). b', 'sentence'],
    ['a." b', 'sentence'],
    ['a.” b', 'sentence'],
    ['a.“ b', 'sentence'],
    ['a.» b', 'sentence'],
    ['a.‟ b', 'sentence'],
    ['(a.) b', 'sentence'],
    ['[a.]\nb', 'sentence'],
    ['**a.** b', 'sentence'],
    ['_a.")_ b', 'sentence'],
    ['a."b', 'none'],
    ['a.", b', 'clause'],
    ['a."- b', 'none'],
    ['a.(b', 'clause'],
    ['a .(b', 'clause'],
    ['a.-b', 'none'],
    ['a?-b', 'sentence'],
    ['a.!b', 'sentence'],
    ['a ¿b', 'sentence'],
    ['a ¡b', 'sentence'],
    ['a。 b', 'sentence'],
    ['a！ b', 'sentence'],
    ['a？ b', 'sentence'],
    ['a?b', 'none'],
    ['a?!b', 'sentence'],
    ['a.. b', 'clause'],
    ['a... b', 'clause'],
    ['a...! b', 'sentence'],
    ['a… b', 'clause'],
    ['a, b', 'clause'],
    ['a; b', 'clause'],
    ['a: b', 'clause'],
    ['a (b', 'clause'],
    ['a) b', 'clause'],
    ['a\nb', 'clause'],
    ['a/b', 'clause'],
    ['a — b', 'clause'],
    ['a – b', 'clause'],
    ['a - b', 'clause'],
    ['a- b', 'none'],
    ['a "b', 'none'],
  ])('%j', (text, expected) => {
    expect(breaks(text)).toEqual(['clause', expected]);
  });

  it('is nothing within a word that is cut', () => {
    expect(breaks('x. killmyself')).toEqual(['clause', 'sentence', 'none']);
    expect(breaks('stop!now')).toEqual(['clause', 'none']);
  });

  it('is space, or they are glued', () => {
    expect(glued('a-b c\nd,e')).toEqual([false, true, false, false, true]);
    expect(glued('killmyself')).toEqual([false, true]);
    expect(glued('x-killmyself')).toEqual([false, true, true]);
  });
});

describe('a quotation', () => {
  it.each([
    ['a "b c" d', ['b', 'c']],
    ['a “b” d', ['b']],
    ['a «b» d', ['b']],
    ['a „b‟ d', ['b']],
    ['"a" b "c"', ['a', 'c']],
    ['a "b c', []],
    ['"a b', []],
    ['"a" b "c d', ['a']],
    ["it's 'a' b", []],
  ])('%s', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });
});
