// Running a check as a process group of its own, counting it, and leaving nothing of it behind.
import { spawn } from 'node:child_process';
import { root, toolPath } from './machine.mjs';
import { signal, sleep, until } from './processes.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const groups = new Set();
let stopped = false;

/** The settings of whoever calls must not decide what a test sees. */
const foreign =
  /^(DATABASE_URL|DATABASE_URL_FILE|DATABASE_MAY_FORGET|PORT|HOST|ORIGINS|KEYRING|KEYRING_FILE|SESSION_SECRET_FILE|SMTP_URL|MAIL_FROM|ROLES|LOG_LEVEL|TRUST_PROXY_HOPS|METRICS_TOKEN_FILE|NODE_ENV|NODE_OPTIONS|FORCE_COLOR|npm_.*)$/;
const environment = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

function signalGroup(pid, name) {
  try {
    signal(-pid, name);
  } catch (error) {
    if (error.code !== 'EPERM') throw error;
  }
}

async function endGroup(pid) {
  signalGroup(pid, 'SIGTERM');
  await until(() => !groups.has(pid), { within: 5000 });
  signalGroup(pid, 'SIGKILL');
}

export async function stopPrograms() {
  stopped = true;
  await Promise.all([...groups].map(endGroup));
}

/** Runs it to its end, or for `within` milliseconds. `show` passes on what it prints while it runs. */
export async function program(command, args, { env = {}, show = false, within = 600_000 } = {}) {
  if (stopped) return { code: 1, output: 'Stopped before it began.' };
  const child = spawn(command, args, {
    cwd: root,
    env: { ...environment(), CI: '1', NO_COLOR: '1', PATH: toolPath(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  groups.add(child.pid);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
      if (show) process.stdout.write(text);
      else output += text;
    });
  }
  const timer = setTimeout(() => {
    output += `\nEnded: it took more than ${within / 60_000} minutes.`;
    void endGroup(child.pid);
  }, within);
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve(1);
    });
    child.once('exit', (status) => resolve(status ?? 1));
  });
  clearTimeout(timer);
  groups.delete(child.pid);
  if (child.pid) signalGroup(child.pid, 'SIGKILL');
  await sleep(0);
  return { code, output };
}

function fail(name, why, lines = []) {
  failures.push(why ? `${name}: ${why}` : name, ...lines.map((line) => `  ${line}`));
}

/** One check that passes or fails as a whole. */
export async function checked(name, run) {
  const since = performance.now();
  const { code, output } = await Promise.resolve()
    .then(run)
    .catch((error) => ({ code: 1, output: error.stack }));
  if (code === 0) total.passed++;
  else {
    total.failed++;
    fail(name);
  }
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds(since)})`);
  if (code !== 0 && output.trim()) console.log(output.trimEnd());
  return code === 0;
}

/** A run of many tests, counted one by one. What it cannot account for is a failure too. */
export async function tested(name, run, count) {
  const since = performance.now();
  const { code, output } = await run();
  const { passed, failed, skipped, failures: named } = count() ?? { passed: 0, failed: 0, skipped: 0, failures: [] };
  const why = [];
  if (passed + failed === 0) why.push('nothing ran');
  else if (failed) why.push(`${failed} failed`);
  else if (code !== 0) why.push(`ended with ${code} though no test failed`);
  total.passed += passed;
  total.failed += failed || why.length;
  total.skipped += skipped;
  if (why.length) fail(name, why.join(', '), named);
  if (output.trim()) console.log(output.trim());
  console.log(`${why.length ? 'FAILED' : 'ok    '} ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds(since)})`);
}

/** The line at the end. @returns the exit code */
export function sumUp() {
  for (const line of failures) console.log(line.startsWith(' ') ? line : `failed: ${line}`);
  const { passed, failed, skipped } = total;
  console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  return failed || !passed ? 1 : 0;
}
