// Runs the specs of the engine for Stryker, in the process that asks. Each change has the engine and its specs loaded afresh, for the engine
// remembers what it has read; everything beneath them stays. Jest around them would begin anew for each of some thousand changes.
import { registerHooks } from 'node:module';
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

/** In the copy that is changed, where a run works. */
const engine = () => pathToFileURL(path.resolve('dist/libs/screening/src')).href;
/** A module is another one under another address: what belongs to a life asks for what belongs to the same. */
let life = 0;
const inThisLife = (url) => `${url}?life=${String(life)}`;
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    return found.url.startsWith(engine()) && !found.url.includes('?') ? { ...found, url: inThisLife(found.url) } : found;
  },
});

class SpecRunner {
  static inject = tokens(commonTokens.logger);

  constructor(log) {
    this.log = log;
    circus.addEventHandler((event) => this.#heard(event));
  }

  capabilities = () => ({ reloadEnvironment: true });

  async dryRun({ coverageAnalysis }) {
    await this.#load();
    this.counted = coverageAnalysis === 'perTest';
    const tests = await this.#run({ only: undefined, bail: false });
    return { status: DryRunStatus.Complete, tests, mutantCoverage: changes[INSTRUMENTER_CONSTANTS.MUTATION_COVERAGE_OBJECT] };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit, disableBail }) {
    this.counted = false;
    Object.assign(changes, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    if (mutantActivation === 'static') changes.activeMutant = activeMutant.id;
    await this.#load();
    changes.activeMutant = activeMutant.id;
    const tests = await this.#run({ only: testFilter && new Set(testFilter), bail: !disableBail });
    const endless = determineHitLimitReached(changes.hitCount, hitLimit);
    delete changes.activeMutant;
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests }, disableBail);
  }

  async #load() {
    life += 1;
    circus.resetState();
    for (const spec of specs) await import(inThisLife(`${engine()}/${spec}.spec.js`));
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
