import { fold } from './normalise.js';
import { farGap, widest } from './tape.js';

/** One step of a phrase: one of these words or classes, after at most `gap` other words. */
export interface Step {
  readonly any: readonly string[];
  readonly gap: number;
}

const isClass = /^[A-Z][A-Z_]*$/;
const isGap = /^\*{1,3}$/;
const far = '...';
const mostParts = 3;
const mostOptional = 4;

/** `in_front_of` is three words. */
const spaced = (term: string): string => (isClass.test(term) ? term : term.replaceAll('_', ' '));

export const isClassName = (term: string): boolean => isClass.test(term);

/** What an entry of a class is made of, or what stands for one word of a phrase. */
export const wordsOf = (entry: string): readonly string[] =>
  fold(entry)
    .text.split(/[\s-]+/)
    .filter(Boolean);
/** No more words in a row are heard as one. */
export const MOST_WORDS = widest - 1;
/** Each has a letter at least: of most entries nothing is read. */
export const isTooLong = (entry: string): boolean => entry.length > MOST_WORDS && wordsOf(spaced(entry)).length > MOST_WORDS;

/** The phrases of which any will do, each as it is written. */
export const alternatives = (phrase: string): readonly string[] =>
  phrase
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/**
 * Reads one phrase as it is written in the lexicon into every sequence of steps that it allows.
 * @throws Error when the phrase cannot be read: a lexicon with such a phrase does not compile.
 */
export function readPhrase(phrase: string): readonly (readonly Step[])[] {
  const parts = phrase.split('&').map((part) => readPart(part, phrase));
  if (parts.length > mostParts) throw new Error(`"${phrase}" has more than ${mostParts} parts`);
  return orders(parts).flatMap(inRow);
}

/** Every order that they can stand in. */
const orders = <Part>(parts: readonly Part[]): readonly (readonly Part[])[] =>
  parts.length < 2 ? [parts] : parts.flatMap((first, at) => orders(parts.toSpliced(at, 1)).map((rest) => [first, ...rest]));

/** One part after the other, each after a far gap. */
function inRow([first = [], ...rest]: readonly (readonly (readonly Step[])[])[]): readonly (readonly Step[])[] {
  let rows = first;
  for (const part of rest) {
    rows = rows.flatMap((row) => part.map(([head, ...tail]) => (head ? [...row, { ...head, gap: farGap }, ...tail] : row)));
  }
  return rows;
}

function readPart(part: string, phrase: string): readonly (readonly Step[])[] {
  let variants: Step[][] = [[]];
  let gap = 0;
  let optional = 0;
  for (const term of part.trim().split(/\s+/)) {
    if (term === far || isGap.test(term)) {
      gap = term === far ? farGap : term.length;
      continue;
    }
    const mayMiss = term.endsWith('?');
    const any = (mayMiss ? term.slice(0, -1) : term).split('|').map(spaced);
    if (any.some((word) => !word || /[*?]|\.\.\./.test(word))) throw new Error(`"${term}" in "${phrase}" is neither a word nor a class`);
    const step = { any, gap };
    const taken = variants.map((variant) => [...variant, step]);
    variants = mayMiss ? [...variants, ...taken] : taken;
    if (mayMiss && ++optional > mostOptional) throw new Error(`"${phrase}" has more than ${mostOptional} words that may be missing`);
    gap = 0;
  }
  if (gap || variants.some((variant) => variant.length === 0)) throw new Error(`"${phrase}" must begin and end with words that are there`);
  return variants;
}
