import { api, type MessageView } from '#libs/contracts';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp, type TestClient } from '#libs/testing';
import { startApp } from './support/app.js';
import { Follower, freshly } from './support/follower.js';

describe('reactions', () => {
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let [heron, maple, wren, dana]: Seated[] = [] as never;
  let counselor: TestClient;
  let message: MessageView;

  beforeAll(async () => {
    app = await startApp();
    programme = await app.programme();
  });
  afterAll(() => app[Symbol.asyncDispose]());
  beforeEach(async () => {
    room = await programme.room();
    [heron, maple, wren] = [
      await programme.member(room, 'Heron'),
      await programme.member(room, 'Maple'),
      await programme.member(room, 'Wren'),
    ];
    dana = await programme.staff('counselor', 'Dana', [room]);
    counselor = await app.as(dana);
    message = await say(heron, 'Payday is tomorrow.');
  });

  async function say(person: Seated | undefined, text: string): Promise<MessageView> {
    const client = await app.as(person!);
    const outcome = await client.get(api.postMessage, { roomId: room.id, clientKey: aKey(), text, confirmed: true });
    if (outcome.outcome !== 'posted') throw new Error('it was paused');
    return outcome.message;
  }
  async function react(person: Seated | undefined, over: object = {}) {
    const socket = await (await app.as(person!)).socket();
    const reply = await socket.say('message:react', { messageId: message.id, word: 'with-you', on: true, ...over });
    socket.close();
    return reply.ok ? 'done' : reply.problem;
  }
  const revision = async () =>
    (await app.database.run<{ last_revision: string }>('SELECT last_revision FROM room WHERE id = $1', [room.id]))[0]!.last_revision;

  it('reach everybody as words with pseudonyms, and what they follow is what they would find', async () => {
    const all = [heron!, maple!, wren!, dana!];
    const followers = await Promise.all(all.map((person) => Follower.enter(app, person, room)));
    expect(await react(maple)).toBe('done');
    expect(await react(dana)).toBe('done');
    expect(await react(wren, { word: 'same-here' })).toBe('done');
    expect(await react(wren, { word: 'same-here', on: false })).toBe('done');
    expect(await react(wren, { word: 'thank-you' })).toBe('done');
    const words = [
      { word: 'thank-you', by: [wren!.key] },
      { word: 'with-you', by: [maple!.key, dana!.key] },
    ];
    for (const [n, follower] of followers.entries()) {
      await follower.sees(message.id, ({ reactions }) => reactions.length === 2 && reactions[0]!.word === 'thank-you');
      const { page } = await freshly(app, all[n]!, room);
      expect(follower.messages).toEqual(page.messages);
      expect(page.messages[0]!.reactions).toEqual(words);
    }
  });

  it('change nothing when they are said again, or were not there to take back', async () => {
    await react(maple);
    const before = await revision();
    expect(await react(maple)).toBe('done');
    expect(await react(wren, { on: false })).toBe('done');
    expect(await revision()).toBe(before);
    expect((await freshly(app, wren!, room)).page.messages[0]!.reactions).toEqual([{ word: 'with-you', by: [maple!.key] }]);
  });

  it('come to one state, however many devices turn them on and off at once', async () => {
    const follower = await Follower.enter(app, wren!, room);
    const client = await app.as(maple!);
    const sockets = await Promise.all(Array.from({ length: 4 }, () => client.socket()));
    await Promise.all(
      sockets.map(async (socket, n) => {
        for (let i = 0; i < 25; i += 1)
          await socket.tell('message:react', { messageId: message.id, word: 'with-you', on: (i + n) % 2 === 0 });
      }),
    );
    const asked = { messageId: message.id, word: 'with-you', on: true };
    await sockets[0]!.tell('message:react', asked);
    await sockets[1]!.tell('message:react', { ...asked, word: 'same-here' });
    await follower.sees(message.id, ({ reactions }) => reactions.length === 2);
    expect(follower.messages).toEqual((await freshly(app, wren!, room)).page.messages);
    const [row] = await app.database.run(
      'SELECT reactions, (SELECT count(*)::int FROM reaction WHERE message_id = m.id) AS rows FROM message m WHERE id = $1',
      [message.id],
    );
    expect(row).toEqual({ reactions: 2, rows: 2 });
    const frames = follower.socket.frames.filter(({ frame }) => frame === 'room:changed');
    expect(frames.length).toBeLessThanOrEqual(101);
  });

  it('go with a message that is taken down or back', async () => {
    await react(maple);
    await counselor.get(api.redactMessage, { messageId: message.id, reason: 'names' });
    for (const person of [heron!, wren!, dana!]) expect((await freshly(app, person, room)).page.messages[0]!.reactions).toEqual([]);
    expect(await react(wren)).toEqual({ type: 'message-already-gone' });
  });

  it('are refused on own messages, as what no app asks for', async () => {
    expect(await react(heron)).toEqual({ type: 'invalid-input', field: 'messageId' });
  });

  it('are speech: refused to whoever may not speak, who may still take theirs back', async () => {
    await react(maple);
    await counselor.get(api.imposeSanction, { kind: 'mute', roomId: room.id, memberKey: maple!.key, minutes: 15, reason: 'pause' });
    expect(await react(maple, { word: 'same-here' })).toMatchObject({ type: 'member-muted', until: expect.any(String) });
    expect(await react(maple, { on: false })).toBe('done');
    await counselor.get(api.imposeSanction, { kind: 'lock', roomId: room.id, minutes: 15, reason: 'night' });
    expect(await react(wren)).toMatchObject({ type: 'room-locked', until: expect.any(String) });
    expect(await react(dana)).toBe('done');
  });

  it('are refused for what cannot be seen, is not posted, or by whoever was removed', async () => {
    await counselor.get(api.imposeSanction, { kind: 'review', roomId: room.id, minutes: 30 });
    const held = await say(heron, 'for the counselor first');
    expect(await react(maple, { messageId: held.id })).toEqual({ type: 'message-not-found' });
    expect(await react(dana, { messageId: held.id })).toEqual({ type: 'message-not-found' });
    expect(await react(maple, { messageId: aKey() })).toEqual({ type: 'message-not-found' });
    await app.database.run(`UPDATE membership SET state = 'removed' WHERE account_id = $1`, [wren!.accountId]);
    expect(await react(wren)).toEqual({ type: 'message-not-found' });
    await app.database.run('UPDATE membership SET from_seq = 1 WHERE account_id = $1', [maple!.accountId]);
    expect(await react(maple)).toEqual({ type: 'message-not-found' });
  });
});
