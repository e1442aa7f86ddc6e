import { Client, type ClientConfig, DatabaseError, type Pool, type PoolClient, type QueryResult } from 'pg';
import {
  DataSource,
  QueryFailedError,
  type QueryRunner,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';
import type { ProblemCode } from '#libs/contracts';
import { type Bell, Doorbell } from './doorbell.js';
import type { Subscriptions } from './events.js';
import type { Storage } from './storage.js';
import { nameOf, sendTogether, streamOf, Tx } from './tx.js';

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
/** The database said it, or is away: what was under way with it has failed, whatever it was for. */
export const isOfDatabase = (error: unknown): boolean =>
  error instanceof DatabaseError || error instanceof QueryFailedError || isUnavailable(error);
const refusals: Partial<Record<string, ProblemCode>> = { '53100': 'storage-full', '25006': 'read-only' };
/** PostgreSQL can be read, and would not keep this. */
export const storageRefusal = (error: unknown): ProblemCode | undefined => refusals[String(codeOf(error))];
/** Somebody else holds what this wanted to lock. */
export const isLocked = (error: unknown): boolean => codeOf(error) === '55P03';

export class Database {
  constructor(
    readonly dataSource: DataSource,
    private readonly doorbell: Doorbell,
    private readonly subscriptions: () => Subscriptions,
    private readonly storage: Storage,
  ) {}

  /** `early`: the work's first statements leave together with the beginning, before the clock has answered. */
  async transaction<T>(work: (tx: Tx) => Promise<T>, { early = false } = {}): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { value, bells } = await this.#once(work, early);
        if (bells.length > 0) this.doorbell.ring(bells);
        return value;
      } catch (error) {
        if (attempt >= RETRIES || !mayTryAgain(error)) throw error;
      }
    }
  }

  async #once<T>(work: (tx: Tx) => Promise<T>, early: boolean): Promise<{ value: T; bells: readonly Bell[] }> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      const began = begin(runner, client);
      const tx = new Tx(runner.manager, began, client, this.subscriptions);
      const value = await (early ? both(began, work(tx)) : began.then(() => work(tx)));
      await commit(runner, client, tx);
      if (tx.needsRoom) this.storage.kept();
      return { value, bells: tx.bells };
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      return this.#refused(error);
    } finally {
      await runner.release();
    }
  }

  /** Reads outside a transaction. Never for authority that a write depends on. */
  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.dataSource.query<Row[]>(sql, parameters).catch(this.#refused);
  }

  /** The same, planned once on each connection: for what is asked many times a second. Its text never varies. */
  async prepared<Row extends object>(sql: string, values: unknown[]): Promise<Row[]> {
    return (
      await poolOf(this.dataSource)
        .query<Row>({ name: nameOf(sql), text: sql, values })
        .catch(this.#refused)
    ).rows;
  }

  readonly #refused = (error: unknown): never => {
    if (storageRefusal(error)) this.storage.refused();
    throw error;
  };
}

/** In one piece with whatever is sent in this turn. TypeORM's own way takes some turns: a lock that was asked for meanwhile would be in no transaction. */
async function begin(runner: QueryRunner, client: PoolClient): Promise<Date> {
  Object.assign(runner, { isTransactionActive: true });
  sendTogether(client);
  const answers = (await client.query('START TRANSACTION; SELECT clock_now() AS now')) as unknown as readonly QueryResult<{ now: Date }>[];
  const [clock] = answers[1]?.rows ?? [];
  if (!clock) throw new Error('the database has no clock');
  return clock.now;
}

/** Behind the last statement, where there is one, and before it is answered: a transaction in which it failed answers that it rolled back. */
async function commit(runner: QueryRunner, client: PoolClient, tx: Tx): Promise<void> {
  const [, { command }] = await Promise.all([tx.lastDone(), client.query('COMMIT')]);
  if (command !== 'COMMIT') throw new Error('a transaction was rolled back instead of committed');
  Object.assign(runner, { isTransactionActive: false });
}

/** Nothing that the work still does may reach a transaction that is over: its end is awaited, whatever became of the beginning. */
async function both<T>(began: Promise<Date>, working: Promise<T>): Promise<T> {
  const [beginning, work] = await Promise.allSettled([began, working]);
  if (beginning.status === 'rejected') throw beginning.reason;
  if (work.status === 'rejected') throw work.reason;
  return work.value;
}

/** PostgreSQL ends every statement long before, also of several that wait for one another. */
const SILENT_MS = 15_000;

/**
 * Its end may be told in the moment between the pool and whoever takes it: with nobody listening that would end the process. And a line that is
 * dead may not say so for hours: who waits for an answer that PostgreSQL would have given by now is told that the connection is gone, and it is.
 */
export class SteadyClient extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }

  override query(...given: unknown[]): never {
    const timer = setTimeout(() => {
      streamOf(this).destroy(new Error('Connection terminated: it does not answer'));
    }, SILENT_MS);
    const answered = () => {
      clearTimeout(timer);
    };
    const tell = given.at(-1) as ((...answer: unknown[]) => void) | undefined;
    const asked =
      typeof tell === 'function'
        ? [
            ...given.slice(0, -1),
            (...answer: unknown[]) => {
              answered();
              tell(...answer);
            },
          ]
        : given;
    const answer: unknown = super.query(...(asked as [string]));
    if (answer instanceof Promise) answer.then(answered, answered);
    else if (typeof tell !== 'function') answered();
    return answer as never;
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
