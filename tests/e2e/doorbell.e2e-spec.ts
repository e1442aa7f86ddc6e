import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Client, Pool } from 'pg';
import { type Bell, CHANNEL, Log, NotifyDoorbell } from '#libs/platform';
import { TestDatabase } from '#libs/testing';

describe('the doorbell between nodes, on PostgreSQL', () => {
  let database: TestDatabase;
  let pool: Pool;
  const nodes: NotifyDoorbell[] = [];
  beforeAll(async () => {
    database = await TestDatabase.clone();
    pool = new Pool({ connectionString: database.url, max: 1 }); // one after the other, in the order of asking
  });
  afterEach(async () => {
    await Promise.all(nodes.splice(0).map((node) => node.close()));
    while (
      (await database.run("SELECT FROM pg_stat_activity WHERE application_name = 'lamplight doorbell' AND datname = current_database()"))
        .length
    )
      await database.run('SELECT pg_sleep(0.02)');
  });
  afterAll(async () => {
    await pool.end();
    await database[Symbol.asyncDispose]();
  });

  async function node(): Promise<{ bell: NotifyDoorbell; heard: Bell[] }> {
    const bell = new NotifyDoorbell(database.url, () => pool, new Log('silent'));
    const heard: Bell[] = [];
    bell.onRing((one) => heard.push(one));
    nodes.push(bell);
    await bell.listen();
    return { bell, heard };
  }
  const room = (): Bell => ({ kind: 'room', id: randomUUID() });

  it('says nothing to an empty house, and hears its own at once', async () => {
    const { bell, heard } = await node();
    const passing = new Client({ connectionString: database.url });
    await passing.connect();
    await passing.query(`LISTEN ${CHANNEL}`);
    const told: unknown[] = [];
    passing.on('notification', ({ payload }) => told.push(payload));
    bell.ring([room()]);
    expect(heard).toHaveLength(1);
    for (const word of ['one', 'two']) await pool.query('SELECT pg_notify($1, $2)', [CHANNEL, word]);
    while (!told.includes('two')) await once(passing, 'notification');
    expect(told).toEqual(['one', 'two']);
    await passing.end();
  });

  it('rings for the next node that comes, and for each that stays', async () => {
    const first = await node();
    const second = await node();
    const third = await node();
    const said = room();
    while (![second, third].every(({ heard }) => heard.some(({ id }) => id === said.id))) {
      first.bell.ring([said]);
      await database.run('SELECT pg_sleep(0.02)');
    }
    second.bell.ring([room()]);
    third.bell.ring([room()]);
    while (first.heard.filter(({ id }) => id !== said.id).length < 2) await database.run('SELECT pg_sleep(0.02)');
    expect(first.heard.length).toBeGreaterThan(2);
  }, 4_000); // before anybody looks again who is there
});
