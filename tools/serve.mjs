import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createDatabaseIfMissing, startPostgres, stopOrphanIn } from './embedded-postgres.mjs';
import { checkoutDir, fail, root, toolPath, whenOrphaned } from './machine.mjs';
import { isPortFree } from './ports.mjs';
import { describeProcess, end, signal, stillRuns, until } from './processes.mjs';
import { auditorFiles, databasePassword, secretFiles } from './secrets.mjs';
import { followWarnings, putAsideWhenLarge } from './server-log.mjs';

const home = checkoutDir();
const at = {
  data: path.join(home, 'postgres'),
  secrets: path.join(home, 'secrets'),
  run: path.join(home, 'run.json'),
  serverLog: path.join(home, 'server.log'),
  auditorLog: path.join(home, 'auditor.log'),
  databaseLog: path.join(home, 'postgres.log'),
};
const port = Number(process.env.PORT ?? 3000);
const address = `http://localhost:${port}`;
const ownDatabase = !process.env.DATABASE_URL;
const program = (name) => path.join(root, 'dist', 'apps', 'server', 'src', name);
const auditorProgram = path.join(root, 'dist', 'apps', 'auditor', 'src', 'main.js');
const nodeFlags = ['--enable-source-maps'];

const running = { steps: new Set() };
let ending;

/** Within ten seconds: the auditor ends first, the server drains for six, the database has what remains. */
function stop(code) {
  ending ??= (async () => {
    for (const it of running.steps) signal(-it.pid, 'SIGKILL');
    if (running.auditor)
      await end(running.auditor, [
        ['SIGTERM', 1500],
        ['SIGKILL', 300],
      ]);
    if (running.server)
      await end(running.server, [
        ['SIGTERM', 6000],
        ['SIGKILL', 300],
      ]);
    await running.database?.stop();
    if (running.recorded) fs.rmSync(at.run, { force: true });
    process.exit(code);
  })();
  return ending;
}

function stopWhenTold() {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(name, () => {
      if (!ending) console.log('\nStopping ...');
      void stop(0);
    });
  }
  whenOrphaned(() => void stop(0));
}

function lastRun() {
  try {
    return JSON.parse(fs.readFileSync(at.run, 'utf8'));
  } catch {
    return {};
  }
}

const record = () => {
  fs.writeFileSync(
    at.run,
    JSON.stringify({ launcher: describeProcess(process.pid), server: running.server, auditor: running.auditor, port }),
    { mode: 0o600 },
  );
  running.recorded = true;
};

/** Before anything is touched: what a killed launcher left is ended, what a living one runs is left alone. */
async function takeThePlace() {
  const last = lastRun();
  if (stillRuns(last.launcher))
    fail(`Lamplight already runs from this checkout, on http://localhost:${last.port} (process ${last.launcher.pid}).`);
  for (const left of [last.auditor, last.server])
    if (stillRuns(left))
      await end(left, [
        ['SIGTERM', 8000],
        ['SIGKILL', 1000],
      ]);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) fail(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`);
  if (!(await isPortFree(port))) fail(`Port ${port} is in use: stop what listens there, or choose another with PORT=3001 npm start.`);
  const { made } = makeHome();
  if (!made && ownDatabase) await stopOrphanIn(at.data);
  record();
}

function makeHome() {
  const made = !fs.existsSync(home);
  try {
    // 0755: the database's own user passes through it. What is secret in it says so itself.
    fs.mkdirSync(home, { recursive: true, mode: 0o755 });
  } catch (error) {
    fail(`${home} cannot be made (${error.code}): set LAMPLIGHT_DATA to a folder for Lamplight's data.`);
  }
  const keyring = process.env.KEYRING_FILE ?? path.join(at.secrets, 'keyring.json');
  if (fs.existsSync(at.data) && !fs.existsSync(keyring))
    fail(`${keyring} is missing: without it nobody can read the messages in ${at.data}. Put it back, or remove ${home} to begin anew.`);
  return { made };
}

/** A step on the way: what it prints, or the end of the start. */
async function step(file, args, options) {
  const child = spawn(process.execPath, [...nodeFlags, file, ...args], { cwd: root, detached: true, ...options });
  const it = describeProcess(child.pid);
  running.steps.add(it);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8');
  child.stdout?.on('data', (text) => (printed += text));
  let complaint = '';
  child.stderr?.on('data', (text) => (complaint += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  running.steps.delete(it);
  if (code !== 0) throw new Error(`${path.basename(file)} failed\n${printed}${complaint}`.trimEnd());
  return printed;
}

const build = () =>
  step(path.join(root, 'tools', 'build.mjs'), ['--if-stale'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: toolPath(), NODE_ENV: 'production' },
  });

const ask = (env, name, ...args) => step(program(name), args, { stdio: ['ignore', 'pipe', 'pipe'], env });

async function openDatabase() {
  if (!ownDatabase) return process.env.DATABASE_URL;
  running.database = await startPostgres({ dataDir: at.data, password: databasePassword(at.secrets), logFile: at.databaseLog });
  await createDatabaseIfMissing(running.database.urlOf('postgres'), 'lamplight');
  return running.database.urlOf('lamplight');
}

async function startServer(env) {
  putAsideWhenLarge(at.serverLog);
  const log = fs.openSync(at.serverLog, 'a', 0o600);
  followWarnings(at.serverLog);
  // A process group of its own, so that Ctrl-C comes from here once and not from the terminal as well.
  const child = spawn(process.execPath, [...nodeFlags, '--import', path.join(root, 'tools', 'attend.mjs'), program('main.js')], {
    env,
    cwd: root,
    stdio: ['ignore', log, log],
    detached: true,
  });
  fs.closeSync(log);
  running.server = describeProcess(child.pid);
  record();
  let exit;
  child.once('exit', (code, signal) => {
    exit = { code, signal };
    if (ending) return;
    console.error(`The server stopped by itself (${signal ?? code}): see ${at.serverLog}`);
    void stop(1);
  });
  const ready = async () => (await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined))?.status === 200;
  if (!(await until(async () => exit || ending || (await ready()), { within: 60_000, every: 100 })))
    throw new Error(`the server does not answer: see ${at.serverLog}`);
  return !exit && !ending;
}

/** The database's own role, where it is our database; where it is not, whoever runs it gives the address. */
function auditorDatabase(databaseUrl, { AUDITOR_PASSWORD_FILE }) {
  if (process.env.AUDITOR_DATABASE_URL) return process.env.AUDITOR_DATABASE_URL;
  if (!ownDatabase) return undefined;
  const url = new URL(databaseUrl);
  [url.username, url.password] = ['lamplight_auditor', fs.readFileSync(AUDITOR_PASSWORD_FILE, 'utf8').trim()];
  return url.href;
}

function startAuditor(env, databaseUrl) {
  if (!databaseUrl) {
    console.error('Nobody watches: give AUDITOR_DATABASE_URL, an address of the role lamplight_auditor.');
    return;
  }
  putAsideWhenLarge(at.auditorLog);
  const log = fs.openSync(at.auditorLog, 'a', 0o600);
  followWarnings(at.auditorLog, 'auditor');
  const child = spawn(process.execPath, [...nodeFlags, '--import', path.join(root, 'tools', 'attend.mjs'), auditorProgram], {
    env: { ORIGINS: address, PROBE_URL: `http://127.0.0.1:${port}`, ...env, AUDITOR_DATABASE_URL: databaseUrl },
    cwd: root,
    stdio: ['ignore', log, log],
    detached: true,
  });
  fs.closeSync(log);
  running.auditor = describeProcess(child.pid);
  record();
  child.once('exit', (code, signal) => {
    if (!ending) console.error(`The auditor stopped by itself (${signal ?? code}), so nobody watches: see ${at.auditorLog}`);
  });
}

async function signIns(env) {
  if (env.NODE_ENV === 'production') return [];
  const mark = path.join(home, 'demo');
  const database = ownDatabase ? 'own' : createHash('sha256').update(env.DATABASE_URL).digest('hex');
  const known = fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === database;
  const printed = await ask(env, 'seed-demo.js', ...(known ? ['--show'] : []));
  fs.writeFileSync(mark, database);
  return JSON.parse(printed).signIns;
}

function announce(demo) {
  const lines = ['', `Lamplight is on ${address}`];
  for (const { who, how } of demo) lines.push('', `  ${who}`, ...how.map((line) => `    ${line}`));
  lines.push(
    '',
    ownDatabase ? `Its data stays in ${home}` : 'Its data stays in the database of DATABASE_URL',
    `Its log is ${at.serverLog}`,
    'Ctrl-C stops it.',
    '',
  );
  console.log(lines.join('\n'));
}

export async function serve() {
  stopWhenTold();
  await takeThePlace();
  try {
    const watch = auditorFiles(at.secrets);
    const secrets = { ...secretFiles(at.secrets), ...watch };
    const [databaseUrl] = await Promise.all([openDatabase(), build()]);
    if (ending) return;
    // On the loopback only: the demo's ways in are printed for all to read.
    const disk = ownDatabase ? { DATABASE_DISK: at.data, DATABASE_DISK_LEAST_MB: '256' } : {};
    const env = {
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      ...secrets,
      ...disk,
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: String(port),
    };
    await ask(ownDatabase ? env : { ...env, AUDITOR_PASSWORD_FILE: '' }, 'migrate.js');
    const demo = await signIns(env);
    if (ending) return;
    if (!(await startServer(env))) return;
    startAuditor(env, auditorDatabase(databaseUrl, watch));
    announce(demo);
  } catch (error) {
    if (ending) return;
    console.error(`Lamplight did not start: ${error.message}`);
    await stop(1);
  }
}
