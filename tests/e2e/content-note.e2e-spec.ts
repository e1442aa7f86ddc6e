import { randomUUID } from 'node:crypto';
import { api } from '#libs/contracts';
import { aKey, type Programme, type RoomMade, type Seated, type TestClient } from '#libs/testing';
import { Crisis } from './support/crisis.js';
import { Follower } from './support/follower.js';

describe('a content note', () => {
  let crisis: Crisis;
  let programme: Programme;
  let room: RoomMade;
  let heron: Seated;
  let maple: Seated;
  let dana: Seated;
  let counselor: TestClient;

  beforeAll(async () => {
    crisis = await Crisis.start();
    ({ programme } = crisis);
  });
  afterAll(() => crisis[Symbol.asyncDispose]());
  beforeEach(async () => {
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    maple = await programme.member(room, 'Maple');
    dana = await programme.staff('counselor', 'Dana', [room]);
    counselor = await crisis.app.as(dana);
  });
  const post = (text: string, over: object = {}) => crisis.post(heron, room, text, over);
  const setting = ({ id }: { id: string }, contentNote: string | null) => ({ messageId: id, contentNote });
  const audited = ({ id }: { id: string }) =>
    crisis.app.database.run('SELECT action, detail FROM audit_entry WHERE subject_id = $1 ORDER BY number', [id]);

  it('of the author is shown to everybody, and none that does not exist', async () => {
    const message = await post('about last winter', { contentNote: 'loss' });
    expect(message.contentNote).toBe('loss');
    const peer = await crisis.app.as(maple);
    expect((await peer.get(api.roomMessages, { roomId: room.id })).messages).toMatchObject([{ contentNote: 'loss' }]);
    const unknown = { roomId: room.id, clientKey: aKey(), text: 'hello', confirmed: true, contentNote: 'weather' };
    expect(await peer.refusal(api.postMessage, unknown)).toBe('invalid-input');
  });

  it('of a counselor reaches everybody, the same as a fresh look, and is on record', async () => {
    const message = await post('about last winter');
    const all = await Promise.all([heron, maple, dana].map(async (one) => Follower.enter(crisis.app, one, room)));
    for (const note of ['drugs', null]) {
      await counselor.get(api.noteMessage, setting(message, note));
      for (const watching of all) {
        await watching.until((messages) => watching.socket.frames.length > 0 && messages[0]!.contentNote === note);
        expect(watching.messages).toMatchObject([{ text: 'about last winter', contentNote: note, edited: false }]);
        expect(watching.messages).toEqual(await watching.fresh());
      }
    }
    expect(await audited(message)).toEqual([
      { action: 'message.noted', detail: { room: room.id, note: 'drugs' } },
      { action: 'message.noted', detail: { room: room.id, note: 'none' } },
    ]);
  });

  it('of a counselor outlasts the author’s new words, until the counselor takes it away', async () => {
    const message = await post('about last winter', { contentNote: 'loss' });
    const author = await (await crisis.app.as(heron)).socket();
    const reworded = async (contentNote: string | null) => {
      const edit = { messageId: message.id, clientKey: aKey(), text: `about ${aKey()}`, confirmed: true, contentNote };
      return author.tell('message:edit', edit);
    };
    expect(await reworded(null)).toMatchObject({ message: { contentNote: null } });
    await counselor.get(api.noteMessage, setting(message, 'drugs'));
    for (const note of [null, 'loss']) expect(await reworded(note)).toMatchObject({ message: { contentNote: 'drugs' } });
    const peer = await crisis.app.as(maple);
    expect((await peer.get(api.roomMessages, { roomId: room.id })).messages).toMatchObject([{ contentNote: 'drugs', edited: true }]);
    await counselor.get(api.noteMessage, setting(message, null));
    expect(await reworded('loss')).toMatchObject({ message: { contentNote: 'loss' } });
  });

  it('is gone with the text', async () => {
    const message = await post('about last winter', { contentNote: 'loss' });
    await counselor.get(api.redactMessage, { messageId: message.id, reason: 'names' });
    for (const one of [heron, maple, dana])
      expect((await (await crisis.app.as(one)).get(api.roomMessages, { roomId: room.id })).messages).toMatchObject([{ contentNote: null }]);
  });

  it.each([
    ['message-already-gone', 'taken down', (id: string) => counselor.get(api.redactMessage, { messageId: id, reason: 'names' })],
    ['message-already-gone', 'taken back', async (id: string) => (await crisis.app.as(heron)).get(api.retractMessage, { messageId: id })],
  ] as const)('is refused as %s for what was %s', async (code, _, arrange) => {
    const message = await post('about last winter');
    await arrange(message.id);
    expect(await counselor.refusal(api.noteMessage, setting(message, 'loss'))).toBe(code);
    expect((await audited(message)).map((entry) => (entry as { action: string }).action)).not.toContain('message.noted');
  });

  it('is refused for what is on hold, for strangers and for members', async () => {
    const message = await post('about last winter');
    const socket = await counselor.socket();
    await socket.tell('room:open', { roomId: room.id });
    const held = await post('suicide=high');
    expect(held.state).toBe('held');
    expect(await counselor.refusal(api.noteMessage, setting(held, 'suicide'))).toBe('message-not-found');
    const stranger = await crisis.app.as(await programme.staff('counselor', 'Sam', [await programme.room()]));
    for (const id of [message.id, randomUUID()])
      expect(await stranger.refusal(api.noteMessage, setting({ id }, 'loss'))).toBe('message-not-found');
    expect(await (await crisis.app.as(heron)).refusal(api.noteMessage, setting(message, 'loss'))).toBe('not-for-your-role');
    expect(await audited(message)).toEqual([]);
  });
});
