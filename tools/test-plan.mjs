// What `npm test` runs, and in which order: on two cores the static checks fit beside the build and the first tests.
import fs from 'node:fs';
import path from 'node:path';
import { chromiumEnvironment } from './chromium.mjs';
import { root, whenOrphaned } from './machine.mjs';
import { jestCounts, playwrightCounts } from './test-counts.mjs';
import { openTestDatabase } from './test-database.mjs';
import { checked, program, stopPrograms, sumUp, tested } from './test-run.mjs';

const node = process.execPath;
const module = (file) => path.join(root, 'node_modules', file);
const tool = (name, ...args) => program(node, [path.join(root, 'tools', name), ...args]);
const biome = () => program(module('.bin/biome'), ['check', '--error-on-warnings', '--colors=off', '.']);
const eslint = () => program(node, [module('eslint/bin/eslint.js'), '--max-warnings', '0', '.']);
const minutes = (count) => count * 60_000;

const checks = {
  types: () => program(node, [module('typescript7/bin/tsc'), '--noEmit', '-p', 'tsconfig.json']),
  'exact versions': () => tool('fix-lock.mjs', '--check'),
  'image files': () => tool('docker-check.mjs'),
  'import order': () =>
    program(node, [
      module('dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'apps',
      'libs',
      'tests',
    ]),
  'picture of the libraries': () => tool('draw-libraries.mjs', '--check'),
  format: biome,
  lint: eslint,
};

let database;
let stopping;

function stop() {
  stopping ??= (async () => {
    await stopPrograms();
    await database?.stop();
  })();
  return stopping;
}

function stopWhenTold() {
  const leave = async () => {
    await stop();
    console.error('Stopped before the end.');
    process.exit(130);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => void leave());
  whenOrphaned(() => void leave());
}

async function staticChecks(built) {
  for (const [name, run] of Object.entries(checks)) await checked(name, run);
  if ((await built.member) && (await built.staff)) await checked('size budget', () => tool('budget.mjs'));
}

/** The database with its template, or undefined: then what needs it has failed already. */
async function migratedTemplate(built) {
  const opened = await checked('migrations', async () => {
    if (!(await built.server)) return { code: 1, output: 'The server was not built, so there is nothing to migrate with.' };
    database = await openTestDatabase();
    return database.migrate((env) => program(node, [path.join(root, 'dist/apps/server/src/migrate.js')], { env }));
  });
  return opened ? database.env : undefined;
}

const results = (name) => path.join(root, '.cache', `${name}-results.json`);

async function jest(project, pattern, env = {}, flags = []) {
  const file = results(project);
  fs.rmSync(file, { force: true });
  const args = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules', module('jest/bin/jest.js')];
  args.push('--selectProjects', project, '--json', `--outputFile=${file}`, ...flags, ...(pattern ? ['--testPathPatterns', pattern] : []));
  const run = () => program(node, args, { env, show: true, within: minutes(20) });
  await tested(project, run, () => jestCounts(file));
}

async function browser(pattern, env) {
  const file = results('browser');
  fs.rmSync(file, { force: true });
  const chromium = await chromiumEnvironment();
  const args = [module('@playwright/test/cli.js'), 'test', '--reporter=list,json', ...(pattern ? [pattern] : [])];
  const run = () =>
    program(node, args, {
      env: { ...env, ...chromium, NO_COLOR: undefined, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
      show: true,
      within: minutes(60),
    });
  await tested('browser', run, () => playwrightCounts(file));
}

const unable = (name) => checked(name, () => ({ code: 1, output: 'Not run: what it needs is not there, see above.' }));

/** One after the other, the server first: the tests of the first minute need it alone. */
function buildAll() {
  const part = (name) => checked(`build of ${name}`, () => tool('build.mjs', '--if-stale', name));
  const server = part('server');
  const member = server.then(() => part('member'));
  const staff = member.then(() => part('staff'));
  return { server, member, staff };
}

export async function runTests(part, pattern) {
  const wanted = (name) => part === 'all' || part === name;
  fs.mkdirSync(path.join(root, '.cache'), { recursive: true });
  stopWhenTold();
  try {
    const built = part === 'unit' ? undefined : buildAll();
    const beside = wanted('static') ? staticChecks(built) : undefined;
    const env = wanted('e2e') || wanted('chaos') || wanted('browser') ? await migratedTemplate(built) : undefined;
    if (wanted('unit')) await jest('unit', pattern);
    // From here on tests look at the clock: nothing else runs beside them.
    await beside;
    if (wanted('e2e')) await (env ? jest('e2e', pattern, env) : unable('e2e'));
    // Nodes that are killed, stopped and starved: one spec at a time, and nothing else that looks at a clock.
    if (wanted('chaos')) await (env ? jest('chaos', pattern, env, ['--runInBand']) : unable('chaos'));
    const pages = built && (await built.member) && (await built.staff);
    if (wanted('browser')) await (env && pages ? browser(pattern, env) : unable('browser'));
  } finally {
    await stop();
  }
  process.exitCode = sumUp();
}
