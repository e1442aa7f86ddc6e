import type { CompiledLexicon } from './compile.js';
import { type Match, matchAll } from './match.js';
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
export const wantsOf = ({ heard }: Match): number => ('rule' in heard ? heard.bits : 0);
export const cueOf = ({ heard }: Match): number => ('cue' in heard ? heard.bits : 0);
const all = (matches: readonly Match[], bitsOf: (match: Match) => number): number => matches.reduce((sum, match) => sum | bitsOf(match), 0);

const mostKept = 100_000;
const longestKept = 300;
/** As long as a text is read on from. These are words of members, in the clear: they stay no longer than they are of use. */
const keptMs = 10 * 60_000;

/** The texts that were read last, for the next text of their author is read on from them: so many words of them, and so long, at most. */
class Readings {
  #words = 0;
  /** The longest unread first. */
  readonly #kept = new Map<string, { readonly reading: Reading; readonly until: number }>();

  get(text: string): Reading | undefined {
    const kept = this.#kept.get(text);
    if (!kept) return undefined;
    this.#kept.delete(text);
    this.#kept.set(text, { ...kept, until: performance.now() + keptMs });
    return kept.reading;
  }

  keep(reading: Reading): void {
    const { length } = reading.tokens;
    if (length > longestKept) return;
    const now = performance.now();
    this.#kept.set(reading.text, { reading, until: now + keptMs });
    this.#words += length + 1;
    for (const [text, { reading: oldest, until }] of this.#kept) {
      if (this.#words <= mostKept && until > now) return;
      this.#kept.delete(text);
      this.#words -= oldest.tokens.length + 1;
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
  const reading = readingOf(text, tokens, matchAll(tokens, lexicon));
  kept.keep(reading);
  return reading;
}

const readingOf = (text: string, tokens: readonly Token[], matches: readonly Match[]): Reading => ({
  text,
  tokens,
  matches,
  cues: all(matches, cueOf),
  wants: all(matches, wantsOf),
  id: ++lastId,
  cuts: new Map(),
});

/** One text after the other, as if they were one. */
export function readOn(first: Reading, second: Reading): Reading {
  const from = first.tokens.length;
  const after = second.matches.map(({ heard, ...at }) => ({ heard, from: at.from + from, to: at.to + from }));
  return readingOf(second.text, [...first.tokens, ...second.tokens], [...first.matches, ...after]);
}
