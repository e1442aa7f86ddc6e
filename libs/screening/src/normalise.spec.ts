import { fold } from './normalise.js';

const folded = (text: string): string => fold(text).text;

describe('fold', () => {
  it.each([
    ['full width', 'ＫＩＬＬ', 'kill'],
    ['accents', 'Mañana, quizás', 'manana, quizas'],
    ['combining marks', 'k\u0336i\u0336l\u0336l\u0336', 'kill'],
    ['zero width', 'k\u200bi\u200cl\u200dl', 'kill'],
    ['right-to-left marks', '\u202ekill\u202c', 'kill'],
    ['Cyrillic look-alikes', 'ѕuiсіdе', 'suicide'],
    ['Greek look-alikes', 'κιll', 'kill'],
    ['Greek capitals, as they look', 'ΒΥΕ', 'bye'],
    ['Cherokee and Lisu look-alikes', 'Ꭰꓲꓰ', 'die'],
    ['Carian and Lycian look-alikes, the first of the second plane', '𐊡𐊠𐊢𐊕', 'bacp'],
    ['accents on look-alikes, as the capital looks', 'Ёё Ήή', 'ee hn'],
    ['a mathematical zero, as it looks', 'g𝟎', 'go'],
    ['a dot on a capital', 'İ', 'i'],
    ['mathematical letters', '𝓴𝓲𝓵𝓵', 'kill'],
    ['enclosed letters', '🅺🅸🅻🅻', 'kill'],
    ['regional letters', '🇰🇲🇸', 'kms'],
    ['apostrophes of every kind', 'I’m don`t', 'im dont'],
    ['listed emoji', 'me🔫', 'me :gun: '],
    ['skin tones and variation selectors', '🗡️', ' :knife: '],
  ])('%s', (_name, text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it('says of each folded character where it stood', () => {
    const { text, at, until } = fold('a👋\u200bñ!');
    expect(text).toBe('a :wave: n!');
    expect([at[0], until[0]]).toEqual([0, 1]);
    expect([at[2], until[2]]).toEqual([1, 3]);
    expect([at[9], until[9]]).toEqual([4, 5]);
    expect([at[10], until[10]]).toEqual([5, 6]);
  });

  it('leaves digits, which tokens read', () => {
    expect(folded('2 pills, 8mg, 988')).toBe('2 pills, 8mg, 988');
  });

  it('takes lone surrogates', () => {
    expect(fold('\ud800a\udfff').at).toEqual([0, 1, 2]);
  });
});
