import { fold } from './normalise.js';
import type { Vocabulary, Word } from './vocabulary.js';

/** What stands between a token and the one before: nothing, a comma or a new line, the end of a sentence. */
export type Break = 'none' | 'clause' | 'sentence';

/** One word of the text. `start` and `end` are UTF-16 offsets in the original. */
export interface Token {
  readonly surface: string;
  readonly words: readonly Word[];
  readonly start: number;
  readonly end: number;
  readonly before: Break;
  /** It touches the token before it: "k-ill", "k.m.s". */
  readonly glued: boolean;
  readonly quoted: boolean;
}

const wordCharacter = /[\p{L}\p{N}]/u;
const marks = new Set(['!', '$', '@', '+', '|', '*']);
const [other, ofWord, mark] = [0, 1, 2] as const;
/** Of what is written most, without a look at all of Unicode. */
const kinds = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (marks.has(character)) return mark;
  return wordCharacter.test(character) ? ofWord : other;
});
// As they are folded: an ellipsis is three dots, and a wide mark a narrow one.
const clauseMarks = new Set([',', ';', ':', '(', ')', '\n', '—', '–', '/']);
const sentenceMarks = new Set(['.', '!', '?', '¡', '¿', '。']);
const quoteMarks = new Set(['"', '“', '”', '«', '»', '„', '‟']);
const whitespace = /\s/;
const closing = /["”“»‟)\]*_]*\s/y;

interface Piece {
  text: string;
  from: number;
  to: number;
  before: Break;
  glued: boolean;
  quoted: boolean;
}

/** A mark belongs to a word when it stands in for one of its letters: "k!ll", "$uicide", "s**cide". */
function isInWord(text: string, i: number): boolean {
  const kind = kinds[text.charCodeAt(i)];
  if (kind !== mark) return kind === undefined ? wordCharacter.test(text.charAt(i)) : kind === ofWord;
  const [previous, character, next] = [text.charAt(i - 1), text.charAt(i), text.charAt(i + 1)];
  if (character === '*') return (wordCharacter.test(previous) || previous === '*') && (wordCharacter.test(next) || next === '*');
  if (character === '$') return wordCharacter.test(next) && !/\d/.test(next);
  return wordCharacter.test(previous) && wordCharacter.test(next);
}

/** A space follows, at once or behind what closes with a sentence: `It is "over." I …`. */
function isClosed(between: string, at: number): boolean {
  closing.lastIndex = at;
  return closing.test(between);
}

function breakOf(between: string): Break {
  let found: Break = 'none';
  for (let i = 0; i < between.length; i++) {
    const character = between.charAt(i);
    if (sentenceMarks.has(character)) {
      const inDots = character === '.' && between.charAt(i - 1) === '.';
      const ends = i + 1 === between.length ? between.length > 1 : character !== '.' || isClosed(between, i + 1);
      if (inDots) found = 'clause';
      else if (ends) return 'sentence';
    } else if (clauseMarks.has(character) || (character === '-' && whitespace.test(between.charAt(i - 1)))) found = 'clause';
  }
  return found;
}

const emojiName = /^:[a-z]+:/;

function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  let last = 0;
  let quoted = false;
  while (from < text.length) {
    const emoji = text[from] === ':' ? emojiName.exec(text.slice(from, from + 12))?.[0] : undefined;
    if (!emoji && !isInWord(text, from)) {
      if (quoteMarks.has(text.charAt(from))) quoted = !quoted;
      from += 1;
      continue;
    }
    let to = from + (emoji?.length ?? 0);
    if (!emoji) while (to < text.length && isInWord(text, to)) to += 1;
    const piece: Piece = { text: text.slice(from, to), from, to, quoted, before: 'none', glued: false };
    if (found.length === 0) {
      // Texts that were sent one by one read on into each other, as a new line does.
      piece.before = 'clause';
    } else if (from !== last + 1 || text[last] !== ' ') {
      const between = text.slice(last, from);
      piece.before = breakOf(between);
      piece.glued = !whitespace.test(between);
    }
    found.push(piece);
    last = from = to;
  }
  if (quoted) unquoteTail(found);
  return found;
}

/** A quotation that never closes is a stray mark. */
function unquoteTail(found: readonly Piece[]): void {
  const opened = found.findLastIndex(({ quoted }) => !quoted) + 1;
  for (const piece of found.slice(opened)) piece.quoted = false;
}

/** The words of a text with what the lexicon knows of each. Linear in the text. */
export function tokenise(original: string, vocabulary: Vocabulary): Token[] {
  const folded = fold(original);
  const tokens: Token[] = [];
  const take = ({ before, glued, quoted }: Piece, surface: string, words: readonly Word[], from: number): void => {
    const [start, end] = [folded.at[from] ?? 0, folded.until[from + surface.length - 1] ?? original.length];
    tokens.push({ surface, words, start, end, before, glued, quoted });
  };
  for (const piece of pieces(folded.text)) {
    const { words, parts } = vocabulary.read(piece.text);
    if (!parts) take(piece, piece.text, words, piece.from);
    for (const [i, part] of (parts ?? []).entries()) {
      const { text, from } = part;
      take(i > 0 ? { ...piece, before: 'none', glued: true } : piece, text, vocabulary.read(text).words, piece.from + from);
    }
  }
  return tokens;
}

/** Words as they stand after each other in a text. */
export const inOneBreath = (words: readonly string[], vocabulary: Vocabulary): readonly Token[] =>
  words.map((surface, i) => ({
    surface,
    words: vocabulary.read(surface).words,
    start: i,
    end: i + 1,
    before: 'none',
    glued: false,
    quoted: false,
  }));
