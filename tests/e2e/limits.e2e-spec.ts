import { connect, type Socket } from 'node:net';
import { Client } from 'pg';
import { api } from '#libs/contracts';
import { Database, LaneDatabase, poolOf, ReservedDatabase, TokenBuckets } from '#libs/platform';
import { aKey, type Programme, type RoomMade, type Seated, TEST_ORIGIN, type TestApp, type TestClient } from '#libs/testing';
import { Budget } from '../../apps/server/src/budget.js';
import { Handshakes } from '../../apps/server/src/handshakes.js';
import { startApp } from './support/app.js';

const CALL = 'I am going to kill myself tonight';

describe('limits', () => {
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let heron: Seated;

  beforeAll(async () => {
    app = await startApp({ config: { trustProxyHops: 1 } });
    programme = await app.programme();
  });
  afterAll(() => app[Symbol.asyncDispose]());
  beforeEach(async () => {
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
  });

  const saying = (text: string, clientKey = aKey()) => ({ roomId: room.id, clientKey, text, confirmed: true });
  const evidence = () =>
    app.database.run<{ unseen: string | null; message_id: string | null; client_key: string }>(
      'SELECT unseen, message_id, client_key FROM escalation_evidence WHERE account_id = $1 ORDER BY at',
      [heron.accountId],
    );
  const evidenceOf = async (count: number) => {
    for (;;) {
      const found = await evidence();
      if (found.length >= count) return found;
    }
  };
  /** Somebody else's message, and how it is reported. */
  const reporting = async () => {
    const said = await (await app.as(await programme.member(room, 'Maple'))).get(api.postMessage, saying('good evening'));
    if (said.outcome !== 'posted') throw new Error('it was paused');
    return { messageId: said.message.id, reason: 'other' };
  };
  const tooFast = { type: 'too-fast', retryAfterMs: expect.any(Number) };

  describe('on what one account may ask', () => {
    /** Six things, and the next one in a quarter of an hour: what holds for 1,200 and a fortieth of a second, in the time of a test. */
    class Short extends Budget {
      protected override readonly buckets = new TokenBuckets(6, 0.001);
    }
    let short: TestApp;
    beforeAll(async () => {
      short = await startApp({ database: app.database, override: (builder) => builder.overrideProvider(Budget).useClass(Short) });
    });
    afterAll(() => short[Symbol.asyncDispose]());
    const askAll = async (client: TestClient) => {
      for (let n = 0; n < 6; n += 1) await client.get(api.rooms);
    };

    it('count routes and events together, and say when it may go on', async () => {
      const client = await short.as(heron);
      const socket = await client.socket();
      for (let n = 0; n < 3; n += 1) {
        await client.get(api.rooms);
        await socket.tell('room:leave', { roomId: room.id });
      }
      expect(await socket.say('room:leave', { roomId: room.id })).toMatchObject({ ok: false, problem: tooFast });
      const answer = await client.ask(api.rooms);
      expect([answer.status, answer.body]).toEqual([429, tooFast]);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(900);
      const other = await short.as(await programme.member(room, 'Maple'));
      expect((await other.ask(api.rooms)).status).toBe(200);
    });

    it('are counted by address where nobody is signed in', async () => {
      for (let n = 0; n < 6; n += 1) await short.stranger().get(api.session);
      expect((await short.stranger().ask(api.session)).body).toEqual(tooFast);
    });

    it('keep nobody from help, or from a case', async () => {
      const dana = await programme.staff('counselor', 'Dana', [room]);
      const [member, counselor] = [await short.as(heron), await short.as(dana)];
      await askAll(member);
      await askAll(counselor);
      expect([(await member.ask(api.rooms)).body, (await counselor.ask(api.rooms)).body]).toEqual([tooFast, tooFast]);
      await member.get(api.callMe, { clientKey: aKey() });
      const [row] = (await counselor.get(api.escalations, { view: 'open' })).escalations;
      await counselor.get(api.acknowledge, { escalationId: row!.id, version: row!.version });
    });

    it('hear the words that they refuse', async () => {
      const client = await short.as(heron);
      const socket = await client.socket();
      await askAll(client);
      expect((await client.ask(api.postMessage, saying('good evening'))).body).toEqual(tooFast);
      expect((await client.ask(api.postMessage, saying(CALL))).body).toMatchObject({ ...tooFast, care: { kind: 'explicit' } });
      expect(await socket.say('message:post', saying(CALL))).toMatchObject({
        ok: false,
        problem: { ...tooFast, care: { kind: 'explicit' } },
      });
      expect(await evidence()).toMatchObject([{ unseen: 'too-fast' }, { unseen: 'too-fast' }]);
      expect(await app.database.run('SELECT 1 FROM message WHERE room_id = $1', [room.id])).toEqual([]);
    });

    it('hear the note of a report that they refuse', async () => {
      const client = await short.as(heron);
      const given = await reporting();
      await askAll(client);
      expect((await client.ask(api.reportMessage, { ...given, note: 'He sells.' })).body).toEqual(tooFast);
      expect((await client.ask(api.reportMessage, { ...given, note: CALL })).body).toEqual(tooFast);
      expect(await evidence()).toMatchObject([{ unseen: 'report' }]);
      expect(await app.database.run('SELECT 1 FROM report WHERE reporter_id = $1', [heron.accountId])).toEqual([]);
      const [row] = await app.database.run<{ status: string }>('SELECT status FROM escalation WHERE account_id = $1', [heron.accountId]);
      expect(row).toEqual({ status: 'open' });
    });
  });

  describe('hear new words for a message', () => {
    const editing = (messageId: string, clientKey = aKey()) => ({ messageId, clientKey, text: CALL, confirmed: true, contentNote: null });
    const posted = async (client: TestClient) => {
      const said = await client.get(api.postMessage, saying('good evening'));
      if (said.outcome !== 'posted') throw new Error('it was paused');
      return said.message.id;
    };

    it('that are refused at the door', async () => {
      const short = await startApp({
        database: app.database,
        override: (builder) =>
          builder.overrideProvider(Budget).useClass(
            class extends Budget {
              protected override readonly buckets = new TokenBuckets(1, 0.001);
            },
          ),
      });
      const id = await posted(await app.as(heron));
      const socket = await (await short.as(heron)).socket();
      await socket.tell('room:open', { roomId: room.id });
      expect(await socket.say('message:edit', editing(id))).toMatchObject({
        ok: false,
        problem: { ...tooFast, care: { kind: 'explicit' } },
      });
      expect(await evidence()).toMatchObject([{ unseen: 'too-fast' }]);
      await short[Symbol.asyncDispose]();
    });

    it('that wait for a room in vain: kept before they are turned away, and not doubled by a retry', async () => {
      const client = await app.as(heron);
      const [id, socket, key] = [await posted(client), await client.socket(), aKey()];
      const other = new Client({ connectionString: app.database.url });
      await other.connect();
      await other.query('BEGIN');
      await other.query('SELECT 1 FROM room WHERE id = $1 FOR NO KEY UPDATE', [room.id]);
      expect(await socket.say('message:edit', editing(id, key))).toMatchObject({ problem: { type: 'busy', care: { kind: 'explicit' } } });
      expect(await evidence()).toMatchObject([{ unseen: 'busy', client_key: key }]);
      await other.query('ROLLBACK');
      await other.end();
      expect(await socket.say('message:edit', editing(id, key))).toMatchObject({ value: { outcome: 'posted', message: { edited: true } } });
      expect(await evidence()).toMatchObject([{ unseen: null, message_id: id }]);
      expect(await app.database.run('SELECT 1 FROM escalation WHERE account_id = $1', [heron.accountId])).toHaveLength(1);
    });
  });

  it('on frames hear the one for which a socket is ended', async () => {
    const socket = await (await app.as(heron)).socket();
    for (let n = 0; n < 120; n += 1) socket.raw.emit('room:leave', {} as never, undefined as never);
    socket.raw.emit('message:post', saying(CALL), undefined as never);
    expect(await socket.ended()).toBe(true);
    expect(await evidenceOf(1)).toMatchObject([{ unseen: 'too-fast' }]);
  });

  it('of the way in hear the words that they refuse: a changed agreement waits', async () => {
    const client = await app.as(heron);
    const report = await reporting();
    await app.database.run(
      `INSERT INTO agreement (organisation_id, version, lines, published_at) VALUES ($1, 2, '{"en": ["New."], "es": ["Nuevo."]}', clock_now())`,
      [programme.organisationId],
    );
    try {
      expect((await client.ask(api.postMessage, saying('good evening'))).body).toEqual({ type: 'step-missing' });
      expect((await client.ask(api.postMessage, saying(CALL))).body).toMatchObject({ type: 'step-missing', care: { kind: 'explicit' } });
      expect((await client.ask(api.postMessage, { ...saying(CALL), roomId: aKey() })).body).toEqual({ type: 'step-missing' });
      expect(await evidence()).toMatchObject([{ unseen: 'step-missing' }]);
      const notes = ['He sells.', null, CALL];
      for (const note of notes) expect((await client.ask(api.reportMessage, { ...report, note })).body).toEqual({ type: 'step-missing' });
      expect(await client.refusal(api.reportMessage, { ...report, messageId: aKey(), note: CALL })).toBe('step-missing');
      expect(await evidence()).toMatchObject([{ unseen: 'step-missing' }, { unseen: 'report' }]);
    } finally {
      await app.database.run('DELETE FROM agreement WHERE organisation_id = $1 AND version = 2', [programme.organisationId]);
    }
  });

  describe('on how long one waits', () => {
    const busyWithCare = { type: 'busy', retryAfterMs: expect.any(Number), care: { kind: 'explicit' } };
    const within = async <T>(work: Promise<T>): Promise<T> => {
      const began = performance.now();
      const done = await work;
      expect(performance.now() - began).toBeLessThan(2_000);
      return done;
    };

    it('keep a call for help with its escalation before they turn it away, and its retry doubles nothing', async () => {
      const client = await app.as(heron);
      const other = new Client({ connectionString: app.database.url });
      await other.connect();
      await other.query('BEGIN');
      await other.query('SELECT 1 FROM room WHERE id = $1 FOR NO KEY UPDATE', [room.id]); // as a writer of the room has it
      const clientKey = aKey();
      const [calm, call] = await within(
        Promise.all([client.ask(api.postMessage, saying('good evening')), client.ask(api.postMessage, saying(CALL, clientKey))]),
      );
      expect(calm.body).toEqual({ type: 'busy', retryAfterMs: expect.any(Number) });
      expect(call.body).toMatchObject(busyWithCare);
      expect(await evidence()).toMatchObject([{ unseen: 'busy', message_id: null, client_key: clientKey }]);
      await other.query('ROLLBACK');
      await other.end();

      expect((await client.ask(api.postMessage, saying(CALL, clientKey))).body).toMatchObject({ outcome: 'posted' });
      expect(await evidence()).toMatchObject([{ unseen: null, message_id: expect.any(String) }]);
      expect(await app.database.run('SELECT cause FROM escalation WHERE account_id = $1', [heron.accountId])).toHaveLength(1);
    });

    it.each([
      ['the lane', [LaneDatabase]],
      ['the lane and every ordinary one', [LaneDatabase, Database]],
    ])('need no connection of %s for it', async (_, databases) => {
      const client = await app.as(heron);
      const pools = databases.map((database) => poolOf(app.app.get<Database>(database).dataSource));
      const taken = await Promise.all(pools.flatMap((pool) => Array.from({ length: pool.options.max }, () => pool.connect())));
      try {
        expect((await within(client.ask(api.postMessage, saying(CALL)))).body).toMatchObject(busyWithCare);
        expect((await within(client.ask(api.postMessage, saying('good evening')))).body).toMatchObject({ type: 'busy' });
      } finally {
        for (const connection of taken) connection.release();
      }
      expect(await evidence()).toMatchObject([{ unseen: 'busy' }]);
    });

    it('say so, and that it is not kept, where no connection at all is left', async () => {
      const client = await app.as(heron);
      const socket = await client.socket();
      const pools = [LaneDatabase, ReservedDatabase].map((database) => poolOf(app.app.get<Database>(database).dataSource));
      const taken = await Promise.all(pools.flatMap((pool) => Array.from({ length: pool.options.max }, () => pool.connect())));
      const reply = await socket.say('message:post', saying(CALL));
      for (const connection of taken) connection.release();
      expect(reply).toMatchObject({ ok: false, problem: { type: 'busy' } });
      expect(app.logged()).toContain('call-not-kept');
      expect(app.logged()).not.toContain('kill myself');
    });
  });

  describe('on handshakes', () => {
    const opened: Socket[] = [];
    afterEach(() => {
      for (const socket of opened.splice(0)) socket.destroy();
    });
    /** Up to a WebSocket that says nothing. @returns the status of the answer */
    const shake = (address: string, cookie = '') =>
      new Promise<number>((resolve, reject) => {
        const socket = connect(Number(new URL(app.base).port), '127.0.0.1', () => {
          socket.write(
            [
              'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
              'Host: lamplight.test',
              `Origin: ${TEST_ORIGIN}`,
              `X-Forwarded-For: ${address}`,
              `Cookie: ${cookie}`,
              'Connection: Upgrade',
              'Upgrade: websocket',
              'Sec-WebSocket-Version: 13',
              'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
              '\r\n',
            ].join('\r\n'),
          );
        });
        opened.push(socket);
        socket.once('data', (data) => resolve(Number(data.toString('latin1').split(' ')[1])));
        socket.once('error', reject);
      });
    const ended = (socket: Socket) => new Promise((resolve) => (socket.destroyed ? resolve(true) : socket.once('close', resolve)));

    it('outlive a line that is reset while its session is looked up', async () => {
      const { cookie } = await app.as(heron);
      const [handshakes, pool] = [app.app.get(Handshakes), poolOf(app.app.get<Database>(ReservedDatabase).dataSource)];
      const taken = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()));
      const refused = shake('198.51.100.8', cookie ?? '').catch(() => 'reset');
      while (handshakes.size === 0) await new Promise(setImmediate);
      opened[0]?.resetAndDestroy();
      while (handshakes.size > 0) await new Promise(setImmediate);
      for (const connection of taken) connection.release();
      await Promise.race([refused, ended(opened[0] as Socket)]);
      expect(await shake('198.51.100.8')).toBe(101);
    });

    it('let so many of one address wait, none of which shuts others out, and forget them', async () => {
      const statuses = await Promise.all(Array.from({ length: 300 }, () => shake('198.51.100.7')));
      expect(statuses.filter((status) => status === 101)).toHaveLength(256);
      expect(await shake('198.51.100.7')).toBe(400);
      expect(await shake('203.0.113.9')).toBe(101);
      expect((await (await app.as(heron)).socket()).raw.connected).toBe(true);

      await Promise.all(opened.map(ended)); // the server's doing: they never said who they are
      while (app.app.get(Handshakes).size > 0) await new Promise(setImmediate);
      expect(await shake('198.51.100.7')).toBe(101);
    }, 20_000);
  });
});
