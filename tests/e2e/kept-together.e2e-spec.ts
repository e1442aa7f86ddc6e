import { Client } from 'pg';
import { api } from '#libs/contracts';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp } from '#libs/testing';
import { startApp } from './support/app.js';

const CALL = 'I am going to kill myself tonight';
const CALLERS = 24;

describe('calls for help that cannot be posted now', () => {
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let callers: Seated[];

  beforeAll(async () => {
    app = await startApp();
    programme = await app.programme();
  });
  afterAll(() => app[Symbol.asyncDispose]());
  beforeEach(async () => {
    room = await programme.room();
    callers = await Promise.all(Array.from({ length: CALLERS }, (_, n) => programme.member(room, `Caller ${String(n)}`)));
  });

  /** All of them call while somebody else has the room's lock. */
  const whileLocked = async (keys: readonly string[]) => {
    const clients = await Promise.all(callers.map((one) => app.as(one)));
    const other = new Client({ connectionString: app.database.url });
    await other.connect();
    try {
      await other.query('BEGIN');
      await other.query('SELECT FROM room WHERE id = $1 FOR NO KEY UPDATE', [room.id]); // as a writer of the room has it
      return await Promise.all(clients.map((client, n) => call(client, keys[n]!)));
    } finally {
      await other.query('ROLLBACK');
      await other.end();
    }
  };
  const call = (client: Awaited<ReturnType<TestApp['as']>>, clientKey: string) =>
    client.ask(api.postMessage, { roomId: room.id, clientKey, text: CALL, confirmed: true });
  const kept = () =>
    app.database.run<{ client_key: string; unseen: string | null; xmin: string }>(
      'SELECT v.client_key, v.unseen, v.xmin::text FROM escalation_evidence v JOIN escalation e ON e.id = v.escalation_id WHERE e.room_id = $1',
      [room.id],
    );
  const withCare = { type: 'busy', care: { kind: 'explicit' } };

  it('are kept together, each with its escalation, and each is posted once by its retry', async () => {
    const keys = callers.map(() => aKey());
    for (const { body } of await whileLocked(keys)) expect(body).toMatchObject(withCare);
    const rows = await kept();
    expect(rows.map(({ client_key }) => client_key).sort()).toEqual([...keys].sort());
    expect(new Set(rows.map(({ xmin }) => xmin)).size).toBeLessThan(CALLERS / 2);

    for (const [n, one] of callers.entries()) expect((await call(await app.as(one), keys[n]!)).body).toMatchObject({ outcome: 'posted' });
    expect((await kept()).map(({ unseen }) => unseen)).toEqual(callers.map(() => null));
    expect(await app.database.run('SELECT FROM message WHERE room_id = $1', [room.id])).toHaveLength(CALLERS);
    expect(await app.database.run('SELECT FROM escalation WHERE room_id = $1', [room.id])).toHaveLength(CALLERS);
  });

  it('one that cannot be kept fails alone', async () => {
    const at = CALLERS / 2; // not the first, which has a transaction for itself
    await app.database.run(
      `CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.account_id = '${callers[at]!.accountId}' THEN RAISE EXCEPTION 'planted'; END IF; RETURN NEW; END $$`,
    );
    await app.database.run('CREATE TRIGGER planted BEFORE INSERT ON escalation FOR EACH ROW EXECUTE FUNCTION planted()');
    try {
      const keys = callers.map(() => aKey());
      const answers = await whileLocked(keys);
      expect(answers[at]!.body).not.toHaveProperty('care');
      expect(app.logged()).toContain('call-not-kept');
      for (const { body } of answers.toSpliced(at, 1)) expect(body).toMatchObject(withCare);
      expect((await kept()).map(({ client_key }) => client_key).sort()).toEqual(keys.toSpliced(at, 1).sort());
    } finally {
      await app.database.run('DROP FUNCTION planted CASCADE');
    }
  });
});
