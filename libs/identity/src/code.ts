import { randomInt } from 'node:crypto';

/** Crockford's base 32: no letter that is taken for another, and no word that someone would not want to say aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const alike: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' };

const letters = (count: number) => Array.from({ length: count }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
const inGroups = (text: string, size: number) => text.match(new RegExp(`.{1,${String(size)}}`, 'g'))?.join('-') ?? text;

/** What a person typed, as the alphabet has it: case, separators and look-alikes forgiven. */
export const plainCode = (typed: string): string =>
  [...typed.normalize('NFKC').toUpperCase()]
    .map((letter) => alike[letter] ?? letter)
    .filter((letter) => ALPHABET.includes(letter))
    .join('');

export const CODE_LETTERS = 15;
/** 75 random bits, in three groups of five. */
export const newCode = (): string => inGroups(letters(CODE_LETTERS), 5);

/** A member's name for signing in with a password. Random, so it says nothing about them. */
export const newSignInName = (): string => inGroups(letters(8), 4).toLowerCase();
/** As it is stored, from what was typed. Null: it can't be one. */
export const plainSignInName = (typed: string): string | null => {
  const plain = plainCode(typed);
  return plain.length === 8 ? inGroups(plain, 4).toLowerCase() : null;
};
