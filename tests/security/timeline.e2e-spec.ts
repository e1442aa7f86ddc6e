import type { TestingModuleBuilder } from '@nestjs/testing';
import { Client } from 'pg';
import { api } from '#libs/contracts';
import { Doorbell, Log } from '#libs/platform';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp, type TestClient, type TestSocket } from '#libs/testing';
import { startApp } from '../e2e/support/app.js';

class DeadDoorbell extends Doorbell {
  override ring(): void {}
  listen = () => Promise.resolve();
  close = () => Promise.resolve();
  protected send = () => Promise.resolve();
}

const dead = { inject: [Log], factory: (log: Log) => new DeadDoorbell(log) };

/** What is changed on one node, and when the sockets of another stop hearing. */
describe.each([
  ['with the doorbell', 1_000, (builder: TestingModuleBuilder) => builder],
  ['with a dead doorbell', 5_000, (builder: TestingModuleBuilder) => builder.overrideProvider(Doorbell).useFactory(dead)],
] as const)('authority at the moment of emission, %s', (_, withinMs, override) => {
  let here: TestApp;
  let there: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let dana: Seated;
  let maple: Seated;
  let admin: TestClient;

  beforeAll(async () => {
    here = await startApp({ override });
    there = await startApp({ override, database: here.database });
    programme = await here.programme();
    admin = await here.as(await programme.staff('admin', 'Priya'));
  });
  afterAll(async () => {
    await there[Symbol.asyncDispose]();
    await here[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    room = await programme.room({ crisisText: 'post' });
    dana = await programme.staff('counselor', 'Dana', [room]);
    maple = await programme.member(room, 'Maple');
  });

  const saying = (text: string) => ({ roomId: room.id, clientKey: aKey(), text, confirmed: true });
  /** Somebody new each time: nobody is too fast. */
  async function said(text: string): Promise<void> {
    authors += 1;
    const author = await here.as(await programme.member(room, `Wren ${String(authors)}`));
    await author.get(api.postMessage, saying(text));
  }
  let authors = 0;

  async function listens(app: TestApp, person: Seated): Promise<TestSocket> {
    const socket = await (await app.as(person)).socket();
    await socket.tell('room:open', { roomId: room.id });
    return socket;
  }
  const hears = (socket: TestSocket, text: string) =>
    socket.heard('room:changed', ({ messages }) => messages.some((message) => message.text === text));
  /** What was said when the change had been answered for: a witness on the same node has heard it, the other one never. */
  async function neverHears(socket: TestSocket, witness: TestSocket, text: string): Promise<void> {
    await said(text);
    await hears(witness, text);
    if (socket.raw.connected) await socket.say('room:leave', { roomId: room.id }); // answered after whatever was sent before
    expect(JSON.stringify(socket.frames)).not.toContain(text);
  }

  it.each([
    [
      'a counselor who leads the room no longer',
      () => admin.get(api.setLeader, { roomId: room.id, accountId: dana.accountId, leads: false }),
      () => dana,
    ],
    ['a colleague whose access has ended', () => admin.get(api.deactivateStaff, { accountId: dana.accountId }), () => dana],
    ['a member whose access has ended', () => admin.get(api.deactivateMember, { accountId: maple.accountId }), () => maple],
  ])('nothing that is said after it reaches %s', async (_who, change, who) => {
    const [gone, witness] = [await listens(there, who()), await listens(there, await programme.member(room, 'Lark'))];
    await said('Said before.');
    await Promise.all([hears(gone, 'Said before.'), hears(witness, 'Said before.')]);
    await change();
    await neverHears(gone, witness, 'Said later.');
    expect((await listens(there, await programme.member(room, 'Finch'))).raw.connected).toBe(true);
  });

  it('nobody hears of who is here, or how the room stands, without a seat', async () => {
    const [gone, witness] = [await listens(there, dana), await listens(there, maple)];
    await witness.heard('room:state', ({ state }) => state.covered);
    await admin.get(api.setLeader, { roomId: room.id, accountId: dana.accountId, leads: false });
    await witness.heard('room:state', ({ state }) => !state.covered);
    expect(
      gone.frames.filter(({ frame, body }) => frame === 'room:state' && !(body as { state: { covered: boolean } }).state.covered),
    ).toEqual([]);
  });

  it('a counselor who becomes a member of the room sees it as one', async () => {
    const [changed, witness] = [await listens(there, dana), await listens(there, maple)];
    await here.database.run(`UPDATE membership SET seat = 'peer', version = version + 1 WHERE account_id = $1`, [dana.accountId]);
    await said('Said for peers.');
    await hears(witness, 'Said for peers.');
    const seen = await hears(changed, 'Said for peers.');
    expect(seen.messages[0]).not.toHaveProperty('signals');
  });

  it.each([
    ['signing out', (client: TestClient) => client.get(api.endSession)],
    [
      'a change of what the account may',
      () => here.database.run('UPDATE account SET version = version + 1 WHERE id = $1', [maple.accountId]),
    ],
  ])('%s ends its sockets in time, and no frame comes after', async (what, change) => {
    // A version that changed by itself rings nothing: the look of every two seconds finds it.
    const patience = what === 'signing out' ? withinMs : 5_000;
    const client = await there.as(maple);
    const socket = await client.socket();
    await socket.tell('room:open', { roomId: room.id });
    const witness = await listens(there, dana);
    const elsewhere = await here.as(maple);
    elsewhere.cookie = client.cookie;
    await change(elsewhere);
    const changed = performance.now();
    await socket.ended();
    expect(performance.now() - changed).toBeLessThan(patience);
    await neverHears(socket, witness, 'Said at the end.');
  });

  describe('when a removal and a message race', () => {
    let other: Client;
    beforeEach(async () => {
      other = new Client({ connectionString: here.database.url });
      await other.connect();
      await other.query('BEGIN');
    });
    afterEach(() => other.end());
    const remove = () =>
      other.query(`UPDATE membership SET state = 'removed', version = version + 1 WHERE room_id = $1 AND account_id = $2`, [
        room.id,
        dana.accountId,
      ]);

    it('the message is heard where it is first, and no other after', async () => {
      const [gone, witness] = [await listens(there, dana), await listens(there, maple)];
      const author = await here.as(await programme.member(room, 'Robin'));
      await remove(); // and not committed
      await author.get(api.postMessage, saying('Said at first.'));
      await hears(gone, 'Said at first.');
      await other.query('COMMIT');
      await neverHears(gone, witness, 'Said as the second.');
    });

    it('it is not heard where the removal is first, though it was sent before', async () => {
      const [gone, witness] = [await listens(there, dana), await listens(there, maple)];
      const author = await here.as(await programme.member(room, 'Robin'));
      await other.query('SELECT FROM room WHERE id = $1 FOR UPDATE', [room.id]);
      const sent = author.get(api.postMessage, saying('Said while it waits.'));
      await remove();
      await other.query('COMMIT');
      await sent;
      await hears(witness, 'Said while it waits.');
      await gone.say('room:leave', { roomId: room.id });
      expect(JSON.stringify(gone.frames)).not.toContain('Said while it waits.');
    });
  });
});
