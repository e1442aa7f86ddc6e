import fc from 'fast-check';
import { CODE_LETTERS, newCode, newSignInName, plainCode, plainSignInName } from './code.js';

describe('a one-time code', () => {
  it('has 75 random bits, in three groups of five', () => {
    const codes = Array.from({ length: 500 }, newCode);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(new Set(codes).size).toBe(500);
    expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32);
  });

  it('is the same however it is typed', () => {
    const separators = fc.array(fc.constantFrom('', ' ', '-', '–', '.', '_', '\n'), { minLength: CODE_LETTERS, maxLength: CODE_LETTERS });
    fc.assert(
      fc.property(separators, fc.boolean(), (between, small) => {
        const code = newCode();
        const plain = plainCode(code);
        const alike = [...plain].map((letter) => ({ '0': 'O', '1': between[0] === '' ? 'I' : 'l', V: 'u' })[letter] ?? letter);
        const typed = alike.map((letter, place) => letter + between[place]!).join('');
        expect(plainCode(small ? typed.toLowerCase() : typed)).toBe(plain);
      }),
    );
  });
});

it('a sign-in name is found however it is typed, and an e-mail address is none', () => {
  const name = newSignInName();
  expect(plainSignInName(` ${name.toUpperCase().replace('-', ' ')} `)).toBe(name);
  expect(plainSignInName('someone.else@example.org')).toBeNull();
});
