import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateSecret } from 'otplib';
import { api } from '#libs/contracts';
import { Pager } from '#libs/escalation';
import { sealedAt } from '#libs/identity';
import { Database, Keyring, placeOf } from '#libs/platform';
import { RoomKeys } from '#libs/rooms';
import { Ear } from '#libs/screening';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp, TestClient } from '#libs/testing';
import { startApp } from './support/app.js';
import { Crisis } from './support/crisis.js';
import { dump, opened, openedIn, roomColumns } from './support/dump.js';
import { runProgram } from './support/program.js';
import { ScriptedEar } from './support/scripted-ear.js';
import { authenticatorCode } from './support/way-in.js';

const CANARY = 'Tangerine';
const PATIENCE = 60_000;

describe('a room whose key is destroyed', () => {
  let crisis: Crisis;
  let app: TestApp;
  let other: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let [heron, dana, priya]: Seated[] = [] as never;
  let secret: string;

  beforeAll(async () => {
    crisis = await Crisis.start();
    ({ app } = crisis);
    other = await startApp({
      database: app.database,
      override: (builder) => builder.overrideProvider(Ear).useClass(ScriptedEar).overrideProvider(Pager).useValue(crisis.pager),
    });
  });
  afterAll(async () => {
    await other[Symbol.asyncDispose]();
    await crisis[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    programme = await app.programme();
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    dana = await programme.staff('counselor', 'Dana', [room]);
    priya = await programme.staff('admin', 'Priya');
    secret = generateSecret();
    await app.database.run('UPDATE authenticator SET secret_sealed = $2 WHERE account_id = $1', [
      priya.accountId,
      app.app.get(Keyring).sealSecret(sealedAt(priya.accountId), secret),
    ]);
  });

  const elsewhere = async (person: Seated) => {
    const client = await app.as(person);
    return new TestClient(other.base, client.origin, client.cookie);
  };
  const destroy = async (over: object = {}) =>
    (await app.as(priya!)).ask(api.destroyRoomKey, {
      roomId: room.id,
      reason: 'room-ended',
      code: await authenticatorCode(app, secret),
      ...over,
    });
  const read = async (client: TestClient) => (await client.get(api.roomMessages, { roomId: room.id })).messages.map(({ text }) => text);
  async function close(over: object = {}): Promise<void> {
    const row = await crisis.row(dana!);
    const client = await crisis.take(dana!, row);
    const { version } = await crisis.makeSafe(dana!, row);
    await client.get(api.closeEscalation, {
      escalationId: row.id,
      version,
      disposition: 'not-a-safety-concern',
      note: `${CANARY} said they are well.`,
      ...over,
    });
  }
  /** A message, a text that was heard and not posted, kept for its case and for what its author says next, one that waits, and the note of a case that is closed. */
  async function said(): Promise<void> {
    await crisis.say(heron!, room, `${CANARY} was here`);
    await crisis.say(heron!, room, `${CANARY} suicide=concern`, { confirmed: false });
    await close();
    await (await app.as(dana!)).get(api.imposeSanction, { roomId: room.id, kind: 'review', minutes: 600 });
    await crisis.say(heron!, room, `${CANARY} waits`);
  }

  it(
    'opens for nobody, on no node, in no dump, also with the keyring; and nothing breaks',
    async () => {
      await said();
      const next = await programme.room();
      const wren = await programme.member(next, 'Wren');
      await crisis.say(wren, next, 'Persimmon is elsewhere');
      const { id: escalationId } = await crisis.row(dana!);
      const [far, near] = [await elsewhere(dana!), await app.as(heron!)];
      const socket = await far.socket();
      const { page } = await socket.tell('room:open', { roomId: room.id });
      expect(page.messages.map(({ text }) => text)).toEqual([`${CANARY} was here`, `${CANARY} waits`]);
      const keyring = new Keyring(app.config.keyring);
      const before = await dump(app.database);
      expect(before.bytes.includes(CANARY)).toBe(false);
      expect(opened(before.tables, keyring).filter((text) => text.includes(CANARY))).toHaveLength(5);

      const answer = await destroy();
      expect(answer.body).toMatchObject({ id: room.id, keyDestroyedAt: expect.any(String) });
      const after = await dump(app.database);
      expect(after.bytes.includes(CANARY)).toBe(false);
      expect(opened(after.tables, keyring)).toContain('Persimmon is elsewhere');
      expect(opened(after.tables, keyring).filter((text) => text.includes(CANARY))).toEqual([]);
      // Nor with both dumps, once the older one's key is gone: its texts are the same bytes.
      expect(opened({ ...before.tables, room_key: after.tables['room_key']! }, keyring).filter((text) => text.includes(CANARY))).toEqual(
        [],
      );

      await socket.heard('room:state', ({ state }) => state.unreadable === true);
      for (const client of [far, near, await app.as(dana!), await elsewhere(heron!)]) expect(await read(client)).toEqual([null, null]);
      expect((await socket.tell('room:since', { roomId: room.id, cursor: page.cursor })).messages).toEqual([]);
      expect((await socket.tell('room:earlier', { roomId: room.id, before: 9 })).messages.map(({ text }) => text)).toEqual([null, null]);
      const [summary] = (await near.get(api.rooms)).rooms;
      expect(summary).toMatchObject({ id: room.id, state: { unreadable: true } });
      const shown = await far.get(api.escalation, { escalationId });
      expect(
        [shown.note, ...shown.evidence.map(({ text }) => text), ...shown.context.map(({ text }) => text)].every((text) => text === null),
      ).toBe(true);
      const { held } = await (await app.as(dana!)).get(api.held);
      expect(held.map(({ message }) => message.text)).toEqual([null]);
      for (const logged of [app.logged(), other.logged()]) expect(logged).not.toMatch(/not-opened|unexpected-error|Tangerine/u);

      const { entries } = await (await app.as(priya!)).get(api.audit, { action: 'room.key-destroyed' });
      expect(entries).toMatchObject([{ actor: 'Priya', subjectId: room.id, detail: { reason: 'room-ended' } }]);
      expect((await destroy({ code: '000000' })).body).toMatchObject({ keyDestroyedAt: expect.any(String) }); // a retry
    },
    PATIENCE,
  );

  /** One text of each kind that is kept under the key of a room. */
  async function everyKind(): Promise<void> {
    const maple = await programme.member(room, 'Maple');
    const staff = await app.as(dana!);
    const { id: messageId } = await crisis.post(heron!, room, `${CANARY} was here`);
    const phone = await (await app.as(heron!)).socket();
    const edit = { messageId, clientKey: aKey(), text: `${CANARY} was there`, confirmed: true, contentNote: null };
    expect((await phone.say('message:edit', edit)).ok).toBe(true);
    await (await app.as(maple)).get(api.reportMessage, { messageId, reason: 'hurtful', note: `${CANARY} again` });
    await crisis.say(heron!, room, `${CANARY} suicide=concern`, { confirmed: false });
    const { id: escalationId } = await crisis.row(dana!);
    const no = 'no' as const;
    const answers = { wish: no, thoughts: no, method: no, intent: no, plan: no, 'act-ever': no, 'act-lately': no };
    await staff.get(api.saveSafetyForm, { escalationId, after: 0, answers });
    await close({ checkAgainAt: await crisis.in(60) });
    const [owed] = (await staff.get(api.followUps)).followUps;
    await staff.get(api.checkAgain, { followUpId: owed!.id, line: `${CANARY} is well.` });
    // The one goes when a case is taken over, the other when it was read.
    const key = await app.app.get(RoomKeys).asStored(app.app.get(Database), room.id);
    await app.database.run('UPDATE escalation SET handed_note_sealed = $2 WHERE id = $1', [
      escalationId,
      key.sealText(placeOf('escalation.handed_note_sealed', escalationId), CANARY).toString('base64url'),
    ]);
    const id = aKey();
    await app.database.run(
      `INSERT INTO second_opinion (id, organisation_id, room_id, account_id, client_key, text_sealed, asked_at, state, next_attempt_at)
       VALUES ($1, $2, $3, $4, $1, $5, clock_now(), 'waiting', clock_now())`,
      [id, programme.organisationId, room.id, heron!.accountId, key.sealText(placeOf('second_opinion.text_sealed', id), CANARY)],
    );
  }

  it(
    'leaves nothing readable in a dump, whatever kind of text it was',
    async () => {
      await everyKind();
      const keyring = new Keyring(app.config.keyring);
      const columns = async () => {
        const { tables } = await dump(app.database);
        const ofRoom = { ...tables, room_key: tables['room_key']!.filter(({ room_id }) => room_id === room.id) };
        return [...new Set(openedIn(ofRoom, keyring).map(({ column }) => column))].sort();
      };
      expect(await columns()).toEqual([...roomColumns].sort());
      expect((await destroy()).status).toBe(200);
      expect(await columns()).toEqual([]);
    },
    PATIENCE,
  );

  it('takes nothing more, and still hears who calls for help at its door: on a node whose bell was lost, too', async () => {
    await crisis.say(heron!, room, `${CANARY} was here`);
    const far = await elsewhere(heron!);
    expect(await read(far)).toEqual([`${CANARY} was here`]);
    const keys = other.app.get(RoomKeys);
    keys.forget = () => undefined; // no bell, no poll
    expect((await destroy()).status).toBe(200);
    expect(await read(far)).toEqual([`${CANARY} was here`]);
    const post = (text: string) => far.ask(api.postMessage, { roomId: room.id, clientKey: aKey(), text, confirmed: true });
    expect((await post('hello')).body).toMatchObject({ type: 'room-closed' });
    expect((await post('suicide=imminent')).body).toMatchObject({ type: 'room-closed', care: expect.any(Object) });
    Reflect.deleteProperty(keys, 'forget'); // the poll from here on
    while ((await read(far))[0] !== null);

    const row = await crisis.row(dana!);
    expect((await crisis.case(dana!, row.id)).evidence).toMatchObject([{ text: 'suicide=imminent', unseen: 'room-closed' }]);
    await close({ secondLookBy: 'any-supervisor' });
    expect(await crisis.case(dana!, row.id)).toMatchObject({ note: `${CANARY} said they are well.` });
  });

  describe('is not destroyed', () => {
    const standing = () => app.database.run('SELECT * FROM room_key JOIN room ON id = room_id WHERE id = $1', [room.id]);
    async function refused(over: object = {}): Promise<unknown> {
      const before = await standing();
      const { body } = await destroy(over);
      expect(await standing()).toEqual(before);
      return (body as { type: string }).type;
    }

    it('without a fresh code of the authenticator', async () => {
      expect(await refused({ code: '000000' })).toBe('second-factor-refused');
      const code = await authenticatorCode(app, secret);
      const next = await programme.room();
      await destroy({ roomId: next.id, code });
      expect(await refused({ code })).toBe('second-factor-refused');
    });

    it('while a case that began there is open', async () => {
      await crisis.say(heron!, room, 'suicide=high');
      expect(await refused()).toBe('room-has-escalation');
      await close();
      expect((await destroy()).status).toBe(200);
    });

    it('while a second look at one is owed', async () => {
      await crisis.say(heron!, room, 'suicide=high');
      await close({ secondLookBy: 'any-supervisor' });
      expect(await refused()).toBe('room-has-escalation');
    });

    it('while a case of another room rests on what was said there', async () => {
      const next = await programme.room();
      await programme.seat(next, heron!, { alias: 'Egret', seat: 'peer' });
      await crisis.say(heron!, next, 'suicide=high');
      await crisis.say(heron!, room, 'suicide=high again');
      expect(await refused()).toBe('room-has-escalation');
    });

    it('when it is a private room, or of another clinic', async () => {
      const { roomId } = await (await app.as(heron!)).get(api.privateRoom);
      expect(await refused({ roomId })).toBe('room-not-found');
      const stranger = await (await app.programme()).room();
      expect(await refused({ roomId: stranger.id })).toBe('room-not-found');
    });

    it('by anyone but an admin', async () => {
      for (const person of [heron!, dana!])
        expect(await (await app.as(person)).refusal(api.destroyRoomKey, { roomId: room.id, reason: 'ordered', code: '000000' })).toBe(
          'not-for-your-role',
        );
    });
  });

  it('loses no call for help that comes at the same moment', async () => {
    for (let n = 0; n < 4; n += 1) {
      room = await programme.room();
      const wren = await programme.member(room, 'Wren');
      await programme.seat(room, dana!, { alias: 'Dana', seat: 'counselor' });
      await crisis.say(wren, room, 'warms the keys');
      const [spoken, destroyed] = await Promise.all([crisis.say(wren, room, 'overdose=imminent'), destroy()]);
      await app.fastForward(1); // the next code
      expect(spoken.status + destroyed.status).toBe(200 + 409); // one of the two, never both
      const row = await crisis.row(dana!, 'overdose');
      expect((await crisis.case(dana!, row.id)).evidence.map(({ text }) => text)).toEqual(['overdose=imminent']);
      await app.database.run(
        `UPDATE escalation SET cause = 'medical', status = 'closed', disposition = 'not-a-safety-concern', next_page_at = NULL`,
      );
    }
  });

  describe('in a backup that was restored', () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'lamplight-destroyed-'));
    });
    afterAll(() => rm(folder, { recursive: true }));
    const run = (...args: string[]) => runProgram('destroyed-rooms', app, app.config.keyring, args).ended;

    it(
      'is destroyed again by the list that was kept apart',
      async () => {
        await crisis.say(heron!, room, `${CANARY} was here`);
        const [kept] = await app.database.run<{ key_id: string; wrapped: Buffer }>('SELECT * FROM room_key WHERE room_id = $1', [room.id]);
        await destroy();
        const listed = await run();
        expect(listed.output.split('\n')).toContain(room.id);
        const list = join(folder, 'list');
        await writeFile(list, `${room.id}\n${aKey()}\n`);

        // The rows as they were in the backup.
        await app.database.run('UPDATE room SET key_destroyed_at = NULL WHERE id = $1', [room.id]);
        await app.database.run('UPDATE room_key SET key_id = $2, wrapped = $3 WHERE room_id = $1', [room.id, kept!.key_id, kept!.wrapped]);
        const keyring = new Keyring(app.config.keyring);
        expect(opened((await dump(app.database)).tables, keyring)).toContain(`${CANARY} was here`);

        expect(await run('--again', list)).toEqual({ code: 0, errors: '', output: '1 of 2 were readable, and are not any more.\n' });
        expect(opened((await dump(app.database)).tables, keyring)).not.toContain(`${CANARY} was here`);
        expect(await read(await app.as(heron!))).toEqual([null]);
        expect((await run('--again', list)).output).toBe('0 of 2 were readable, and are not any more.\n');
        const { entries } = await (await app.as(priya!)).get(api.audit, { action: 'room.key-destroyed' });
        expect(entries).toMatchObject([
          { actor: null, detail: { again: true } },
          { actor: 'Priya', detail: { reason: 'room-ended' } },
        ]);
      },
      PATIENCE,
    );

    const refuses = async () => {
      const list = join(folder, 'wrong');
      await writeFile(list, `${room.id}\nthe other one\n`);
      expect(await run('--again', list)).toMatchObject({
        code: 78,
        errors: `lamplight: --again: line 2 of ${list} is not the id of a room.\n`,
      });
      expect(await run('--again', join(folder, 'none'))).toMatchObject({ code: 78 });
      expect(await run('--everything')).toMatchObject({ code: 78 });
      expect(await app.database.run('SELECT 1 FROM room WHERE id = $1 AND key_destroyed_at IS NOT NULL', [room.id])).toEqual([]);
    };
    it('refuses a list that is none, before it touches anything', refuses, PATIENCE);
  });
});
