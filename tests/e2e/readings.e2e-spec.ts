import { Client } from 'pg';
import { api, type Cursor } from '#libs/contracts';
import { type Programme, type RoomMade, type Seated, type TestApp, type TestClient, type TestSocket } from '#libs/testing';
import { startApp } from './support/app.js';

interface Reader {
  readonly client: TestClient;
  readonly socket: TestSocket;
}
interface Entry {
  readonly action: string;
  readonly subject_id: string | null;
}

describe('reading, on record', () => {
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let [dana, heron]: Seated[] = [] as never;
  let cursor: Cursor;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app[Symbol.asyncDispose]());
  beforeEach(async () => {
    programme = await app.programme();
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    dana = await programme.staff('counselor', 'Dana', [room]);
    cursor = (await (await app.as(heron)).get(api.roomMessages, { roomId: room.id })).cursor;
  });

  const readerOf = async (person: Seated): Promise<Reader> => {
    const client = await app.as(person);
    return { client, socket: await client.socket() };
  };
  const entriesOf = (person: Seated) =>
    app.database.run<Entry>('SELECT action, subject_id FROM audit_entry WHERE actor_id = $1 ORDER BY number', [person.accountId]);
  const said = async (reply: Promise<{ ok: boolean }>) => (await reply).ok;

  const others = {
    'the queue': ['queue.read', ({ client }: Reader) => said(client.ask(api.escalations, { view: 'open' }))],
    'watching the queue': ['queue.read', ({ socket }: Reader) => said(socket.say('queue:watch', {}))],
    'the held messages': ['held.read', ({ client }: Reader) => said(client.ask(api.held))],
    'the members of a room': ['members.read', ({ client }: Reader) => said(client.ask(api.memberCards, { roomId: room.id }))],
  } as const;
  const rooms = {
    'the wall of rooms': ['rooms.read', ({ client }: Reader) => said(client.ask(api.rooms))],
    'a room': ['room.read', ({ client }: Reader) => said(client.ask(api.roomMessages, { roomId: room.id }))],
    'opening a room': ['room.read', ({ socket }: Reader) => said(socket.say('room:open', { roomId: room.id }))],
    'catching up in a room': ['room.read', ({ socket }: Reader) => said(socket.say('room:since', { roomId: room.id, cursor }))],
    'reading back in a room': ['room.read', ({ socket }: Reader) => said(socket.say('room:earlier', { roomId: room.id, before: 1 }))],
  } as const;

  describe.each(Object.entries({ ...others, ...rooms }))('%s', (_, [action, read]) => {
    const entry = () => ({ action, subject_id: action === 'room.read' || action === 'members.read' ? room.id : null });

    it('is one entry in ten minutes, and another after them', async () => {
      const before = await readerOf(dana!);
      expect([await read(before), await read(before)]).toEqual([true, true]);
      expect(await entriesOf(dana!)).toEqual([entry()]);
      await app.fastForward(9);
      expect(await read(before)).toBe(true);
      expect(await entriesOf(dana!)).toEqual([entry()]);
      await app.fastForward(2);
      expect(await read(before)).toBe(true);
      expect(await entriesOf(dana!)).toEqual([entry(), entry()]);
    });

    it('cannot be had without the entry', async () => {
      const reader = await readerOf(dana!);
      await app.database.run(`ALTER TABLE audit_entry ADD CONSTRAINT planted CHECK (action <> '${action}') NOT VALID`);
      try {
        expect(await read(reader)).toBe(false);
        expect(await entriesOf(dana!)).toEqual([]);
      } finally {
        await app.database.run('ALTER TABLE audit_entry DROP CONSTRAINT planted');
      }
      expect(await read(reader)).toBe(true);
    });
  });

  it.each(Object.entries(rooms))('%s: a member is not on record', async (_, [, read]) => {
    expect(await read(await readerOf(heron!))).toBe(true);
    expect(await entriesOf(heron!)).toEqual([]);
  });

  it('is of each room and each reader', async () => {
    const second = await programme.room();
    await programme.seat(second, dana!, { alias: 'Dana', seat: 'counselor' });
    const noor = await programme.staff('counselor', 'Noor', [room]);
    for (const reader of [await app.as(dana!), await app.as(noor)]) await reader.ask(api.roomMessages, { roomId: room.id });
    await (await app.as(dana!)).get(api.roomMessages, { roomId: second.id });
    expect([await entriesOf(dana!), await entriesOf(noor)]).toEqual([
      [
        { action: 'room.read', subject_id: room.id },
        { action: 'room.read', subject_id: second.id },
      ],
      [{ action: 'room.read', subject_id: room.id }],
    ]);
  });

  it('is one entry of several at once, whoever holds the chain meanwhile', async () => {
    await (await app.as(await programme.staff('counselor', 'Noor', [room]))).get(api.rooms);
    const other = new Client({ connectionString: app.database.url });
    await other.connect();
    await other.query('BEGIN');
    await other.query('SELECT FROM audit_head WHERE organisation_id = $1 FOR UPDATE', [programme.organisationId]);
    const client = await app.as(dana!);
    const reads = Promise.all(Array.from({ length: 4 }, () => client.get(api.roomMessages, { roomId: room.id })));
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    while ((await app.database.run(waiting)).length < 2);
    await other.query('ROLLBACK');
    await other.end();
    expect(await reads).toHaveLength(4);
    expect(await entriesOf(dana!)).toHaveLength(1);
  });

  it('is written anew after the clock was set back', async () => {
    const client = await app.as(dana!);
    await client.get(api.rooms);
    await app.fastForward(-5);
    await client.get(api.rooms);
    expect(await entriesOf(dana!)).toHaveLength(2);
  });

  it('leaves no entry of what was refused', async () => {
    const elsewhere = await programme.staff('counselor', 'Alma', [await programme.room()]);
    const officer = await programme.staff('privacy-officer', 'Olu');
    const { client, socket } = await readerOf(elsewhere);
    expect(await client.refusal(api.roomMessages, { roomId: room.id })).toBe('room-not-found');
    expect(await said(socket.say('room:open', { roomId: room.id }))).toBe(false);
    expect(await (await app.as(officer)).refusal(api.escalations, { view: 'open' })).toBe('not-for-your-role');
    expect([await entriesOf(elsewhere), await entriesOf(officer)]).toEqual([[], []]);
  });

  it('is asked for apart from what was done', async () => {
    const [officer, client] = [await app.as(await programme.staff('privacy-officer', 'Olu')), await app.as(dana!)];
    await client.get(api.roomMessages, { roomId: room.id });
    await client.get(api.setPrompt, { roomId: room.id, prompt: 'What helped today?' });
    const actions = async (kind?: string) => (await officer.get(api.audit, { ...(kind && { kind }) })).entries.map(({ action }) => action);
    expect(await actions('act')).toEqual(['room.prompt-set']);
    expect(await actions('reading')).toEqual(['audit.read', 'room.read']);
    expect(await actions()).toEqual(['audit.read', 'audit.read', 'room.prompt-set', 'room.read']);
  });
});
