import { randomUUID } from 'node:crypto';
import { api } from '#libs/contracts';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp, type TestClient } from '#libs/testing';
import { startApp } from './support/app.js';

describe('arranging rooms', () => {
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
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
    dana = await programme.staff('counselor', 'Dana');
  });

  it('makes a room that a counselor leads and a member talks in', async () => {
    const made = await admin.get(api.makeRoom, { name: 'Saturday room', crisisText: 'hold' });
    expect(await admin.get(api.setLeader, { roomId: made.id, accountId: dana.accountId, leads: true })).toMatchObject({
      name: 'Saturday room',
      crisisText: 'hold',
      members: 0,
      leaders: [{ accountId: dana.accountId }],
    });
    const counselor = await app.as(dana);
    const outcome = await counselor.get(api.postMessage, { roomId: made.id, clientKey: aKey(), text: 'Welcome.', confirmed: true });
    expect(outcome).toMatchObject({ outcome: 'posted', message: { seq: 1, text: 'Welcome.' } });
    expect((await admin.get(api.roomSettings)).rooms.map(({ name }) => name)).toContain('Saturday room');
  });

  it('shows an admin nothing that was said there', async () => {
    expect(await admin.refusal(api.roomMessages, { roomId: room.id })).toBe('room-not-found');
  });

  it('renames a room, and changes what becomes of a call for help', async () => {
    expect(await admin.get(api.changeRoom, { roomId: room.id, name: 'Friday room', crisisText: 'post' })).toMatchObject({
      name: 'Friday room',
      crisisText: 'post',
    });
  });

  it('renames it in every window that has it open', async () => {
    const counselor = await programme.staff('counselor', 'Lee', [room]);
    const windows = await Promise.all(
      [await programme.member(room, 'Heron'), counselor].map(async (person) => {
        const socket = await (await app.as(person)).socket();
        await socket.tell('room:open', { roomId: room.id });
        return socket;
      }),
    );
    await admin.get(api.changeRoom, { roomId: room.id, name: 'Sunday room', crisisText: 'post' });
    for (const socket of windows) await socket.heard('room:state', ({ state }) => state.name === 'Sunday room');
  });

  it('takes a room from whoever leads it no more, within a second, with the socket in it', async () => {
    await admin.get(api.setLeader, { roomId: room.id, accountId: dana.accountId, leads: true });
    const heron = await programme.member(room, 'Heron');
    const counselor = await app.as(dana);
    const socket = await counselor.socket();
    await socket.tell('room:open', { roomId: room.id });
    await admin.get(api.setLeader, { roomId: room.id, accountId: dana.accountId, leads: false });
    expect(await counselor.refusal(api.roomMessages, { roomId: room.id })).toBe('room-not-found');

    const member = await (await app.as(heron)).socket();
    await member.tell('room:open', { roomId: room.id });
    const gone = await member.heard('room:state', ({ state }) => !state.covered);
    expect(gone.state.on).toEqual([]);
    await member.tell('message:post', { roomId: room.id, clientKey: aKey(), text: 'after', confirmed: true });
    await member.heard('room:changed');
    expect(JSON.stringify(socket.frames)).not.toContain('after');
    expect(await admin.get(api.setLeader, { roomId: room.id, accountId: dana.accountId, leads: true })).toMatchObject({
      leaders: [{ accountId: dana.accountId }],
    });
  });

  it('takes the private rooms of its members with it, and gives them back', async () => {
    const heron = await programme.member(room, 'Heron');
    const lead = (leads: boolean) => admin.get(api.setLeader, { roomId: room.id, accountId: dana.accountId, leads });
    await lead(true);
    const [member, counselor] = [await app.as(heron), await app.as(dana)];
    const { roomId } = await member.get(api.privateRoom);
    await member.get(api.postMessage, { roomId, clientKey: aKey(), text: 'only for Dana', confirmed: true });
    const reads = async () => (await counselor.ask(api.roomMessages, { roomId })).text.includes('only for Dana');
    expect(await reads()).toBe(true);
    await lead(false);
    expect(await reads()).toBe(false);
    await lead(true);
    await member.get(api.privateRoom);
    expect(await reads()).toBe(true);
  });

  it('refuses rooms and colleagues that are not there', async () => {
    expect(await admin.refusal(api.changeRoom, { roomId: randomUUID(), name: 'x', crisisText: 'post' })).toBe('room-not-found');
    expect(await admin.refusal(api.setLeader, { roomId: randomUUID(), accountId: dana.accountId, leads: true })).toBe('room-not-found');
    expect(await admin.refusal(api.setLeader, { roomId: room.id, accountId: randomUUID(), leads: true })).toBe('not-found');
    for (const other of [
      await programme.member(room, 'Heron'),
      await programme.staff('admin', 'Alex'),
      await programme.staff('privacy-officer', 'Pat'),
    ])
      expect(await admin.refusal(api.setLeader, { roomId: room.id, accountId: other.accountId, leads: true })).toBe('not-found');
  });
});
