import type { CompiledLexicon } from './compile.js';
import { type Match, matchAll } from './match.js';
import { bit, maskOf } from './places.js';
import { type Token, tokenise } from './tokens.js';

/** A text read by itself. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly matches: readonly Match[];
  /** The bits of the cues that were heard, and of those that what was heard waits for. */
  readonly cues: number;
  readonly wants: number;
  readonly id: number;
  /** What was cut by its beginning, by the texts before it. */
  readonly cuts: Map<string, readonly Match[]>;
}

/** What else may raise a rule, or let it be heard. */
export const wantsOf = ({ heard }: Match): number =>
  'rule' in heard ? maskOf(heard.rule.raisedBy) | maskOf(heard.rule.beside) | maskOf(heard.rule.after) : 0;
export const cueOf = ({ heard }: Match): number => ('cue' in heard ? bit(heard.cue) : 0);
const all = (matches: readonly Match[], bitsOf: (match: Match) => number): number => matches.reduce((sum, match) => sum | bitsOf(match), 0);

const mostKept = 100_000;
const longestKept = 300;

/** The texts that were read last, for the next text of their author is read on from them: so many words of them at most. */
class Readings {
  #words = 0;
  readonly #kept = new Map<string, Reading>();

  get(text: string): Reading | undefined {
    const reading = this.#kept.get(text);
    if (!reading) return undefined;
    this.#kept.delete(text);
    this.#kept.set(text, reading);
    return reading;
  }

  keep(reading: Reading): void {
    const { length } = reading.tokens;
    if (length > longestKept) return;
    this.#kept.set(reading.text, reading);
    this.#words += length + 1;
    for (const [text, { tokens }] of this.#kept) {
      if (this.#words <= mostKept) return;
      this.#kept.delete(text);
      this.#words -= tokens.length + 1;
    }
  }
}

let lastId = 0;
const readings = new WeakMap<CompiledLexicon, Readings>();

function keptBy(lexicon: CompiledLexicon): Readings {
  const known = readings.get(lexicon) ?? new Readings();
  readings.set(lexicon, known);
  return known;
}

export function readText(text: string, lexicon: CompiledLexicon): Reading {
  const kept = keptBy(lexicon);
  const earlier = kept.get(text);
  if (earlier) return earlier;
  const tokens = tokenise(text, lexicon.vocabulary);
  const matches = matchAll(tokens, lexicon);
  const reading = { text, tokens, matches, cues: all(matches, cueOf), wants: all(matches, wantsOf), id: ++lastId, cuts: new Map() };
  kept.keep(reading);
  return reading;
}
