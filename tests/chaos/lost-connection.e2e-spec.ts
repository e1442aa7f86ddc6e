import { jest } from '@jest/globals';
import { Pool } from 'pg';
import { Database, isUnavailable, poolOf, SteadyClient, type Tx } from '#libs/platform';
import { Room } from '#libs/rooms';
import type { TestApp } from '#libs/testing';
import { startApp } from '../e2e/support/app.js';
import { FaultProxy } from './support/fault-proxy.js';

/** A transaction whose connection is gone may be tried again later, whatever it wanted to do next. */
describe('a connection that is lost in the middle of a transaction', () => {
  let here: TestApp;
  beforeAll(async () => {
    here = await startApp();
  });
  afterAll(() => here[Symbol.asyncDispose]());

  it.each<[string, (tx: Tx) => Promise<unknown>]>([
    ['a query', (tx) => tx.query('SELECT 1')],
    ['a prepared statement', (tx) => tx.prepared('SELECT 1', [])],
    ['an entity', (tx) => tx.manager.count(Room)],
  ])('is the database being away, at %s', async (_, next) => {
    const outcome = here.app.get(Database).transaction(async (tx) => {
      const [own] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await here.database.run('SELECT pg_terminate_backend($1)', [own!.pid]);
      let first: unknown = null;
      while (first === null)
        first = await next(tx).then(
          () => null,
          (error: unknown) => error,
        );
      expect({ first, unavailable: isUnavailable(first) }).toMatchObject({ unavailable: true });
      await next(tx); // by now everybody has been told
    });
    const error = await outcome.catch((thrown: unknown) => thrown);
    expect({ error, unavailable: isUnavailable(error) }).toMatchObject({ unavailable: true });
  });

  it('says why the first of several statements failed, to those behind it, too', async () => {
    const outcome = here.app.get(Database).transaction(async (tx) => {
      const [, behind] = await Promise.allSettled([tx.prepared('SELECT 1 / 0', []), tx.prepared('SELECT 1', []), tx.query('SELECT 1')]);
      throw (behind as PromiseRejectedResult).reason;
    });
    await expect(outcome).rejects.toMatchObject({ code: '22012' });
  });

  it('is the same where this node is about to end, and has let go of its connections', async () => {
    const ending = await startApp({ database: here.database });
    const ended = ending.app.get(Database);
    await ending[Symbol.asyncDispose]();
    for (const asked of [
      () => ended.transaction((tx) => tx.query('SELECT 1')),
      () => ended.query('SELECT 1'),
      () => ended.prepared('SELECT 1', []),
    ]) {
      const error = await asked().catch((thrown: unknown) => thrown);
      expect({ error, unavailable: isUnavailable(error) }).toMatchObject({ unavailable: true });
    }
  });

  describe('that goes dead and does not say so', () => {
    let proxy: FaultProxy;
    let pool: Pool;
    beforeEach(async () => {
      const { port } = new URL(here.database.url);
      proxy = await FaultProxy.listen(() => Number(port));
      const through = new URL(here.database.url);
      through.port = String(proxy.port);
      pool = new Pool({ connectionString: through.href, Client: SteadyClient, max: 1 });
      await pool.query('SELECT 1');
      jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'setInterval', 'performance'] });
    });
    afterEach(async () => {
      jest.useRealTimers();
      proxy.trouble = { mode: 'ok' };
      await pool.end();
      await proxy[Symbol.asyncDispose]();
    });

    it.each<[string, () => Promise<unknown>]>([
      ['whoever asks the pool', () => pool.query('SELECT 1')],
      [
        'whoever holds it',
        async () => {
          const client = await pool.connect();
          return client.query('SELECT 1').finally(() => client.release(true));
        },
      ],
    ])('is gone for %s, once PostgreSQL would have answered', async (_, ask) => {
      proxy.trouble = { mode: 'black-hole' };
      const asked = ask().catch((thrown: unknown) => thrown);
      await new Promise(setImmediate);
      await jest.advanceTimersByTimeAsync(15_000);
      const error = await asked;
      expect({ error, unavailable: isUnavailable(error) }).toMatchObject({ unavailable: true });
    });
  });

  it('ends no process, whoever holds the connection at that moment', async () => {
    const client = await poolOf(here.app.get(Database).dataSource).connect();
    client.emit('error', new Error('nobody else listens'));
    client.release(true);
  });
});
