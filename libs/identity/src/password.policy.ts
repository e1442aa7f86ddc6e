import { dictionary } from '@zxcvbn-ts/language-common';
import { ALLOW, deny, type Verdict } from '#libs/platform';
import { foldName } from './real-names.js';

export const PASSWORD_LETTERS = 15;
/** So much must be left of a password when what anyone could guess about its owner is taken out. */
const OWN_LETTERS = 8;

/** Words that stand in everyone's password here. */
const EVERYONES = ['lamplight', 'password', 'contraseña', 'welcome', 'bienvenida', 'letmein'];
const SHORTEST_RUN = 4;
const ROWS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap((row) => [
  row,
  [...row].reverse().join(''),
]);

const common: ReadonlySet<string> = new Set(dictionary['passwords-common']);

/**
 * Length and a blocklist, no rules about kinds of letters (NIST SP 800-63B-4).
 * @param about words that stand around this person: product, programme, e-mail, names
 */
export function mayUsePassword(password: string, about: readonly string[]): Verdict {
  const plain = password.normalize('NFC');
  if ([...plain].length < PASSWORD_LETTERS) return deny('password-too-short', { field: 'password', limit: PASSWORD_LETTERS });
  return isGuessable(plain.toLowerCase(), about) ? deny('password-too-common', { field: 'password' }) : ALLOW;
}

function isGuessable(password: string, about: readonly string[]): boolean {
  if (common.has(password) || new Set(password).size < 5 || isRepeated(password)) return true;
  const core = password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (common.has(core) || isRepeated(core)) return true;
  let own = foldName(password);
  for (const word of [...EVERYONES, ...about].flatMap(wordsOf).sort((a, b) => b.length - a.length)) own = own.replaceAll(word, '');
  return withoutRuns(own).length < OWN_LETTERS;
}

/** Leaves out what lies side by side in the alphabet, among the digits or on a keyboard, four or more at a time. */
function withoutRuns(text: string): string {
  const inRow = (part: string) => ROWS.some((row) => row.includes(part));
  let own = '';
  for (let at = 0; at < text.length; ) {
    let run = 1;
    while (at + run < text.length && inRow(text.slice(at, at + run + 1))) run += 1;
    if (run < SHORTEST_RUN) own += text.slice(at, at + run);
    at += run;
  }
  return own;
}

const isRepeated = (text: string): boolean => /^(.{1,8}?)\1+.{0,3}$/su.test(text);
const wordsOf = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldName)
    .filter((word) => word.length >= 3);

/** Among the PINs that people choose first: runs, repeats, and those of the list of leaked passwords. */
export function isCommonPin(pin: string): boolean {
  return common.has(pin) || /^(\d{1,3})\1+$/.test(pin) || '01234567890'.includes(pin) || '09876543210'.includes(pin);
}
