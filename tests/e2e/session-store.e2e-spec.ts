import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import type { SessionData } from 'express-session';
import { Pool } from 'pg';
import { principalOf } from '#libs/identity';
import { TestDatabase } from '#libs/testing';
import { SessionStore } from '../../apps/server/src/session-store.js';
import { Crisis } from './support/crisis.js';

describe('the session store', () => {
  let database: TestDatabase;
  let pool: Pool;
  let store: SessionStore;
  beforeAll(async () => {
    database = await TestDatabase.clone();
    pool = new Pool({ connectionString: database.url });
    store = new SessionStore(pool);
  });
  afterAll(async () => {
    await pool.end();
    await database[Symbol.asyncDispose]();
  });

  const data = (at: Date) => {
    const ids = { accountId: randomUUID(), organisationId: randomUUID() };
    const user = principalOf({ ...ids, role: 'counselor', version: 1, phone: 'own', passed: ['password'], at });
    return { cookie: { path: '/', originalMaxAge: null }, passport: { user } } as unknown as SessionData;
  };
  const set = (sid: string, session: SessionData) =>
    new Promise<void>((resolve, reject) => {
      store.set(sid, session, (error) => (error ? reject(new Error('not written', { cause: error })) : resolve()));
    });
  const rows = (sid: string) =>
    database.run<{ minutes: number }>(
      'SELECT extract(epoch FROM expire - clock_now())::float8 / 60 AS minutes FROM session WHERE sid = $1',
      [sid],
    );

  it('ends what it writes by the database’s clock', async () => {
    await database.setClockAhead(90 * 60);
    const [clock] = await database.run<{ now: Date }>('SELECT clock_now() AS now');
    await set('one', data(clock!.now));
    expect((await rows('one'))[0]!.minutes).toBeCloseTo(30, 0);
  });

  describe('where the clock of the node is a year ahead', () => {
    const got = (sid: string) =>
      new Promise<SessionData | null | undefined>((resolve, reject) => {
        store.get(sid, (error, found) => (error ? reject(new Error('not read', { cause: error })) : resolve(found)));
      });
    const ahead = Date.now() + 365 * 24 * 60 * 60_000;
    let clock: jest.SpiedFunction<typeof Date.now>;
    beforeEach(async () => {
      await database.setClockAhead(0);
      clock = jest.spyOn(Date, 'now').mockReturnValue(ahead);
    });
    afterEach(() => clock.mockRestore());

    it('opens a session that has not ended, and none that has', async () => {
      const written = data(new Date());
      await set('three', written);
      expect(await got('three')).toEqual(written);
      await database.setClockAhead(31 * 60);
      expect(await got('three')).toBeNull();
    });
  });

  it('does not bring back a session that was ended while a request ran', async () => {
    const written = data(new Date());
    await set('two', written);
    const loaded = store.createSession({ sessionID: 'two', sessionStore: store } as never, structuredClone(written));
    await database.run('DELETE FROM session WHERE sid = $1', ['two']);
    await set('two', written);
    await set('two', loaded);
    expect(await rows('two')).toEqual([]);
  });

  it('is swept by the workers of what has ended, and of nothing else', async () => {
    await using crisis = await Crisis.start();
    const heron = await crisis.programme.member(await crisis.programme.room(), 'Heron');
    for (let windows = 0; windows < 2; windows += 1) await crisis.app.as(heron);
    const sessions = () => crisis.app.database.run<{ sid: string }>('SELECT sid FROM session ORDER BY sid');
    const [over, other] = await sessions();
    await crisis.app.database.run('UPDATE session SET expire = clock_now() WHERE sid = $1', [over!.sid]);
    await crisis.tick();
    expect(await sessions()).toEqual([other]);
  });
});
