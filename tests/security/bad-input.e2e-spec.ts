import { api } from '#libs/contracts';
import { Database, LaneDatabase, poolOf, ReservedDatabase } from '#libs/platform';
import { aKey, type Programme, type RoomMade, type Seated } from '#libs/testing';
import { Crisis } from '../e2e/support/crisis.js';

describe('what nobody means to send', () => {
  let crisis: Crisis;
  let programme: Programme;
  let room: RoomMade;
  let heron: Seated;
  let dana: Seated;

  beforeAll(async () => {
    crisis = await Crisis.start();
    programme = await crisis.app.programme();
  });
  afterAll(() => crisis[Symbol.asyncDispose]());
  beforeEach(async () => {
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    dana = await programme.staff('counselor', 'Dana', [room]);
  });

  it.each([2 ** 31, Number.MAX_SAFE_INTEGER])('places beyond every room: %s', async (beyond) => {
    await crisis.say(heron, room, 'suicide=high');
    const { id } = await crisis.row(dana);
    const counselor = await crisis.app.as(dana);
    const socket = await counselor.socket();
    expect(await socket.say('room:earlier', { roomId: room.id, before: beyond })).toMatchObject({ problem: { type: 'invalid-input' } });
    expect(await socket.say('room:read', { roomId: room.id, seq: beyond })).toMatchObject({ problem: { type: 'invalid-input' } });
    expect(await counselor.refusal(api.moreEvidence, { escalationId: id, after: beyond })).toBe('invalid-input');
    expect(await counselor.refusal(api.widenContext, { escalationId: id, before: beyond })).toBe('invalid-input');
  });

  it('ids in capitals: the same as without, also for words that only an escalation keeps', async () => {
    const clientKey = aKey().toUpperCase();
    const loud = { id: room.id.toUpperCase() };
    expect((await crisis.say(heron, loud, 'suicide=high', { clientKey, confirmed: false })).body).toMatchObject({ outcome: 'paused' });
    const { evidence } = await crisis.case(dana, (await crisis.row(dana)).id);
    expect(evidence).toMatchObject([{ text: 'suicide=high', unseen: 'paused' }]);
    const socket = await (await crisis.app.as(heron)).socket();
    expect((await socket.tell('room:open', { roomId: loud.id })).id).toBe(room.id);
    await crisis.say(dana, room, 'I am here.');
    expect((await socket.heard('room:changed')).messages).toMatchObject([{ text: 'I am here.' }]);
  });

  it('more than one person can write, spread over rooms', async () => {
    const other = await programme.room();
    await programme.seat(other, heron, { alias: 'Heron', seat: 'peer' });
    for (let i = 0; i < 10; i += 1) expect((await crisis.say(heron, i % 2 ? room : other, `line ${String(i)}`)).status).toBe(200);
    for (const where of [room, other]) expect((await crisis.say(heron, where, 'one more')).body).toMatchObject({ type: 'too-fast' });
  });

  describe('when every connection is taken', () => {
    const without = async (database: Database, work: () => Promise<void>) => {
      const pool = poolOf(database.dataSource);
      const taken = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()));
      await work().finally(() => {
        for (const client of taken) client.release();
      });
    };

    it('a message is refused for now, not for good', async () => {
      const member = await crisis.app.as(heron);
      await without(crisis.app.app.get(LaneDatabase), async () => {
        const answer = await member.ask(api.postMessage, { roomId: room.id, clientKey: aKey(), text: 'hello', confirmed: true });
        expect(answer.body).toMatchObject({ type: 'busy', retryAfterMs: expect.any(Number) });
      });
      expect((await crisis.say(heron, room, 'hello')).status).toBe(200);
    });

    it('a page goes out all the same', async () => {
      await programme.duty(dana, 60);
      await crisis.say(heron, room, 'suicide=imminent');
      crisis.pager.taken();
      await without(crisis.app.app.get(ReservedDatabase), async () => {
        const did = await crisis.tick();
        expect(crisis.pager.taken()).toContain(crisis.mailOf(dana));
        expect(did).toMatchObject({ 'escalation-steps': expect.any(Number), pages: expect.any(Number), 'held-messages': undefined });
      });
    });
  });
});
