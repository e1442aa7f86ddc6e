/** Codes are in Crockford's base 32: what looks alike is alike, and case and separators do not count. */
const LOOKALIKE: Record<string, string> = { O: '0', I: '1', L: '1' };
export const CODE_LENGTH = 15;
export const GROUPS = 3;
const GROUP_LENGTH = CODE_LENGTH / GROUPS;

export const tidyCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[OIL]/g, (letter) => LOOKALIKE[letter] ?? letter)
    .replace(/[^0-9A-HJKMNP-TV-Z]/g, '')
    .slice(0, CODE_LENGTH);

/** `ABCDE FGHJK MNPQR` */
export const groupedCode = (code: string): string => code.replace(new RegExp(`(.{${String(GROUP_LENGTH)}})(?=.)`, 'g'), '$1 ');

/** Where the caret belongs after grouping: behind as many letters of the code as before it. */
export function caretIn(typed: string, caret: number): number {
  const before = tidyCode(typed.slice(0, caret)).length;
  return before + (before === 0 ? 0 : Math.floor((before - 1) / GROUP_LENGTH));
}
