import { api } from '#libs/contracts';
import { RoomSeatsQueries } from '#libs/rooms';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp, type TestClient } from '#libs/testing';
import { Sessions } from '../../apps/server/src/session-middleware.js';
import { startApp } from '../e2e/support/app.js';

describe('what is sent, and to whom, at the moment it is sent', () => {
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let heron: TestClient;
  let dana: Seated;
  let admin: TestClient;

  beforeAll(async () => {
    app = await startApp();
    programme = await app.programme();
    admin = await app.as(await programme.staff('admin', 'Priya'));
  });
  afterAll(() => app[Symbol.asyncDispose]());
  beforeEach(async () => {
    room = await programme.room();
    heron = await app.as(await programme.member(room, 'Heron'));
    dana = await programme.staff('counselor', 'Dana', [room]);
  });
  const saying = (text: string) => ({ roomId: room.id, clientKey: aKey(), text, confirmed: true });

  it('leaves no second ear behind when a socket opens a room many times at once', async () => {
    const socket = await (await app.as(dana)).socket();
    await Promise.all(Array.from({ length: 30 }, () => socket.tell('room:open', { roomId: room.id })));
    await admin.get(api.setLeader, { roomId: room.id, accountId: dana.accountId, leads: false });
    const member = await heron.socket();
    await member.tell('room:open', { roomId: room.id });
    await member.heard('room:state', ({ state }) => !state.covered);
    await member.tell('message:post', saying('among ourselves'));
    await member.heard('room:changed');
    expect((await socket.say('room:open', { roomId: room.id })).ok).toBe(false); // answered after whatever was sent before
    expect(JSON.stringify(socket.frames)).not.toContain('among ourselves');
  });

  it('sends nothing to whoever has lost the room, even when no bell was heard', async () => {
    const socket = await (await app.as(dana)).socket();
    await socket.tell('room:open', { roomId: room.id });
    const member = await heron.socket();
    await member.tell('room:open', { roomId: room.id });
    await app.database.run(`UPDATE membership SET state = 'removed' WHERE room_id = $1 AND account_id = $2`, [room.id, dana.accountId]);
    await member.tell('message:post', saying('nobody rang'));
    await member.heard('room:changed');
    await socket.say('room:open', { roomId: room.id });
    expect(JSON.stringify(socket.frames)).not.toContain('nobody rang');
  });

  it('leaves those alone who come while it looks whose session has ended', async () => {
    const waiting = await (await app.as(dana)).socket();
    const sessions = app.app.get(Sessions);
    const [began, answer, looked] = [Promise.withResolvers<true>(), Promise.withResolvers<true>(), Promise.withResolvers<true>()];
    sessions.ended = async (refs) => {
      const ended = await Sessions.prototype.ended.call(sessions, refs);
      began.resolve(true);
      await answer.promise;
      setImmediate(() => looked.resolve(true));
      return ended;
    };
    await began.promise;
    const member = await heron.socket();
    answer.resolve(true);
    await looked.promise;
    for (const socket of [member, waiting]) expect((await socket.say('room:open', { roomId: room.id })).ok).toBe(true);
    Reflect.deleteProperty(sessions, 'ended');
  });

  it('leaves those alone who come while it reads who sits there', async () => {
    const watching = await (await app.as(dana)).socket();
    await watching.tell('room:open', { roomId: room.id });
    const seats = app.app.get(RoomSeatsQueries);
    const [read, answer] = [Promise.withResolvers<true>(), Promise.withResolvers<true>()];
    seats.seats = async (roomIds) => {
      const found = await RoomSeatsQueries.prototype.seats.call(seats, roomIds);
      read.resolve(true);
      await answer.promise;
      return found;
    };
    await programme.member(room, 'Wren'); // seats changed: the next look reads them anew
    await read.promise;
    const late = await (await app.as(await programme.member(room, 'Maple'))).socket();
    await late.tell('room:open', { roomId: room.id });
    answer.resolve(true);
    await heron.get(api.postMessage, saying('welcome'));
    for (const socket of [late, watching]) await socket.heard('room:changed');
    Reflect.deleteProperty(seats, 'seats');
  });

  it('answers what one socket says in the order in which it was said', async () => {
    const socket = await heron.socket();
    const texts = Array.from({ length: 8 }, (_, i) => `line ${String(i)}`);
    await Promise.all(texts.map((text) => socket.tell('message:post', saying(text))));
    const { page } = await socket.tell('room:open', { roomId: room.id });
    expect(page.messages.map(({ text }) => text)).toEqual(texts);
  });

  it('does not tell peers who decided about a message that they can read', async () => {
    const [peer, counselor] = [await app.as(await programme.member(room, 'Maple')), await app.as(dana)];
    await counselor.get(api.imposeSanction, { kind: 'review', roomId: room.id, minutes: 5 });
    const said = await heron.get(api.postMessage, saying('Payday is tomorrow.'));
    if (said.outcome !== 'posted') throw new Error('it was paused');
    await counselor.get(api.releaseMessage, { messageId: said.message.id });
    const other = await heron.get(api.postMessage, { ...saying('Hello.') });
    if (other.outcome !== 'posted') throw new Error('it was paused');
    await counselor.get(api.releaseMessage, { messageId: other.message.id });
    await heron.get(api.retractMessage, { messageId: other.message.id });
    const { messages } = await peer.get(api.roomMessages, { roomId: room.id });
    expect(messages.map(({ state, by, reason }) => [state, by, reason])).toEqual([
      ['posted', null, null],
      ['retracted', null, null],
    ]);
    await counselor.get(api.redactMessage, { messageId: said.message.id, reason: 'names' });
    const [redacted] = (await peer.get(api.roomMessages, { roomId: room.id })).messages;
    expect(redacted).toMatchObject({ state: 'redacted', by: 'Dana', reason: 'names', text: null });
  });
});
