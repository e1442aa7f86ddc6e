import { randomUUID } from 'node:crypto';
import { api, type MessageView, type ProblemCode } from '#libs/contracts';
import { Database } from '#libs/platform';
import { takeSeat } from '#libs/rooms';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp, type TestSocket } from '#libs/testing';
import { Crisis } from './support/crisis.js';
import { Follower } from './support/follower.js';

const CALL = 'suicide=high';

describe('new words for a message', () => {
  let crisis: Crisis;
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let heron: Seated;
  let maple: Seated;
  let dana: Seated;
  let author: TestSocket;

  beforeAll(async () => {
    crisis = await Crisis.start();
    ({ app, programme } = crisis);
  });
  afterAll(() => crisis[Symbol.asyncDispose]());
  beforeEach(async () => {
    ({ room, heron, maple, dana } = await crisis.evening());
    author = await (await app.as(heron)).socket();
  });

  const post = (text: string, over: object = {}) => crisis.post(heron, room, text, over);
  const editing = ({ id }: { id: string }, text: string, over: object = {}) => ({
    messageId: id,
    clientKey: aKey(),
    text,
    confirmed: true,
    contentNote: null,
    ...over,
  });
  const edit = (message: { id: string }, text: string, over: object = {}) => author.say('message:edit', editing(message, text, over));
  async function edited(message: { id: string }, text: string, over: object = {}): Promise<MessageView> {
    const outcome = await author.tell('message:edit', editing(message, text, over));
    if (outcome.outcome !== 'posted') throw new Error('it was paused');
    return outcome.message;
  }
  const cover = async () => Follower.enter(app, dana, room);
  const counselor = () => app.as(dana);
  const fresh = async (of: Seated = heron) => (await (await app.as(of)).get(api.roomMessages, { roomId: room.id })).messages;
  const evidence = () =>
    app.database.run<{ unseen: string | null; message_id: string | null }>(
      'SELECT unseen, message_id FROM escalation_evidence WHERE account_id = $1 ORDER BY at, client_key',
      [heron.accountId],
    );
  const standing = ({ id }: { id: string }) =>
    app.database.run('SELECT text_sealed, text_key, edited_at, revision FROM message WHERE id = $1', [id]);
  const impose = async (kind: string, over: object = {}) =>
    (await counselor()).get(api.imposeSanction, { kind, roomId: room.id, minutes: 15, ...over });

  it('reach everybody, the same as a fresh look, and the earlier ones nobody', async () => {
    const message = await post('The word is persimmon.');
    const [own, peer, staff] = await Promise.all([heron, maple, dana].map(async (one) => Follower.enter(app, one, room)));
    const keys = [message.clientKey!, aKey(), aKey()];
    await edited(message, 'The word is quince.', { clientKey: keys[1] });
    await edited(message, 'The word is medlar.', { clientKey: keys[2], contentNote: 'food' });
    for (const watching of [own!, peer!, staff!]) {
      await watching.until((messages) => messages[0]!.text === 'The word is medlar.');
      expect(watching.messages).toMatchObject([{ id: message.id, seq: 1, edited: true, contentNote: 'food', state: 'posted' }]);
      expect(watching.messages).toEqual(await watching.fresh());
    }
    const late = JSON.stringify([await fresh(maple), await fresh(dana), await fresh(heron)]);
    expect(['persimmon', 'quince'].filter((word) => late.includes(word))).toEqual([]);
    const heard = JSON.stringify(peer!.socket.frames) + JSON.stringify(await fresh(maple));
    const secrets = [...keys, 'persimmon', heron.accountId];
    expect(secrets.filter((secret) => heard.includes(secret))).toEqual([]);
    expect(await fresh()).toMatchObject([{ clientKey: keys[0] }]);
  });

  it('leave nothing readable in the database or the logs', async () => {
    const message = await post('The word is persimmon.');
    await edited(message, 'The word is quince.');
    const rows = await app.database.run<{ text_sealed: Buffer }>(
      'SELECT text_sealed FROM earlier_text WHERE message_id = $1 UNION ALL SELECT text_sealed FROM message WHERE id = $1',
      [message.id],
    );
    const kept = rows.map(({ text_sealed }) => text_sealed.toString('latin1')).join('') + app.logged();
    expect(rows).toHaveLength(2);
    expect(['persimmon', 'quince'].filter((word) => kept.includes(word))).toEqual([]);
  });

  describe('refused, and heard', () => {
    const cases: [ProblemCode, string, (message: MessageView) => Promise<unknown>][] = [
      ['edit-too-late', CALL, () => app.fastForward(2.02)],
      ['message-too-long', `${CALL} ${'and on '.repeat(200)}`, () => Promise.resolve()],
      ['member-muted', CALL, () => impose('mute', { memberKey: heron.key, reason: 'pause' })],
      ['room-locked', CALL, () => impose('lock', { reason: 'night' })],
      ['too-fast', CALL, (message) => Promise.all(Array.from({ length: 9 }, (_, n) => edited(message, `line ${String(n)}`)))],
      ['edit-would-wait', CALL, () => cover()],
      ['key-reused', CALL, () => Promise.resolve()],
      ['message-already-gone', CALL, async ({ id }) => (await app.as(heron)).get(api.retractMessage, { messageId: id })],
      ['message-already-gone', CALL, async ({ id }) => (await counselor()).get(api.redactMessage, { messageId: id, reason: 'hurtful' })],
      [
        'message-not-found',
        CALL,
        () => app.database.run(`UPDATE membership SET state = 'removed' WHERE account_id = $1`, [heron.accountId]),
      ],
    ];
    it.each(cases)('as %s', async (code, text, arrange) => {
      const message = await post('good evening');
      await arrange(message);
      const before = await standing(message);
      const over = code === 'key-reused' ? { clientKey: message.clientKey } : {};
      expect(await edit(message, text, over)).toMatchObject({ ok: false, problem: { type: code, care: { kind: 'explicit' } } });
      expect(await evidence()).toEqual([{ unseen: code, message_id: null }]);
      const { evidence: shown } = await crisis.case(dana, (await crisis.row(dana)).id);
      expect(shown).toMatchObject([{ text: text.trim(), unseen: code }]);
      expect(await standing(message)).toEqual(before);
    });

    it('as message-not-found where it is somebody else’s', async () => {
      const theirs = await crisis.post(maple, room, 'good evening');
      expect(await edit(theirs, CALL)).toMatchObject({ problem: { type: 'message-not-found', care: { kind: 'explicit' } } });
      expect(await evidence()).toEqual([{ unseen: 'message-not-found', message_id: null }]);
      expect(await edit({ id: randomUUID() }, CALL)).toMatchObject({ problem: { type: 'message-not-found' } });
      expect(await fresh()).toMatchObject([{ text: 'good evening', edited: false }]);
    });

    it.each(['', '  ', '\u200b'])('as message-empty: %j', async (text) => {
      expect(await edit(await post('good evening'), text)).toMatchObject({ problem: { type: 'message-empty' } });
    });

    it('as alias-required before there is one', async () => {
      const message = await post('good evening');
      await app.database.run(`UPDATE membership SET state = 'invited', alias = NULL, alias_skeleton = NULL WHERE account_id = $1`, [
        heron.accountId,
      ]);
      expect(await edit(message, 'hello')).toMatchObject({ problem: { type: 'alias-required' } });
    });
  });

  it('are taken until two minutes are over, whatever slow mode says', async () => {
    const message = await post('good evening');
    await impose('slow', { seconds: 600 });
    await app.fastForward(1.9);
    expect(await edited(message, 'good night')).toMatchObject({ text: 'good night', edited: true });
    expect(Date.parse(message.editUntil!) - Date.parse(message.at)).toBe(120_000);
  });

  it('count for the pace of their author in all rooms, as messages do', async () => {
    const message = await post('line');
    for (let n = 0; n < 9; n += 1) await edited(message, `line ${String(n)}`);
    expect((await crisis.say(heron, room, 'one more')).body).toMatchObject({ type: 'too-fast' });
    await app.fastForward(0.2);
    expect((await crisis.say(heron, room, 'one more')).status).toBe(200);
  });

  it('are answered with the pause first, once, and what became of them is on the case', async () => {
    const message = await post('good evening');
    const clientKey = aKey();
    for (let n = 0; n < 2; n += 1)
      expect(await edit(message, CALL, { clientKey, confirmed: false })).toMatchObject({ value: { outcome: 'paused' } });
    expect(await evidence()).toEqual([{ unseen: 'paused', message_id: null }]);
    expect(await fresh()).toMatchObject([{ text: 'good evening', edited: false }]);
    expect(await edit(message, CALL, { clientKey })).toMatchObject({ value: { outcome: 'posted', care: null, message: { text: CALL } } });
    expect(await evidence()).toEqual([{ unseen: null, message_id: message.id }]);
    const { evidence: shown } = await crisis.case(dana, (await crisis.row(dana)).id);
    expect(shown).toMatchObject([{ text: CALL, unseen: null, messageSeq: 1, signals: [{ severity: 'high' }] }]);
  });

  describe('whose key was used', () => {
    it('for the same: are answered as the first time, however many copies come', async () => {
      const message = await post('good evening');
      const asked = editing(message, 'good night');
      const answers = await Promise.all(Array.from({ length: 20 }, () => author.tell('message:edit', asked)));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(await app.database.run('SELECT 1 FROM earlier_text WHERE message_id = $1', [message.id])).toHaveLength(1);
    });

    it('for other words: are refused, and a key of a message is no key of an edit, nor the other way round', async () => {
      const [message, other] = [await post('good evening'), await post('and you?')];
      const clientKey = aKey();
      await edited(message, 'good night', { clientKey });
      const refused = { problem: { type: 'key-reused' } };
      expect(await edit(message, 'something else', { clientKey })).toMatchObject(refused);
      expect(await edit(other, 'good night', { clientKey })).toMatchObject(refused);
      expect(await edit(message, 'good evening', { clientKey: message.clientKey })).toMatchObject(refused);
      expect((await crisis.say(heron, room, 'good night', { clientKey })).body).toMatchObject({ type: 'key-reused' });
      await edited(message, 'sleep well');
      expect(await edit(message, 'something else', { clientKey })).toMatchObject(refused);
      expect((await crisis.say(heron, room, 'good night', { clientKey })).body).toMatchObject({ type: 'key-reused' });
      expect((await fresh()).map(({ text }) => text)).toEqual(['sleep well', 'and you?']);
    });

    it('for words that were replaced since: are a retry all the same, and are answered with what stands there', async () => {
      const clientKey = aKey();
      const message = await post(CALL, { clientKey });
      const first = editing(message, 'good night');
      await author.tell('message:edit', first);
      await edited(message, 'sleep well');
      const standing = { outcome: 'posted', message: { id: message.id, text: 'sleep well' } };
      expect((await crisis.say(heron, room, CALL, { clientKey })).body).toMatchObject({ ...standing, care: { kind: 'explicit' } });
      expect(await author.tell('message:edit', first)).toMatchObject({ ...standing, care: null });
      expect((await crisis.say(heron, room, 'sleep well', { clientKey })).body).toMatchObject({ type: 'key-reused' });
    });
  });

  describe('of a message on hold', () => {
    it('wait with it, and are what is posted', async () => {
      const [staff, peer] = [await cover(), await Follower.enter(app, maple, room)];
      const message = await post(CALL);
      expect(message.state).toBe('held');
      expect(await edited(message, 'overdose=high')).toMatchObject({ state: 'held', heldUntil: message.heldUntil, seq: null });
      await staff.until((messages) => messages[0]?.text === 'overdose=high');
      expect((await (await counselor()).get(api.held)).held).toMatchObject([
        { message: { text: 'overdose=high', signals: [{ category: 'overdose' }] } },
      ]);
      await (await counselor()).get(api.releaseMessage, { messageId: message.id });
      await peer.until((messages) => messages.length === 1);
      expect(peer.messages).toMatchObject([{ text: 'overdose=high', state: 'posted' }]);
      expect(peer.messages).toEqual(await peer.fresh());
      expect(JSON.stringify(peer.socket.frames)).not.toContain(CALL);
      const said = async (cause: string) => (await crisis.case(dana, (await crisis.row(dana, cause)).id)).evidence;
      expect(await said('suicide')).toMatchObject([{ text: CALL, unseen: 'held', signals: [{ category: 'suicide' }] }]);
      expect(await said('overdose')).toMatchObject([{ text: 'overdose=high', unseen: null, signals: [{ category: 'overdose' }] }]);
    });

    it('wait for a person where they would alone, and no clock posts them', async () => {
      await cover();
      const message = await post(CALL);
      expect(message.heldUntil).not.toBeNull();
      await impose('review');
      expect(await edited(message, 'good evening')).toMatchObject({ state: 'held', reason: 'review', heldUntil: null });
      await crisis.after(11);
      expect(await fresh()).toMatchObject([{ state: 'held' }]);
    });
  });

  describe('and an escalation that rests on the earlier ones', () => {
    it('it shows what was said under each key, with what was found there, and what stands there now in the talk around', async () => {
      const message = await post(`I said ${CALL}`);
      await edited(message, 'never mind');
      await edited(message, `all right: ${CALL}`);
      await edited(message, 'good night');
      const { evidence: shown, context } = await crisis.case(dana, (await crisis.row(dana)).id);
      expect(shown).toMatchObject([
        { text: `I said ${CALL}`, signals: [{ span: [7, 19] }] },
        { text: `all right: ${CALL}`, signals: [{ span: [11, 23] }] },
      ]);
      expect(context).toMatchObject([{ id: message.id, text: 'good night', edited: true }]);
      const { messages } = await (await counselor()).get(api.roomMessages, { roomId: room.id });
      expect(messages).toMatchObject([{ text: 'good night', signals: [] }]);
    });

    it('it keeps them when the message is taken back', async () => {
      const message = await post(CALL);
      await edited(message, 'never mind');
      await (await app.as(heron)).get(api.retractMessage, { messageId: message.id });
      expect((await crisis.case(dana, (await crisis.row(dana)).id)).evidence).toMatchObject([{ text: CALL }]);
      for (const one of [heron, maple, dana]) expect(await fresh(one)).toMatchObject([{ text: null, edited: false }]);
    });
  });

  it('are read before they are released: who read the earlier ones is told so', async () => {
    await cover();
    const counselor = await app.as(dana);
    const held = await crisis.post(heron, room, 'suicide=high');
    await author.tell('message:edit', editing(held, 'suicide=high, and where'));
    const release = (version: number) => counselor.refusal(api.releaseMessage, { messageId: held.id, version });
    expect(await release(held.version)).toBe('message-changed');
    expect(await release(held.version + 1)).toBe('done');
  });

  /** As the app does: whoever is told `busy` says the same again, under the same key. */
  async function tellAgain(socket: TestSocket, words: ReturnType<typeof editing>): Promise<void> {
    const reply = await socket.say('message:edit', words);
    if (!reply.ok && reply.problem.type === 'busy') return tellAgain(socket, words);
    expect(reply).toMatchObject({ ok: true });
  }

  it('come in one order, without a gap, when fifty edit at once', async () => {
    const group = await programme.room();
    const members = await Promise.all(Array.from({ length: 50 }, (_, n) => programme.member(group, `Member ${String(n)}`)));
    const said = await Promise.all(
      members.map(async (one) => ({
        message: await crisis.post(one, group, 'good evening'),
        socket: await (await app.as(one)).socket(),
      })),
    );
    const watching = await Follower.enter(app, await programme.member(group, 'Wren'), group);
    await Promise.all(said.map(({ message, socket }, n) => tellAgain(socket, editing(message, `good night ${String(n)}`))));
    const rows = await app.database.run<{ revision: string; seq: number }>(
      'SELECT revision, seq FROM message WHERE room_id = $1 ORDER BY revision',
      [group.id],
    );
    expect(rows.map(({ revision }) => Number(revision))).toEqual(Array.from({ length: 50 }, (_, n) => 51 + n));
    await watching.until((messages) => messages.every((message) => message.edited));
    expect(watching.messages).toEqual(await watching.fresh());
    expect(watching.messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
  });

  it('of many who wait for one room hold up nobody elsewhere', async () => {
    const group = await programme.room();
    const waiting = await Promise.all(
      Array.from({ length: 16 }, async (_, n) => {
        const member = await programme.member(group, `Member ${String(n)}`);
        const message = await crisis.post(member, group, 'good evening');
        return { member, message, socket: await (await app.as(member)).socket() };
      }),
    );
    const own = await post('good evening');
    const locks = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    const edits = await app.app.get(Database).transaction(async (tx) => {
      await takeSeat(tx, waiting[0]!.member, group.id);
      const asked = waiting.map(({ message, socket }) => socket.say('message:edit', editing(message, 'good night')));
      while ((await app.database.run(locks)).length < 4);
      expect(await author.say('message:retract', { messageId: own.id })).toMatchObject({ ok: true });
      return asked;
    });
    expect((await Promise.all(edits)).filter(({ ok }) => !ok)).toEqual([]);
  });

  it('are on record where the author is of the staff', async () => {
    const message = await crisis.post(dana, room, 'Good evening.');
    const socket = await (await app.as(dana)).socket();
    await socket.tell('message:edit', editing(message, 'Good evening, all.'));
    const entries = await app.database.run('SELECT action FROM audit_entry WHERE subject_id = $1', [message.id]);
    expect(entries).toEqual([{ action: 'message.edited' }]);
  });
});
