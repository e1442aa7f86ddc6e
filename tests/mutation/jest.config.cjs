const { projects } = require('../../jest.config.cjs');

const [unit] = projects;

/** The specs that make lexicons of their own. Those of the built-in one read and compile it for seconds, for each of some thousand mutants. */
const specs = [
  ...['normalise', 'tokens', 'letters', 'spelling', 'vocabulary', 'phrase', 'compile'],
  ...['judge', 'guards', 'accumulate', 'said', 'answer', 'question', 'scale'],
];

module.exports = { ...unit, testMatch: specs.map((name) => `<rootDir>/libs/screening/src/${name}.spec.ts`) };
