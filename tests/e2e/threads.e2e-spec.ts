import { randomUUID } from 'node:crypto';
import { api, type EventReply } from '#libs/contracts';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp, type TestClient } from '#libs/testing';
import { Crisis } from './support/crisis.js';
import { Follower } from './support/follower.js';

const CALL = 'suicide=high';

describe('threads and quotes', () => {
  let crisis: Crisis;
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let heron: Seated;
  let maple: Seated;
  let dana: Seated;

  beforeAll(async () => {
    crisis = await Crisis.start();
    ({ app, programme } = crisis);
  });
  afterAll(() => crisis[Symbol.asyncDispose]());
  beforeEach(async () => {
    ({ room, heron, maple, dana } = await crisis.evening());
  });

  const post = (by: Seated, text: string, over: object = {}, where = room) => crisis.post(by, where, text, over);
  /** With a counselor in the room, a call for help waits. */
  const cover = async () => Follower.enter(app, dana, room);
  const evidence = (of: Seated) =>
    app.database.run('SELECT unseen, message_id FROM escalation_evidence WHERE account_id = $1', [of.accountId]);
  const watchers = async (...people: Seated[]) => Promise.all(people.map(async (one) => Follower.enter(app, one, room)));

  it('show a reply and the count of its root to everybody, the same as a fresh look', async () => {
    const root = await post(heron, 'Payday is tomorrow.');
    const all = await watchers(heron, maple, dana);
    const reply = await post(maple, 'Same here.', { thread: root.id, quotes: root.id });
    for (const watching of all) {
      await watching.until((messages) => messages.length === 2 && messages[0]!.replies === 1);
      expect(watching.messages[1]).toMatchObject({ id: reply.id, thread: root.id, quotes: root.id, replies: 0, seq: 2 });
      expect(watching.messages).toEqual(await watching.fresh());
    }
  });

  describe('refused as message-not-found, and heard', () => {
    const both = ['thread', 'quotes'] as const;
    const cases: [string, () => Promise<string>, readonly ('thread' | 'quotes')[]][] = [
      ['does not exist', () => Promise.resolve(randomUUID()), both],
      [
        'stands in another room of theirs',
        async () => {
          const other = await programme.room();
          await programme.seat(other, heron, { alias: 'Heron', seat: 'peer' });
          return (await post(heron, 'elsewhere', {}, other)).id;
        },
        both,
      ],
      [
        'was there before they came',
        async () => {
          const { id } = await post(maple, 'before');
          await app.database.run('UPDATE membership SET from_seq = 1 WHERE account_id = $1', [heron.accountId]);
          return id;
        },
        both,
      ],
      [
        'is on hold, also when it is their own',
        async () => {
          const { socket } = await cover();
          const { id } = await post(heron, 'overdose=high');
          socket.close();
          return id;
        },
        both,
      ],
      [
        'was taken down',
        async () => {
          const { id } = await post(maple, 'gone');
          await (await app.as(dana)).get(api.redactMessage, { messageId: id, reason: 'names' });
          return id;
        },
        both,
      ],
      [
        'was taken back',
        async () => {
          const { id } = await post(heron, 'gone');
          await (await app.as(heron)).get(api.retractMessage, { messageId: id });
          return id;
        },
        both,
      ],
      ['is a reply itself', async () => (await post(maple, 'below', { thread: (await post(maple, 'above')).id })).id, ['thread']],
    ];
    it.each(cases.flatMap(([what, make, fields]) => fields.map((field) => [field, what, make] as const)))(
      '%s of what %s',
      async (field, _, make) => {
        const id = await make();
        await app.database.run('DELETE FROM presence WHERE room_id = $1', [room.id]);
        const answer = await crisis.say(heron, room, CALL, { [field]: id });
        expect(answer.body).toMatchObject({ type: 'message-not-found', care: { kind: 'explicit' } });
        expect(await evidence(heron)).toContainEqual({ unseen: 'message-not-found', message_id: null });
      },
    );
  });

  it('quote a reply, and say nothing about it any more once the quoting message is gone', async () => {
    const root = await post(heron, 'above');
    const reply = await post(maple, 'below', { thread: root.id });
    const quoting = await post(heron, 'as you say', { quotes: reply.id });
    expect(quoting).toMatchObject({ quotes: reply.id, thread: null });
    await (await app.as(heron)).get(api.retractMessage, { messageId: quoting.id });
    expect((await (await app.as(maple)).get(api.roomMessages, { roomId: room.id })).messages.at(-1)).toMatchObject({ quotes: null });
  });

  it('hear a call for help in a reply', async () => {
    const root = await post(maple, 'How is everybody?');
    const reply = await post(heron, CALL, { thread: root.id });
    const { evidence: shown } = await crisis.case(dana, (await crisis.row(dana)).id);
    expect(shown).toMatchObject([{ text: CALL, messageSeq: reply.seq, unseen: null }]);
  });

  it.each(['by a person', 'by the clock'])('count a reply that was held when it is posted %s, and not before', async (by) => {
    const root = await post(maple, 'How is everybody?');
    const counselor = await cover();
    const [peer] = await watchers(maple);
    const reply = await post(heron, CALL, { thread: root.id });
    expect(reply).toMatchObject({ state: 'held', thread: root.id });
    await counselor.until((messages) => messages.some(({ id }) => id === reply.id));
    expect((await peer!.fresh()).map(({ replies }) => replies)).toEqual([0]);
    const page = await peer!.socket.tell('room:thread', { roomId: room.id, messageId: root.id, before: null });
    expect(page).toEqual({ messages: [], earlier: false });

    if (by === 'by a person') await (await app.as(dana)).get(api.releaseMessage, { messageId: reply.id });
    else await crisis.after(11);
    for (const watching of [peer!, counselor]) {
      await watching.until((messages) => messages[0]!.replies === 1 && messages.at(-1)?.state === 'posted');
      expect(watching.messages).toEqual(await watching.fresh());
    }
  });

  it('count every reply of those that are posted at once, and leave no gap', async () => {
    const root = await post(heron, 'Who is coming on Tuesday?');
    const many = await Promise.all(Array.from({ length: 12 }, (_, n) => programme.member(room, `Member ${String(n)}`)));
    await Promise.all(many.map((one) => post(one, 'I am.', { thread: root.id })));
    const [watching] = await watchers(maple);
    const messages = await watching!.fresh();
    expect(messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 13 }, (_, n) => n + 1));
    expect(messages[0]).toMatchObject({ id: root.id, replies: 12 });
    const page = await watching!.socket.tell('room:thread', { roomId: room.id, messageId: root.id, before: null });
    expect(page).toEqual({ messages: messages.slice(1), earlier: false });
  });

  it('answer a retry of a reply with the first', async () => {
    const root = await post(heron, 'above');
    const once = { thread: root.id, clientKey: aKey() };
    const [first, again] = [await post(maple, 'below', once), await post(maple, 'below', once)];
    expect(again).toEqual(first);
    expect((await (await app.as(heron)).get(api.roomMessages, { roomId: room.id })).messages).toMatchObject([{ replies: 1 }, {}]);
  });

  it('go through slow mode and count as unread like any message', async () => {
    const root = await post(heron, 'above');
    await (await app.as(dana)).get(api.imposeSanction, { kind: 'slow', roomId: room.id, seconds: 60, minutes: 5 });
    await post(maple, 'below', { thread: root.id });
    expect((await crisis.say(maple, room, 'again', { thread: root.id })).body).toMatchObject({ type: 'slow-mode' });
    const client = await app.as(heron);
    const socket = await client.socket();
    await socket.tell('room:read', { roomId: room.id, seq: 1 });
    expect((await client.get(api.rooms)).rooms).toMatchObject([{ unread: 1 }]);
  });

  it('give a long thread sixty at a time, the newest first', async () => {
    const root = await post(heron, 'above');
    await app.database.run(
      `INSERT INTO message (id, organisation_id, room_id, author_id, client_key, seq, after_seq, revision, state, thread_id, text_sealed, screened_with, created_at, posted_at)
       SELECT gen_random_uuid(), $1, $2, $3, gen_random_uuid(), n, n - 1, n, 'posted', $4, '\\x00', 'test', clock_now(), clock_now() FROM generate_series(2, 131) AS n`,
      [programme.organisationId, room.id, heron.accountId, root.id],
    );
    const socket = await (await app.as(maple)).socket();
    const pages: [number | null, number | null | undefined, boolean][] = [];
    for (let before: number | null = null, more = true; more; ) {
      const { messages, earlier }: EventReply<'room:thread'> = await socket.tell('room:thread', {
        roomId: room.id,
        messageId: root.id,
        before,
      });
      pages.push([messages[0]!.seq, messages.at(-1)?.seq, earlier]);
      [before, more] = [messages[0]!.seq, earlier];
    }
    expect(pages).toEqual([
      [72, 131, true],
      [12, 71, true],
      [2, 11, false],
    ]);
  });

  it('give messages by id to whoever may see them, and leave out the others', async () => {
    const other = await programme.room();
    const elsewhere = await post(await programme.member(other, 'Wren'), 'elsewhere', {}, other);
    const said = await post(heron, 'above');
    const gone = await post(heron, 'the word is persimmon');
    const counselor = await app.as(dana);
    await counselor.get(api.redactMessage, { messageId: gone.id, reason: 'names' });
    await cover();
    const held = await post(heron, CALL);
    const asked = { roomId: room.id, messageIds: [held.id, gone.id, elsewhere.id, randomUUID(), said.id, said.id] };
    const some = async (client: TestClient) => (await (await client.socket()).tell('room:some', asked)).messages;
    expect(await some(await app.as(maple))).toMatchObject([
      { id: gone.id, state: 'redacted', text: null },
      { id: said.id, text: 'above', clientKey: null },
    ]);
    expect((await some(counselor)).map(({ id }) => id)).toEqual([held.id, gone.id, said.id]);
    expect((await some(await app.as(heron))).map(({ text }) => text)).toEqual([CALL, 'the word is persimmon', 'above']);
    const late = await programme.member(room, 'Finch');
    await app.database.run('UPDATE membership SET from_seq = 2 WHERE account_id = $1', [late.accountId]);
    expect(await some(await app.as(late))).toEqual([]);
  });
});
