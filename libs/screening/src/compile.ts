import type { Cue, Lexicon, Rule } from './lexicon.js';
import { fold } from './normalise.js';
import { alternatives, isClassName, readPhrase, type Step } from './phrase.js';
import { Vocabulary, type Word } from './vocabulary.js';

/** What the automaton has heard when it stands here. */
export type Heard = { readonly rule: Rule; readonly phrase: string } | { readonly cue: Cue['as'] };

export interface State {
  readonly id: number;
  readonly next: Map<number, State>;
  /** States reached after skipping up to so many words. */
  readonly afterGap: Map<number, State>;
  readonly heard: Heard[];
}

/** A lexicon made ready: one pass over a text finds every phrase. Immutable once compiled. */
export interface CompiledLexicon {
  readonly version: string;
  readonly rules: readonly Rule[];
  readonly vocabulary: Vocabulary;
  readonly start: State;
  readonly states: number;
  /** The symbol of words that may stand between any two steps: "really", "fucking". */
  readonly filler: number;
  /** The symbol of words that no gap skips: "not", "never". What stands on their two sides is not one phrase. */
  readonly divider: number;
}

const fillerClass = 'FILLER';
const dividerClass = 'DIVIDER';

class Compiler {
  readonly vocabulary = new Vocabulary();
  readonly start: State;
  states = 0;
  readonly #lexicon: Lexicon;
  readonly #symbols = new Map<string, number>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.start = this.#state();
  }

  add(phrase: string, heard: Heard): void {
    for (const steps of readPhrase(phrase)) {
      let state = this.start;
      for (const step of steps) state = this.#step(state, step);
      state.heard.push(heard);
    }
  }

  symbol(any: readonly string[]): number {
    const key = [...any].sort().join('|');
    const earlier = this.#symbols.get(key);
    if (earlier !== undefined) return earlier;
    const symbol = this.#symbols.size;
    this.#symbols.set(key, symbol);
    for (const term of any) for (const entry of this.#entries(term)) this.#means(entry, symbol);
    return symbol;
  }

  #entries(term: string): readonly string[] {
    if (!isClassName(term)) return [term];
    const entries = this.#lexicon.classes[term];
    if (!entries) throw new Error(`There is no word class ${term}`);
    return entries
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean);
  }

  #means(entry: string, symbol: number): void {
    const words = fold(entry)
      .text.split(/[\s-]+/)
      .filter(Boolean)
      .map((text): Word => (text.startsWith('~') ? this.vocabulary.core(text.slice(1)) : this.vocabulary.word(text)));
    const [first, ...rest] = words;
    if (!first) throw new Error(`"${entry}" holds no word`);
    if (rest.length) first.longer.push({ rest, symbol });
    else first.symbols.add(symbol);
  }

  #step(from: State, { any, gap }: Step): State {
    const [key, table] = gap ? ([gap, from.afterGap] as const) : [0, undefined];
    const base = table ? (table.get(key) ?? this.#remember(table, key)) : from;
    const symbol = this.symbol(any);
    return base.next.get(symbol) ?? this.#remember(base.next, symbol);
  }

  #remember(table: Map<number, State>, key: number): State {
    const state = this.#state();
    table.set(key, state);
    return state;
  }

  #state(): State {
    return { id: this.states++, next: new Map(), afterGap: new Map(), heard: [] };
  }
}

/** @throws Error naming the phrase or class that cannot be read. */
export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  const compiler = new Compiler(lexicon);
  const seen = new Set<string>();
  for (const rule of lexicon.rules) {
    if (seen.has(rule.id)) throw new Error(`Two rules are called ${rule.id}`);
    seen.add(rule.id);
    for (const phrase of alternatives(rule.phrase)) compiler.add(phrase, { rule, phrase });
  }
  for (const cue of lexicon.cues) for (const phrase of alternatives(cue.phrases)) compiler.add(phrase, { cue: cue.as });
  for (const [short, word] of Object.entries(lexicon.shorthand)) compiler.vocabulary.shorten(short, word);
  const filler = compiler.symbol([fillerClass]);
  const divider = compiler.symbol([dividerClass]);
  const { vocabulary, start, states } = compiler;
  return { version: lexicon.version, rules: lexicon.rules, vocabulary, start, states, filler, divider };
}
