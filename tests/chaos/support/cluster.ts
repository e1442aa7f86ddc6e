import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { TEST_ORIGIN, testConfig } from '#libs/testing';
import { freePort } from '#tools/ports.mjs';
import { runFolder } from '#tools/run-folder.mjs';
import { Redis } from '../../e2e/support/redis.js';
import { FaultProxy, NO_TROUBLE, type Trouble } from './fault-proxy.js';
import { Postgres } from './postgres.js';
import type { Random } from './random.js';
import { ServerNode } from './server-node.js';

const DIST = join(process.cwd(), 'dist/apps/server/src');
const PROBE_MS = 500;

export interface ClusterOptions {
  readonly withRedis: boolean;
  /** The bug that every node is started with. */
  readonly planted?: string | undefined;
  /** Three, where nothing is said. */
  readonly nodes?: number;
  /** More settings of the n-th node. */
  readonly settings?: (n: number, folder: string) => Readonly<Record<string, string>>;
}

/** PostgreSQL, Redis where it is wanted, and three nodes behind a balancer that probes them. */
export class Cluster implements AsyncDisposable {
  /** Those that run: somebody may want to stop early. */
  static readonly running = new Set<Cluster>();
  readonly nodes: ServerNode[] = [];
  readonly #doors = new Set<FaultProxy>();
  #probing: NodeJS.Timeout | null = null;

  private constructor(
    readonly folder: string,
    readonly postgres: Postgres,
    readonly redis: Redis | null,
    readonly config: { readonly keyring: string; readonly sessionSecret: string },
  ) {}

  static async start({ withRedis, planted, nodes = 3, settings = () => ({}) }: ClusterOptions): Promise<Cluster> {
    const folder = await runFolder('lamplight-chaos-');
    const postgres = await Postgres.start(folder);
    const redis = withRedis ? await Redis.start() : null;
    const cluster = new Cluster(folder, postgres, redis, testConfig(''));
    Cluster.running.add(cluster);
    try {
      await cluster.#begin({ nodes, planted, settings });
      return cluster;
    } catch (error) {
      await cluster[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** A door of one client: each connection leads to a node that the balancer holds for healthy. */
  async door(random: Random): Promise<FaultProxy> {
    const door = await FaultProxy.listen(() => {
      const up = this.nodes.filter(({ healthy, runs }) => healthy && runs);
      return up.length > 0 ? random.pick(up).port : null;
    }, 'web-socket');
    this.#doors.add(door);
    return door;
  }

  /** What every node's connections to the database suffer, or those of some. */
  troubleDatabase(trouble: Trouble, nodes: readonly ServerNode[] = this.nodes): void {
    for (const { database } of nodes) database.trouble = trouble;
  }

  troubleRedis(trouble: Trouble, nodes: readonly ServerNode[] = this.nodes): void {
    for (const { redis } of nodes) if (redis) redis.trouble = trouble;
  }

  async heal(): Promise<void> {
    for (const door of this.#doors) door.trouble = NO_TROUBLE;
    this.troubleDatabase(NO_TROUBLE);
    this.troubleRedis(NO_TROUBLE);
    for (const node of this.nodes) {
      node.goOn();
      node.disarm();
    }
    await Promise.all(this.nodes.map((node) => node.start()));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!Cluster.running.delete(this)) return;
    if (this.#probing) clearInterval(this.#probing);
    await Promise.all([...this.#doors].map((door) => door[Symbol.asyncDispose]()));
    await Promise.all(this.nodes.map((node) => node[Symbol.asyncDispose]()));
    await this.redis?.[Symbol.asyncDispose]();
    await this.postgres[Symbol.asyncDispose]();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #begin({
    nodes,
    planted,
    settings,
  }: Required<Pick<ClusterOptions, 'nodes' | 'settings'>> & Pick<ClusterOptions, 'planted'>): Promise<void> {
    const secrets = join(this.folder, 'secrets');
    mkdirSync(secrets, { mode: 0o700 });
    const files = { KEYRING_FILE: join(secrets, 'keyring'), SESSION_SECRET_FILE: join(secrets, 'session') };
    writeFileSync(files.KEYRING_FILE, this.config.keyring, { mode: 0o600 });
    writeFileSync(files.SESSION_SECRET_FILE, this.config.sessionSecret, { mode: 0o600 });
    const base = {
      NODE_ENV: 'test',
      HOST: '127.0.0.1',
      ORIGINS: TEST_ORIGIN,
      LOG_LEVEL: 'error',
      ...files,
      CHAOS_COMPILED: join(process.cwd(), '.cache/chaos/compiled'),
      ...(planted && { CHAOS_PLANTED: planted }),
    };
    for (let n = 1; n <= nodes; n += 1) {
      const database = await FaultProxy.listen(() => this.postgres.port);
      const redis = this.redis ? await FaultProxy.listen(() => this.redis?.port ?? null) : null;
      const env = {
        ...base,
        ...settings(n, this.folder),
        DATABASE_URL: this.postgres.urlBehind(database),
        ...(redis && { REDIS_URL: `redis://127.0.0.1:${String(redis.port)}` }),
      };
      if (n === 1) await promisify(execFile)(process.execPath, [join(DIST, 'migrate.js')], { env });
      this.nodes.push(new ServerNode(`node ${String(n)}`, { port: await freePort(), env, database, redis }));
    }
    await Promise.all(this.nodes.map((node) => node.start()));
    this.#probing = setInterval(() => {
      for (const node of this.nodes) void node.probe();
    }, PROBE_MS);
  }
}
