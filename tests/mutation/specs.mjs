/** The specs that have to notice: those that make lexicons of their own. */
export const specs = [
  ...['normalise', 'tokens', 'letters', 'spelling', 'vocabulary', 'phrase', 'compile'],
  ...['confusables', 'spellings', 'severity', 'explain', 'glue'],
  ...['judge', 'guards', 'accumulate', 'said', 'answer', 'question', 'scale'],
  ...['match', 'joined', 'past', 'reading', 'places', 'states', 'automaton'],
];
