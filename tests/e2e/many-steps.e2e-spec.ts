import { jest } from '@jest/globals';
import { Client } from 'pg';
import { defaultPlans, RunSteps } from '#libs/escalation';
import { ClockDatabase } from '#libs/platform';
import type { Programme, RoomMade, Seated } from '#libs/testing';
import { Crisis } from './support/crisis.js';
import { manyCrises } from './support/many-crises.js';

const MANY = 120;
/** So many transactions do them: 120 in fifties. */
const TRANSACTIONS = 3;

describe('many steps at once', () => {
  let crisis: Crisis;
  let other: Crisis;
  let programme: Programme;
  let room: RoomMade;
  let dana: Seated;
  let ids: string[];
  const run = <Row extends object = object>(sql: string, values: unknown[] = []) => crisis.app.database.run<Row>(sql, values);

  beforeAll(async () => {
    crisis = await Crisis.start();
    other = await Crisis.start({ database: crisis.app.database });
  });
  afterAll(async () => {
    await other[Symbol.asyncDispose]();
    await crisis[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    await run(
      `UPDATE escalation SET status = 'closed', disposition = 'not-a-safety-concern', next_page_at = NULL WHERE status <> 'closed'`,
    );
    programme = await crisis.app.programme();
    room = await programme.room();
    dana = await programme.staff('counselor', 'Dana', [room]);
    await programme.duty(dana, 24 * 60);
    ids = await called(MANY);
  });

  const plan = (change: object = {}) =>
    JSON.stringify({ ...defaultPlans.find(({ severity }) => severity === 'imminent'), ...change, from: 0 });
  const called = (count: number, by = plan()) => manyCrises(crisis.app.database, room, count, { severity: 'imminent', plan: by, dueIn: 0 });
  const step = (node = crisis) => node.app.app.get(RunSteps).run();
  /** How often each of them was stepped, by its record and by itself, and in how many transactions. */
  const stepped = async () => {
    const rows = await run<{ id: string; step: number; told: number; pages: number; tx: string[] }>(
      `SELECT e.id, e.step, (SELECT count(*)::int FROM escalation_entry n WHERE n.escalation_id = e.id AND n.kind = 'paged') AS told,
              (SELECT count(*)::int FROM page p WHERE p.escalation_id = e.id AND p.account_id = $2 AND p.step = 0 AND p.state = CASE p.means WHEN 'in-app' THEN 'sent' ELSE 'due' END) AS pages,
              ARRAY(SELECT n.xmin::text FROM escalation_entry n WHERE n.escalation_id = e.id AND n.kind = 'paged') AS tx
       FROM escalation e WHERE e.id = ANY($1::uuid[])`,
      [ids, dana.accountId],
    );
    return {
      times: rows.map(({ id, step: at, told, pages }) => ({ id, step: at, told, pages })),
      transactions: new Set(rows.flatMap(({ tx }) => tx)).size,
    };
  };
  /** Dana is paged by both means of the plan's first step. */
  const once = (id: string) => ({ id, step: 1, told: 1, pages: 2 });
  const not = (id: string) => ({ id, step: 0, told: 0, pages: 0 });
  const inOrder = <T extends { readonly id: string }>(some: readonly T[]) => [...some].sort((one, two) => (one.id < two.id ? -1 : 1));

  it('are run once each, in a handful of transactions', async () => {
    expect(await step()).toBe(MANY);
    const { times, transactions } = await stepped();
    expect(inOrder(times)).toEqual(inOrder(ids.map(once)));
    expect(transactions).toBeLessThanOrEqual(TRANSACTIONS);
    expect(await step()).toBe(0);
  });

  it('are run once each where several workers find them at the same time', async () => {
    const ran = await Promise.all([step(), step(other), step(), step(other)]);
    const left = await step(); // what one worker had locked is left to it
    expect(ran.reduce((sum, n) => sum + n, left)).toBe(MANY);
    expect(inOrder((await stepped()).times)).toEqual(inOrder(ids.map(once)));
  });

  it('are not run again by a worker that found them due before another one ran them', async () => {
    const late = other.app.app.get(ClockDatabase);
    const transaction = late.transaction.bind(late);
    jest.spyOn(late, 'transaction').mockImplementationOnce(async (work) => {
      expect(await step()).toBe(MANY);
      return transaction(work);
    });
    expect(await step(other)).toBe(0);
    expect(inOrder((await stepped()).times)).toEqual(inOrder(ids.map(once)));
  });

  it('one that fails fails alone, and is run as soon as it can be', async () => {
    const [bad, ...good] = ids;
    await run(
      `CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.id = '${bad!}' THEN RAISE EXCEPTION 'planted'; END IF; RETURN NEW; END $$`,
    );
    await run('CREATE TRIGGER planted BEFORE UPDATE ON escalation FOR EACH ROW EXECUTE FUNCTION planted()');
    try {
      expect(await step()).toBe(MANY - 1);
      expect(inOrder((await stepped()).times)).toEqual(inOrder([not(bad!), ...good.map(once)]));
      expect(crisis.app.logged()).toContain('step-failed');
    } finally {
      await run('DROP FUNCTION planted CASCADE');
    }
    expect(await step()).toBe(1);
    expect(inOrder((await stepped()).times)).toEqual(inOrder(ids.map(once)));
  });

  it('one that somebody is about to take is left to them, and holds up no other', async () => {
    const [busy, ...free] = ids;
    const somebody = new Client({ connectionString: crisis.app.database.url });
    await somebody.connect();
    try {
      await somebody.query('BEGIN');
      await somebody.query('SELECT FROM escalation WHERE id = $1 FOR NO KEY UPDATE', [busy]);
      expect(await step()).toBe(MANY - 1);
    } finally {
      await somebody.end();
    }
    expect(inOrder((await stepped()).times)).toEqual(inOrder([not(busy!), ...free.map(once)]));
    expect(await step()).toBe(1);
  });

  it('a step that is due again at once waits for the next run, so that each has its turn', async () => {
    const [first] = defaultPlans.find(({ severity }) => severity === 'imminent')!.steps;
    const [hasty] = await called(1, plan({ steps: [first, { ...first, afterSeconds: 0 }, { ...first, afterSeconds: 600 }] }));
    expect(await step()).toBe(MANY + 1);
    expect(await step()).toBe(1);
    const [row] = await run<{ step: number }>('SELECT step FROM escalation WHERE id = $1', [hasty]);
    expect(row).toEqual({ step: 2 });
  });
});
