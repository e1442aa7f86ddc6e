import { api, type SearchPage } from '#libs/contracts';
import { Keyring, placeOf } from '#libs/platform';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp, type TestClient, type TestSocket } from '#libs/testing';
import { startApp } from './support/app.js';

describe('a search in a room', () => {
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let [heron, maple, dana]: Seated[] = [] as never;
  let socket: TestSocket;

  beforeAll(async () => {
    app = await startApp();
    programme = await app.programme();
  });
  afterAll(() => app[Symbol.asyncDispose]());
  beforeEach(async () => {
    room = await programme.room();
    [heron, maple] = [await programme.member(room, 'Heron'), await programme.member(room, 'Maple')];
    dana = await programme.staff('counselor', 'Dana', [room]);
    socket = await (await app.as(maple)).socket();
  });

  const as = (person: Seated | undefined): Promise<TestClient> => app.as(person!);
  const say = async (person: Seated | undefined, text: string) => {
    const outcome = await (await as(person)).get(api.postMessage, { roomId: room.id, clientKey: aKey(), text, confirmed: true });
    if (outcome.outcome !== 'posted') throw new Error('it was paused');
    return outcome.message;
  };
  const search = (words: string, { before = null as number | null, on = socket } = {}) =>
    on.tell('room:search', { roomId: room.id, words, before });
  const found = async (words: string, on = socket) => (await search(words, { on })).messages.map(({ text }) => text);
  const refused = async (input: object, on = socket) => {
    const reply = await on.say('room:search', { roomId: room.id, words: 'river', before: null, ...input });
    return reply.ok ? 'done' : reply.problem.type;
  };

  /** Many messages at once, as the room has them after a long time: `text(n)` sealed in the place of n. */
  async function fill(count: number, text: (n: number) => string): Promise<void> {
    const [row] = await app.database.run<{ key_id: string; wrapped: Buffer }>('SELECT key_id, wrapped FROM room_key WHERE room_id = $1', [
      room.id,
    ]);
    const key = new Keyring(app.config.keyring).unwrap({ keyId: row!.key_id, wrapped: row!.wrapped }, placeOf('room_key.wrapped', room.id));
    const ids = Array.from({ length: count }, () => aKey());
    await app.database.run(
      `INSERT INTO message (id, organisation_id, room_id, author_id, client_key, seq, after_seq, revision, state, text_sealed, screened_with, created_at, posted_at)
       SELECT id, $1, $2, $3, gen_random_uuid(), n, n - 1, n, 'posted', sealed, 'test', clock_now(), clock_now()
       FROM unnest($4::uuid[], $5::bytea[]) WITH ORDINALITY AS m (id, sealed, n)`,
      [
        programme.organisationId,
        room.id,
        heron!.accountId,
        ids,
        ids.map((id, n) => key.sealText(placeOf('message.text_sealed', id), text(n + 1))),
      ],
    );
    await app.database.run('UPDATE room SET last_seq = $2::int, last_revision = $2::int WHERE id = $1', [room.id, count]);
  }

  it('finds texts in which all words occur, whatever their order, case and accents, the newest first', async () => {
    await say(heron, 'The RIVER was cold, café closed.');
    await say(heron, 'Mañana, by the river.');
    await say(heron, 'Payday is tomorrow.');
    expect(await found('river')).toEqual(['Mañana, by the river.', 'The RIVER was cold, café closed.']);
    expect(await found('CAFE  River')).toEqual(['The RIVER was cold, café closed.']);
    expect(await found('manana')).toEqual(['Mañana, by the river.']);
    expect(await found('river payday')).toEqual([]);
    expect(await found('50%')).toEqual([]);
  });

  it('shows each viewer what they may see and read, as the room shows it', async () => {
    await say(heron, 'river one');
    const counselor = await as(dana);
    const down = await say(heron, 'river two');
    const back = await say(heron, 'river three');
    await counselor.get(api.redactMessage, { messageId: down.id, reason: 'names' });
    await (await as(heron)).get(api.retractMessage, { messageId: back.id });
    await counselor.get(api.imposeSanction, { kind: 'review', roomId: room.id, minutes: 30 });
    const held = await say(heron, 'river four');
    const kept = await say(heron, 'river five');
    await counselor.get(api.keepOutMessage, { messageId: kept.id, reason: 'names' });
    const [author, staff] = [await (await as(heron)).socket(), await counselor.socket()];
    expect(await found('river')).toEqual(['river one']);
    expect((await found('river', author)).sort()).toEqual(['river five', 'river four', 'river one']);
    expect((await found('river', staff)).sort()).toEqual(['river five', 'river four', 'river one']);
    const [mine] = (await search('river four', { on: author })).messages;
    expect(mine).toMatchObject({ id: held.id, state: 'held' });
    const { page } = await author.tell('room:open', { roomId: room.id });
    expect(page.messages.find(({ id }) => id === held.id)).toEqual(mine);
    const wren = await programme.member(room, 'Wren');
    await app.database.run('UPDATE membership SET from_seq = 1 WHERE account_id = $1', [wren.accountId]);
    expect(await found('river', await (await as(wren)).socket())).toEqual([]);
  });

  it('goes on where it ended: twenty at a time, nothing lost, nothing twice', async () => {
    await fill(50, (n) => `river number ${String(n)}`);
    const pages: SearchPage[] = [];
    let before: number | null = null;
    do {
      const page: SearchPage = await search('river', { before });
      pages.push(page);
      before = page.searchedTo;
    } while (before !== null);
    expect(pages.map(({ messages }) => messages.length)).toEqual([20, 20, 10]);
    expect(pages.flatMap(({ messages }) => messages.map(({ seq }) => seq))).toEqual(Array.from({ length: 50 }, (_, n) => 50 - n));
  });

  it('goes on past many that wait in one place', async () => {
    const author = await (await as(heron)).socket();
    await (await as(dana)).get(api.imposeSanction, { kind: 'review', roomId: room.id, minutes: 30 });
    for (let n = 0; n < 3; n += 1) await say(heron, `river ${String(n)}`);
    await app.database.run(
      `INSERT INTO message (id, organisation_id, room_id, author_id, client_key, after_seq, revision, state, reason, text_sealed, screened_with, created_at)
       SELECT gen_random_uuid(), organisation_id, room_id, author_id, gen_random_uuid(), after_seq, revision + n * 10, state, reason, '\\x00', 'test', created_at
       FROM message, generate_series(1, 150) AS n WHERE room_id = $1`,
      [room.id],
    );
    expect((await search('river', { on: author })).messages).toHaveLength(3);
  });

  it('reads two thousand texts in a call, says how far it came, and holds up nobody', async () => {
    await fill(2_500, (n) => (n === 100 ? 'the river' : `${'talk about the day and what helped '.repeat(8)}${String(n)}`));
    const page = await search('river');
    expect(page).toEqual({ messages: [], searchedTo: 501 });
    const rest = await search('river', { before: page.searchedTo });
    expect(rest).toMatchObject({ messages: [{ seq: 100 }], searchedTo: null });
  });

  it('runs once for each account at a time, on all their devices', async () => {
    await fill(2_000, () => 'talk about the day');
    const second = await (await as(maple)).socket();
    expect((await Promise.all([refused({}), refused({}, second)])).sort()).toEqual(['done', 'too-fast']);
    expect(await refused({}, second)).toBe('done');
  });

  it('is on record when staff search, without what for', async () => {
    await say(heron, 'river');
    await found('tangerine', await (await as(dana)).socket());
    await found('tangerine');
    const entries = await app.database.run<{ actor_id: string; detail: object }>(
      `SELECT actor_id, detail FROM audit_entry WHERE action = 'room.searched' AND subject_id = $1`,
      [room.id],
    );
    expect(entries).toEqual([{ actor_id: dana!.accountId, detail: {} }]);
    expect(app.logged()).not.toContain('tangerine');
  });

  it('is refused to strangers, to those who were removed, and for words that are none', async () => {
    const stranger = await (await as(await programme.member(await programme.room(), 'Otter'))).socket();
    expect(await refused({}, stranger)).toBe('room-not-found');
    for (const words of ['', ' a ', 'x'.repeat(101), '\u0301\u0301', 7])
      expect([words, await refused({ words })]).toEqual([words, 'invalid-input']);
    await app.database.run(`UPDATE membership SET state = 'removed' WHERE account_id = $1`, [maple!.accountId]);
    expect(await refused({})).toBe('room-not-found');
  });
});
