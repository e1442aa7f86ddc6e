import { randomUUID } from 'node:crypto';
import { api, type ProblemCode } from '#libs/contracts';
import { Ear } from '#libs/screening';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp, type TestClient } from '#libs/testing';
import { startApp } from './support/app.js';

const CALL = 'I am going to kill myself tonight';

describe('posting a message', () => {
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let heron: Seated;
  let client: TestClient;

  beforeAll(async () => {
    app = await startApp();
    programme = await app.programme();
  });
  afterAll(() => app[Symbol.asyncDispose]());
  beforeEach(async () => {
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    client = await app.as(heron);
  });

  const post = (text: string, over: object = {}) =>
    client.ask(api.postMessage, { roomId: room.id, clientKey: aKey(), text, confirmed: true, ...over });
  const evidence = () =>
    app.database.run<{ unseen: string | null; message_id: string | null; severity: string }>(
      'SELECT v.unseen, v.message_id, e.severity FROM escalation_evidence v JOIN escalation e ON e.id = v.escalation_id WHERE v.account_id = $1',
      [heron.accountId],
    );
  const sanction = (kind: string, over: { account?: string; seconds?: number } = {}) =>
    app.database.run(
      `INSERT INTO sanction (id, organisation_id, room_id, account_id, kind, seconds, reason, until, imposed_by, imposed_at)
      VALUES ($1, $2, $3, $4, $5, $6, 'pause', clock_now() + interval '10 minutes', $7, clock_now())`,
      [randomUUID(), programme.organisationId, room.id, over.account ?? null, kind, over.seconds ?? null, heron.accountId],
    );

  it('answers with the message once it is kept, and numbers a room without gaps', async () => {
    const texts = Array.from({ length: 8 }, (_, i) => `good evening ${i}`);
    const answers = await Promise.all(texts.map((text) => post(text)));
    expect(answers.map(({ status }) => status)).toEqual(texts.map(() => 200));
    const rows = await app.database.run<{ seq: number }>('SELECT seq FROM message WHERE room_id = $1 ORDER BY seq', [room.id]);
    expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('answers a retry with the first message, and refuses the key for other words', async () => {
    const clientKey = aKey();
    const [first, again] = [await post('hello', { clientKey }), await post('hello', { clientKey })];
    expect(again.body).toEqual(first.body);
    expect((await post('something else', { clientKey })).body).toMatchObject({ type: 'key-reused' });
    expect(await app.database.run('SELECT 1 FROM message WHERE room_id = $1', [room.id])).toHaveLength(1);
  });

  it.each(['thread', 'quotes', 'contentNote'] as const)('refuses the key for the same words with another %s', async (part) => {
    const said = async () => ((await post('it was a long day')).body as { message: { id: string } }).message.id;
    const [one, other] = part === 'contentNote' ? ['loss', null] : [await said(), await said()];
    const clientKey = aKey();
    const first = await post('hello', { clientKey, [part]: one });
    expect(first.body).toMatchObject({ outcome: 'posted' });
    expect((await post('hello', { clientKey, [part]: one })).body).toEqual(first.body);
    for (const value of [other, null])
      expect((await post('hello', { clientKey, [part]: value })).body).toMatchObject({ type: 'key-reused' });
  });

  it('answers a retry with the first message, though staff have noted what it is about since', async () => {
    const clientKey = aKey();
    const first = (await post('hello', { clientKey })).body as { message: { id: string } };
    const dana = await app.as(await programme.staff('counselor', 'Dana', [room]));
    await dana.get(api.noteMessage, { messageId: first.message.id, contentNote: 'loss' });
    expect((await post('hello', { clientKey })).body).toMatchObject({
      outcome: 'posted',
      message: { id: first.message.id, contentNote: 'loss' },
    });
  });

  it('answers a retry of a message whose bytes were changed, without its text', async () => {
    const clientKey = aKey();
    await post('hello', { clientKey });
    await app.database.run(
      `UPDATE message SET text_sealed = set_byte(text_sealed, 20, 255 - get_byte(text_sealed, 20)) WHERE client_key = $1`,
      [clientKey],
    );
    expect((await post('hello', { clientKey })).body).toMatchObject({ outcome: 'posted', message: { text: null } });
  });

  it('makes one message of fifty copies sent at once', async () => {
    const clientKey = aKey();
    const answers = await Promise.all(Array.from({ length: 50 }, () => post('only once', { clientKey })));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await app.database.run('SELECT 1 FROM message WHERE room_id = $1', [room.id])).toHaveLength(1);
  });

  it('keeps no readable text in the database', async () => {
    await post('the word is persimmon');
    const [row] = await app.database.run<{ text_sealed: Buffer }>('SELECT text_sealed FROM message WHERE room_id = $1', [room.id]);
    expect(row?.text_sealed.toString('latin1')).not.toContain('persimmon');
    expect(app.logged()).not.toContain('persimmon');
  });

  it('offers a person first, keeps what was heard, and posts when the member says so', async () => {
    const clientKey = aKey();
    const offered = await post(CALL, { clientKey, confirmed: false });
    expect(offered.body).toMatchObject({ outcome: 'paused', care: { kind: 'explicit', on: [] } });
    expect(await evidence()).toMatchObject([{ unseen: 'paused', message_id: null, severity: 'imminent' }]);

    expect((await post(CALL, { clientKey, confirmed: false })).body).toMatchObject({ outcome: 'paused' });
    const sent = await post(CALL, { clientKey, confirmed: true });
    expect(sent.body).toMatchObject({ outcome: 'posted', care: null, message: { text: CALL, state: 'posted' } });
    expect(await evidence()).toMatchObject([{ unseen: null, message_id: expect.any(String) }]);
  });

  it('offers the pause once in half an hour, and answers in private instead', async () => {
    await post(CALL, { confirmed: false });
    expect((await post(CALL, { confirmed: false })).body).toMatchObject({ outcome: 'posted', care: { kind: 'explicit' } });
    await app.fastForward(31);
    expect((await post(CALL, { confirmed: false })).body).toMatchObject({ outcome: 'paused' });
  });

  it.each<[ProblemCode, string, () => Promise<unknown>]>([
    ['member-muted', CALL, () => sanction('mute', { account: heron.accountId })],
    ['room-locked', CALL, () => sanction('lock')],
    ['message-too-long', `${CALL}. ${'and on '.repeat(200)}`, () => Promise.resolve()],
    [
      'slow-mode',
      CALL,
      async () => {
        await sanction('slow', { seconds: 60 });
        await post('first');
      },
    ],
    ['too-fast', CALL, () => Promise.all(Array.from({ length: 10 }, (_, i) => post(`line ${i}`)))],
  ])('refuses with %s, and still hears a call for help', async (code, text, arrange) => {
    await arrange();
    const answer = await post(text, { confirmed: false });
    expect(answer.body).toMatchObject({ type: code, care: { kind: 'explicit' } });
    expect(await evidence()).toMatchObject([{ unseen: code, message_id: null, severity: 'imminent' }]);
  });

  it('hears words under a key that other words have used', async () => {
    const clientKey = aKey();
    await post('hello', { clientKey });
    expect((await post(CALL, { clientKey })).body).toMatchObject({ type: 'key-reused' });
    expect(await evidence()).toMatchObject([{ unseen: 'key-reused' }]);
  });

  it('tells those who were called what became of the key, also where other words are posted under it that are calm', async () => {
    await sanction('mute', { account: heron.accountId });
    const clientKey = aKey();
    expect((await post(CALL, { clientKey })).body).toMatchObject({ type: 'member-muted' });
    await app.fastForward(10);
    expect((await post('good evening', { clientKey })).body).toMatchObject({ outcome: 'posted' });
    expect(await evidence()).toMatchObject([{ unseen: null, message_id: expect.any(String) }]);
  });

  it.each(['', '   ', '\u200b\u200d', '\u0301\u0301', '\u0000\u0007'])('refuses nothing-texts %j as message-empty', async (text) => {
    expect((await post(text)).body).toMatchObject({ type: 'message-empty' });
  });

  it('lets a member post again when a mute ends by itself', async () => {
    await sanction('mute', { account: heron.accountId });
    expect((await post('back?')).body).toMatchObject({ type: 'member-muted', until: expect.any(String) });
    await app.fastForward(10);
    expect((await post('back')).status).toBe(200);
  });

  it('answers a stranger as if the room did not exist', async () => {
    const other = await programme.room();
    expect(await client.refusal(api.postMessage, { roomId: other.id, clientKey: aKey(), text: 'hi', confirmed: true })).toBe(
      'room-not-found',
    );
    expect(await client.refusal(api.postMessage, { roomId: randomUUID(), clientKey: aKey(), text: 'hi', confirmed: true })).toBe(
      'room-not-found',
    );
  });

  it('holds a call for help only while a counselor reads the room', async () => {
    const dana = await programme.staff('counselor', 'Dana', [room]);
    expect((await post(CALL)).body).toMatchObject({ message: { state: 'posted', seq: 1 } });
    await app.database.run('INSERT INTO presence VALUES ($1, $2, $3, clock_now())', [randomUUID(), room.id, dana.accountId]);
    expect((await post(CALL)).body).toMatchObject({ message: { state: 'held', seq: null, reason: 'care', heldUntil: expect.any(String) } });
  });

  it('keeps the message and calls a person when screening breaks', async () => {
    class Broken extends Ear {
      protected override screen(): never {
        throw new Error('planted');
      }
    }
    const broken = await startApp({ database: app.database, override: (builder) => builder.overrideProvider(Ear).useClass(Broken) });
    const member = await broken.as(heron);
    const answer = await member.ask(api.postMessage, { roomId: room.id, clientKey: aKey(), text: 'anything at all', confirmed: true });
    expect(answer.body).toMatchObject({ outcome: 'posted' });
    expect(await app.database.run(`SELECT cause FROM escalation WHERE account_id = $1`, [heron.accountId])).toEqual([
      { cause: 'screening-failed' },
    ]);
    await broken[Symbol.asyncDispose]();
  });

  it('cannot commit a signal without an escalation', async () => {
    await expect(
      app.database.run(
        `INSERT INTO signal (id, organisation_id, room_id, account_id, client_key, category, severity, rule_id, phrase, span_start, span_end, guards, severity_before, language, lexicon_version, raised_at)
        VALUES ($1, $2, $3, $4, $5, 'suicide', 'high', 'r', 'p', 0, 1, '[]', 'high', 'en', '1', clock_now())`,
        [randomUUID(), programme.organisationId, room.id, heron.accountId, randomUUID()],
      ),
    ).rejects.toMatchObject({ constraint: 'signal_has_escalation' });
  });
});
