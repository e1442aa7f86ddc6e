import { api } from '#libs/contracts';
import { Database } from '#libs/platform';
import { takeSeat } from '#libs/rooms';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp, type TestClient } from '#libs/testing';
import { Crisis } from '../e2e/support/crisis.js';

describe('a call for help that could be lost', () => {
  let crisis: Crisis;
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let [heron, dana, priya]: Seated[] = [] as never;
  let admin: TestClient;

  beforeAll(async () => {
    crisis = await Crisis.start();
    ({ app } = crisis);
  });
  afterAll(() => crisis[Symbol.asyncDispose]());
  beforeEach(async () => {
    await app.database.run(
      `UPDATE escalation SET status = 'closed', disposition = 'not-a-safety-concern', next_page_at = NULL WHERE status <> 'closed'`,
    );
    await app.database.run(`UPDATE page SET state = 'withdrawn' WHERE state = 'due'`);
    crisis.pager.taken();
    programme = await app.programme();
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    dana = await programme.staff('counselor', 'Dana', [room]);
    priya = await programme.staff('admin', 'Priya');
    admin = await app.as(priya);
    await programme.duty(dana, 24 * 60);
  });
  const mailed = () => crisis.pager.taken();
  const to = (...staff: (Seated | undefined)[]) => staff.map((one) => crisis.mailOf(one!)).sort();

  it.each([
    ['has left', () => admin.get(api.deactivateStaff, { accountId: dana!.accountId })],
    ['does not lead the room any more', () => admin.get(api.setLeader, { roomId: room.id, accountId: dana!.accountId, leads: false })],
  ])('is open again at once when whoever has it %s', async (_, goes) => {
    await crisis.say(heron!, room, 'suicide=concern');
    await crisis.tick();
    await crisis.take(dana!, await crisis.row(dana!));
    mailed();
    await crisis.tick();
    expect(await crisis.row(priya!)).toMatchObject({ status: 'acknowledged', holder: 'Dana' });
    await goes();
    await crisis.tick();
    expect(await crisis.row(priya!)).toMatchObject({ status: 'open', holder: null });
    await crisis.tick();
    expect(mailed()).toEqual(to(priya));
  });

  it('is opened anew when the words that were paused are sent after it was closed', async () => {
    const clientKey = aKey();
    expect((await crisis.say(heron!, room, 'suicide=high', { clientKey, confirmed: false })).body).toMatchObject({ outcome: 'paused' });
    await crisis.tick();
    const first = await crisis.row(dana!);
    const counselor = await crisis.take(dana!, first);
    const { version } = await crisis.row(dana!);
    await counselor.get(api.closeEscalation, { escalationId: first.id, version, ...(await crisis.ending()), secondLookBy: undefined });
    mailed();

    expect((await crisis.say(heron!, room, 'suicide=high', { clientKey })).body).toMatchObject({ outcome: 'posted' });
    await crisis.tick();
    expect(mailed()).toEqual(to(dana));
    const [again] = (await crisis.list(dana!)).escalations;
    expect(again).toMatchObject({ cause: 'suicide', severity: 'high', status: 'open' });
    expect((await crisis.case(dana!, again!.id)).evidence).toMatchObject([{ text: 'suicide=high', unseen: null }]);
  });

  describe('where colleagues can not sign in yet', () => {
    const invited = async (role: 'counselor' | 'supervisor' | 'admin', name: string, rooms: RoomMade[] = []) => {
      const person = await programme.staff(role, name, rooms);
      await app.database.run('DELETE FROM authenticator WHERE account_id = $1', [person.accountId]);
      return person;
    };

    it('goes on at once past a step that reaches only them', async () => {
      await app.database.run('DELETE FROM shift WHERE organisation_id = $1', [programme.organisationId]);
      await app.database.run('DELETE FROM authenticator WHERE account_id = $1', [dana!.accountId]);
      await invited('supervisor', 'Sam');
      await crisis.say(heron!, room, 'suicide=high');
      await crisis.tick();
      expect(mailed()).toEqual(to(priya));
    });

    it('calls all of them when there is nobody else', async () => {
      await app.database.run('DELETE FROM authenticator WHERE account_id = ANY($1)', [[dana!.accountId, priya!.accountId]]);
      await crisis.say(heron!, room, 'suicide=high');
      await crisis.tick();
      expect(mailed()).toEqual(to(dana, priya));
    });
  });

  it('gives the private answer again when the first one was lost on the way', async () => {
    const clientKey = aKey();
    const first = await crisis.say(heron!, room, 'suicide=high', { clientKey });
    const again = await crisis.say(heron!, room, 'suicide=high', { clientKey });
    expect(first.body).toMatchObject({ outcome: 'posted', care: { kind: 'explicit' } });
    expect(again.body).toEqual(first.body);
  });

  it('waits for nobody who writes in the same room', async () => {
    const maple = await app.as(await programme.member(room, 'Maple'));
    await app.app.get(Database).transaction(async (tx) => {
      await takeSeat(tx, heron!, room.id); // a message that is on its way
      expect((await maple.ask(api.callMe, { clientKey: aKey() })).status).toBe(200);
    });
  });

  it('pages no more than once a minute, however often a call is asked for', async () => {
    const member = await app.as(heron!);
    for (let i = 0; i < 5; i += 1) {
      await member.get(api.callMe, { clientKey: aKey() });
      await crisis.tick();
    }
    expect(crisis.pager.attempts).toHaveLength(1);
    await app.fastForward(1.1);
    await member.get(api.callMe, { clientKey: aKey() });
    await crisis.tick();
    expect(crisis.pager.attempts).toHaveLength(2);
  });

  it('shows the last words, too, of somebody who says it hundreds of times', async () => {
    await crisis.say(heron!, room, 'suicide=high');
    const { id } = await crisis.row(dana!);
    await app.database.run(
      `INSERT INTO escalation_evidence (escalation_id, organisation_id, room_id, account_id, client_key, message_id, unseen, at)
       SELECT escalation_id, organisation_id, room_id, account_id, gen_random_uuid(), message_id, 'number ' || n, at + make_interval(secs => n)
       FROM escalation_evidence, generate_series(1, 300) AS n WHERE escalation_id = $1`,
      [id],
    );
    const { evidence } = await crisis.case(dana!, id);
    expect([evidence.length, evidence[0]?.unseen, evidence.at(-1)?.unseen]).toEqual([200, null, 'number 300']);
  });

  it('is written where somebody reads it, after those who read it have changed', async () => {
    const member = await app.as(heron!);
    const { roomId } = await member.get(api.privateRoom);
    const lee = await programme.staff('counselor', 'Lee');
    await admin.get(api.setLeader, { roomId: room.id, accountId: dana!.accountId, leads: false });
    await admin.get(api.setLeader, { roomId: room.id, accountId: lee.accountId, leads: true });
    await member.get(api.postMessage, { roomId, clientKey: aKey(), text: 'Is anybody there?', confirmed: true });
    expect((await (await app.as(lee)).ask(api.roomMessages, { roomId })).text).toContain('Is anybody there?');
  });
});
