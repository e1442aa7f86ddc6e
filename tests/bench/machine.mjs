// The two cores, the generator, and the processes that are started here and nowhere else.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../tools/machine.mjs';
import { describeProcess, end } from '../../tools/processes.mjs';

export const here = import.meta.dirname;
export const SERVER_CORE = 0;
export const GENERATOR_CORE = 1;

/** Does something listen there? */
export const listens = (port) =>
  new Promise((resolve) => {
    const probe = net.connect(port, '127.0.0.1', () => {
      probe.destroy();
      resolve(true);
    });
    probe.once('error', () => resolve(false));
  });

const has = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

/** What is missing to measure at all, with how to get it. */
export function missing() {
  if (process.platform !== 'linux') return 'npm run bench needs Linux: it reads /proc and gives each side a core.';
  if (os.cpus().length < 2) return 'npm run bench needs two cores: one for the server and its database, one for the generator.';
  if (!has('taskset')) return 'npm run bench needs taskset: apt-get install util-linux';
  if (!has('gcc')) return 'npm run bench needs gcc for its generator: apt-get install gcc libc6-dev';
  return null;
}

export function compileGenerator(folder) {
  const program = path.join(folder, 'load');
  execFileSync('gcc', ['-O2', '-Wall', '-Wextra', '-Werror', '-o', program, path.join(here, 'load', 'load.c'), '-lm'], {
    stdio: 'inherit',
  });
  return program;
}

/** A postmaster and everything it has started so far; what it starts later inherits the core. */
export function pin(pid, core) {
  for (const one of [pid, ...childrenOf(pid)]) execFileSync('taskset', ['-acp', String(core), String(one)], { stdio: 'ignore' });
}

/** A program on one core, its output in a file of `folder`. */
export function startOn(core, { command, env, folder, name, as = {} }) {
  const log = fs.openSync(path.join(folder, `${name}.log`), 'a', 0o600);
  const child = spawn('taskset', ['-c', String(core), ...command], { cwd: root, env, stdio: ['ignore', log, log], ...as });
  fs.closeSync(log);
  const it = describeProcess(child.pid);
  let ended = false;
  child.once('exit', () => (ended = true));
  return {
    pid: child.pid,
    ended: () => ended,
    stop: () =>
      end(it, [
        ['SIGTERM', 9_500],
        ['SIGKILL', 1_000],
      ]),
  };
}

/** Of the kernel's counts, whatever its own clock: user space is told a hundredth of a second. */
const TICKS = 100;
/** Since it began, and of those of its children that have ended, in seconds. One that ends meanwhile is counted as ended from then on. */
function cpuOf(pid) {
  const stat = `/proc/${pid}/stat`;
  if (!fs.existsSync(stat)) return { own: 0, ended: 0 };
  const after = fs.readFileSync(stat, 'utf8').replace(/^.*\) /s, '');
  const [user, system, endedUser, endedSystem] = after.split(' ').slice(11, 15).map(Number);
  return { own: (user + system) / TICKS, ended: (endedUser + endedSystem) / TICKS };
}

const childrenOf = (pid) => fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);

function cpuOfAll(pid) {
  const { own, ended } = cpuOf(pid);
  return childrenOf(pid).reduce((sum, child) => sum + cpuOf(child).own, own + ended);
}

function busy() {
  const [user, nice, system, , , interrupts, soft] = fs.readFileSync('/proc/stat', 'utf8').split('\n', 1)[0].match(/\d+/g).map(Number);
  return (user + nice + system + interrupts + soft) / TICKS;
}

/** What a server and its database use of the processor from now on, and what is used by whoever is neither they nor this process. */
export class Meter {
  #pids;
  #from;

  constructor({ server, database }) {
    this.#pids = { server, database };
    this.#from = this.#now();
  }

  #now() {
    const { server, database } = this.#pids;
    const { user, system } = process.cpuUsage();
    return { at: performance.now(), server: cpuOfAll(server), database: cpuOfAll(database), own: (user + system) / 1e6, all: busy() };
  }

  /** `server`, `database`: seconds of a core since then. `others`: of a core, on average. */
  read() {
    const [from, to] = [this.#from, this.#now()];
    const since = (what) => to[what] - from[what];
    const [server, database] = [since('server'), since('database')];
    return { server, database, others: (since('all') - server - database - since('own')) / (since('at') / 1_000) };
  }
}

/** Sockets of one system, open, and a way to put load on them. */
export class Crowd {
  #child;
  #lines;

  constructor(generator, words) {
    this.#child = spawn('taskset', ['-c', String(GENERATOR_CORE), generator, ...words], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  async #answer() {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error('the generator has ended');
    return JSON.parse(value);
  }

  /** Resolves when every socket has its room open. */
  async gather() {
    const gathered = await this.#answer();
    if (gathered.lost > 0 || gathered.connections === 0) throw new Error(`only ${gathered.connections} connections could be opened`);
    return gathered;
  }

  async #ask(line) {
    this.#child.stdin.write(`${line}\n`);
    return this.#answer();
  }

  run(rate, { warm, seconds }) {
    return this.#ask(`run ${rate} ${warm} ${seconds}`);
  }

  rest(seconds) {
    return this.#ask(`rest ${seconds}`);
  }

  async leave() {
    const gone = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.stdin.end('quit\n');
    await gone;
  }
}
