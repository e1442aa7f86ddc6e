// A browser for tests with no apt and no download outside npm.

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

const require = createRequire(import.meta.url);
export async function chromiumPath() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined; // Playwright's own / channel: 'chrome'
  const entry = require.resolve('@sparticuz/chromium');
  const { version } = JSON.parse(fs.readFileSync(path.resolve(path.dirname(entry), '../package.json'), 'utf8'));
  const dir = path.join(os.tmpdir(), `chromium-${version}`); // the package itself caches in /tmp/chromium, whatever the version
  const exe = path.join(dir, 'chromium');
  if (!fs.existsSync(path.join(dir, '.complete'))) {
    const tmp = fs.mkdtempSync(`${dir}.`);
    const saved = process.env.TMPDIR;
    process.env.TMPDIR = tmp; // os.tmpdir() is where it unpacks
    const { default: chromium, inflate } = await import(entry);
    await chromium.executablePath();
    await inflate(path.resolve(path.dirname(entry), '../bin/al2023.tar.br')); // libnss3, libnspr4, … for slim images
    process.env.TMPDIR = saved;
    if (saved === undefined) delete process.env.TMPDIR;
    fs.writeFileSync(path.join(tmp, '.complete'), '');
    try {
      fs.renameSync(tmp, dir);
    } catch {
      fs.rmSync(tmp, { recursive: true, force: true });
    } // another process won
  }
  let missing = '';
  try {
    missing = execFileSync('ldd', [exe], { encoding: 'utf8' });
  } catch {
    missing = 'not found';
  }
  if (missing.includes('not found'))
    process.env.LD_LIBRARY_PATH = [path.join(dir, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  if (!fs.existsSync('/etc/fonts/fonts.conf')) process.env.FONTCONFIG_PATH = path.join(dir, 'fonts');
  return exe;
}
