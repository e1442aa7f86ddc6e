import type { Cue, Lexicon, Rule } from './lexicon.js';

/** A rule that hears one phrase: high, of suicide, unless it says otherwise. */
export const rule = (phrase: string, rest: Partial<Rule> = {}): Rule => ({
  id: 'rule',
  severity: 'high',
  category: 'suicide',
  language: 'en',
  phrase,
  reason: 'A test.',
  hits: ['', ''],
  misses: ['', ''],
  ...rest,
});

/** Of each kind of cue, its phrases. */
export const cues = (phrases: Partial<Record<Cue['as'], string>>): readonly Cue[] =>
  Object.entries(phrases).map(([as, said]) => ({ as: as as Cue['as'], language: 'en', phrases: said }));

/** Made into a compiled one anew in each test: what that keeps of the texts it read would answer for an engine that was changed. */
export const lexicon = (rules: readonly Rule[], rest: Partial<Lexicon> = {}): Lexicon => ({
  version: 'v7',
  classes: { FILLER: 'really, so', DIVIDER: 'not, never', END: 'end, put an end to' },
  shorthand: { u: 'you' },
  cues: [],
  rules,
  ...rest,
});
