import { Client } from 'pg';
import { api } from '#libs/contracts';
import { SessionQueries } from '#libs/identity';
import { EnterRoom, MessagesQueries } from '#libs/messaging';
import { Database, poolOf, ReservedDatabase } from '#libs/platform';
import { OnboardingQueries } from '#libs/rooms';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp, type TestClient, type TestSocket } from '#libs/testing';
import { SocketKeeper } from '../../apps/server/src/socket-keeper.js';
import { startApp } from './support/app.js';

/** As when their node has died: what they ask for is asked together, and each is answered for themselves. */
describe('those who come back at once', () => {
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;

  beforeAll(async () => {
    app = await startApp();
    programme = await app.programme();
  });
  afterAll(() => app[Symbol.asyncDispose]());
  beforeEach(async () => {
    room = await programme.room();
  });

  const members = (count: number, of = room) =>
    Promise.all(Array.from({ length: count }, (_, n) => programme.member(of, `Heron ${String(n)}`)));
  const windows = (people: readonly Seated[]) => Promise.all(people.map(async (one) => (await app.as(one)).socket()));
  const post = (client: TestClient, text: string) =>
    client.get(api.postMessage, { roomId: room.id, clientKey: aKey(), text, confirmed: true });
  const open = (socket: TestSocket, cursor?: string) => socket.say('room:open', { roomId: room.id, ...(cursor && { cursor }) });

  /** How often one of these connections is taken from now on: for a statement, or for a transaction. */
  function counted(kind: typeof Database): () => number {
    let count = 0;
    const pool = poolOf(app.app.get(kind).dataSource);
    pool.on('acquire', () => (count += 1));
    return () => count;
  }

  /** How often something is asked of any of these on the reserved connections. What the node asks of others by itself does not count. */
  function countedFor(some: readonly string[]): () => number {
    let count = 0;
    const [reserved, these] = [app.app.get(ReservedDatabase), new Set<unknown>(some)];
    const prepared = reserved.prepared.bind(reserved);
    reserved.prepared = (sql, values) => {
      if (values.flat().some((value) => these.has(value))) count += 1;
      return prepared(sql, values);
    };
    return () => {
      reserved.prepared = prepared;
      return count;
    };
  }

  /** Somebody waits for this table. Locks are not kept waiting for longer than a request. */
  async function waiting(table: string): Promise<void> {
    const [late, asked] = [performance.now() + 8_000, 'SELECT FROM pg_locks WHERE NOT granted AND relation = $1::regclass'];
    while ((await app.database.run(asked, [table])).length === 0)
      if (performance.now() > late) throw new Error(`nobody waits for ${table}`);
  }

  it('have their rooms opened in a few transactions, each as they see it', async () => {
    const people = await members(40);
    const sockets = await windows(people);
    const taken = counted(Database);
    const opened = await Promise.all(sockets.map((socket) => open(socket)));
    expect(opened.map((reply) => reply.ok && reply.value.me.key)).toEqual(people.map(({ key }) => key));
    expect(taken()).toBeLessThan(80); // 160 where each has its own
  });

  it('are let in but for who was signed out meanwhile, or has lost their authority', async () => {
    const people = await members(40);
    const clients = await Promise.all(people.map((one) => app.as(one)));
    await app.database.run('DELETE FROM session WHERE account_id = $1', [people[7]!.accountId]);
    await app.database.run('UPDATE account SET version = version + 1 WHERE id = $1', [people[11]!.accountId]);
    const came = await Promise.allSettled(clients.map((client) => client.socket()));
    expect(came.flatMap(({ status }, n) => (status === 'rejected' ? [n] : []))).toEqual([7, 11]);
  });

  it('are out again where their session ended between its proof and their coming in', async () => {
    const [heron] = await members(1);
    const client = await app.as(heron!);
    const keeper = app.app.get(SocketKeeper);
    const dropEnded = keeper.dropEnded.bind(keeper);
    keeper.dropEnded = () => Promise.resolve(); // it looks at newcomers only
    const other = new Client({ connectionString: app.database.url });
    await other.connect();
    try {
      await other.query('BEGIN; LOCK TABLE authenticator IN ACCESS EXCLUSIVE MODE');
      const coming = client.socket();
      await waiting('authenticator');
      await app.database.run('DELETE FROM session WHERE account_id = $1', [heron!.accountId]);
      await other.query('ROLLBACK');
      await (await coming).ended();
    } finally {
      await other.end();
      keeper.dropEnded = dropEnded;
    }
  });

  it('are proven in two statements, and each as who they are', async () => {
    const people = await members(40);
    for (const one of people) await app.as(one);
    await app.database.run('DELETE FROM session WHERE account_id = $1', [people[7]!.accountId]);
    const ids = people.map(({ accountId }) => accountId);
    const known = await app.database.run<{ sid: string; account_id: string }>(
      'SELECT sid, account_id FROM session WHERE account_id = ANY($1::uuid[])',
      [ids],
    );
    const sidOf = new Map(known.map(({ sid, account_id }) => [account_id, sid]));
    const taken = countedFor([...ids, ...sidOf.values()]);
    const found = await Promise.all(ids.map((id) => app.app.get(SessionQueries).find(sidOf.get(id) ?? 'ended')));
    expect(found.map((one) => one?.actor.accountId ?? null)).toEqual(ids.map((id, n) => (n === 7 ? null : id)));
    const stages = await Promise.all(found.flatMap((one) => (one ? [app.app.get(OnboardingQueries).stage(one)] : [])));
    expect(new Set(stages)).toEqual(new Set(['ready']));
    expect(taken()).toBe(2);
  });

  it('are refused each alone: removed, a stranger, or with a cursor of another room', async () => {
    const people = await members(12);
    const stranger = await programme.member(await programme.room(), 'Elsewhere');
    const sockets = await windows([...people, stranger]);
    const { page } = await sockets[12]!.tell('room:open', { roomId: await roomOf(stranger) });
    await app.database.run(`UPDATE membership SET state = 'removed' WHERE room_id = $1 AND account_id = $2`, [
      room.id,
      people[3]!.accountId,
    ]);
    const replies = await Promise.all(sockets.map((socket, n) => open(socket, n === 5 ? page.cursor : undefined)));
    const refused = replies.map((reply) => (reply.ok ? null : reply.problem.type));
    expect(refused).toEqual(
      Array.from({ length: 13 }, (_, n) => ({ 3: 'room-not-found', 5: 'invalid-input', 12: 'room-not-found' })[n] ?? null),
    );
  });

  it('are let in but for those whose room can not be read', async () => {
    const [people, sealed] = [await members(3), await programme.room()];
    const wren = await programme.member(sealed, 'Wren');
    await app.database.run(`UPDATE room_key SET wrapped = set_byte(wrapped, 20, get_byte(wrapped, 20) # 1) WHERE room_id = $1`, [
      sealed.id,
    ]);
    const { organisationId } = programme;
    const enter = ({ accountId }: Seated, { id }: RoomMade) =>
      app.app.get(EnterRoom).execute({ accountId, organisationId, role: 'member' }, id);
    const entered = await Promise.allSettled([
      enter(people[0]!, room),
      enter(wren, sealed),
      ...people.slice(1).map((one) => enter(one, room)),
    ]);
    expect(entered.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  });

  it('are all refused where the database could not answer one of them', async () => {
    const [people, other] = [await members(2), await programme.room()];
    const wren = await programme.member(other, 'Wren');
    const [messages, { organisationId }] = [app.app.get(MessagesQueries), programme];
    const newest = messages.newest.bind(messages);
    messages.newest = async (reader, seat) =>
      seat.room.id === other.id ? ((await reader.query('SELECT 1 / 0')) as never) : newest(reader, seat);
    const enter = ({ accountId }: Seated, { id }: RoomMade) =>
      app.app.get(EnterRoom).execute({ accountId, organisationId, role: 'member' }, id);
    const entered = await Promise.allSettled([enter(people[0]!, room), enter(wren, other), enter(people[1]!, room)]);
    messages.newest = newest;
    expect(entered.map((one) => one.status === 'rejected' && (one.reason as Error).message)).toEqual(
      Array.from({ length: 3 }, () => 'division by zero'),
    );
  });

  async function roomOf({ accountId }: Seated): Promise<string> {
    const [row] = await app.database.run<{ room_id: string }>('SELECT room_id FROM membership WHERE account_id = $1', [accountId]);
    return row!.room_id;
  }

  it('are given what they missed, and nothing that they have', async () => {
    const [heron, wren] = await members(2);
    const [author, reader] = [await app.as(heron!), await app.as(wren!)];
    await post(author, 'before');
    const { page } = await (await reader.socket()).tell('room:open', { roomId: room.id });
    expect(page.messages.map(({ text }) => text)).toEqual(['before']);
    const back = await reader.socket();
    const nothing = (await back.tell('room:open', { roomId: room.id, cursor: page.cursor })).page;
    expect(nothing).toMatchObject({ messages: [], more: false });
    for (const text of ['one', 'two']) await post(author, text);
    const missed = (await back.tell('room:open', { roomId: room.id, cursor: nothing.cursor })).page;
    expect(missed.messages.map(({ text }) => text)).toEqual(['one', 'two']);
    await post(author, 'three');
    expect((await back.heard('room:changed', ({ messages }) => messages.some(({ text }) => text === 'three'))).roomId).toBe(room.id);
  });

  it('learn nothing from a cursor of what others can not see', async () => {
    const [heron] = await members(1);
    const socket = await (await app.as(heron!)).socket();
    const { page } = await socket.tell('room:open', { roomId: room.id });
    const again = await socket.tell('room:open', { roomId: room.id, cursor: page.cursor });
    expect(again.page.cursor).not.toBe(page.cursor);
    expect(again.page.cursor).toHaveLength(page.cursor.length);
  });
});
