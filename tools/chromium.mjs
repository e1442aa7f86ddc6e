// A browser for tests, from npm: no package manager of the system, no download of its own.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './machine.mjs';

const require = createRequire(import.meta.url);

/** Unpacks where `TMPDIR` points, whatever the version: therefore a folder of its own, renamed when it is whole. */
async function unpack(entry, to) {
  fs.mkdirSync(path.dirname(to), { recursive: true });
  const making = fs.mkdtempSync(`${to}.`);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = making;
  try {
    const { default: chromium, inflate } = await import(entry);
    await chromium.executablePath();
    await inflate(path.resolve(path.dirname(entry), '../bin/al2023.tar.br'));
    fs.renameSync(making, to);
  } catch (error) {
    if (!fs.existsSync(to)) throw error;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    fs.rmSync(making, { recursive: true, force: true });
  }
}

/** Libraries that this machine lacks for the browser; empty when it can run. */
export function missingLibraries(executable, env = process.env) {
  const { stdout = '' } = spawnSync('ldd', [executable], { encoding: 'utf8', env: { ...process.env, ...env } });
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name);
}

/** What a browser test needs in its environment: `CHROMIUM_PATH`, and what a bare machine lacks. */
export async function chromiumEnvironment() {
  if (process.env.CHROMIUM_PATH) return { CHROMIUM_PATH: process.env.CHROMIUM_PATH };
  if (process.platform !== 'linux' || process.arch !== 'x64') return {};
  const entry = require.resolve('@sparticuz/chromium');
  const { version } = JSON.parse(fs.readFileSync(path.resolve(path.dirname(entry), '../package.json'), 'utf8'));
  const home = path.join(root, '.cache', `chromium-${version}`);
  if (!fs.existsSync(home)) await unpack(entry, home);
  const executable = path.join(home, 'chromium');
  const env = { CHROMIUM_PATH: executable };
  if (missingLibraries(executable).length)
    env.LD_LIBRARY_PATH = [path.join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  if (!fs.existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = path.join(home, 'fonts');
  return env;
}
