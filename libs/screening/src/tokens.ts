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
/** The same for what is written most, without a look at all of Unicode. */
const plainWord = Array.from({ length: 128 }, (_, code) => wordCharacter.test(String.fromCharCode(code)));
const marks = new Set(['!', '$', '@', '+', '|', '*']);
const clauseMarks = new Set([',', ';', ':', '(', ')', '\n', '—', '–', '…', '/']);
const sentenceMarks = new Set(['.', '!', '?', '¡', '¿', '。', '！', '？']);
const quoteMarks = new Set(['"', '“', '”', '«', '»', '„', '‟']);
const whitespace = /\s/;

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
  if (plainWord[text.charCodeAt(i)]) return true;
  const character = text[i] ?? '';
  if (!marks.has(character)) return wordCharacter.test(character);
  const next = text[i + 1] ?? '';
  const previous = text[i - 1] ?? '';
  if (character === '*') return (wordCharacter.test(previous) || previous === '*') && (wordCharacter.test(next) || next === '*');
  if (character === '$') return wordCharacter.test(next) && !/\d/.test(next);
  return wordCharacter.test(previous) && wordCharacter.test(next);
}

function breakOf(between: string): Break {
  if (between === ' ') return 'none';
  let found: Break = 'none';
  for (let i = 0; i < between.length; i++) {
    const character = between[i] ?? '';
    if (sentenceMarks.has(character)) {
      const inDots = character === '.' && (between[i - 1] === '.' || between[i + 1] === '.');
      const ends = i + 1 === between.length ? between.length > 1 : character !== '.' || whitespace.test(between[i + 1] ?? ' ');
      if (inDots) found = found === 'none' ? 'clause' : found;
      else if (ends) return 'sentence';
    } else if (clauseMarks.has(character) || (character === '-' && whitespace.test(between[i - 1] ?? ''))) found = 'clause';
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
      if (quoteMarks.has(text[from] ?? '')) quoted = !quoted;
      from += 1;
      continue;
    }
    let to = from + (emoji?.length ?? 0);
    if (!emoji) while (to < text.length && isInWord(text, to)) to += 1;
    const between = text.slice(last, from);
    found.push({
      text: text.slice(from, to),
      from,
      to,
      quoted,
      // Texts that were sent one by one read on into each other, as a new line does.
      before: found.length > 0 ? breakOf(between) : 'clause',
      glued: found.length > 0 && !whitespace.test(between),
    });
    last = from = to;
  }
  if (quoted) unquoteTail(found);
  return found;
}

/** A quotation that never closes is a stray mark. */
function unquoteTail(found: Piece[]): void {
  for (let i = found.length - 1; i >= 0 && found[i]?.quoted; i--) {
    const piece = found[i];
    if (piece) piece.quoted = false;
  }
}

const marked = /[!$@+|*]/;

/** "stop!now" is two words; "k!ll" is one, for the lexicon knows it. Undefined for one that is as it stands. */
function separated(piece: Piece, vocabulary: Vocabulary): Piece[] | undefined {
  if (marked.test(piece.text)) return cut(piece, piece.text.split(/[!$@+|*]+/), 1);
  const parts = vocabulary.unglue(piece.text);
  return parts && cut(piece, parts, 0);
}

function cut(piece: Piece, parts: readonly string[], skip: number): Piece[] {
  const found: Piece[] = [];
  let from = piece.from;
  for (const text of parts) {
    if (text)
      found.push({
        ...piece,
        text,
        from,
        to: from + text.length,
        before: found.length ? 'none' : piece.before,
        glued: found.length > 0 || piece.glued,
      });
    from += text.length + skip;
  }
  return found;
}

/** The words of a text with what the lexicon knows of each. Linear in the text. */
export function tokenise(original: string, vocabulary: Vocabulary): Token[] {
  const folded = fold(original);
  const tokens: Token[] = [];
  const take = ({ text, from, to, before, glued, quoted }: Piece, words: readonly Word[]) => {
    const [start, end] = [folded.at[from] ?? 0, folded.until[to - 1] ?? original.length];
    tokens.push({ surface: text, words, start, end, before, glued, quoted });
  };
  for (const piece of pieces(folded.text)) {
    const words = vocabulary.lookup(piece.text);
    const parts = words.length > 0 ? undefined : separated(piece, vocabulary);
    if (parts) for (const part of parts) take(part, vocabulary.lookup(part.text));
    else take(piece, words);
  }
  return tokens;
}
