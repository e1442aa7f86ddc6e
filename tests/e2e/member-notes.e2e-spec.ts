import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { jest } from '@jest/globals';
import { DateTime } from 'luxon';
import { api } from '#libs/contracts';
import { ClockDatabase } from '#libs/platform';
import { SendNotes } from '#libs/reach';
import { aKey, type RoomMade, type Seated, type TestClient } from '#libs/testing';
import { startApp } from './support/app.js';
import { Crisis } from './support/crisis.js';
import { answers, FakeSystem } from './support/fake-system.js';
import { reachesOut } from './support/outside.js';
import { Reader } from './support/push-reader.js';

describe('a note on a member’s phone', () => {
  let service: FakeSystem;
  let crisis: Crisis;
  let room: RoomMade;
  let heron: Seated;
  let dana: Seated;
  let phone: TestClient;
  let reader: Reader;
  let endpoint: string;
  let inPrivate: RoomMade;
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const push = { key: createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' })) };

  beforeAll(async () => {
    service = await FakeSystem.open();
    crisis = await Crisis.start({ override: reachesOut, config: { push } });
  });
  afterAll(async () => {
    await crisis[Symbol.asyncDispose]();
    await service[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    service.answer = answers(201);
    const programme = await crisis.app.programme();
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    dana = await programme.staff('counselor', 'Dana', [room]);
    phone = await crisis.app.as(heron);
    reader = new Reader();
    endpoint = anEndpoint();
    inPrivate = { id: (await phone.get(api.privateRoom)).roomId };
    await turnOn();
    await phone.get(api.setQuiet, { quiet: null });
    service.told.length = 0;
  });

  const anEndpoint = () => `${service.url}/push/${randomBytes(9).toString('base64url')}`;
  const here = (over: object = {}) => ({
    endpoint,
    publicKey: reader.publicKey,
    auth: reader.auth,
    timeZone: 'America/New_York',
    ...over,
  });
  const turnOn = (client = phone, over: object = {}) => client.get(api.takeNotes, here(over));
  const isOn = async (client = phone) => (await client.get(api.notes)).on;
  const danaWrites = (text = 'persimmon', over: object = {}) => crisis.post(dana, inPrivate, text, over);
  /** The words have had their moment to be read where they are. */
  const later = () => crisis.after(1);
  /** Nothing else that is due is done: no session is swept up. */
  const notesAlone = () => crisis.app.app.get(SendNotes).run();
  /** The hour in which it is now, and the next: on a wall clock that does not change in the night. */
  const quietNow = async () => {
    const at = (iso: string) => DateTime.fromISO(iso, { zone: 'UTC' }).toFormat('HH:mm');
    return { from: at(await crisis.in(-60)), to: at(await crisis.in(60)), timeZone: 'UTC' };
  };
  const standing = () =>
    crisis.app.database.run<{ wrote: number; due: boolean }>(
      'SELECT wrote, due_at IS NOT NULL AS due FROM note_browser WHERE account_id = $1 ORDER BY added_at',
      [heron.accountId],
    );

  it('says that there is something to read, and nothing else: not who, not where, not what', async () => {
    await danaWrites('persimmon for Heron');
    await later();
    expect(service.told).toHaveLength(1);
    const { headers, raw } = service.first();
    expect(reader.read(raw)).toEqual({ language: 'en' });
    const { authorization, host, ...rest } = headers;
    expect(rest).toEqual({
      'content-encoding': 'aes128gcm',
      'content-type': 'application/octet-stream',
      'content-length': String(raw.length),
      connection: 'close',
      ttl: '3600',
      urgency: 'high',
      topic: 'note',
    });
    const [, claims = ''] = /^vapid t=[\w-]+\.([\w-]+)\./u.exec(authorization ?? '') ?? [];
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toEqual({
      aud: new URL(service.url).origin,
      exp: expect.any(Number),
      sub: 'mailto:lamplight@example.org',
    });
    expect(host).toBe(new URL(service.url).host);
  });

  it('is the same note, letter for letter in what can be seen, for words from a case', async () => {
    await danaWrites();
    await later();
    const beside = service.told.splice(0)[0]!;
    await crisis.say(heron, room, 'suicide=imminent');
    const escalationId = (await crisis.row(dana)).id;
    const client = await crisis.app.as(dana);
    const words = { escalationId, clientKey: aKey(), text: 'I read what you wrote. Can you talk?' };
    await client.get(api.messageMember, words);
    await client.get(api.messageMember, words);
    expect(await standing()).toEqual([{ wrote: 2, due: true }]);
    await later();
    expect(service.told).toHaveLength(1);
    const visible = ({ headers: { authorization: _, ...seen }, raw }: typeof beside) => [seen, raw.length];
    expect(visible(service.first())).toEqual(visible(beside));
    expect(reader.read(service.first().raw)).toEqual({ language: 'en' });
  });

  it('comes for no words in a group, none of their own, and none that staff say to others', async () => {
    const maple = await crisis.programme.member(room, 'Maple');
    await crisis.post(dana, room, 'Hello, everybody.');
    await crisis.post(heron, inPrivate, 'Is anybody there?');
    const other = { id: (await (await crisis.app.as(maple)).get(api.privateRoom)).roomId } as RoomMade;
    await crisis.post(dana, other, 'Only for Maple.');
    await later();
    expect(service.told).toEqual([]);
    expect(await standing()).toEqual([{ wrote: 0, due: false }]);
  });

  it('does not come for words that were read where they are', async () => {
    const { seq } = await danaWrites();
    const socket = await phone.socket();
    await socket.tell('room:read', { roomId: inPrivate.id, seq });
    await later();
    expect(service.told).toEqual([]);
    expect(await standing()).toEqual([{ wrote: 1, due: false }]);
  });

  it('comes though they have read what was said before, and all that was said in a group', async () => {
    const before = await danaWrites('Good morning.');
    const socket = await phone.socket();
    await socket.tell('room:read', { roomId: inPrivate.id, seq: before.seq });
    const words = await Promise.all(['One.', 'Two.', 'Three.'].map((text) => crisis.post(dana, room, text)));
    await socket.tell('room:read', { roomId: room.id, seq: Math.max(...words.map(({ seq }) => seq ?? 0)) });
    await danaWrites('Are you there?');
    await later();
    expect(service.told).toHaveLength(1);
  });

  it('is one note for many words, on each phone', async () => {
    const second = await crisis.app.as(heron);
    const [own, other] = [reader, new Reader()];
    const elsewhere = anEndpoint();
    await turnOn(second, { endpoint: elsewhere, publicKey: other.publicKey, auth: other.auth });
    const clientKey = aKey();
    await danaWrites('One.', { clientKey });
    await danaWrites('One.', { clientKey });
    await danaWrites('Two.');
    expect(await standing()).toEqual([
      { wrote: 2, due: true },
      { wrote: 2, due: true },
    ]);
    await later();
    await later();
    const readers = new Map([
      [new URL(endpoint).pathname, own],
      [new URL(elsewhere).pathname, other],
    ]);
    expect(service.told.map(({ path, raw }) => readers.get(path)?.read(raw))).toEqual([{ language: 'en' }, { language: 'en' }]);
  });

  it('waits in quiet hours and comes once when they end', async () => {
    await phone.get(api.setQuiet, { quiet: await quietNow() });
    await danaWrites('One.');
    await later();
    await danaWrites('Two.');
    await crisis.after(30);
    expect(service.told).toEqual([]);
    await crisis.after(31);
    expect(service.told).toHaveLength(1);
    expect(await standing()).toEqual([{ wrote: 2, due: false }]);
  });

  it('does not wait for whoever has an open case, nor once the hours are given up', async () => {
    await phone.get(api.setQuiet, { quiet: await quietNow() });
    await danaWrites('Good night.');
    await later();
    expect(service.told).toEqual([]);
    await crisis.say(heron, room, 'suicide=high');
    await danaWrites('Can you talk?');
    await later();
    expect(service.told.splice(0)).toHaveLength(1);

    // The next words are judged anew.
    const counselor = await crisis.take(dana, await crisis.row(dana));
    const { id: escalationId, version } = await crisis.row(dana);
    await counselor.get(api.closeEscalation, { escalationId, version, ...(await crisis.ending()) });
    await danaWrites('Sleep well.');
    await later();
    expect(service.told).toEqual([]);
    await phone.get(api.setQuiet, { quiet: null });
    await later();
    expect(service.told).toHaveLength(1);
  });

  it('leaves when quiet hours are given up while somebody looks whether it may', async () => {
    await phone.get(api.setQuiet, { quiet: await quietNow() });
    await danaWrites();
    await crisis.app.fastForward(1);
    const clock = crisis.app.app.get(ClockDatabase);
    const query = clock.query.bind(clock);
    jest.spyOn(clock, 'query').mockImplementationOnce(async (...asked) => {
      const leased = await query(...asked);
      await phone.get(api.setQuiet, { quiet: null });
      return leased;
    });
    await notesAlone();
    await later();
    expect(service.told).toHaveLength(1);
  });

  it('gives words their moment to be read, also when quiet hours are changed in it', async () => {
    await danaWrites();
    await phone.get(api.setQuiet, { quiet: null });
    expect(await notesAlone()).toBe(0);
    await later();
    expect(service.told).toHaveLength(1);
  });

  it('goes on passing while the service is away, and so do words that come while it is on its way', async () => {
    await crisis.say(heron, room, 'suicide=high');
    await phone.get(api.setQuiet, { quiet: await quietNow() });
    service.answer = answers(503);
    await danaWrites('Can you talk?');
    await later();
    service.told.length = 0;
    let more: Promise<unknown> = Promise.resolve();
    service.answer = (response, told) => {
      service.answer = answers(201);
      more = danaWrites('I am here.').finally(() => {
        answers(201)(response, told);
      });
    };
    await later();
    await more;
    expect(service.told).toHaveLength(1);
    await later();
    expect(service.told).toHaveLength(2);
  });

  it('is tried again while the service is away, and told once', async () => {
    service.answer = answers(503);
    await danaWrites();
    await later();
    await later();
    expect(service.told.length).toBeGreaterThan(1);
    service.answer = answers(201);
    service.told.length = 0;
    await later();
    await later();
    expect(service.told).toHaveLength(1);
    expect(crisis.app.logged()).toContain('"note-not-sent"');
    expect(crisis.app.logged()).not.toContain(new URL(endpoint).pathname);
  });

  it('is given up after a day, and after an answer that is for good', async () => {
    service.answer = answers(503);
    await danaWrites();
    await later();
    await crisis.after(24 * 60);
    service.told.length = 0;
    await crisis.after(60);
    expect(service.told).toEqual([]);
    service.answer = answers(400);
    await danaWrites();
    await later();
    await crisis.after(60);
    expect(service.told).toHaveLength(1);
    expect([await isOn(), await standing()]).toEqual([true, [{ wrote: 2, due: false }]]);
  });

  it.each([404, 410])('ends with a browser that its service calls gone: %i', async (status) => {
    service.answer = answers(status);
    await danaWrites();
    await later();
    expect([await isOn(), await standing()]).toEqual([false, []]);
  });

  describe.each([401, 403])('that its service refuses (%i)', (status) => {
    beforeEach(async () => {
      service.answer = answers(status);
      await danaWrites();
      await later();
    });
    afterEach(() => crisis.app.database.run('DELETE FROM note_browser')); // what still waits is told in nobody else's test

    it('comes when that has passed, and what is refused then is the first of another time', async () => {
      await crisis.after(50);
      expect([await isOn(), await standing()]).toEqual([true, [{ wrote: 1, due: true }]]);
      service.answer = answers(201);
      service.told.length = 0;
      await later();
      expect(service.told.splice(0)).toHaveLength(1);
      service.answer = answers(status);
      await crisis.after(61);
      await danaWrites();
      await later();
      expect([await isOn(), await standing()]).toEqual([true, [{ wrote: 2, due: true }]]);
    });

    it('ends with the browser that is refused an hour later still, whatever was tried meanwhile, and the log says so', async () => {
      await crisis.after(50);
      await crisis.after(12);
      expect([await isOn(), await standing()]).toEqual([false, []]);
      expect(crisis.app.logged()).toContain('"outside-forbidden"');
    });

    it('is the first of another time when the words of the one before were read where they are', async () => {
      const { seq } = await danaWrites();
      await (await phone.socket()).tell('room:read', { roomId: inPrivate.id, seq });
      await later();
      await crisis.after(61);
      await danaWrites();
      await later();
      expect([await isOn(), await standing()]).toEqual([true, [{ wrote: 3, due: true }]]);
    });

    it('is the first of another time when it has waited for the end of quiet hours', async () => {
      await phone.get(api.setQuiet, { quiet: await quietNow() });
      await later();
      await crisis.after(70);
      expect([await isOn(), await standing()]).toEqual([true, [{ wrote: 1, due: true }]]);
    });

    it('starts anew in a browser that is turned on again', async () => {
      await turnOn();
      await crisis.after(61);
      expect([await isOn(), await standing()]).toEqual([true, [{ wrote: 1, due: true }]]);
    });
  });

  it('words that come while a note is on its way have their own', async () => {
    let more: Promise<unknown> = Promise.resolve();
    service.answer = (response, told) => {
      service.answer = answers(201);
      more = danaWrites('And one more thing.').finally(() => {
        answers(201)(response, told);
      });
    };
    await danaWrites();
    await later();
    await more;
    expect(service.told).toHaveLength(1);
    // Nobody has tried to tell of these yet.
    const [row] = await crisis.app.database.run('SELECT attempts FROM note_browser WHERE account_id = $1', [heron.accountId]);
    expect(row).toEqual({ attempts: 0 });
    await later();
    expect(service.told).toHaveLength(2);
    expect(await standing()).toEqual([{ wrote: 2, due: false }]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a sign-out there', () => phone.get(api.endSession)],
    [
      'a sign-out from another phone',
      async () => {
        const other = await crisis.app.as(heron);
        const { sessions } = await other.get(api.sessions);
        await other.get(api.endOtherSession, { ref: sessions.find(({ current }) => !current)!.ref });
      },
    ],
    ['a new code', async () => (await crisis.app.as(dana)).get(api.renewCode, { accountId: heron.accountId })],
    ['the end of the account', async () => (await crisis.app.as(dana)).get(api.deactivateMember, { accountId: heron.accountId })],
    ['the switch', () => phone.get(api.endNotes)],
  ])('ends with %s, and what waited for that browser is not sent', async (_, end) => {
    await danaWrites();
    await end();
    await later();
    expect([service.told, await standing()]).toEqual([[], []]);
  });

  it('ends with a session that has run out, before anybody sweeps it up', async () => {
    await crisis.app.database.run(`UPDATE session SET expire = clock_now() + interval '5 seconds' WHERE account_id = $1`, [
      heron.accountId,
    ]);
    await danaWrites();
    await crisis.app.fastForward(1);
    expect(await notesAlone()).toBe(1);
    expect(service.told).toEqual([]);
  });

  it('goes to whoever turned notes on last in that browser, and to five browsers at most', async () => {
    const maple = await crisis.app.as(await crisis.programme.member(room, 'Maple'));
    await turnOn(maple);
    expect([await isOn(), await isOn(maple)]).toEqual([false, true]);
    const clients = await Promise.all(Array.from({ length: 6 }, () => crisis.app.as(heron)));
    for (const client of clients) await turnOn(client, { endpoint: anEndpoint() });
    expect(await Promise.all(clients.map((client) => isOn(client)))).toEqual([false, true, true, true, true, true]);
  });

  it('may be turned on anew in the same session, and has a night’s quiet until somebody chooses', async () => {
    await turnOn(phone, { endpoint: anEndpoint() });
    expect(await standing()).toHaveLength(1);
    expect((await phone.get(api.notes)).quiet).toBeNull();
    const maple = await crisis.app.as(await crisis.programme.member(room, 'Maple'));
    expect(await maple.get(api.notes)).toEqual({ pushKey: expect.any(String), on: false, quiet: null });
    await turnOn(maple, { endpoint: anEndpoint(), timeZone: 'America/Chicago' });
    expect(await maple.get(api.notes)).toEqual({
      pushKey: expect.any(String),
      on: true,
      quiet: { from: '22:00', to: '07:00', timeZone: 'America/Chicago' },
    });
  });

  it('where it is sent stands nowhere as it is', async () => {
    const [row] = await crisis.app.database.run<{ all: string }>(
      'SELECT row_to_json(b)::text AS all FROM note_browser b WHERE account_id = $1',
      [heron.accountId],
    );
    for (const secret of [service.url, new URL(endpoint).pathname.slice(6), reader.publicKey, reader.auth])
      expect(row?.all).not.toContain(secret);
  });

  it('means-not-set-up, notes-on-shared-phone, invalid-input, outlet-address-refused, schedule-zone-unknown', async () => {
    await using house = await startApp({ database: crisis.app.database, config: { push } });
    await using mute = await startApp({ database: crisis.app.database });
    const given = here({ endpoint: 'https://push.example.org/1' });
    const unable = await mute.as(heron);
    expect(await unable.get(api.notes)).toEqual({ pushKey: null, on: false, quiet: null });
    expect(await unable.refusal(api.takeNotes, given)).toBe('means-not-set-up');
    expect(await (await house.as(heron, { phone: 'shared' })).refusal(api.takeNotes, given)).toBe('notes-on-shared-phone');
    const client = await house.as(heron);
    expect(await client.refusal(api.takeNotes, { ...given, publicKey: 'A'.repeat(87) })).toBe('invalid-input');
    expect(await client.refusal(api.takeNotes, { ...given, endpoint: 'https://10.0.0.1/push' })).toBe('outlet-address-refused');
    expect(await client.refusal(api.takeNotes, { ...given, timeZone: 'Moon/Sea' })).toBe('schedule-zone-unknown');
    expect(await client.refusal(api.takeNotes, given)).toBe('done');
    const quiet = { from: '22:00', to: '07:00', timeZone: 'UTC' };
    expect(await client.refusal(api.setQuiet, { quiet: { ...quiet, timeZone: 'Moon/Sea' } })).toBe('schedule-zone-unknown');
    expect(await client.refusal(api.setQuiet, { quiet: { ...quiet, to: '22:00' } })).toBe('invalid-input');
    expect(await client.refusal(api.setQuiet, { quiet })).toBe('done');
  });
});
