import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { OutsideSignal } from '#libs/escalation';
import type { ControlGroup } from './control-group.js';
import type { FaultProxy } from './fault-proxy.js';

const ENTRY = new URL('../node/entry.js', import.meta.url).pathname;
/** So little that a fault can take all of it. */
const FLAGS = ['--max-old-space-size=256', '--disable-warning=ExperimentalWarning'];
/** Longer than any fault that keeps it from starting: what is never ready is broken. */
const READY_MS = 120_000;
const LOOK_MS = 50;
const AGAIN_MS = 250;
/** Whose threads are counted is counted before the first of them begins. */
const COME_IN = 'echo $$ > "$0" && exec "$@"';

interface Options {
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
  readonly database: FaultProxy;
  /** Null: this node's doorbell is PostgreSQL's. */
  readonly redis: FaultProxy | null;
}

/** One node: the built server as a process of its own, which reaches everything through doors that can fail. */
export class ServerNode implements AsyncDisposable {
  readonly port: number;
  readonly database: FaultProxy;
  readonly redis: FaultProxy | null;
  /** What a healthy server never logs. */
  readonly complaints: string[] = [];
  /** It ended though nobody had asked for it: how, and the last that it said. */
  readonly deaths: string[] = [];
  /** What a balancer's probe says. */
  healthy = false;
  /** Whoever is started from now on is in it. */
  group: ControlGroup | null = null;
  /** What a post said to PostgreSQL that is in no failpoint. */
  readonly unwatched = new Set<string>();
  /** Whoever is started from now on logs all that it does. */
  talkative = false;
  #process: ChildProcess | null = null;
  #log: Interface | null = null;
  #mayEnd = false;
  #starting = false;
  /** It may be on its way to a failpoint. */
  #armed = false;

  constructor(
    readonly name: string,
    private readonly options: Options,
  ) {
    ({ port: this.port, database: this.database, redis: this.redis } = options);
  }

  get base(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  get env(): Readonly<Record<string, string>> {
    return this.options.env;
  }

  get runs(): boolean {
    return this.#process !== null;
  }

  /** As a supervisor does it: again, while it can't start because its database is away. It has started when it is ready, however late. */
  async start(): Promise<void> {
    for (const late = performance.now() + READY_MS; performance.now() < late; await pause(this.runs ? LOOK_MS : AGAIN_MS)) {
      if (!this.runs) this.#spawn();
      if (this.#armed || !(await this.asks('/health/ready', 1_000))) continue;
      this.#starting = this.#mayEnd = false;
      break;
    }
    if (this.#starting || this.#armed) throw new Error(`${this.name} did not start`);
    await this.probe();
  }

  #spawn(): void {
    this.#starting = this.#mayEnd = true;
    this.#armed = false;
    const env = { ...this.options.env, PORT: String(this.port), ...(this.talkative && { LOG_LEVEL: 'debug' }) };
    const command = [process.execPath, ...FLAGS, ENTRY] as const;
    const [file, ...args] = this.group ? (['/bin/sh', '-c', COME_IN, this.group.door, ...command] as const) : command;
    const node = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    this.#process = node;
    let last = '';
    node.stderr?.on('data', (text: Buffer) => {
      last = text.toString();
    });
    this.#log = createInterface({ input: node.stdout! }).on('line', (line) => {
      last = line;
      if (/"event":"(unexpected-error|unhandled-rejection|uncaught-exception)"/.test(line)) this.complaints.push(line);
    });
    node.once('exit', (code, signal) => {
      this.#process = null;
      this.healthy = false;
      if (!this.#mayEnd) this.deaths.push(`${String(code ?? signal)} after ${last.slice(0, 300)}`);
    });
    node.on('error', () => undefined);
    node.on('message', ({ disarmed, unwatched }: { disarmed?: true; unwatched?: string }) => {
      if (disarmed) this.#armed = false;
      if (unwatched !== undefined) this.unwatched.add(unwatched);
    });
  }

  async asks(path: string, within: number): Promise<boolean> {
    return fetch(`${this.base}${path}`, { signal: AbortSignal.timeout(within) }).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  async probe(): Promise<void> {
    this.healthy = this.runs && (await this.asks('/health/live', 1_000));
  }

  /** It may end, until it has started: a failpoint of its own will kill it. */
  arm(failpoint: string): void {
    this.#mayEnd = this.#armed = true;
    this.#process?.send({ arm: failpoint }, () => undefined);
  }

  /** Once it answers, nothing that was armed can be met any more. */
  disarm(): void {
    this.#process?.send({ arm: '' }, () => undefined);
  }

  /** A rule on this node has found it. @returns whether it is on record */
  async finds(signal: OutsideSignal): Promise<{ readonly ok: boolean }> {
    const node = this.#process;
    if (!node) return { ok: false };
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const heard = ({ found, kept }: { found?: string; kept?: boolean }) => {
      if (found === signal.id) resolve(kept === true);
    };
    const gone = () => resolve(false);
    node.on('message', heard).once('exit', gone);
    node.send({ signal }, () => undefined);
    const ok = await promise;
    node.off('message', heard).off('exit', gone);
    return { ok };
  }

  pause(): void {
    this.#process?.kill('SIGSTOP');
  }

  goOn(): void {
    this.#process?.kill('SIGCONT');
  }

  /** Nobody takes what it logs, until somebody does again. */
  leaveLog(): void {
    this.#log?.pause();
  }

  readLog(): void {
    this.#log?.resume();
  }

  /** @returns whether it ended within this time */
  async ended(within: number): Promise<boolean> {
    const node = this.#process;
    if (!node) return true;
    return once(node, 'exit', { signal: AbortSignal.timeout(within) }).then(
      () => true,
      () => false,
    );
  }

  /** @returns whether it had gone by itself before SIGKILL was needed */
  async end(signal: 'SIGTERM' | 'SIGKILL', within = 10_000): Promise<boolean> {
    const node = this.#process;
    if (!node) return true;
    this.#mayEnd = true;
    node.kill(signal);
    const went = await this.ended(within);
    if (!went) {
      node.kill('SIGKILL');
      await this.ended(5_000);
    }
    return went;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.goOn();
    await this.end('SIGKILL');
    await this.database[Symbol.asyncDispose]();
    await this.redis?.[Symbol.asyncDispose]();
  }
}
