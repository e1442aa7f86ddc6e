import { Database, isUnavailable, poolOf, type Tx } from '#libs/platform';
import { Room } from '#libs/rooms';
import type { TestApp } from '#libs/testing';
import { startApp } from '../e2e/support/app.js';

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

  it('ends no process, whoever holds the connection at that moment', async () => {
    const client = await poolOf(here.app.get(Database).dataSource).connect();
    client.emit('error', new Error('nobody else listens'));
    client.release(true);
  });
});
