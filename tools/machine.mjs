// What every launcher needs before anything is installed: it runs on any Node from 20 on and imports nothing.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';
const oldestNode = [24, 11];

export function fail(line) {
  console.error(line);
  process.exit(1);
}

const readJson = (file) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));

/** npm writes its own copy of the lockfile last of all: where the two agree, the installation is whole and the right one. */
function isInstalled() {
  try {
    const wanted = Object.entries(readJson('package-lock.json').packages);
    const present = readJson('node_modules/.package-lock.json').packages;
    return wanted.every(([at, { version, optional }]) => at === '' || (at in present ? present[at].version === version : optional));
  } catch {
    return false;
  }
}

export function installIfNeeded() {
  if (isInstalled()) return;
  console.log('Installing what package-lock.json names (a minute, once) ...');
  const npm = /npm-cli\.js$/.test(process.env.npm_execpath ?? '') ? process.env.npm_execpath : undefined;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const run = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: windows });
  if (run.status !== 0) fail('`npm ci` failed: see above.');
}

function pinnedNode() {
  const file = path.join(root, 'node_modules', '.bin', windows ? 'node.cmd' : 'node');
  return !windows && fs.existsSync(file) ? fs.realpathSync(file) : undefined;
}

/** The pinned Node first on the path, so that every program started from here runs on it too. */
export const toolPath = () =>
  [path.join(root, 'node_modules', '.bin'), path.dirname(process.execPath), process.env.PATH].join(path.delimiter);

/** Calls `stop` when the process that started this one is gone: `kill <npm>` never reaches us otherwise. */
export function whenOrphaned(stop) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 250);
  timer.unref();
}

/** Resolves only in a process that runs on the Node that this product is tested with; any other process becomes its waiting parent. */
export async function onPinnedNode() {
  const node = pinnedNode();
  if (node && node !== fs.realpathSync(process.execPath)) {
    const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    whenOrphaned(() => child.kill('SIGTERM'));
    const code = await new Promise((resolve) => child.once('exit', (status, signal) => resolve(status ?? (signal ? 1 : 0))));
    process.exit(code);
  }
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]))
    fail(`Lamplight needs Node ${oldestNode.join('.')} or later here (this is ${process.versions.node}).`);
}

/** Where data outlives a restart of the machine: no place that the operating system sweeps. */
function dataHome() {
  if (process.env.LAMPLIGHT_DATA) return path.resolve(process.env.LAMPLIGHT_DATA);
  if (windows) return path.join(process.env.LOCALAPPDATA ?? os.homedir(), 'lamplight');
  if (process.getuid() === 0) return '/var/lib/lamplight';
  return path.join(process.env.XDG_DATA_HOME || path.join(os.homedir(), '.local', 'share'), 'lamplight');
}

export const sharedDir = () => dataHome();

export function checkoutDir() {
  const place = fs.realpathSync(root);
  const mark = createHash('sha256').update(place).digest('hex').slice(0, 12);
  return path.join(dataHome(), `${path.basename(place)}-${mark}`);
}
