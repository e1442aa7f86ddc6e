import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Pool } from 'pg';
import { startPostgres } from '#tools/embedded-postgres.mjs';
import { FaultProxy } from './fault-proxy.js';

const NAME = 'lamplight';
type Server = Awaited<ReturnType<typeof startPostgres>>;

/** A PostgreSQL that keeps what it has committed (fsync is on), and that may be stopped, killed and started again. */
export class Postgres implements AsyncDisposable {
  readonly #password = randomUUID();
  #server: Server | null = null;
  #port: number | null = null;
  #pool!: Pool;
  /** The harness looks through a door that nothing ever happens to. */
  #own!: FaultProxy;

  private constructor(private readonly folder: string) {}

  static async start(folder: string): Promise<Postgres> {
    const postgres = new Postgres(folder);
    await postgres.start();
    postgres.#own = await FaultProxy.listen(() => postgres.port);
    await postgres.#asAdmin(`CREATE DATABASE ${NAME}`);
    postgres.#pool = new Pool({ connectionString: postgres.ownUrl, max: 3, connectionTimeoutMillis: 2_000, query_timeout: 5_000 });
    postgres.#pool.on('error', () => undefined); // it is restarted on purpose
    return postgres;
  }

  /** Null while it is down. */
  get port(): number | null {
    return this.#port;
  }

  urlBehind(door: FaultProxy, database = NAME): string {
    return `postgres://lamplight:${this.#password}@127.0.0.1:${String(door.port)}/${database}`;
  }

  /** Through the harness's own door. */
  get ownUrl(): string {
    return this.urlBehind(this.#own);
  }

  async start(): Promise<void> {
    this.#server = await startPostgres({
      dataDir: join(this.folder, 'postgres'),
      password: this.#password,
      logFile: join(this.folder, 'postgres.log'),
    });
    this.#port = Number(new URL(this.#server.urlOf(NAME)).port);
  }

  /** As `pg_ctl restart -m fast` does: every session is ended, nothing is left to recover. */
  async restart(): Promise<void> {
    await this.#stop();
    await this.start();
  }

  /** Without a word, as when the machine loses its power; then it recovers from its log. */
  async killAndStart(whom: 'postmaster' | 'backend'): Promise<void> {
    const [postmaster = 0] = this.pids();
    if (whom === 'backend') {
      const [row] = await this.run<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE application_name = 'lamplight' ORDER BY random() LIMIT 1`,
      );
      if (row) process.kill(row.pid, 'SIGKILL'); // the postmaster restarts all the others by itself
      return;
    }
    this.#port = null;
    process.kill(postmaster, 'SIGKILL');
    await this.start();
  }

  signal(name: 'SIGSTOP' | 'SIGCONT'): void {
    for (const pid of this.pids()) process.kill(pid, name);
  }

  async run<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.#pool.query<Row>(sql, parameters)).rows;
  }

  /** The same, as often as it takes: for what looks at the end, when nothing is broken any more. */
  async look<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    for (let tries = 0; ; tries += 1) {
      try {
        return await this.run<Row>(sql, parameters);
      } catch (error) {
        if (tries > 40) throw error;
        await pause(250);
      }
    }
  }

  /** A session of the harness's own, for what holds locks. */
  async session(): Promise<Client> {
    const client = new Client({ connectionString: this.ownUrl, application_name: 'chaos' });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#pool.end().catch(() => undefined);
    await this.#own[Symbol.asyncDispose]();
    await this.#stop();
  }

  async #stop(): Promise<void> {
    this.#port = null;
    await this.#server?.stop();
  }

  async #asAdmin(sql: string): Promise<void> {
    const client = new Client({ connectionString: this.urlBehind(this.#own, 'postgres') });
    await client.connect();
    await client.query(sql);
    await client.end();
  }

  /** The postmaster and what it started, in this order. */
  pids(): number[] {
    const postmaster = Number(readFileSync(join(this.folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
    const children = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && parentOf(pid) === postmaster);
    return [postmaster, ...children.map(Number)];
  }
}

function parentOf(pid: string): number {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[1],
    );
  } catch {
    return 0;
  }
}
