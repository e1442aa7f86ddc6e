import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import { Client, type ClientConfig, type Pool, type PoolClient } from 'pg';
import { DataSource, type EntityManager, QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { type Bell, Doorbell } from './doorbell.js';
import type { Events, Subscriptions } from './events.js';

/** A transaction in progress. Whoever holds one may write rows and say what happened, together. */
export class Tx {
  readonly bells: Bell[] = [];
  #ended: Error | null = null;
  constructor(
    readonly manager: EntityManager,
    /** The database's clock when the transaction began: the same on every node. */
    readonly now: Date,
    private readonly client: PoolClient,
    private readonly subscriptions: () => Subscriptions,
  ) {}

  /** Runs what `subscriptions` names for this event, inside this transaction: all of it commits, or none. */
  async emit<T extends keyof Events>(type: T, payload: Events[T]): Promise<void> {
    for (const subscriber of this.subscriptions()[type] ?? []) await subscriber(this, payload);
  }

  /** Rung after the commit, and only then. May be lost: listeners poll as well. */
  ring(bell: Bell): void {
    this.bells.push(bell);
  }

  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.#answered(this.manager.query<Row[]>(sql, parameters));
  }

  /**
   * The same, planned once on each connection, for what every message runs; its text never varies. It leaves in the order
   * of calls, before this returns: several that need no answer of each other are called first and awaited together.
   */
  async prepared<Row extends object>(sql: string, values: unknown[]): Promise<Row[]> {
    sendTogether(this.client);
    return (await this.#answered(this.client.query<Row>({ name: nameOf(sql), text: sql, values }))).rows;
  }

  /** What was sent behind a statement that failed fails too, and does not say why: everybody hears the first reason. */
  async #answered<T>(asked: Promise<T>): Promise<T> {
    try {
      return await asked;
    } catch (error) {
      this.#ended ??= error as Error;
      throw this.#ended;
    }
  }
}

/** What leaves in this turn of the event loop leaves in one piece: to the kernel, and to PostgreSQL, each write is a wake-up of its own. */
function sendTogether(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => {
    stream.uncork();
  });
}

const names = new Map<string, string>();
function nameOf(sql: string): string {
  const name = names.get(sql) ?? createHash('sha256').update(sql).digest('base64url');
  names.set(sql, name);
  return name;
}

const codeOf = (error: unknown): unknown =>
  (error as { driverError?: { code?: unknown } } | null)?.driverError?.code ?? (error as { code?: unknown } | null)?.code;

const RETRIES = 4;
/** Deadlock and serialization failure: PostgreSQL rolled back for us and says that trying again is right. */
const mayTryAgain = (error: unknown) => ['40P01', '40001'].includes(String(codeOf(error)));

const UNAVAILABLE = /^(08|53|57P|25006|25P03|55P03|57014|ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)/;
/** What `pg` says, without a code, when no connection is free, the one in use is gone, or this node is about to end. */
const NO_CONNECTION =
  /^(timeout exceeded when trying to connect|Connection terminated|Client (has encountered|was closed)|Cannot use a pool after calling end|Driver not Connected)/;

/** The database is away, full or busy: the same again may work later. */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error);
  if (typeof code === 'string') return UNAVAILABLE.test(code);
  // TypeORM gives a connection back as soon as it is lost, in the middle of a transaction, too.
  if (error instanceof QueryRunnerAlreadyReleasedError || error instanceof QueryRunnerProviderAlreadyReleasedError) return true;
  return error instanceof Error && NO_CONNECTION.test(error.message);
}
/** Somebody else holds what this wanted to lock. */
export const isLocked = (error: unknown): boolean => codeOf(error) === '55P03';

export class Database {
  constructor(
    readonly dataSource: DataSource,
    private readonly doorbell: Doorbell,
    private readonly subscriptions: () => Subscriptions,
  ) {}

  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { value, bells } = await this.#once(work);
        if (bells.length > 0) this.doorbell.ring(bells);
        return value;
      } catch (error) {
        if (attempt >= RETRIES || !mayTryAgain(error)) throw error;
      }
    }
  }

  async #once<T>(work: (tx: Tx) => Promise<T>): Promise<{ value: T; bells: readonly Bell[] }> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      sendTogether(client);
      const [clock] = await Promise.all([client.query<{ now: Date }>('SELECT clock_now() AS now'), runner.startTransaction()]);
      if (!clock.rows[0]) throw new Error('the database has no clock');
      const tx = new Tx(runner.manager, clock.rows[0].now, client, this.subscriptions);
      const value = await work(tx);
      await runner.commitTransaction();
      return { value, bells: tx.bells };
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Reads outside a transaction. Never for authority that a write depends on. */
  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.dataSource.query<Row[]>(sql, parameters);
  }

  /** The same, planned once on each connection: for what is asked many times a second. Its text never varies. */
  async prepared<Row extends object>(sql: string, values: unknown[]): Promise<Row[]> {
    return (await poolOf(this.dataSource).query<Row>({ name: nameOf(sql), text: sql, values })).rows;
  }
}

/** Its end may be told in the moment between the pool and whoever takes it: with nobody listening that would end the process. */
export class SteadyClient extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** The `pg` pool under a data source, for libraries that speak `pg`. */
export function poolOf(dataSource: DataSource): Pool {
  const { master } = dataSource.driver as unknown as { master?: Pool };
  if (!master) throw new Error('Driver not Connected'); // as TypeORM says it: this node is about to end
  return master;
}

/** Connections of its own, so that a flood of messages can't starve sign-in and escalation. */
export class ReservedDatabase extends Database {}

/** For what shares a transaction: it waits for hardly any lock, because everybody in it would wait. */
export class LaneDatabase extends Database {}

/** For the clocks alone: no flood of requests, signed in or not, can hold up a page. */
export class ClockDatabase extends Database {}
