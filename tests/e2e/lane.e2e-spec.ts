import type { Writable } from 'node:stream';
import { Client, type PoolClient } from 'pg';
import { api, type EndpointReply } from '#libs/contracts';
import { PostMessage } from '#libs/messaging';
import { Database, LaneDatabase, poolOf } from '#libs/platform';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp } from '#libs/testing';
import { startApp } from './support/app.js';

const CALL = 'I am going to kill myself tonight';
type Outcome = EndpointReply<typeof api.postMessage>;

describe('posts that share a transaction', () => {
  let app: TestApp;
  let programme: Programme;

  beforeAll(async () => {
    app = await startApp();
    programme = await app.programme();
  });
  afterAll(() => app[Symbol.asyncDispose]());

  const post = ({ accountId, organisationId, role }: Seated, room: RoomMade, text: string): Promise<Outcome> =>
    app.app
      .get(PostMessage)
      .execute(
        { accountId, organisationId, role },
        { roomId: room.id as never, clientKey: aKey() as never, text, confirmed: true, thread: null, quotes: null, contentNote: null },
      );
  const group = async (size: number) => {
    const room = await programme.room();
    return { room, members: await Promise.all(Array.from({ length: size }, (_, n) => programme.member(room, `Member ${n}`))) };
  };
  const rows = ({ id }: RoomMade) =>
    app.database.run<{ seq: number; xmin: string }>('SELECT seq, xmin::text FROM message WHERE room_id = $1 ORDER BY seq', [id]);

  /** Somebody else's transaction that has the room's lock until it is told to let go. */
  const locking = async ({ id }: RoomMade) => {
    const other = new Client({ connectionString: app.database.url });
    await other.connect();
    await other.query('BEGIN');
    await other.query('SELECT 1 FROM room WHERE id = $1 FOR UPDATE', [id]);
    return async () => {
      await other.query('ROLLBACK');
      await other.end();
    };
  };

  /** How often something is written to PostgreSQL from now on: each is a round trip. */
  const writes = ({ dataSource }: Database): (() => number) => {
    let written = 0;
    poolOf(dataSource).once('acquire', (client: PoolClient) => {
      const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
      for (const name of ['_write', '_writev'] as const) {
        const write = stream[name]?.bind(stream) as (...given: unknown[]) => void;
        Object.assign(stream, {
          [name]: (...given: unknown[]) => {
            written += 1;
            write(...given);
          },
        });
      }
    });
    return () => written;
  };

  it('number each room without gaps, in a handful of statements however many they are', async () => {
    const groups = [await group(12), await group(12), await group(12)];
    let statements = 0;
    const counted = new WeakSet<PoolClient>();
    const count = (client: PoolClient) => {
      if (counted.has(client)) return;
      counted.add(client);
      const query = client.query.bind(client) as (...args: unknown[]) => unknown;
      Object.assign(client, {
        query: (...args: unknown[]) => {
          statements += 1;
          return query(...args);
        },
      });
    };
    poolOf(app.app.get(LaneDatabase).dataSource).on('acquire', count);
    const [first] = groups;
    if (!first?.members[0]) throw new Error('no group');
    await post(first.members[0], first.room, 'good evening');
    const ofOne = statements;

    statements = 0;
    await Promise.all(groups.flatMap(({ room, members }) => members.map((member, n) => post(member, room, n === 5 ? CALL : `line ${n}`))));
    const all = (await Promise.all(groups.map(({ room }) => rows(room)))).flat();
    expect(all).toHaveLength(37);
    for (const { room } of groups) expect((await rows(room)).map(({ seq }, n) => seq - n)).toEqual((await rows(room)).map(() => 1));
    expect(new Set(all.map(({ xmin }) => xmin)).size).toBeLessThanOrEqual(4);
    expect(ofOne).toBeGreaterThan(5);
    expect(ofOne).toBeLessThanOrEqual(10);
    expect(statements).toBeLessThanOrEqual(3 * ofOne + 15); // three calls for help open their escalations together
  });

  it('answer as a reader would find the message', async () => {
    const { room, members } = await group(2);
    const [heron] = members as [Seated, Seated];
    const answer = await post(heron, room, 'as it is kept');
    const client = await app.as(heron);
    const page = await client.get(api.roomMessages, { roomId: room.id });
    expect(answer).toMatchObject({ outcome: 'posted', message: page.messages.at(-1) });
  });

  it('keep the order of one person', async () => {
    const { room, members } = await group(1);
    const [heron] = members as [Seated];
    await Promise.all(Array.from({ length: 9 }, (_, n) => post(heron, room, `line ${n}`)));
    const page = await (await app.as(heron)).get(api.roomMessages, { roomId: room.id });
    expect(page.messages.map(({ text }) => text)).toEqual(Array.from({ length: 9 }, (_, n) => `line ${n}`));
  });

  it('fail alone', async () => {
    const [good, bad] = [await group(6), await group(1)];
    await app.database.run(
      `CREATE FUNCTION refuse_room() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''planted'' USING ERRCODE = ''22000''; END';
       CREATE TRIGGER planted BEFORE INSERT ON message FOR EACH ROW WHEN (NEW.room_id = '${bad.room.id}') EXECUTE FUNCTION refuse_room()`,
    );
    const answers = await Promise.allSettled([
      ...good.members.slice(0, 3).map((member) => post(member, good.room, 'before')),
      post(bad.members[0] as Seated, bad.room, 'never'),
      ...good.members.slice(3).map((member) => post(member, good.room, 'after')),
    ]);
    await app.database.run('DROP TRIGGER planted ON message; DROP FUNCTION refuse_room');
    expect(answers.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ]);
    expect((await rows(good.room)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('wait for nobody who has the lock of another room', async () => {
    const [stuck, free] = [await group(2), await group(3)];
    const letGo = await locking(stuck.room);
    const waiting = Promise.all(stuck.members.map((member) => post(member, stuck.room, 'patience')));
    const others = await Promise.all(free.members.map((member) => post(member, free.room, 'no wait')));
    expect(others.map(({ outcome }) => outcome)).toEqual(['posted', 'posted', 'posted']);
    expect(await rows(stuck.room)).toEqual([]);
    await letGo();
    expect((await waiting).map(({ outcome }) => outcome)).toEqual(['posted', 'posted']);
    expect((await rows(stuck.room)).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('are refused as busy when a lock is not given back, and can be sent again', async () => {
    const { room, members } = await group(1);
    const heron = await app.as(members[0] as Seated);
    const asked = { roomId: room.id, clientKey: aKey(), text: 'still there?', confirmed: true };
    const letGo = await locking(room);
    expect((await heron.ask(api.postMessage, asked)).body).toMatchObject({ type: 'busy', retryAfterMs: expect.any(Number) });
    await letGo();
    expect((await heron.ask(api.postMessage, asked)).body).toMatchObject({ outcome: 'posted', message: { seq: 1 } });
  });

  it('say why their transaction is over, whichever of its statements is listened to', async () => {
    const ended = app.app.get(Database).transaction(async (tx) => {
      const [failing, behind] = [tx.prepared('SELECT 1 / 0', []), tx.prepared('SELECT 2', [])];
      await Promise.allSettled([failing, behind]);
      await behind;
    });
    await expect(ended).rejects.toMatchObject({ code: '22012' });
  });

  it('leave with the end of their transaction as one statement, and are all there or none', async () => {
    const { room, members } = await group(1);
    const [heron] = members as [Seated];
    await post(heron, room, 'so that this connection has planned it');
    const sent = writes(app.app.get(LaneDatabase));
    await post(heron, room, 'good evening');
    expect(sent()).toBe(2); // the beginning with what a decision rests on; the message with the end

    const database = app.app.get(Database);
    const rename = `UPDATE room SET name = 'Another' WHERE id = $1 RETURNING 1 / (id <> $1)::int`;
    await expect(database.transaction((tx) => Promise.resolve(tx.last(rename, [room.id])))).rejects.toMatchObject({ code: '22012' });
    const twice = database.transaction(async (tx) => {
      tx.last(`UPDATE room SET name = 'Another' WHERE id = $1`, [room.id]);
      await tx.query('SELECT 1');
    });
    await expect(twice).rejects.toThrow('nothing follows the last statement');
    const [kept] = await app.database.run<{ name: string }>('SELECT name FROM room WHERE id = $1', [room.id]);
    expect(kept?.name).not.toBe('Another');
  });

  it('know no time before the database has told it', async () => {
    const early = app.app.get(Database).transaction((tx) => Promise.resolve(tx.now), { early: true });
    await expect(early).rejects.toThrow('the clock has not answered yet');
  });

  it('of somebody who was removed are refused as the room-not-found of a stranger, and still heard', async () => {
    const { room, members } = await group(1);
    const [heron] = members as [Seated];
    await app.database.run(`UPDATE membership SET state = 'removed' WHERE account_id = $1`, [heron.accountId]);
    await expect(post(heron, room, CALL)).rejects.toMatchObject({ code: 'room-not-found', extra: { care: { kind: 'explicit' } } });
    const heard = await app.database.run('SELECT unseen FROM escalation_evidence WHERE account_id = $1', [heron.accountId]);
    expect(heard).toEqual([{ unseen: 'room-not-found' }]);
  });
});
