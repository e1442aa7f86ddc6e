import { randomUUID } from 'node:crypto';
import { api } from '#libs/contracts';
import { PostHeldDue } from '#libs/messaging';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp, type TestClient } from '#libs/testing';
import { startApp } from './support/app.js';

const CALL = 'I am going to kill myself tonight';

describe('moderation', () => {
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let heron: Seated;
  let member: TestClient;
  let dana: TestClient;
  let stranger: TestClient;

  beforeAll(async () => {
    app = await startApp();
    programme = await app.programme();
  });
  afterAll(() => app[Symbol.asyncDispose]());
  beforeEach(async () => {
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    member = await app.as(heron);
    dana = await app.as(await programme.staff('counselor', 'Dana', [room]));
    stranger = await app.as(await programme.staff('counselor', 'Sam', [await programme.room()]));
  });

  const say = (text: string) => member.get(api.postMessage, { roomId: room.id, clientKey: aKey(), text, confirmed: true });
  async function post(text: string) {
    const outcome = await say(text);
    if (outcome.outcome !== 'posted') throw new Error('it was paused');
    return outcome.message;
  }
  async function held() {
    const reader = await dana.socket();
    await reader.tell('room:open', { roomId: room.id });
    const message = await post(CALL);
    expect(message.state).toBe('held');
    return { message, reader };
  }
  const audited = async (subject: string) =>
    (await app.database.run<{ action: string }>('SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY number', [subject])).map(
      ({ action }) => action,
    );
  const view = async (client: TestClient, id: string) =>
    (await client.get(api.roomMessages, { roomId: room.id })).messages.find((message) => message.id === id);

  it('shows what is held to staff with what was found in it, and to nobody else but its author', async () => {
    const { message } = await held();
    const maple = await app.as(await programme.member(room, 'Maple'));
    expect((await dana.get(api.held)).held).toMatchObject([
      { message: { id: message.id, text: CALL, signals: [{ severity: 'imminent', category: 'suicide' }] } },
    ]);
    expect((await stranger.get(api.held)).held).toEqual([]);
    expect(await view(maple, message.id)).toBeUndefined();
    expect(await view(member, message.id)).toMatchObject({ state: 'held', text: CALL });
  });

  it('releases a held message to the room, once', async () => {
    const { message } = await held();
    const after = await post('after it');
    await dana.get(api.releaseMessage, { messageId: message.id });
    expect(await view(member, message.id)).toMatchObject({ state: 'posted', seq: after.seq! + 1, by: 'Dana' });
    expect(await dana.refusal(api.releaseMessage, { messageId: message.id })).toBe('message-not-held');
    expect(await audited(message.id)).toEqual(['message.released']);
  });

  it('keeps a held message out, with a reason that its author reads', async () => {
    const { message } = await held();
    await dana.get(api.keepOutMessage, { messageId: message.id, reason: 'method' });
    expect(await view(member, message.id)).toMatchObject({ state: 'kept-out', reason: 'method', by: 'Dana', text: CALL });
    expect(await dana.refusal(api.keepOutMessage, { messageId: message.id, reason: 'method' })).toBe('message-not-held');
    expect(await audited(message.id)).toEqual(['message.kept-out']);
  });

  it('takes down a posted message: a stub for the room, text and reason for its author', async () => {
    const message = await post('my counselor is called Robert Fields');
    const maple = await app.as(await programme.member(room, 'Maple'));
    await dana.get(api.redactMessage, { messageId: message.id, reason: 'names' });
    expect(await view(maple, message.id)).toMatchObject({ state: 'redacted', text: null, reason: 'names', by: 'Dana', seq: 1 });
    expect(await view(member, message.id)).toMatchObject({ state: 'redacted', text: 'my counselor is called Robert Fields' });
    expect(await dana.refusal(api.redactMessage, { messageId: message.id, reason: 'names' })).toBe('message-already-gone');
    expect(await audited(message.id)).toEqual(['message.redacted']);
  });

  it('lets authors take back their own, and nobody else’s', async () => {
    const message = await post('never mind');
    const maple = await app.as(await programme.member(room, 'Maple'));
    expect(await maple.refusal(api.retractMessage, { messageId: message.id })).toBe('message-not-found');
    await member.get(api.retractMessage, { messageId: message.id });
    expect(await view(maple, message.id)).toMatchObject({ state: 'retracted', text: null });
    expect(await member.refusal(api.retractMessage, { messageId: message.id })).toBe('message-already-gone');
  });

  it('posts what was held for care when the clock is set back, instead of holding it for longer', async () => {
    await app.fastForward(20);
    const { message } = await held();
    await app.fastForward(-20);
    await app.app.get(PostHeldDue).run();
    expect(await view(member, message.id)).toMatchObject({ state: 'posted', seq: 1 });
  });

  it('records when staff take back their own words, and not when a member does', async () => {
    const own = await dana.get(api.postMessage, {
      roomId: room.id,
      clientKey: aKey(),
      text: 'I should not have said so.',
      confirmed: true,
    });
    if (own.outcome !== 'posted') throw new Error('it was paused');
    await dana.get(api.retractMessage, { messageId: own.message.id });
    const { id } = await post('Payday is tomorrow.');
    await member.get(api.retractMessage, { messageId: id });
    expect([await audited(own.message.id), await audited(id)]).toEqual([['message.retracted'], []]);
  });

  it.each(['releaseMessage', 'keepOutMessage', 'redactMessage'] as const)(
    '%s: refused to members and to counselors of other rooms',
    async (act) => {
      const message = await post('hello');
      const input = { messageId: message.id, ...(act !== 'releaseMessage' && { reason: 'names' }) };
      expect(await member.refusal(api[act], input)).toBe('not-for-your-role');
      expect(await stranger.refusal(api[act], input)).toBe('message-not-found');
      expect(await dana.refusal(api[act], { ...input, messageId: randomUUID() })).toBe('message-not-found');
      expect(await audited(message.id)).toEqual([]);
    },
  );

  it('posts what is held for care after ten minutes, however long its reader stays', async () => {
    const { message, reader } = await held();
    const keepsReading = () => app.database.run('UPDATE presence SET seen_at = clock_now() WHERE room_id = $1', [room.id]);
    await app.app.get(PostHeldDue).run();
    expect(await view(member, message.id)).toMatchObject({ state: 'held' });
    await app.fastForward(10);
    await keepsReading();
    await app.app.get(PostHeldDue).run();
    expect(await view(member, message.id)).toMatchObject({ state: 'posted', by: null });
    reader.close();
  });

  it('posts what is held for care at once when nobody covers the room any more', async () => {
    const { message } = await held();
    await app.database.run('DELETE FROM presence WHERE room_id = $1', [room.id]);
    await app.app.get(PostHeldDue).run();
    expect(await view(member, message.id)).toMatchObject({ state: 'posted' });
  });

  it('waits half a minute for a counselor who loads the page anew', async () => {
    const { message, reader } = await held();
    await reader.tell('room:leave', { roomId: room.id });
    await app.app.get(PostHeldDue).run();
    expect(await view(member, message.id)).toMatchObject({ state: 'held' });
    await app.fastForward(0.5);
    await app.app.get(PostHeldDue).run();
    expect(await view(member, message.id)).toMatchObject({ state: 'posted' });
  });

  it('holds everything for reading while a review is in force', async () => {
    await dana.get(api.imposeSanction, { kind: 'review', roomId: room.id, minutes: 30 });
    expect(await post('an ordinary line')).toMatchObject({ state: 'held', reason: 'review', heldUntil: null });
    await app.fastForward(30);
    expect(await post('another')).toMatchObject({ state: 'posted' });
  });

  it.each([
    ['mute', () => ({ kind: 'mute', roomId: room.id, memberKey: heron.key, minutes: 15, reason: 'pause' }), 'member-muted'],
    ['lock', () => ({ kind: 'lock', roomId: room.id, minutes: 15, reason: 'night' }), 'room-locked'],
    ['slow', () => ({ kind: 'slow', roomId: room.id, seconds: 600, minutes: 15 }), 'slow-mode'],
  ] as const)('%s: in force at once, audited, lifted by a colleague, over by itself', async (kind, input, code) => {
    const refusal = () => member.refusal(api.postMessage, { roomId: room.id, clientKey: aKey(), text: 'hello', confirmed: true });
    expect(await refusal()).toBe('done');
    const sanction = await dana.get(api.imposeSanction, input());
    expect(await refusal()).toBe(code);
    expect(await stranger.refusal(api.liftSanction, { sanctionId: sanction.id })).toBe('sanction-not-found');
    await dana.get(api.liftSanction, { sanctionId: sanction.id });
    expect(await refusal()).toBe('done');
    expect(await dana.refusal(api.liftSanction, { sanctionId: sanction.id })).toBe('sanction-ended');
    expect(await audited(sanction.id)).toEqual(['sanction.lifted']);

    await dana.get(api.imposeSanction, input());
    const restarted = await startApp({ database: app.database }); // survives: it is a row
    const again = await restarted.as(heron);
    expect(await again.refusal(api.postMessage, { roomId: room.id, clientKey: aKey(), text: 'hi', confirmed: true })).toBe(code);
    await restarted[Symbol.asyncDispose]();
    await app.fastForward(15);
    expect(await refusal()).toBe('done');
    const actions = await app.database.run<{ action: string }>(`SELECT action FROM audit_entry WHERE detail ->> 'room' = $1`, [room.id]);
    expect(actions.map(({ action }) => action)).toEqual([`sanction.${kind}-imposed`, `sanction.${kind}-imposed`]);
  });

  it('mutes no colleague and nobody of another room, and members impose nothing', async () => {
    const sam = await programme.staff('counselor', 'Sam', [room]);
    const mute = (memberKey: string) => ({ kind: 'mute', roomId: room.id, memberKey, minutes: 15, reason: 'pause' });
    expect(await dana.refusal(api.imposeSanction, mute(sam.key))).toBe('not-for-your-role');
    expect(await dana.refusal(api.imposeSanction, mute(randomUUID()))).toBe('room-not-found');
    expect(await stranger.refusal(api.imposeSanction, mute(heron.key))).toBe('room-not-found');
    expect(await member.refusal(api.imposeSanction, mute(heron.key))).toBe('not-for-your-role');
    expect(await dana.refusal(api.imposeSanction, { ...mute(heron.key), minutes: 1e9 })).toBe('invalid-input');
  });

  it('tells the muted member who, why and until when, and the others nothing', async () => {
    const [own, maple] = [await member.socket(), await (await app.as(await programme.member(room, 'Maple'))).socket()];
    for (const socket of [own, maple]) await socket.tell('room:open', { roomId: room.id });
    await dana.get(api.imposeSanction, { kind: 'mute', roomId: room.id, memberKey: heron.key, minutes: 15, reason: 'hurtful' });
    expect(await own.heard('room:state', ({ state }) => state.muted !== null)).toMatchObject({
      state: { muted: { by: 'Dana', reason: 'hurtful' } },
    });
    expect(JSON.stringify(maple.frames)).not.toContain('hurtful');
  });
});
