import type { CompiledLexicon } from './compile.js';
import type { Context } from './conversation.js';
import type { Lexicon } from './lexicon.js';
import { examine, type Finding } from './screen.js';

/** What listens, and beside it the same with the rules on trial: apart, so that a trial can change nothing of what is heard. */
export interface ReadyLexicon {
  readonly live: CompiledLexicon;
  /** Null: nothing is on trial. */
  readonly trial: CompiledLexicon | null;
}

/** What is to be compiled: what listens, and all of it where something is on trial. */
export function sidesOf(lexicon: Lexicon): { readonly live: Lexicon; readonly trial: Lexicon | null } {
  const live = lexicon.rules.filter(({ mode }) => mode !== 'shadow');
  return { live: { ...lexicon, rules: live }, trial: live.length < lexicon.rules.length ? lexicon : null };
}

/** The same under another name: what hears the same is compiled once. */
export const called = ({ live, trial }: ReadyLexicon, version: string): ReadyLexicon => ({
  live: { ...live, version },
  trial: trial && { ...trial, version },
});

/** What rules on trial would find, were they live. */
export const onTrial = ({ trial }: Pick<ReadyLexicon, 'trial'>, text: string, context?: Context): readonly Finding[] =>
  trial ? examine(text, trial, context).filter(({ shadow }) => shadow) : [];

/** What is heard, worst first, and then what is on trial. */
export const examineAll = (ready: ReadyLexicon, text: string, context?: Context): readonly Finding[] => [
  ...examine(text, ready.live, context),
  ...onTrial(ready, text, context),
];
