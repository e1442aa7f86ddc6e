import fs from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './machine.mjs';

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** What failed, where, and the first lines of why: enough to begin with when only the end of a log was kept. */
const named = (file, title, message) => [
  `${path.relative(root, path.resolve(root, file))} › ${title}`,
  ...stripVTControlCharacters(message ?? '')
    .split('\n')
    .filter((line) => line.trim())
    .slice(0, 6)
    .map((line) => `  ${line.trim().slice(0, 200)}`),
];

/** A spec file that cannot even start counts as one that failed. */
export function jestCounts(file) {
  const it = read(file);
  return (
    it && {
      passed: it.numPassedTests,
      failed: it.numFailedTests + it.numRuntimeErrorTestSuites,
      skipped: it.numPendingTests + it.numTodoTests,
      failures: it.testResults.flatMap(({ name, status, message, assertionResults }) => {
        const failed = assertionResults.filter((one) => one.status === 'failed');
        if (status === 'failed' && failed.length === 0) return named(name, 'did not start', message);
        return failed.flatMap((one) => named(name, one.fullName, one.failureMessages[0]));
      }),
    }
  );
}

const playwrightFailures = ({ suites = [], specs }) => [
  ...suites.flatMap(playwrightFailures),
  ...specs
    .filter(({ ok, tests }) => !ok || tests.some(({ status }) => status === 'flaky'))
    .flatMap(({ file, line, title, tests }) =>
      named(`tests/browser/${file}:${line}`, title, tests.flatMap(({ results }) => results).find(({ error }) => error)?.error.message),
    ),
];

/** A test that passed only when it was repeated has failed. */
export function playwrightCounts(file) {
  const it = read(file);
  return (
    it && {
      passed: it.stats.expected,
      failed: it.stats.unexpected + it.stats.flaky + it.errors.length,
      skipped: it.stats.skipped,
      failures: it.suites.flatMap(playwrightFailures),
    }
  );
}
