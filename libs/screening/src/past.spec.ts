import { compileLexicon } from './compile.js';
import { lexicon, rule } from './lexicon.factory.js';
import { Past } from './past.js';

const texts = ['one two', 'three four', 'five six'];
const readOnFrom = (words?: number) =>
  new Past(
    texts.map((text) => ({ text })),
    compileLexicon(lexicon([rule('bad')])),
  )
    .joined(words)
    .map(({ text }) => text);

describe('what a text is read on from', () => {
  it('is all that was said, oldest first', () => {
    expect(readOnFrom()).toEqual(texts);
  });

  it.each([
    [0, []],
    [1, ['five six']],
    [2, ['five six']],
    [3, ['three four', 'five six']],
    [4, ['three four', 'five six']],
    [5, texts],
    [7, texts],
  ] as const)('are the last texts of %i words', (words, expected) => {
    expect(readOnFrom(words)).toEqual(expected);
  });

  it('may be asked for again', () => {
    const past = new Past([{ text: 'one' }, { text: 'two' }], compileLexicon(lexicon([rule('bad')])));
    expect(past.joined(1)).toHaveLength(1);
    const all = past.joined();
    expect(all).toHaveLength(2);
    expect(past.joined()).toEqual(all);
  });

  it('is read once, however long', () => {
    const past = new Past([{ text: 'x '.repeat(400) }], compileLexicon(lexicon([rule('bad')])));
    expect(past.joined()[0]).toBe(past.joined()[0]);
  });
});
