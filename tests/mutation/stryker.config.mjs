// What `npm run mutate` changes, and what has to notice: see docs/mutation.md.
const engine = [
  ...['normalise', 'confusables', 'tokens', 'letters', 'spelling', 'spellings', 'glue', 'vocabulary'],
  ...['phrase', 'states', 'compile', 'tape', 'moves', 'begun', 'automaton', 'match'],
  ...['reading', 'past', 'conversation', 'joined', 'scene', 'places'],
  ...['judge', 'guards', 'severity', 'accumulate', 'answer', 'told', 'question', 'person', 'scale', 'screen', 'explain'],
];
const work = '.cache/mutation';

export default {
  mutate: engine.map((name) => `libs/screening/src/${name}.ts`),
  plugins: ['./tests/mutation/runner.mjs'],
  testRunner: 'specs',
  buildCommand: 'swc libs --out-dir dist --config-file swc.json --extensions .ts --quiet',
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // What was loaded for a change is never let go of.
  maxTestRunnerReuse: 200,
  timeoutMS: 20_000,
  // Only the libraries and what their specs read go into the copy that is changed.
  ignorePatterns: ['apps', 'dist', 'docs', 'docker', 'tools', 'tests/*', '!tests/mutation', '.cache'],
  disableTypeChecks: false,
  tempDirName: `${work}/copy`,
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { logTests: false, reportTests: false },
  thresholds: { high: 90, low: 85, break: 85 },
};
