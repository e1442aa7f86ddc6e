import { foldLookAlike } from './confusables.js';
import { emojiNames } from './emoji.js';

/** Folded text. `at[i]` and `until[i]` are where the folded character i began and ended in the original, in UTF-16 units. */
export interface Folded {
  readonly text: string;
  readonly at: readonly number[];
  readonly until: readonly number[];
}

const invisible = /[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
const apostrophes = /['`´ʹʻʼʽ‘’‛′＇\u02c8]/u;
const known = new Map<string, string>();
const cacheLimit = 4096;

function foldCharacter(character: string): string {
  const emoji = emojiNames.get(character);
  if (emoji) return ` ${emoji} `;
  // As it looks, before it is taken for the small letter or the plain form of something else: a capital beta is a B.
  const seen = foldLookAlike(character);
  if (seen !== character) return seen;
  let folded = '';
  for (const part of character.normalize('NFKD')) {
    if (invisible.test(part) || apostrophes.test(part)) continue;
    const alike = foldLookAlike(part);
    folded += alike === part ? foldLookAlike(part.toLowerCase()) : alike;
  }
  return folded;
}

function cached(character: string): string {
  const earlier = known.get(character);
  if (earlier !== undefined) return earlier;
  const folded = foldCharacter(character);
  if (known.size < cacheLimit) known.set(character, folded);
  return folded;
}

/** Of the characters that most texts are made of. */
const ascii = Array.from({ length: 128 }, (_, code) => foldCharacter(String.fromCharCode(code)));
const standsForItself = ascii.map((folded, code) => folded === String.fromCharCode(code));

/** A whole code point, or a surrogate that stands alone. */
function characterAt(text: string, i: number): string {
  const code = text.charCodeAt(i);
  return code < 0xd800 || code > 0xdbff ? text.charAt(i) : String.fromCodePoint(text.codePointAt(i) ?? code);
}

/**
 * Compatibility forms, case, accents, look-alike letters, apostrophes and everything invisible folded away; listed
 * emoji become names such as `:gun:`. Takes any string, lone surrogates too.
 */
export function fold(original: string): Folded {
  let text = '';
  const at: number[] = [];
  const until: number[] = [];
  let offset = 0;
  while (offset < original.length) {
    const from = offset;
    while (standsForItself[original.charCodeAt(offset)]) {
      at.push(offset);
      until.push(++offset);
    }
    if (offset > from) {
      text += original.slice(from, offset);
      continue;
    }
    const character = characterAt(original, offset);
    const end = offset + character.length;
    const folded = ascii[character.charCodeAt(0)] ?? cached(character);
    text += folded;
    for (let i = 0; i < folded.length; i++) {
      at.push(offset);
      until.push(end);
    }
    offset = end;
  }
  return { text, at, until };
}
