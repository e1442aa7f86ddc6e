// PostgreSQL without an installation: the real server binaries from npm, never as root, on a loopback port of their own.
// It needs no install script of the package, works in a checkout that only root may enter, and ends the orphan of a
// launcher that was killed.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { freePort } from './ports.mjs';
import { postgresBinaries } from './postgres-binaries.mjs';
import { describeProcess, end, stillRuns, until } from './processes.mjs';

const owner = 'lamplight';
/** Unicode case rules of PostgreSQL's own, the same on every operating system. */
const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
const durable = { max_connections: 100 };
const forTests = {
  max_connections: 300,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  autovacuum_naptime: '5min',
};

/** PostgreSQL refuses to run as root: whoever owns the data already, or else the first of two users that every Linux may have. */
function unprivileged(dataDir) {
  if (process.getuid?.() !== 0) return {};
  if (fs.existsSync(dataDir)) {
    const { uid, gid } = fs.statSync(dataDir);
    return { uid, gid };
  }
  const users = fs.readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('PostgreSQL does not run as root, and there is neither a user "postgres" nor "nobody": set DATABASE_URL.');
}

/** A cluster appears under its name only when it is complete, so a launcher killed here leaves nothing to trip over. */
function createCluster(dataDir, { bin, as, env, password, fast }) {
  const making = fs.mkdtempSync(`${dataDir}.`);
  const passwordFile = `${making}.password`;
  try {
    fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if ('uid' in as) for (const file of [making, passwordFile]) fs.chownSync(file, as.uid, as.gid);
    const speed = fast ? ['--no-sync', '--no-data-checksums'] : [];
    const options = ['-U', owner, '--auth=scram-sha-256', '--encoding=UTF8', ...locale, '--no-instructions', ...speed];
    const run = spawnSync(bin('initdb'), ['-D', making, `--pwfile=${passwordFile}`, ...options], {
      ...as,
      env,
      cwd: '/',
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`initdb failed: ${run.error?.message ?? run.stderr}`);
    fs.renameSync(making, dataDir);
  } finally {
    fs.rmSync(making, { recursive: true, force: true });
    fs.rmSync(passwordFile, { force: true });
  }
}

const pidFile = (dataDir) => path.join(dataDir, 'postmaster.pid');

function postmasterOf(dataDir) {
  try {
    const [pid, data] = fs.readFileSync(pidFile(dataDir), 'utf8').split('\n');
    return data && path.resolve(data) === path.resolve(dataDir) ? describeProcess(Number(pid)) : undefined;
  } catch {
    return undefined;
  }
}

/** Only a postmaster of this very data: after a restart of the machine its pid may be anybody's. */
function isPostmaster(it, dataDir) {
  if (!it || !stillRuns(it)) return false;
  if (process.platform !== 'linux') return true;
  return fs.readFileSync(`/proc/${it.pid}/cmdline`, 'utf8').includes(dataDir);
}

const stopping = [
  ['SIGINT', 1200],
  ['SIGQUIT', 400],
  ['SIGKILL', 200],
];

/** Each process of PostgreSQL works in its data folder. */
function someoneWorksIn(dataDir) {
  return fs.readdirSync('/proc').some((pid) => {
    try {
      return /^\d+$/.test(pid) && fs.readlinkSync(`/proc/${pid}/cwd`) === dataDir;
    } catch {
      return false;
    }
  });
}

/**
 * Ends what a killed launcher left on this data. PostgreSQL takes the pid in a stale lock for a living postmaster when anybody
 * has that pid now; the lock is removed only when no process at all works on the data any more, for two servers would ruin it.
 */
export async function stopOrphanIn(dataDir) {
  const orphan = postmasterOf(dataDir);
  if (isPostmaster(orphan, dataDir)) await end(orphan, [['SIGINT', 8000], ...stopping.slice(1)]);
  if (process.platform !== 'linux' || !fs.existsSync(pidFile(dataDir))) return;
  const place = fs.realpathSync(dataDir);
  if (await until(() => !someoneWorksIn(place), { within: 5000 })) fs.rmSync(pidFile(dataDir), { force: true });
}

/**
 * A running PostgreSQL on the data in `dataDir`, created when it is not there. `fast` gives up durability, for tests only.
 * As root the folder that holds `dataDir` must be open to everyone.
 */
export async function startPostgres({ dataDir, password, logFile, fast = false }) {
  const as = unprivileged(dataDir);
  const bin = postgresBinaries({ forAnotherUser: 'uid' in as });
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };

  if (!fs.existsSync(path.join(dataDir, 'PG_VERSION'))) createCluster(dataDir, { bin, as, env, password, fast });
  await stopOrphanIn(dataDir);

  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    log_min_messages: 'warning',
    timezone: 'UTC',
    ...(fast ? forTests : durable),
  };
  const log = fs.openSync(logFile, 'a', 0o600);
  // A process group of its own: Ctrl-C must not end it before the server has drained.
  const child = spawn(
    bin('postgres'),
    ['-D', dataDir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...as,
      env,
      cwd: '/',
      stdio: ['ignore', log, log],
      detached: true,
    },
  );
  fs.closeSync(log);
  let failure;
  child.once('error', (error) => (failure = error.message));
  child.once('exit', (code) => (failure ??= `it ended with ${code}`));
  const answers = () => /^ready/.test(readLine(pidFile(dataDir), 7)) && Number(readLine(pidFile(dataDir), 0)) === child.pid;
  await until(() => failure ?? answers(), { within: 60_000, every: 20 });
  if (failure || !answers()) throw new Error(`PostgreSQL did not start (${failure ?? 'no answer'}): see ${logFile}`);
  child.unref();

  const it = describeProcess(child.pid);
  return {
    urlOf: (database) => `postgres://${owner}:${password}@127.0.0.1:${port}/${database}`,
    stop: () => end(it, stopping),
  };
}

function readLine(file, number) {
  try {
    return fs.readFileSync(file, 'utf8').split('\n')[number] ?? '';
  } catch {
    return '';
  }
}

export async function createDatabaseIfMissing(adminUrl, name) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
