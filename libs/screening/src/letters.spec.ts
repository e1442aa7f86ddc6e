import { Letters } from './letters.js';

const spelt = (letters: Letters, text: string): string[] => {
  const found: string[] = [];
  let node: number | undefined = 0;
  for (let i = 0; i < text.length && node !== undefined; i++) {
    node = letters.follow(node, text, i);
    const word = node === undefined ? undefined : letters.word(node);
    if (word) found.push(word);
  }
  return found;
};

describe('words as paths of letters', () => {
  it('are found where a text spells them, shorter ones within longer ones', () => {
    const letters = new Letters();
    for (const word of ['to', 'today', 'toda', 'ya', 'ñu', '日']) letters.add(word);
    expect(spelt(letters, 'todays')).toEqual(['to', 'toda', 'today']);
    expect(spelt(letters, 'yay')).toEqual(['ya']);
    expect(spelt(letters, 'tod')).toEqual(['to']);
    expect(spelt(letters, 'oday')).toEqual([]);
    expect(spelt(letters, 'ñu')).toEqual(['ñu']);
    expect(spelt(letters, '日')).toEqual(['日']);
    expect(spelt(letters, '')).toEqual([]);
  });

  it('are as many as one likes, and none that was not added', () => {
    const letters = new Letters();
    const words = Array.from({ length: 5_000 }, (_, n) => `w${(n * 7919).toString(36)}`);
    for (const word of words) letters.add(word);
    expect(words.filter((word) => spelt(letters, word).at(-1) !== word)).toEqual([]);
    expect(words.filter((word) => spelt(letters, `${word}-`).at(-1) !== word)).toEqual([]);
    expect(spelt(letters, 'v1')).toEqual([]);
  });
});
