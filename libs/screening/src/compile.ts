import { setImmediate as nextTurn } from 'node:timers/promises';
import { Automaton } from './automaton.js';
import type { Cue, HintKind, Lexicon, Rule } from './lexicon.js';
import { type Match, matchAll } from './match.js';
import { alternatives, isClassName, readPhrase, wordsOf } from './phrase.js';
import { bit, maskOf } from './places.js';
import { States } from './states.js';
import { dividing, free } from './tape.js';
import { inOneBreath } from './tokens.js';
import { Vocabulary, type Word } from './vocabulary.js';

/** What the automaton has heard when it stands here. */
export type Heard =
  /** `bits`: of the cues that may raise it, or let it be heard. */
  | { readonly rule: Rule; readonly phrase: string; readonly bits: number }
  /** `bits`: its own. */
  | { readonly cue: Cue['as']; readonly bits: number };

/** A lexicon made ready: one pass over a text finds every phrase. */
export interface CompiledLexicon {
  readonly version: string;
  readonly rules: readonly Rule[];
  /** The rules whose words tell of an act, means or time. */
  readonly evidence: ReadonlySet<string>;
  /** The rules that count only beside others, with what each hints at. */
  readonly hints: ReadonlyMap<string, HintKind>;
  readonly vocabulary: Vocabulary;
  readonly automaton: Automaton;
  /** What the automaton's numbers mean. */
  readonly heard: readonly Heard[];
}

/** Words that may stand between any two steps: "really", "fucking". */
const fillerClass = 'FILLER';
/** Words that no gap skips: "not", "never". What stands on their two sides is not one phrase. */
const dividerClass = 'DIVIDER';

class Compiler {
  readonly vocabulary = new Vocabulary();
  readonly states = new States();
  readonly heard: Heard[] = [];
  readonly #lexicon: Lexicon;
  readonly #symbols = new Map<string, number>();
  readonly #members = new Map<string, readonly Word[]>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  add(phrase: string, heard: Heard): void {
    const what = this.heard.push(heard) - 1;
    for (const steps of readPhrase(phrase)) {
      let state = 0;
      for (const { any, gap } of steps) state = this.states.extend(state, gap, this.symbol(any));
      this.states.hear(state, what);
    }
  }

  /** One number for all that may stand at a step. */
  symbol(any: readonly string[]): number {
    const key = any.join('|');
    const earlier = this.#symbols.get(key);
    if (earlier !== undefined) return earlier;
    const symbol = this.states.symbol();
    this.#symbols.set(key, symbol);
    for (const word of new Set(any.flatMap((term) => this.meant(term)))) word.symbols.push(symbol);
    return symbol;
  }

  /** The words that a word or class stands for. */
  meant(term: string): readonly Word[] {
    const earlier = this.#members.get(term);
    if (earlier) return earlier;
    const entries = isClassName(term) ? this.#lexicon.classes[term]?.split(',') : [term];
    if (!entries) throw new Error(`There is no word class ${term}`);
    const words = entries.filter((entry) => entry.trim()).map((entry) => this.#row(entry));
    this.#members.set(term, words);
    return words;
  }

  #row(entry: string): Word {
    const [first, ...rest] = wordsOf(entry).map((text) =>
      text.startsWith('~') ? this.vocabulary.core(text.slice(1)) : this.vocabulary.word(text),
    );
    if (!first) throw new Error(`"${entry}" holds no word`);
    return this.vocabulary.row([first, ...rest]);
  }
}

/** Of two words at least: what one says by itself says nothing of how a word is cut. */
const isPhrase = ({ heard, from, to }: Match): boolean => 'rule' in heard && to - from > 1;

/** Rule after rule. */
function* compiling(lexicon: Lexicon): Generator<undefined, CompiledLexicon> {
  const compiler = new Compiler(lexicon);
  const seen = new Set<string>();
  for (const rule of lexicon.rules) {
    if (seen.has(rule.id)) throw new Error(`Two rules are called ${rule.id}`);
    seen.add(rule.id);
    if (rule.mode === 'off') continue;
    const bits = maskOf([...(rule.raisedBy ?? []), ...(rule.beside ?? []), ...(rule.after ?? [])]);
    for (const phrase of alternatives(rule.phrase)) compiler.add(phrase, { rule, phrase, bits });
    yield;
  }
  for (const cue of lexicon.cues) {
    for (const phrase of alternatives(cue.phrases)) compiler.add(phrase, { cue: cue.as, bits: bit(cue.as) });
    yield;
  }
  for (const [short, word] of Object.entries(lexicon.shorthand)) compiler.vocabulary.shorten(short, word);
  for (const word of compiler.meant(dividerClass)) word.passage = dividing;
  for (const word of compiler.meant(fillerClass)) word.passage = free;
  const { vocabulary, states, heard } = compiler;
  const evidence = new Set(lexicon.rules.filter((rule) => rule.evidence).map(({ id }) => id));
  const hints = new Map(lexicon.rules.flatMap(({ id, hint }) => (hint ? [[id, hint] as const] : [])));
  const { version, rules } = lexicon;
  const compiled = { version, rules, evidence, hints, vocabulary, automaton: new Automaton(states), heard };
  vocabulary.isPhrase = (parts) => matchAll(inOneBreath(parts, vocabulary), compiled).some(isPhrase);
  return compiled;
}

/** @throws Error naming the phrase or class that cannot be read. */
export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  const steps = compiling(lexicon);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** So long, and then others have their turn. */
const TURN_MS = 5;

/** The same on a node that serves: those who are in a crisis there do not wait for it. */
export async function compileInTurns(lexicon: Lexicon): Promise<CompiledLexicon> {
  const steps = compiling(lexicon);
  for (let began = performance.now(); ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < TURN_MS) continue;
    await nextTurn();
    began = performance.now();
  }
}
