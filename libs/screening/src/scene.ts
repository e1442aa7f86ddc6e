import type { Rule } from './lexicon.js';
import type { Match } from './match.js';
import { type As, type CueMatch, type Places, placesOf, type Span, stands } from './places.js';
import type { Reading } from './reading.js';
import type { Token } from './tokens.js';

export type RuleMatch = Match & { readonly heard: { readonly rule: Rule; readonly phrase: string; readonly bits: number } };
export const isRuleMatch = (match: Match): match is RuleMatch => 'rule' in match.heard;

/** Texts read together: their words, what was heard in them, and where their sentences lie. The last is the text itself. */
export class Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The first token of the text itself; what was said before stands before it. */
  readonly own: number;
  readonly rules: readonly RuleMatch[];
  /** The bits of every kind of cue that was heard. */
  readonly cues: number;
  readonly #cues: readonly CueMatch[];
  /** Of each kind of cue, the first that reaches into the text itself. */
  readonly #own = new Map<As, Span>();
  #made: Places | undefined;

  /** `before`: what was said earlier, oldest first. `across`: what was heard over the ends of texts. */
  constructor(own: Reading, before: readonly Reading[] = [], across: readonly Match[] = []) {
    const readings = [...before, own];
    this.text = own.text;
    this.tokens = before.length > 0 ? readings.flatMap(({ tokens }) => tokens) : own.tokens;
    this.own = this.tokens.length - own.tokens.length;
    const rules: RuleMatch[] = [];
    const cues: CueMatch[] = [];
    const take = (match: Match): void => {
      if (isRuleMatch(match)) rules.push(match);
      else cues.push(match as CueMatch);
    };
    let from = 0;
    for (const { tokens, matches } of readings) {
      for (const match of matches) take(from ? { heard: match.heard, from: match.from + from, to: match.to + from } : match);
      from += tokens.length;
    }
    across.forEach(take);
    this.rules = rules;
    this.#cues = cues;
    let kinds = 0;
    for (const cue of cues) {
      kinds |= cue.heard.bits;
      if (cue.to > this.own && !this.#own.has(cue.heard.cue)) this.#own.set(cue.heard.cue, cue);
    }
    this.cues = kinds;
  }

  cueInOwn(as: As): Span | undefined {
    return this.#own.get(as);
  }

  /** Every cue of these kinds. */
  cuesOf(kinds: readonly As[]): readonly CueMatch[] {
    return this.#cues.filter(({ heard }) => kinds.includes(heard.cue));
  }

  overlaps(as: As, { from, to }: Span): boolean {
    const { atToken } = this.#places;
    for (let i = from; i < to; i++) if (stands(atToken, as, i)) return true;
    return false;
  }

  /** In the same sentence, or at most `sentences` away. */
  near(as: As, { from, to }: Span, sentences = 0): boolean {
    const { inSentence } = this.#places;
    const last = this.#sentence(to - 1) + sentences;
    for (let i = Math.max(0, this.#sentence(from) - sentences); i <= last; i++) if (stands(inSentence, as, i)) return true;
    return false;
  }

  /** Anywhere before the span's end. */
  before(as: As, { to }: Span): boolean {
    return (this.#places.first.get(as) ?? Infinity) < to;
  }

  /** A wish near the span, said with other words than the span's own. */
  besideWish({ from, to }: Span, sentences: number): boolean {
    const { wishEnds, wishBegins } = this.#places;
    const last = this.#sentence(to - 1) + sentences;
    for (let i = Math.max(0, this.#sentence(from) - sentences); i <= last; i++) {
      if ((wishEnds[i] ?? Infinity) <= from || (wishBegins[i] ?? -1) >= to) return true;
    }
    return false;
  }

  /** After the span, or in its own sentence. */
  follows(as: As, { from }: Span): boolean {
    return (this.#places.last.get(as) ?? -1) >= this.#sentence(from);
  }

  /** A plain word for it, in no quotation. */
  isPlain({ from, to }: Span): boolean {
    const { atToken } = this.#places;
    for (let i = from; i < to; i++) if (stands(atToken, 'plain', i) && !this.tokens[i]?.quoted) return true;
    return false;
  }

  isNegated({ from }: Span): boolean {
    return this.#places.negated[from] === 1;
  }

  isQuoted({ from, to }: Span): boolean {
    return (this.tokens[from]?.quoted ?? false) && (this.tokens[to - 1]?.quoted ?? false);
  }

  /** In the span's words, or the two before it. */
  speaksOfSelf({ from, to }: Span): boolean {
    const { me } = this.#places;
    return (me[to] ?? 0) > (me[Math.max(0, from - 2)] ?? 0);
  }

  /** UTF-16 offsets in the text itself, clipped where a phrase began in an earlier text. */
  offsets({ from, to }: Span): [number, number] {
    const start = this.tokens[Math.max(from, this.own)]?.start ?? 0;
    return [start, this.tokens[to - 1]?.end ?? this.text.length];
  }

  #sentence(token: number): number {
    return this.#places.sentences[token] ?? 0;
  }

  get #places(): Places {
    this.#made ??= placesOf(this.tokens, this.#cues);
    return this.#made;
  }
}
