// `npm run mutate [-- FILE ...]`: changes the engine of the screening in a thousand small ways and says how many of them its specs notice.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { installIfNeeded, onPinnedNode, root, toolPath, whenOrphaned } from './machine.mjs';

installIfNeeded();
await onPinnedNode();

const files = process.argv.slice(2).map((file) => path.relative(root, path.resolve(file)).replaceAll(path.sep, '/'));
const stryker = path.join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
const child = spawn(
  process.execPath,
  [stryker, 'run', 'tests/mutation/stryker.config.mjs', ...(files.length > 0 ? ['--mutate', files.join(',')] : [])],
  { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: toolPath() } },
);
const stop = () => child.kill('SIGTERM');
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, stop);
whenOrphaned(stop);
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
