// `npm run chaos [-- --suite messages|escalation --seed 7 --seconds 60 ...]`: the whole product under faults, see docs/chaos.md.
// A program and not a spec: it runs for minutes, tells what it does, and runs itself again to find the shortest history.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fail, installIfNeeded, onPinnedNode, root, toolPath, whenOrphaned } from './machine.mjs';

const suites = { messages: 'main.js', escalation: 'escalation/main.js' };
const { suite = 'messages' } = parseArgs({ options: { suite: { type: 'string' } }, strict: false }).values;
if (!Object.hasOwn(suites, suite)) fail(`--suite ${suite}: ${Object.keys(suites).join(' or ')}.`);

installIfNeeded();
await onPinnedNode();

const run = (...args) => {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) fail('The build failed: see above.');
};
run(path.join(root, 'tools/build.mjs'), '--if-stale', 'server');
// Beside dist, whose libraries it shares: the nodes that it starts are the built ones.
const sources = ['tests/chaos', 'tests/e2e/support', 'apps/member/src', 'apps/server/src/migrating.ts'];
const options = ['--config-file', 'swc.json', '--extensions', '.ts', '--ignore', '**/*spec.ts', '--out-dir', '.cache/chaos', '--quiet'];
const swc = path.join(root, 'node_modules/.bin/swc');
run(swc, ...sources, ...options);
// A phone's code takes from the apps' own library, whose index names pictures, too; the server, which draws nothing, is built without.
const drawn = ['jsc.parser.syntax=typescript', 'jsc.parser.tsx=true', 'jsc.transform.react.runtime=automatic', 'jsc.target=es2024'];
const config = drawn.flatMap((one) => ['--config', one]);
run(swc, 'libs/ui/src', '--no-swcrc', ...config, '--extensions', '.tsx', '--out-dir', 'dist', '--quiet');

const main = path.join(root, '.cache/chaos/tests/chaos', suites[suite]);
const flags = ['--enable-source-maps', '--disable-warning=ExperimentalWarning'];
const child = spawn(process.execPath, [...flags, main, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: toolPath() },
});
const stop = () => child.kill('SIGTERM');
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, stop);
whenOrphaned(stop);
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
