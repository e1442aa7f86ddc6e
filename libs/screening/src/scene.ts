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

/** Where one kind of cue was heard. */
class Heard {
  readonly spans: Span[] = [];
  /** Of each sentence, where it was heard first and last. */
  readonly sentences = new Map<number, { readonly first: Span; readonly last: Span }>();
  readonly tokens = new Set<number>();
  lastSentence = -1;
  /** The first that lies in the text itself. */
  own: Span | undefined;
}

/** A text read once: its words, what was heard in them, and where its sentences lie. */
export class Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The first token of the text itself; the author's earlier texts stand before it. */
  readonly own: number;
  readonly rules: readonly RuleMatch[];
  readonly #cues = new Map<As, Heard>();
  readonly #sentences: readonly number[];
  readonly #negated: readonly boolean[];

  constructor(text: string, lexicon: CompiledLexicon, earlier: readonly string[] = []) {
    this.text = text;
    const before = earlier.slice(-mostEarlier).flatMap((said) => apart(tokenise(said.slice(-earlierLength), lexicon.vocabulary)));
    const own = tokenise(text, lexicon.vocabulary);
    this.own = before.length;
    this.tokens = before.length ? [...before, ...apart(own)] : own;
    let sentence = 0;
    this.#sentences = this.tokens.map((token) => (token.before === 'sentence' ? ++sentence : sentence));
    const matches = matchAll(this.tokens, lexicon);
    this.rules = matches.filter(isRuleMatch);
    for (const { heard, from, to } of matches) if ('cue' in heard) this.#remember(heard.cue, { from, to });
    this.#negated = this.#negations();
  }

  cues(as: As): readonly Span[] {
    return this.#cues.get(as)?.spans ?? [];
  }

  cueInOwn(as: As): Span | undefined {
    return this.#cues.get(as)?.own;
  }

  overlaps(as: As, { from, to }: Span): boolean {
    const covered = this.#cues.get(as)?.tokens;
    for (let i = from; covered && i < to; i++) if (covered.has(i)) return true;
    return false;
  }

  /** In the same sentence, or at most `sentences` away. */
  near(as: As, { from, to }: Span, sentences = 0): boolean {
    const heard = this.#cues.get(as)?.sentences;
    for (let i = this.#sentence(from) - sentences; heard && i <= this.#sentence(to - 1) + sentences; i++) if (heard.has(i)) return true;
    return false;
  }

  /** Near, and said with other words than the span's own. */
  beside(as: As, span: Span, sentences = 0): boolean {
    const heard = this.#cues.get(as)?.sentences;
    for (let i = this.#sentence(span.from) - sentences; heard && i <= this.#sentence(span.to - 1) + sentences; i++) {
      const there = heard.get(i);
      if (there && (there.first.to <= span.from || there.last.from >= span.to)) return true;
    }
    return false;
  }

  /** After the span, or in its own sentence. */
  follows(as: As, { from }: Span): boolean {
    return (this.#cues.get(as)?.lastSentence ?? -1) >= this.#sentence(from);
  }

  isNegated({ from }: Span): boolean {
    return this.#negated[from] ?? false;
  }

  isQuoted({ from, to }: Span): boolean {
    return (this.tokens[from]?.quoted ?? false) && (this.tokens[to - 1]?.quoted ?? false);
  }

  speaksOf(words: ReadonlySet<string>, { from, to }: Span): boolean {
    for (let i = Math.max(0, from - 2); i < to; i++) if (words.has(this.tokens[i]?.surface ?? '')) return true;
    return false;
  }

  /** UTF-16 offsets in the text itself, clipped where a phrase began in an earlier text. */
  offsets({ from, to }: Span): [number, number] {
    const start = this.tokens[Math.max(from, this.own)]?.start ?? 0;
    return [start, this.tokens[to - 1]?.end ?? this.text.length];
  }

  #sentence(token: number): number {
    return this.#sentences[token] ?? 0;
  }

  #remember(as: As, span: Span): void {
    const heard = this.#cues.get(as) ?? new Heard();
    this.#cues.set(as, heard);
    heard.spans.push(span);
    if (span.to > this.own) heard.own ??= span;
    for (let i = span.from; i < span.to; i++) {
      heard.tokens.add(i);
      const sentence = this.#sentence(i);
      heard.sentences.set(sentence, { first: heard.sentences.get(sentence)?.first ?? span, last: span });
    }
    heard.lastSentence = Math.max(heard.lastSentence, this.#sentence(span.to - 1));
  }

  /** As in NegEx: a negation reaches a few words on, as far as its clause, and a pseudo-negation does not count. */
  #negations(): readonly boolean[] {
    const reach = 4;
    const negated = new Array<boolean>(this.tokens.length).fill(false);
    const lifted = new Array<boolean>(this.tokens.length).fill(false);
    for (const { from, to } of this.cues('not-negation')) lifted.fill(true, from, to);
    for (const { from, to } of this.cues('negation')) {
      if (lifted[from]) continue;
      for (let i = to; i < Math.min(to + reach, negated.length); i++) {
        const token = this.tokens[i];
        if (token?.before !== 'none' || terminators.has(token.surface)) break;
        negated[i] = true;
      }
    }
    return negated;
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
  'pero',
  'porque',
  'aunque',
  'sino',
  'hasta',
]);

/** Texts that were sent one by one read on into each other, as a new line does. */
const apart = ([first, ...rest]: readonly Token[]): readonly Token[] =>
  first ? [{ ...first, before: 'clause', glued: false }, ...rest] : [];
