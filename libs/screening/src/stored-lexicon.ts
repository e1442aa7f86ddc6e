import type { Lexicon, Rule } from './lexicon.js';

/**
 * As the database keeps it, with its hints apart: a node of a release that knows of none reads the `rules` alone, and would take
 * each hint among them for a rule that alerts by itself.
 */
export type StoredLexicon = Lexicon & { readonly hints?: readonly Rule[] };

export const toStore = (lexicon: Lexicon): StoredLexicon => ({
  ...lexicon,
  rules: lexicon.rules.filter(({ hint }) => !hint),
  hints: lexicon.rules.filter(({ hint }) => hint),
});

/** What was kept before there were hints has none. */
export const fromStore = ({ hints, ...lexicon }: StoredLexicon): Lexicon =>
  hints ? { ...lexicon, rules: [...lexicon.rules, ...hints] } : lexicon;
