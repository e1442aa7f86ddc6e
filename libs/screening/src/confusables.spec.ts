import { foldLookAlike } from './confusables.js';

describe('a letter of another script', () => {
  it.each([
    ['a', 'аαᴀΑ'],
    ['b', 'ЬВΒᏴ'],
    ['c', 'сϲСᏟ'],
    ['d', 'ԁᏧꓒ'],
    ['e', 'еεΕЕᎬ'],
    ['f', 'ƒϝᖴꓝ'],
    ['g', 'ɡցԍꓖ'],
    ['h', 'һհΗНᎻ'],
    ['i', 'іιІ١ا'],
    ['j', 'јЈᎫꓙ'],
    ['k', 'кκΚКᏦ'],
    ['l', 'ʟᏞᒪłꓡ'],
    ['m', 'мΜМᎷ'],
    ['n', 'пηոΝꓠ'],
    ['o', 'оοΟО०٥'],
    ['p', 'рρΡРᏢ'],
    ['q', 'ԛգզ'],
    ['r', 'гᎡᏒꓣ'],
    ['s', 'ѕЅՏᏚ'],
    ['t', 'тτΤТᎢ'],
    ['u', 'υսՍꓴ'],
    ['v', 'ѵνᏙ٧'],
    ['w', 'ԝωшᎳ'],
    ['x', 'хχΧХ×'],
    ['y', 'уγΥУҮ'],
    ['z', 'ΖᏃꓜ'],
  ])('is read as the "%s" that it looks like: %s', (latin, others) => {
    expect(Array.from(others, foldLookAlike)).toEqual(Array.from(others, () => latin));
  });

  it.each([
    ['squared', 0x1f130],
    ['circled, white on black', 0x1f150],
    ['squared, white on black', 0x1f170],
    ['regional', 0x1f1e6],
  ])('is read as the letter that is %s, and what stands beside the alphabet as itself', (_name, first) => {
    const at = (...codes: number[]) => codes.map((code) => foldLookAlike(String.fromCodePoint(code)));
    expect(at(...Array.from({ length: 26 }, (_, n) => first + n)).join('')).toBe('abcdefghijklmnopqrstuvwxyz');
    expect(at(first - 1, first + 26)).toEqual([String.fromCodePoint(first - 1), String.fromCodePoint(first + 26)]);
  });

  it.each(['a', 'Z', '7', ' ', '日', '\ud800', ''])('is nothing else: "%s"', (character) => {
    expect(foldLookAlike(character)).toBe(character);
  });
});
