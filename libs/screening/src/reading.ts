import type { CompiledLexicon } from './compile.js';
import { type Match, matchAll } from './match.js';
import { type Token, tokenise } from './tokens.js';

/** A text read by itself. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly matches: readonly Match[];
}

export function readText(text: string, lexicon: CompiledLexicon): Reading {
  const tokens = tokenise(text, lexicon.vocabulary);
  return { text, tokens, matches: matchAll(tokens, lexicon) };
}
