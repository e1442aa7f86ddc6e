// Runs the specs of the engine for Stryker, in the process that asks. They are told apart by name, so that a change costs the tests that
// meet it and little else; Jest around them would begin anew for each of some thousand changes.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { jestExpect } from '@jest/expect';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { DryRunStatus, determineHitLimitReached, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import * as circus from 'jest-circus';
import { specs } from './specs.mjs';

const { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } = circus;
Object.assign(globalThis, { afterAll, afterEach, beforeAll, beforeEach, describe, it, test, expect: jestExpect });

/** What a changed line asks before it runs: which change is on, and which test is met by it. */
globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
const changes = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE];

class SpecRunner {
  static inject = tokens(commonTokens.logger);
  #loads = 0;

  constructor(log) {
    this.log = log;
    circus.addEventHandler((event) => this.#heard(event));
  }

  /** What is decided while a module loads needs a process of its own, and Stryker starts one. */
  capabilities = () => ({ reloadEnvironment: false });

  async dryRun({ coverageAnalysis }) {
    await this.#load();
    this.counted = coverageAnalysis === 'perTest';
    const tests = await this.#run({ only: undefined, bail: false });
    return { status: DryRunStatus.Complete, tests, mutantCoverage: changes[INSTRUMENTER_CONSTANTS.MUTATION_COVERAGE_OBJECT] };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit, disableBail }) {
    if (mutantActivation === 'runtime') await this.#load();
    this.counted = false;
    Object.assign(changes, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0, activeMutant: activeMutant.id });
    if (mutantActivation === 'static') await this.#load();
    const tests = await this.#run({ only: testFilter && new Set(testFilter), bail: !disableBail });
    const endless = determineHitLimitReached(changes.hitCount, hitLimit);
    delete changes.activeMutant;
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests }, disableBail);
  }

  /** Anew for each change: a lexicon that a spec makes where it begins remembers what it has read, and would not read it again. */
  async #load() {
    circus.resetState();
    this.#loads++;
    for (const spec of specs) await import(`${pathToFileURL(path.resolve(`dist/libs/screening/src/${spec}.spec.js`)).href}?${this.#loads}`);
    this.tests = testsOf(circus.getState().rootDescribeBlock).map((one) => ({ one, id: nameOf(one), mode: one.mode }));
  }

  async #run({ only, bail }) {
    this.bail = bail;
    for (const { one, id, mode } of this.tests)
      Object.assign(one, { errors: [], status: null, invocations: 0, mode: only && !only.has(id) ? 'skip' : mode });
    await circus.run();
    return this.tests.filter(({ one }) => one.status === 'done').map(({ one, id }) => resultOf(one, id));
  }

  #heard({ name, test }) {
    if (name === 'test_start' && this.counted) changes[INSTRUMENTER_CONSTANTS.CURRENT_TEST_ID] = nameOf(test);
    if (name === 'test_done') delete changes[INSTRUMENTER_CONSTANTS.CURRENT_TEST_ID];
    // One that noticed is enough.
    if (name === 'test_done' && this.bail && test.errors.length > 0) for (const { one } of this.tests) one.mode = 'skip';
  }
}

const testsOf = (block) => block.children.flatMap((child) => (child.type === 'test' ? [child] : testsOf(child)));

function nameOf(test) {
  const names = [];
  for (let at = test; at.parent; at = at.parent) names.unshift(at.name);
  return names.join(' ');
}

function resultOf({ errors, duration }, id) {
  const result = { id, name: id, timeSpentMs: duration ?? 0 };
  if (errors.length === 0) return { ...result, status: TestStatus.Success };
  const failureMessage = errors.flat().map((error) => String(error?.message ?? error))[0];
  return { ...result, status: TestStatus.Failed, failureMessage };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'specs', SpecRunner)];
