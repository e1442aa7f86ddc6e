import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { api } from '#libs/contracts';
import type { Programme, RoomMade, Seated } from '#libs/testing';
import { startApp } from './support/app.js';
import { Crisis } from './support/crisis.js';
import { answers, FakeSystem } from './support/fake-system.js';
import { reachesOut } from './support/outside.js';
import { Reader } from './support/push-reader.js';

describe('a note in a browser', () => {
  let service: FakeSystem;
  let crisis: Crisis;
  let programme: Programme;
  let room: RoomMade;
  let heron: Seated;
  let dana: Seated;
  let reader: Reader;
  let endpoint: string;
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const push = { key: createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' })) };

  beforeAll(async () => {
    service = await FakeSystem.open();
    crisis = await Crisis.start({
      override: reachesOut,
      config: { push },
    });
  });
  afterAll(async () => {
    await crisis[Symbol.asyncDispose]();
    await service[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    service.answer = answers(201);
    service.told.length = 0;
    programme = await crisis.app.programme();
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    dana = await programme.staff('counselor', 'Dana', [room]);
    await programme.duty(dana, 600);
    reader = new Reader();
    endpoint = `${service.url}/push/${randomBytes(9).toString('base64url')}`;
  });
  const turnOn = async (who = dana) =>
    (await crisis.app.as(who)).get(api.addBrowser, { endpoint, publicKey: reader.publicKey, auth: reader.auth });
  const ofDana = async () => (await crisis.app.as(dana)).get(api.reach);

  it('says that something waits and how urgent it is, to that browser alone', async () => {
    await turnOn();
    await crisis.say(heron, room, 'suicide=imminent and persimmon');
    await crisis.tick();
    const { headers, raw } = service.first();
    expect(reader.read(raw)).toEqual({ title: 'Lamplight: something waits', body: 'Urgent' });
    expect(headers).toMatchObject({
      'content-encoding': 'aes128gcm',
      ttl: '3600',
      urgency: 'high',
      authorization: expect.stringMatching(/^vapid t=/u),
    });
    // A clock that is hours wrong, either way, makes no claim that is over, or too long for RFC 8292.
    const [, claims = ''] = /^vapid t=[^.]+\.([^.]+)/u.exec(headers.authorization ?? '') ?? [];
    const { exp } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { exp: number };
    const [clock] = await crisis.app.database.run<{ now: number }>('SELECT extract(epoch FROM clock_now())::int AS now');
    expect(Math.round((exp - clock!.now) / 3600)).toBe(12);
    const [page] = await crisis.app.database.run<{ id: string; state: string }>(
      `SELECT id, state FROM page WHERE account_id = $1 AND means = 'push'`,
      [dana.accountId],
    );
    expect(page).toEqual({ id: expect.any(String), state: 'sent' });
    expect(headers['topic']).toBe(page?.id.replaceAll('-', ''));
    expect(() => new Reader().read(raw)).toThrow();
    expect((await ofDana()).deliveries).toMatchObject([{ means: 'push', state: 'sent' }, { means: 'email' }]);
  });

  it('is tried again when the service is away, and forgotten with a browser that is gone', async () => {
    await turnOn();
    service.answer = answers(503);
    await (await crisis.app.as(dana)).get(api.testPage, { means: 'push' });
    await crisis.tick();
    expect((await ofDana()).deliveries).toMatchObject([{ state: 'due', reason: 'outside-unavailable' }]);
    service.answer = answers(410);
    await crisis.after(1);
    expect(await ofDana()).toMatchObject({ browsers: 0, deliveries: [{ state: 'failed', reason: 'outside-gone' }] });
  });

  describe.each([401, 403])('that takes notes under another key than ours (%i)', (status) => {
    const lacking = async () => {
      const admin = await crisis.app.as(await programme.staff('admin', `Priya ${randomBytes(4).toString('hex')}`));
      await crisis.after(6); // who can be reached has been looked at again
      const people = (await admin.get(api.onCall)).alarms.contacts?.people ?? [];
      return people.filter(({ lacks }) => lacks.length > 0).map(({ name, lacks }) => [name, lacks]);
    };
    const sendsOne = async () => {
      await (await crisis.app.as(dana)).get(api.testPage, { means: 'push' });
      await crisis.tick();
    };
    beforeEach(async () => {
      await turnOn();
      service.answer = answers(status);
      await sendsOne();
    });
    const refusesStill = async () => {
      await crisis.after(61);
      await sendsOne();
    };

    it('is tried again, and tells at once: another refusal within the hour changes nothing, and a note that it takes ends it', async () => {
      await crisis.after(50);
      await sendsOne();
      expect([await lacking(), (await ofDana()).browsers]).toEqual([[['Dana', ['notes']]], 1]);
      service.answer = answers(201);
      await sendsOne();
      expect([await lacking(), (await ofDana()).deliveries[0]?.state]).toEqual([[], 'sent']);
      service.answer = answers(status);
      await refusesStill(); // the first of another time
      expect((await ofDana()).browsers).toBe(1);
    });

    it('counts as none an hour later, whatever was tried meanwhile, and its owner is told why', async () => {
      for (const minutes of [30, 31]) {
        await crisis.after(minutes);
        await sendsOne();
      }
      const failed = { state: 'failed', reason: 'outside-forbidden' };
      expect(await ofDana()).toMatchObject({ browsers: 0, deliveries: [failed, failed, failed] });
      service.told.length = 0;
      await crisis.say(heron, room, 'suicide=imminent and persimmon');
      await crisis.tick();
      expect(service.told).toEqual([]);
      expect(await rest(false)).toEqual({ kept: false });
    });

    it('is an alarm of the admins while nothing else of its owner makes a sound, until they have turned notes on again', async () => {
      await refusesStill();
      expect(await lacking()).toEqual([['Dana', ['notes']]]);
      await rest(false); // somebody looks at that desk again, and has done nothing
      await rest(true);
      expect(await lacking()).toEqual([['Dana', ['notes']]]);
      await turnOn();
      expect([await lacking(), (await ofDana()).browsers]).toEqual([[], 1]);
    });

    it.each<[string, () => Promise<unknown>]>([
      [
        'a telephone',
        () =>
          crisis.app.database.run(
            `INSERT INTO identity.contact (account_id, kind, organisation_id, address, proven_at) VALUES ($1, 'phone', $2, $3, clock_now())`,
            [dana.accountId, dana.organisationId, `+1555${String(Date.now()).slice(-7)}`],
          ),
      ],
      [
        'another browser',
        async () =>
          (await crisis.app.as(dana)).get(api.addBrowser, {
            endpoint: `${endpoint}-other`,
            publicKey: reader.publicKey,
            auth: reader.auth,
          }),
      ],
      ['a choice to have none', async () => (await crisis.app.as(dana)).get(api.dropBrowser, { endpoint })],
    ])('is none with %s', async (_, has) => {
      await has();
      expect(await lacking()).toEqual([]);
    });
  });

  it('goes to whoever turned notes on last in that browser', async () => {
    await turnOn();
    const lee = await crisis.programme.staff('counselor', 'Lee');
    await turnOn(lee);
    expect((await ofDana()).browsers).toBe(0);
    await (await crisis.app.as(dana)).get(api.dropBrowser, { endpoint });
    expect((await (await crisis.app.as(lee)).get(api.reach)).browsers).toBe(1);
    await (await crisis.app.as(lee)).get(api.dropBrowser, { endpoint });
    expect((await (await crisis.app.as(lee)).get(api.reach)).browsers).toBe(0);
  });

  const rest = async (rests: boolean, who = dana) => (await crisis.app.as(who)).get(api.restBrowser, { endpoint, rests });
  const shiftEnds = () => crisis.after(601);

  it('goes on while the shift does in a browser whose desk signed itself out, and no longer', async () => {
    await turnOn();
    expect(await rest(true)).toEqual({ kept: true });
    await crisis.say(heron, room, 'suicide=imminent and persimmon');
    await crisis.tick();
    expect(reader.read(service.first().raw)).toMatchObject({ body: 'Urgent' });
    await shiftEnds();
    service.told.length = 0;
    await crisis.tick();
    expect(service.told).toEqual([]);
    expect((await ofDana()).browsers).toBe(0);
    expect(await (await crisis.app.as(dana)).refusal(api.testPage, { means: 'push' })).toBe('means-not-proven');
  });

  it('lasts again once somebody is there again', async () => {
    await turnOn();
    await rest(true);
    expect(await rest(false)).toEqual({ kept: true });
    await shiftEnds();
    expect((await ofDana()).browsers).toBe(1);
  });

  it('ends with the desk of whoever is not on duty, and with nobody else’s', async () => {
    await turnOn();
    const lee = await crisis.programme.staff('counselor', 'Lee');
    expect(await rest(true, lee)).toEqual({ kept: false });
    expect((await ofDana()).browsers).toBe(1);
    await shiftEnds();
    expect(await rest(true)).toEqual({ kept: false });
    expect(await rest(false)).toEqual({ kept: false });
    expect((await ofDana()).browsers).toBe(0);
  });

  describe('ends with the session that took it', () => {
    const refOf = async () =>
      (await crisis.app.database.run<{ ref: string }>('SELECT session_ref AS ref FROM push_browser WHERE endpoint = $1', [endpoint]))[0]!
        .ref;

    it('when its owner ends that one from elsewhere, and with no other', async () => {
      await turnOn();
      const phone = await refOf();
      await crisis.app.as(dana);
      const desk = await crisis.app.as(dana);
      const { sessions } = await desk.get(api.sessions);
      const other = sessions.find(({ ref, current }) => !current && ref !== phone)!;
      await desk.get(api.endOtherSession, { ref: other.ref });
      expect((await ofDana()).browsers).toBe(1);
      await desk.get(api.endOtherSession, { ref: phone });
      expect((await ofDana()).browsers).toBe(0);
      await crisis.say(heron, room, 'suicide=imminent and persimmon');
      await crisis.tick();
      expect(service.told).toEqual([]);
    });

    it('of the desk where somebody is there again, not of the one before', async () => {
      await turnOn();
      const before = await refOf();
      await rest(true);
      await rest(false);
      await (await crisis.app.as(dana)).get(api.endOtherSession, { ref: before });
      expect((await ofDana()).browsers).toBe(1);
    });

    it('when its owner takes another password elsewhere, also where that session had ended before, or is not known', async () => {
      const at = async (browser: string) => {
        const client = await crisis.app.as(dana);
        await client.get(api.addBrowser, { endpoint: `${endpoint}-${browser}`, publicKey: reader.publicKey, auth: reader.auth });
        return client;
      };
      const resting = await at('resting');
      await resting.get(api.restBrowser, { endpoint: `${endpoint}-resting`, rests: true });
      await resting.get(api.endSession, {});
      await at('unknown');
      await crisis.app.database.run('UPDATE push_browser SET session_ref = NULL WHERE endpoint = $1', [`${endpoint}-unknown`]);
      const here = await at('here');
      await crisis.app.database.run('DELETE FROM password_credential WHERE account_id = $1', [dana.accountId]); // as after a new code
      await here.get(api.setPassword, { password: 'a lamp, over still water' });
      expect(await crisis.app.database.run('SELECT endpoint FROM push_browser WHERE account_id = $1', [dana.accountId])).toEqual([
        { endpoint: `${endpoint}-here` },
      ]);
    });

    it('when an admin takes every way in away', async () => {
      await turnOn();
      const priya = await programme.staff('admin', 'Priya');
      await (await crisis.app.as(priya)).get(api.renewStaffCode, { accountId: dana.accountId });
      expect(await crisis.app.database.run('SELECT FROM push_browser WHERE endpoint = $1', [endpoint])).toEqual([]);
    });
  });

  it('means-not-set-up, invalid-input, outlet-address-refused', async () => {
    await using house = await startApp({ database: crisis.app.database, config: { push } });
    await using mute = await startApp({ database: crisis.app.database });
    const given = { endpoint: 'https://push.example.org/1', publicKey: reader.publicKey, auth: reader.auth };
    expect(await (await mute.as(dana)).refusal(api.addBrowser, given)).toBe('means-not-set-up');
    const client = await house.as(dana);
    expect(await client.refusal(api.addBrowser, { ...given, publicKey: 'A'.repeat(87) })).toBe('invalid-input');
    expect(await client.refusal(api.addBrowser, { ...given, endpoint: 'https://10.0.0.1/push' })).toBe('outlet-address-refused');
    expect(await client.refusal(api.addBrowser, given)).toBe('done');
  });
});
