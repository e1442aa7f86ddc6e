import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#tools/ports.mjs';

/** Valkey's or Redis' server of this machine; undefined where there is none. */
export const redisProgram = ['valkey-server', 'redis-server'].find((name) => spawnSync(name, ['--version']).status === 0);

/** `describe`, or where there is no server a line that nobody overlooks, and tests that count as skipped. */
export function describeWithRedis(title: string, suite: () => void): void {
  if (!redisProgram)
    process.stderr.write(`SKIPPED: "${title}" needs redis-server or valkey-server (Debian: apt-get install redis-server).\n`);
  (redisProgram ? describe : describe.skip)(title, suite);
}

/** A server of the spec's own that keeps nothing. It may be killed, stopped and started again on the same port. */
export class Redis implements AsyncDisposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'lamplight-redis-'));
  #process: ChildProcess | null = null;
  private constructor(readonly port: number) {}

  static async start(): Promise<Redis> {
    const redis = new Redis(await freePort());
    await redis.start();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${String(this.port)}`;
  }

  async start(): Promise<void> {
    const options = { port: this.port, bind: '127.0.0.1', save: '', appendonly: 'no', dir: this.#folder };
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
    this.#process = spawn(redisProgram ?? 'redis-server', args, { stdio: 'ignore' });
    while (!(await answers(this.port))) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  signal(name: 'SIGSTOP' | 'SIGCONT'): void {
    this.#process?.kill(name);
  }

  async kill(): Promise<void> {
    const dead = this.#process;
    this.#process = null;
    if (!dead) return;
    const gone = new Promise((resolve) => dead.once('exit', resolve));
    dead.kill('SIGKILL');
    await gone;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
