const swc = require('./swc.json');

const compile = (parser = {}) => [
  '@swc/jest',
  {
    ...swc,
    jsc: {
      ...swc.jsc,
      parser: { ...swc.jsc.parser, ...parser },
      transform: { ...swc.jsc.transform, react: { runtime: 'automatic' } },
    },
    sourceMaps: 'inline',
  },
];

const project = (displayName, testMatch) => ({
  displayName,
  testMatch,
  rootDir: __dirname,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['app-source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
  transform: { '^.+\\.ts$': compile(), '^.+\\.tsx$': compile({ tsx: true }) },
});

module.exports = {
  maxWorkers: 2,
  testTimeout: 20_000,
  projects: [
    project('unit', ['<rootDir>/{libs,apps}/**/*.spec.{ts,tsx}']),
    project('e2e', ['<rootDir>/tests/{e2e,contract,security}/**/*.{e2e-spec,spec}.ts']),
    project('chaos', ['<rootDir>/tests/chaos/**/*.{e2e-spec,spec}.ts']),
  ],
};
