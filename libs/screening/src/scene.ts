import type { CompiledLexicon } from './compile.js';
import type { Cue, Rule } from './lexicon.js';
import { type Match, matchAll } from './match.js';
import { type Token, tokenise } from './tokens.js';

type As = Cue['as'];
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type RuleMatch = Match & { readonly heard: { readonly rule: Rule; readonly phrase: string } };
const isRuleMatch = (match: Match): match is RuleMatch => 'rule' in match.heard;

const mostEarlier = 5;
const earlierLength = 1000;

/** Who speaks of themselves. */
const me = new Set(
  'i im ive id ill me my myself mine ima imma we us our yo mi mis conmigo quiero voy tengo estoy soy puedo pienso nosotros nos'.split(' '),
);

const bits = new Map<As, number>();
/** One bit for each kind of cue. */
function bit(as: As): number {
  const earlier = bits.get(as);
  if (earlier !== undefined) return earlier;
  const next = 1 << bits.size;
  bits.set(as, next);
  return next;
}

/** A text read once: its words, what was heard in them, and where its sentences lie. */
export class Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The first token of the text itself; the author's earlier texts stand before it. */
  readonly own: number;
  readonly rules: readonly RuleMatch[];
  readonly #sentences: Int32Array;
  /** Bits of the cues heard at each token, and in each sentence. */
  readonly #atToken: Int32Array;
  readonly #inSentence: Int32Array;
  /** Of each sentence, where the first wish ends and the last begins. */
  readonly #wishEnds: Int32Array;
  readonly #wishBegins: Int32Array;
  /** Of each kind of cue, the first that lies in the text itself, and the last sentence that it is heard in. */
  readonly #own = new Map<As, Span>();
  readonly #last = new Map<As, number>();
  readonly #negated: Uint8Array;
  /** How many of the tokens before each one are the author's word for themselves. */
  readonly #me: Int32Array;

  /** `own`: the words of the text. */
  constructor(text: string, own: readonly Token[], lexicon: CompiledLexicon, earlier: readonly string[] = []) {
    this.text = text;
    const before = earlier.slice(-mostEarlier).flatMap((said) => apart(tokenise(said.slice(-earlierLength), lexicon.vocabulary)));
    this.own = before.length;
    this.tokens = before.length ? [...before, ...apart(own)] : own;
    const { length } = this.tokens;
    this.#sentences = new Int32Array(length);
    this.#me = new Int32Array(length + 1);
    let sentence = 0;
    for (const [i, token] of this.tokens.entries()) {
      this.#sentences[i] = token.before === 'sentence' ? ++sentence : sentence;
      this.#me[i + 1] = (this.#me[i] ?? 0) + (me.has(token.surface) ? 1 : 0);
    }
    this.#atToken = new Int32Array(length);
    this.#inSentence = new Int32Array(sentence + 1);
    this.#wishEnds = new Int32Array(sentence + 1).fill(length + 1);
    this.#wishBegins = new Int32Array(sentence + 1).fill(-1);
    this.#negated = new Uint8Array(length);
    const rules: RuleMatch[] = [];
    const negations: Match[] = [];
    for (const match of matchAll(this.tokens, lexicon)) {
      if (isRuleMatch(match)) rules.push(match);
      else if ('cue' in match.heard) this.#remember(match.heard.cue, match, negations);
    }
    this.rules = rules;
    for (const { to, from } of negations) if (!this.overlaps('not-negation', { from, to: from + 1 })) this.#negate(to);
  }

  cueInOwn(as: As): Span | undefined {
    return this.#own.get(as);
  }

  overlaps(as: As, { from, to }: Span): boolean {
    for (let i = from; i < to; i++) if ((this.#atToken[i] ?? 0) & bit(as)) return true;
    return false;
  }

  /** In the same sentence, or at most `sentences` away. */
  near(as: As, { from, to }: Span, sentences = 0): boolean {
    const wanted = bit(as);
    const last = this.#sentence(to - 1) + sentences;
    for (let i = Math.max(0, this.#sentence(from) - sentences); i <= last; i++) if ((this.#inSentence[i] ?? 0) & wanted) return true;
    return false;
  }

  /** A wish near the span, said with other words than the span's own. */
  besideWish({ from, to }: Span, sentences: number): boolean {
    const last = this.#sentence(to - 1) + sentences;
    for (let i = Math.max(0, this.#sentence(from) - sentences); i <= last; i++) {
      if ((this.#wishEnds[i] ?? Infinity) <= from || (this.#wishBegins[i] ?? -1) >= to) return true;
    }
    return false;
  }

  /** After the span, or in its own sentence. */
  follows(as: As, { from }: Span): boolean {
    return (this.#last.get(as) ?? -1) >= this.#sentence(from);
  }

  isNegated({ from }: Span): boolean {
    return this.#negated[from] === 1;
  }

  isQuoted({ from, to }: Span): boolean {
    return (this.tokens[from]?.quoted ?? false) && (this.tokens[to - 1]?.quoted ?? false);
  }

  /** In the span's words, or the two before it. */
  speaksOfSelf({ from, to }: Span): boolean {
    return (this.#me[to] ?? 0) > (this.#me[Math.max(0, from - 2)] ?? 0);
  }

  /** UTF-16 offsets in the text itself, clipped where a phrase began in an earlier text. */
  offsets({ from, to }: Span): [number, number] {
    const start = this.tokens[Math.max(from, this.own)]?.start ?? 0;
    return [start, this.tokens[to - 1]?.end ?? this.text.length];
  }

  #sentence(token: number): number {
    return this.#sentences[token] ?? 0;
  }

  #remember(as: As, match: Match, negations: Match[]): void {
    const { from, to } = match;
    if (as === 'negation') negations.push(match);
    if (to > this.own && !this.#own.has(as)) this.#own.set(as, match);
    const [first, last] = [this.#sentence(from), this.#sentence(to - 1)];
    for (let i = from; i < to; i++) this.#atToken[i] = (this.#atToken[i] ?? 0) | bit(as);
    for (let i = first; i <= last; i++) this.#inSentence[i] = (this.#inSentence[i] ?? 0) | bit(as);
    this.#last.set(as, Math.max(this.#last.get(as) ?? -1, last));
    if (as !== 'intent') return;
    for (let i = first; i <= last; i++) {
      this.#wishEnds[i] = Math.min(this.#wishEnds[i] ?? to, to);
      this.#wishBegins[i] = Math.max(this.#wishBegins[i] ?? from, from);
    }
  }

  /** As in NegEx: a negation reaches a few words on, as far as its clause, and a pseudo-negation does not count. */
  #negate(from: number): void {
    const reach = 4;
    for (let i = from; i < Math.min(from + reach, this.tokens.length); i++) {
      const token = this.tokens[i];
      if (token?.before !== 'none' || terminators.has(token.surface)) return;
      this.#negated[i] = 1;
    }
  }
}

const terminators = new Set([
  'but',
  'because',
  'cuz',
  'cause',
  'though',
  'although',
  'however',
  'yet',
  'except',
  'until',
  'just',
  'only',
  'pero',
  'porque',
  'aunque',
  'sino',
  'hasta',
]);

/** Texts that were sent one by one read on into each other, as a new line does. */
const apart = ([first, ...rest]: readonly Token[]): readonly Token[] =>
  first ? [{ ...first, before: 'clause', glued: false }, ...rest] : [];
