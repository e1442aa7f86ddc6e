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
  const children = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  for (const one of [pid, ...children]) execFileSync('taskset', ['-acp', String(core), String(one)], { stdio: 'ignore' });
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
