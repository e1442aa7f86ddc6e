import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { RoomMade, Seated, TestSocket } from '#libs/testing';
import { Crisis } from './support/crisis.js';

/** No bell rings for what is written here: a poll finds it, or nothing does. */
describe('what the gateway looks for by itself', () => {
  let crisis: Crisis;
  let room: RoomMade;
  let heron: Seated;
  let desk: TestSocket;
  let phone: TestSocket;
  let other: Client;

  beforeAll(async () => {
    crisis = await Crisis.start();
  });
  afterAll(() => crisis[Symbol.asyncDispose]());
  beforeEach(async () => {
    room = await crisis.programme.room();
    heron = await crisis.programme.member(room, 'Heron');
    const dana = await crisis.programme.staff('counselor', 'Dana', [room]);
    await crisis.say(heron, room, 'suicide=high');
    phone = await (await crisis.app.as(heron)).socket();
    desk = await (await crisis.app.as(dana)).socket();
    await desk.tell('room:open', { roomId: room.id });
    await desk.tell('queue:watch', {});
    await run('UPDATE escalation SET version = version + 1 WHERE room_id = $1', [room.id]);
    await desk.heard('escalation:changed'); // the first look is over, and what opening the room set off
    other = new Client({ connectionString: crisis.app.database.url });
    await other.connect();
  });
  afterEach(() => other.end());

  const run = <Row extends object>(sql: string, parameters: unknown[] = []) => crisis.app.database.run<Row>(sql, parameters);
  const finds = {
    'who is signed out': async () => {
      await run('DELETE FROM session WHERE account_id = $1', [heron.accountId]);
      return phone.ended();
    },
    'what was said': async () => {
      await run('UPDATE room SET last_seq = last_seq + 1, last_revision = last_revision + 1 WHERE id = $1', [room.id]);
      await run(
        `INSERT INTO message (id, organisation_id, room_id, author_id, client_key, seq, after_seq, revision, state, text_sealed, screened_with, created_at, posted_at)
         SELECT $1, organisation_id, id, $2, $1, last_seq, last_seq - 1, last_revision, 'posted', '\\x00', 'test', clock_now(), clock_now() FROM room WHERE id = $3`,
        [randomUUID(), heron.accountId, room.id],
      );
      return desk.heard('room:changed', ({ messages }) => messages.some(({ text }) => text === null));
    },
    'which case has changed': async () => {
      const sql = 'UPDATE escalation SET version = version + 7 WHERE room_id = $1 RETURNING version';
      const [changed] = await run<{ version: number }>(sql, [room.id]);
      return desk.heard('escalation:changed', ({ row }) => row.version === changed!.version);
    },
  };

  it.each([
    ['session', 'what was said', 'which case has changed'],
    ['room_authority', 'who is signed out', 'which case has changed'],
    ['escalation', 'who is signed out', 'what was said'],
  ] as const)('while it waits for %s it still finds %s, and %s', async (table, one, another) => {
    await other.query('BEGIN');
    await other.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
    while ((await run('SELECT FROM pg_locks WHERE NOT granted AND relation = $1::regclass', [table])).length === 0);
    expect(await Promise.all([finds[one](), finds[another]()])).toEqual([expect.anything(), expect.anything()]);
    await other.query('ROLLBACK');
  });
});
