import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import { api, type EventName, type RoomSnapshot } from '#libs/contracts';
import { EnterRoom, MessagesQueries } from '#libs/messaging';
import { PresenceBook } from '#libs/rooms';
import { aKey, type Programme, type RoomMade, type Seated, TEST_ORIGIN, type TestApp, type TestSocket } from '#libs/testing';
import { OpenSockets } from '../../apps/server/src/open-sockets.js';
import { RoomBroadcaster } from '../../apps/server/src/room-broadcaster.js';
import { RoomEvents } from '../../apps/server/src/room-events.js';
import { Sessions } from '../../apps/server/src/session-middleware.js';
import { SocketKeeper } from '../../apps/server/src/socket-keeper.js';
import { startApp } from './support/app.js';

describe('the room socket', () => {
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let heron: Seated;
  let maple: Seated;
  let dana: Seated;

  beforeAll(async () => {
    app = await startApp();
    programme = await app.programme();
  });
  afterAll(() => app[Symbol.asyncDispose]());
  beforeEach(async () => {
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    maple = await programme.member(room, 'Maple');
    dana = await programme.staff('counselor', 'Dana', [room]);
  });

  async function enter(person: Seated): Promise<{ socket: TestSocket; snapshot: RoomSnapshot }> {
    const socket = await (await app.as(person)).socket();
    return { socket, snapshot: await socket.tell('room:open', { roomId: room.id }) };
  }
  const saying = (text: string) => ({ roomId: room.id, clientKey: aKey(), text, confirmed: true });

  /** More than a page, and more than is told in one go. */
  async function writeMany(): Promise<void> {
    await app.database.run(
      `INSERT INTO message (id, organisation_id, room_id, author_id, client_key, seq, after_seq, revision, state, text_sealed, screened_with, created_at, posted_at)
       SELECT gen_random_uuid(), $1, $2, $3, gen_random_uuid(), n, n - 1, n, 'posted', '\\x00', 'test', clock_now(), clock_now() FROM generate_series(1, 130) AS n`,
      [programme.organisationId, room.id, heron.accountId],
    );
    await app.database.run('UPDATE room SET last_seq = 130, last_revision = 130 WHERE id = $1', [room.id]);
  }

  it('brings a message to everyone in the room after its acknowledgement is certain', async () => {
    const [author, peer] = [await enter(heron), await enter(maple)];
    const outcome = await author.socket.tell('message:post', saying('Payday is tomorrow.'));
    const { messages } = await peer.socket.heard('room:changed');
    expect(outcome).toMatchObject({ outcome: 'posted', message: { seq: 1 } });
    expect(messages).toMatchObject([{ seq: 1, text: 'Payday is tomorrow.', author: { alias: 'Heron', seat: 'peer' }, clientKey: null }]);
  });

  it('crosses nodes without a shared memory', async () => {
    const other = await startApp({ database: app.database });
    const socket = await (await other.as(maple)).socket();
    await socket.tell('room:open', { roomId: room.id });
    await (await enter(heron)).socket.tell('message:post', saying('over there'));
    expect((await socket.heard('room:changed')).messages).toMatchObject([{ text: 'over there' }]);
    await other[Symbol.asyncDispose]();
  });

  it('tells other rooms what is new while one that has much to tell can not be told', async () => {
    const [broadcaster, messages] = [app.app.get(RoomBroadcaster), app.app.get(MessagesQueries)];
    const other = await programme.room();
    const wren = await (await app.as(await programme.member(other, 'Wren'))).socket();
    await wren.tell('room:open', { roomId: other.id });
    await enter(maple);
    await writeMany();
    const show = messages.show.bind(messages);
    messages.show = (reader, roomId, ...rest) =>
      roomId === room.id ? Promise.reject(new Error('not to be read')) : show(reader, roomId, ...rest);
    try {
      void broadcaster.look(room.id);
      await wren.tell('message:post', { ...saying('All well here.'), roomId: other.id });
      expect((await wren.heard('room:changed')).messages).toMatchObject([{ text: 'All well here.' }]);
    } finally {
      messages.show = show;
    }
  });

  it('catches up after a drop: nothing lost, nothing doubled, the same as a fresh look', async () => {
    const { socket, snapshot } = await enter(maple);
    socket.close();
    const { socket: author } = await enter(heron);
    for (const text of ['one', 'two', 'three']) await author.tell('message:post', saying(text));
    const back = await (await app.as(maple)).socket();
    const page = await back.tell('room:since', { roomId: room.id, cursor: snapshot.page.cursor });
    expect(page.messages.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
    expect((await back.tell('room:open', { roomId: room.id })).page.messages).toEqual(page.messages);
    expect((await back.tell('room:since', { roomId: room.id, cursor: page.cursor })).messages).toEqual([]);
  });

  it('refuses a cursor from after a backup that was restored, so that the client begins again', async () => {
    const { socket } = await enter(heron);
    await socket.tell('message:post', saying('lost in the restore'));
    const { page } = await socket.tell('room:open', { roomId: room.id });
    await app.database.run('DELETE FROM message WHERE room_id = $1', [room.id]);
    await app.database.run('UPDATE room SET last_seq = 0, last_revision = 0 WHERE id = $1', [room.id]);
    expect(await socket.say('room:since', { roomId: room.id, cursor: page.cursor })).toMatchObject({
      ok: false,
      problem: { type: 'invalid-input', field: 'cursor' },
    });
  });

  it('pages back through history, sixty at a time', async () => {
    const { socket } = await enter(heron);
    await writeMany();
    const { page } = await socket.tell('room:open', { roomId: room.id });
    const earlier = await socket.tell('room:earlier', { roomId: room.id, before: page.messages[0]!.seq! });
    const first = await socket.tell('room:earlier', { roomId: room.id, before: earlier.messages[0]!.seq! });
    expect([page, earlier, first].map(({ messages, earlier: more }) => [messages.length, more])).toEqual([
      [60, true],
      [60, true],
      [10, false],
    ]);
    expect(page.messages.every(({ text }) => text === null)).toBe(true); // a row that does not open hides itself alone
  });

  it('shows members nothing from before they came', async () => {
    const { socket } = await enter(heron);
    await socket.tell('message:post', saying('before'));
    const wren = await programme.member(room, 'Wren');
    await app.database.run('UPDATE membership SET from_seq = 1 WHERE account_id = $1', [wren.accountId]);
    const late = await enter(wren);
    await socket.tell('message:post', saying('after'));
    await late.socket.heard('room:changed');
    const { page } = await late.socket.tell('room:open', { roomId: room.id });
    expect(page.messages.map(({ text }) => text)).toEqual(['after']);
  });

  it('answers every event: unknown, malformed, without a seat', async () => {
    const { socket } = await enter(heron);
    const say = (event: string, input: unknown) => socket.say(event as never, input);
    expect(await say('__proto__', {})).toMatchObject({ ok: false, problem: { type: 'unknown-event' } });
    expect(await say('toString', {})).toMatchObject({ ok: false, problem: { type: 'unknown-event' } });
    expect(await say('message:post', { roomId: 'nope' })).toMatchObject({ ok: false, problem: { type: 'invalid-input' } });
    expect(await say('message:post', { ...saying('x'), authorId: maple.accountId })).toMatchObject({
      ok: false,
      problem: { type: 'invalid-input' },
    });
    expect(await say('room:open', { roomId: randomUUID() })).toMatchObject({ ok: false, problem: { type: 'room-not-found' } });
    expect(await say('queue:watch', {})).toMatchObject({ ok: false, problem: { type: 'not-for-your-role' } });
    expect(await say('room:since', { roomId: room.id, cursor: 'k1_0_AAAA' })).toMatchObject({
      ok: false,
      problem: { type: 'invalid-input' },
    });
  });

  it('survives frames without an acknowledgement, and ends a flood', async () => {
    const { socket } = await enter(heron);
    socket.raw.emit('message:post', 7 as never, undefined as never);
    expect((await socket.say('room:open', { roomId: room.id })).ok).toBe(true);
    for (let i = 0; i < 200; i += 1) socket.raw.emit('room:read', {} as never, undefined as never);
    expect(await socket.ended()).toBe(true);
    expect((await enter(heron)).snapshot.id).toBe(room.id);
  });

  it.each([
    ['another origin', 'https://evil.example'],
    ['a look-alike', `${TEST_ORIGIN}.evil.example`],
    ['no origin', ''],
  ])('refuses a handshake from %s', async (_, origin) => {
    const { cookie } = await app.as(heron);
    const socket = io(app.base, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: { cookie: cookie!, ...(origin && { origin }) },
    });
    await expect(
      new Promise<void>((resolve, reject) => {
        socket.once('connect', () => {
          resolve();
        });
        socket.once('connect_error', reject);
      }),
    ).rejects.toThrow();
    socket.close();
  });

  it('refuses a handshake without a session', async () => {
    await expect(app.stranger().socket()).rejects.toMatchObject({ data: { type: 'not-signed-in' } });
  });

  it('never switches on connection state recovery, compression or long polling', async () => {
    const { socket } = await enter(heron);
    const gateway = app.app.get((await import('../../apps/server/src/rooms.gateway.js')).RoomsGateway);
    const { opts } = (gateway as unknown as { server: { opts: Record<string, unknown>; engine: { opts: Record<string, unknown> } } })
      .server;
    expect(opts['connectionStateRecovery']).toBeUndefined();
    expect(opts['transports']).toEqual(['websocket']);
    expect(opts['perMessageDeflate']).toBe(false);
    expect(opts['maxHttpBufferSize']).toBe(32 * 1024);
    expect(socket.raw.recovered).not.toBe(true);
  });

  it('keeps twelve sockets of one account, the newest', async () => {
    const client = await app.as(heron);
    const first = await client.socket();
    const others: TestSocket[] = [];
    for (let i = 0; i < 12; i += 1) others.push(await client.socket());
    expect(await first.ended()).toBe(true);
    for (const socket of others) expect((await socket.say('room:open', { roomId: room.id })).ok).toBe(true);
    expect((await enter(maple)).snapshot.here).toMatchObject({ count: 2 });
  });

  it('ends every socket of a session within a second of its end', async () => {
    const client = await app.as(heron);
    const [one, two] = [await client.socket(), await client.socket()];
    const started = performance.now();
    await client.get(api.endSession);
    await Promise.all([one.ended(), two.ended()]);
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(one.frames.at(-1)).toMatchObject({ frame: 'session:ended' });
  });

  it('brings nothing to a session that ended while its node stood still', async () => {
    const [author, left] = [await enter(heron), await enter(maple)];
    const [sessions, answered] = [app.app.get(Sessions), Promise.withResolvers<undefined>()];
    const ended = sessions.ended.bind(sessions);
    sessions.ended = (refs) => answered.promise.then(() => ended(refs));
    await app.database.run('DELETE FROM session WHERE account_id = $1', [maple.accountId]); // and no bell
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_100);
    await author.socket.tell('message:post', saying('She has left.'));
    // As many questions as a message takes to everyone.
    for (let n = 0; n < 5; n += 1) await author.socket.tell('room:read', { roomId: room.id, seq: 1 });
    answered.resolve(undefined);
    sessions.ended = ended;
    expect(await left.socket.ended()).toBe(true);
    expect(left.socket.frames.map(({ frame }) => frame)).not.toContain('room:changed');
    expect((await author.socket.heard('room:changed')).messages).toMatchObject([{ text: 'She has left.' }]);
  });

  it('answers no question of a session that ended while its node stood still', async () => {
    const author = await enter(heron);
    const outcome = await author.socket.tell('message:post', saying('For those who are here.'));
    const messageId = (outcome as { message?: { id: string } }).message?.id;
    const { page } = await author.socket.tell('room:open', { roomId: room.id });
    const questions = {
      'room:open': {},
      'room:since': { cursor: page.cursor },
      'room:earlier': { before: 2 },
      'room:thread': { messageId, before: null },
      'room:search': { words: 'those', before: null },
      'room:some': { messageIds: [messageId] },
    };
    const client = await app.as(maple);
    const asked = await Promise.all(
      Object.entries(questions).map(async ([event, rest]) => {
        const socket = await client.socket();
        expect(await socket.say(event as EventName, { roomId: room.id, ...rest })).toMatchObject({ ok: true });
        return { event: event as EventName, rest, socket };
      }),
    );
    const [sessions, answered] = [app.app.get(Sessions), Promise.withResolvers<undefined>()];
    const ended = sessions.ended.bind(sessions);
    sessions.ended = (refs) => answered.promise.then(() => ended(refs));
    await app.database.run('DELETE FROM session WHERE account_id = $1', [maple.accountId]); // and no bell
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_100);
    const told = asked.map(({ event, rest, socket }) =>
      socket.say(event, { roomId: room.id, ...rest }).then(
        (reply) => (reply.ok ? event : null), // a node that is busy refuses, and that tells nothing
        () => null,
      ),
    );
    // As many questions as an answer takes.
    for (let n = 0; n < 10; n += 1) await author.socket.tell('room:read', { roomId: room.id, seq: 1 });
    answered.resolve(undefined);
    sessions.ended = ended;
    expect(await Promise.all(told)).toEqual(asked.map(() => null));
    await author.socket.tell('room:open', { roomId: room.id });
  });

  it('ends with its session also while nothing can be written', async () => {
    await Promise.all([enter(heron), enter(maple)]);
    const sockets = [...app.app.get(OpenSockets).all()];
    const isOpen = ({ accountId }: Seated) => sockets.find(({ speaker }) => speaker.actor.accountId === accountId)?.socket.connected;
    await app.database.run(
      `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no space left' USING ERRCODE = 'disk_full'; END $$;
       CREATE TRIGGER full_disk BEFORE UPDATE ON session FOR EACH STATEMENT EXECUTE FUNCTION full_disk()`,
    );
    try {
      await app.database.run('DELETE FROM session WHERE account_id = $1', [heron.accountId]); // and no bell
      for (const { speaker } of sockets) speaker.awake = true;
      await expect(app.app.get(SocketKeeper).dropEnded(sockets)).rejects.toThrow('no space left');
      expect([heron, maple].map(isOpen)).toEqual([false, true]);
    } finally {
      await app.database.run('DROP FUNCTION full_disk CASCADE');
    }
  });

  it('is kept from going idle by what its person does, not by what the page asks', async () => {
    const [asking, acting] = [await enter(heron), await enter(maple)];
    const seenAt = async (person: Seated) =>
      (
        await app.database.run<{ seen_at: Date }>('SELECT seen_at FROM session WHERE account_id = $1 ORDER BY seen_at DESC LIMIT 1', [
          person.accountId,
        ])
      )[0]!.seen_at.getTime();
    const before = { heron: await seenAt(heron), maple: await seenAt(maple) };
    await app.fastForward(5);
    await asking.socket.tell('room:since', { roomId: room.id, cursor: asking.snapshot.page.cursor });
    await acting.socket.tell('message:post', saying('still here'));
    while ((await seenAt(maple)) === before.maple) await app.database.run('SELECT 1'); // written by the gateway's next round
    expect(await seenAt(heron)).toBe(before.heron);
  });

  it('counts who is here, and tells when someone comes', async () => {
    const { socket, snapshot } = await enter(heron);
    expect(snapshot.here).toMatchObject({ count: 1 });
    await enter(dana);
    expect(await socket.heard('room:here', ({ here }) => here.count === 2)).toBeTruthy();
    expect((await socket.heard('room:state', ({ state }) => state.covered)).state.on).toMatchObject([{ name: 'Dana' }]);
  });

  it('counts nobody as here who was not let in', async () => {
    await enter(heron);
    const counselor = await (await app.as(dana)).socket();
    const refused = await counselor.say('room:open', { roomId: room.id, cursor: 'k1_0_AAAA' });
    expect(refused).toMatchObject({ ok: false, problem: { type: 'invalid-input' } });
    const { snapshot } = await enter(maple);
    expect(snapshot.here.count).toBe(2);
    expect(snapshot.state.covered).toBe(false);
  });

  /** Dana opens the room, and is gone while her node does this; done once that is answered. */
  async function goneDuring(from: { readonly held: Promise<unknown>; readonly go: () => void }, cursor?: string): Promise<void> {
    const [rooms, keeper] = [app.app.get(RoomEvents), app.app.get(OpenSockets)];
    const answering = Promise.withResolvers<{ readonly done: Promise<unknown> }>();
    const handle = rooms.handle.bind(rooms);
    rooms.handle = (...said) => {
      const answer = handle(...said);
      answering.resolve({ done: answer.catch(() => undefined) });
      return answer;
    };
    const socket = await (await app.as(dana)).socket();
    socket.raw.emit('room:open', { roomId: room.id, ...(cursor && { cursor }) }, undefined as never);
    const answered = await answering.promise.finally(() => (rooms.handle = handle));
    await from.held;
    socket.close();
    while ([...keeper.all()].some(({ speaker }) => speaker.actor.accountId === dana.accountId)) await app.database.run('SELECT 1');
    await app.app.get(PresenceBook).leave(randomUUID(), null); // in the round of hers, or after it
    from.go();
    await answered.done;
  }

  it('counts nobody as here who left before their coming was written, and was refused then', async () => {
    const [presence, held, go] = [app.app.get(PresenceBook), Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    const come = presence.come.bind(presence);
    presence.come = async (one) => {
      held.resolve(undefined);
      await go.promise;
      await come(one);
    };
    const gone = goneDuring({ held: held.promise, go: () => go.resolve(undefined) }, 'k1_0_AAAA');
    await gone.finally(() => (presence.come = come));
    expect((await enter(heron)).snapshot).toMatchObject({ here: { count: 1 }, state: { covered: false } });
  });

  it.each<[string, (socket: TestSocket) => Promise<unknown>]>([
    ['leaves', (socket) => socket.tell('room:leave', { roomId: room.id })],
    [
      'is gone',
      async (socket) => {
        socket.close();
        const open = app.app.get(OpenSockets);
        while ([...open.all()].some(({ speaker }) => speaker.actor.accountId === dana.accountId)) await app.database.run('SELECT 1');
        await app.app.get(PresenceBook).leave(randomUUID(), null); // in the round of hers, or after it
      },
    ],
  ])('counts nobody as here who %s while a beat is on its way that says they are, until they come again', async (_, goes) => {
    await enter(heron);
    const { socket } = await enter(dana);
    const [presence, go] = [app.app.get(PresenceBook), Promise.withResolvers<undefined>()];
    const beat = presence.beat.bind(presence);
    presence.beat = async (present) => {
      await go.promise;
      await beat(present);
    };
    const beating = app.app.get(SocketKeeper).beat([...app.app.get(OpenSockets).all()]);
    presence.beat = beat;
    await goes(socket);
    go.resolve(undefined);
    await beating;
    expect((await enter(maple)).snapshot).toMatchObject({ here: { count: 2 }, state: { covered: false } });
    const again = socket.raw.connected ? await socket.tell('room:open', { roomId: room.id }) : (await enter(dana)).snapshot;
    expect(again).toMatchObject({ here: { count: 3 }, state: { covered: true } });
    await app.fastForward(1); // whoever is not renewed is nobody
    await app.app.get(SocketKeeper).beat([...app.app.get(OpenSockets).all()]);
    expect((await enter(maple)).snapshot).toMatchObject({ here: { count: 3 }, state: { covered: true } });
  });

  it('writes down nobody who is gone before they are let in', async () => {
    const [entering, held, go] = [app.app.get(EnterRoom), Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    const prove = entering.prove.bind(entering);
    entering.prove = async (...who) => {
      held.resolve(undefined);
      await go.promise;
      await prove(...who);
    };
    const gone = goneDuring({ held: held.promise, go: () => go.resolve(undefined) });
    await gone.finally(() => (entering.prove = prove));
    expect(await app.database.run('SELECT FROM presence WHERE room_id = $1', [room.id])).toEqual([]);
  });
});
