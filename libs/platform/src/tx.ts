import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import type { ClientBase, PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import type { Bell } from './doorbell.js';
import type { Events, Subscriptions } from './events.js';

/** A transaction in progress. Whoever holds one may write rows and say what happened, together. */
export class Tx {
  readonly bells: Bell[] = [];
  /** What is written needs new room: once it is committed, there is some. */
  needsRoom = false;
  #ended: Error | null = null;
  readonly #begun: Promise<void>;
  #last: Promise<object[]> | null = null;
  #now: Date | null = null;

  constructor(
    readonly manager: EntityManager,
    began: Promise<Date>,
    private readonly client: PoolClient,
    private readonly subscriptions: () => Subscriptions,
  ) {
    this.#begun = began.then((now) => {
      this.#now = now;
    });
    this.#begun.catch(() => undefined);
  }

  /** The database's clock when the transaction began: the same on every node. Known from the first answer of the database on. */
  get now(): Date {
    if (!this.#now) throw new Error('the clock has not answered yet');
    return this.#now;
  }

  /** Runs what `subscriptions` names for this event, inside this transaction: all of it commits, or none. */
  async emit<T extends keyof Events>(type: T, payload: Events[T]): Promise<void> {
    for (const subscriber of this.subscriptions()[type] ?? []) await subscriber(this, payload);
  }

  /** Rung after the commit, and only then. May be lost: listeners poll as well. */
  ring(bell: Bell): void {
    this.bells.push(bell);
  }

  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    this.#goesOn();
    return this.#answered(this.manager.query<Row[]>(sql, parameters));
  }

  /**
   * The same, planned once on each connection, for what every message runs; its text never varies. It leaves in the order
   * of calls, before this returns: several that need no answer of each other are called first and awaited together.
   */
  async prepared<Row extends object>(sql: string, values: unknown[]): Promise<Row[]> {
    this.#goesOn();
    sendTogether(this.client);
    return (await this.#answered(this.client.query<Row>({ name: nameOf(sql), text: sql, values }))).rows;
  }

  /**
   * The same, and the commit leaves with it. One statement and nothing behind it: where it fails, on its way, too, none of it is
   * committed; of two, one could be.
   */
  last(sql: string, values: unknown[]): void {
    const last = this.prepared(sql, values);
    last.catch(() => undefined); // whoever commits hears it
    this.#last = last;
  }

  /** Resolves when the last statement, if there is one, has been done. */
  async lastDone(): Promise<void> {
    await this.#last;
  }

  #goesOn(): void {
    if (this.#last) throw new Error('nothing follows the last statement');
  }

  /** What was sent behind a statement that failed fails too, and does not say why: everybody hears the first reason. */
  async #answered<T>(asked: Promise<T>): Promise<T> {
    try {
      const answer = await asked;
      await this.#begun;
      return answer;
    } catch (error) {
      this.#ended ??= error as Error;
      throw this.#ended;
    }
  }
}

/** What leaves in this turn of the event loop leaves in one piece: to the kernel, and to PostgreSQL, each write is a wake-up of its own. */
export function sendTogether(client: PoolClient): void {
  const stream = streamOf(client);
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => {
    stream.uncork();
  });
}

export const streamOf = (client: ClientBase): Writable => (client as unknown as { connection: { stream: Writable } }).connection.stream;

const names = new Map<string, string>();
export function nameOf(sql: string): string {
  const name = names.get(sql) ?? createHash('sha256').update(sql).digest('base64url');
  names.set(sql, name);
  return name;
}
