import fs from 'node:fs';

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A spec file that cannot even start counts as one that failed. */
export function jestCounts(file) {
  const it = read(file);
  return (
    it && {
      passed: it.numPassedTests,
      failed: it.numFailedTests + it.numRuntimeErrorTestSuites,
      skipped: it.numPendingTests + it.numTodoTests,
    }
  );
}

/** A test that passed only when it was repeated has failed. */
export function playwrightCounts(file) {
  const it = read(file);
  return (
    it && {
      passed: it.stats.expected,
      failed: it.stats.unexpected + it.stats.flaky + it.errors.length,
      skipped: it.stats.skipped,
    }
  );
}
