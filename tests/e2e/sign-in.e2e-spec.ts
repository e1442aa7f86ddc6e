import { api, type EndpointName } from '#libs/contracts';
import { TEST_ORIGIN, type TestApp, type TestClient } from '#libs/testing';
import { startApp } from './support/app.js';
import { authenticatorCode, enrolled, fromElsewhere, type House, house, PASSWORD, settled, stageOf, walkTo } from './support/way-in.js';

const WRONG = 'a lamp that is not this one';
const sidOf = (client: TestClient) => /(?:^|; )lamplight=([^;]+)/.exec(client.cookie ?? '')?.[1];

describe('signing in', () => {
  let app: TestApp;
  let here: House;
  beforeAll(async () => {
    app = await startApp({ config: { trustProxyHops: 1 } });
  });
  afterAll(() => app[Symbol.asyncDispose]());
  beforeEach(async () => {
    here = await house(app);
  });

  const password = (name: string, given: string, client = app.stranger()) =>
    client.ask(api.enterPassword, { name, password: given, phone: 'own' }, fromElsewhere());
  const joined = async (phone: 'own' | 'shared' = 'own') => {
    const { accountId, code } = await enrolled(here.counselor, here.room);
    const client = app.stranger();
    await client.ask(api.enterCode, { code, phone }, fromElsewhere());
    await walkTo(client, 'credential', here.room);
    return { client, accountId };
  };

  describe('as one of the staff', () => {
    it('takes a password and then a code, each only when it is right', async () => {
      const { email, secret } = await settled(app, here.admin);
      const client = app.stranger();
      expect(await client.refusal(api.escalations)).toBe('not-signed-in');
      expect((await password(email, WRONG, client)).body).toEqual({ type: 'sign-in-refused' });
      expect((await password(email.toUpperCase(), PASSWORD, client)).body).toMatchObject({
        signedIn: true,
        role: 'counselor',
        name: 'Odalys',
        stage: 'second-factor',
      });
      expect(await client.refusal(api.escalations)).toBe('step-missing');
      const code = await authenticatorCode(app, secret);
      expect(await client.refusal(api.enterSecondFactor, { code: code === '000000' ? '111111' : '000000' })).toBe('second-factor-refused');
      expect(await client.get(api.enterSecondFactor, { code })).toMatchObject({ stage: 'ready' });
      expect(await client.refusal(api.duty)).toBe('done');
    });

    it('does not say whether an unknown name, another password or an ended account was the reason', async () => {
      const { email, accountId } = await settled(app, here.admin);
      const invited = { givenName: 'Odalys', familyName: 'Brennan', email: 'invited@example.org', role: 'counselor', roomIds: [] };
      await here.admin.get(api.addStaff, invited);
      const refused = [await password('unknown@example.org', PASSWORD), await password('1234-abcd', PASSWORD)];
      refused.push(await password(email, WRONG), await password(invited.email, PASSWORD));
      await here.admin.get(api.deactivateStaff, { accountId });
      refused.push(await password(email, PASSWORD));
      const gone = await settled(app, here.admin);
      await app.database.run('UPDATE account SET deactivated_at = clock_now() WHERE id = $1', [gone.accountId]);
      refused.push(await password(gone.email, PASSWORD));
      expect(new Set(refused.map(({ status, text }) => `${String(status)} ${text}`))).toEqual(new Set(['401 {"type":"sign-in-refused"}']));
    });

    it('takes a code from the authenticator once, from one step before or after, and none that is older', async () => {
      const { email, secret } = await settled(app, here.admin);
      const begin = async () => {
        const client = app.stranger();
        await password(email, PASSWORD, client);
        return client;
      };
      const [one, two] = [await begin(), await begin()];
      const code = await authenticatorCode(app, secret);
      const answers = await Promise.all([one, two].map((client) => client.refusal(api.enterSecondFactor, { code })));
      expect(answers.sort()).toEqual(['done', 'second-factor-refused']);
      const next = await begin();
      expect(await next.refusal(api.enterSecondFactor, { code: await authenticatorCode(app, secret, -1) })).toBe('second-factor-refused');
      expect(await next.refusal(api.enterSecondFactor, { code: await authenticatorCode(app, secret, 3) })).toBe('second-factor-refused');
      expect(await next.refusal(api.enterSecondFactor, { code: await authenticatorCode(app, secret, 1) })).toBe('done');
    });

    it('does not hand out another authenticator or password to half a sign-in', async () => {
      const { email, client: whole } = await settled(app, here.admin);
      const half = app.stranger();
      await password(email, PASSWORD, half);
      expect(await half.refusal(api.offerSecondFactor)).toBe('step-missing');
      expect(await half.refusal(api.setPassword, { password: 'another lamp, over water' })).toBe('step-missing');
      expect(await whole.refusal(api.offerSecondFactor)).toBe('step-missing');
    });

    it('counts wrong passwords by account and address, and locks nobody out for good', async () => {
      const { email } = await settled(app, here.admin);
      for (let i = 0; i < 10; i += 1) expect((await password(email, WRONG)).status).toBe(401);
      const refused = await password(email, PASSWORD);
      expect(refused).toMatchObject({ status: 429, body: { type: 'too-many-tries' } });
      expect((refused.body as unknown as { retryAfterMs: number }).retryAfterMs).toBeLessThanOrEqual(600_000);
      await app.database.run('UPDATE rate_limit SET expire = 1');
      expect((await password(email, PASSWORD)).status).toBe(200);
    });

    it('counts the tries at a member together, however their name is typed', async () => {
      const { client } = await joined();
      const { signInName } = await client.get(api.setPassword, { password: PASSWORD });
      const spellings = Array.from(
        { length: 10 },
        (_, i) => `${signInName!.slice(0, i % 8)}${'-'.repeat(1 + i)}${signInName!.slice(i % 8)}`,
      );
      for (const spelling of spellings) expect((await password(spelling, WRONG)).status).toBe(401);
      expect((await password(signInName!, PASSWORD)).status).toBe(429);
    });

    it('counts wrong codes from the authenticator', async () => {
      const { email, secret } = await settled(app, here.admin);
      const client = app.stranger();
      await password(email, PASSWORD, client);
      const right = await authenticatorCode(app, secret);
      const wrong = right === '000000' ? '111111' : '000000';
      for (let i = 0; i < 6; i += 1) expect(await client.refusal(api.enterSecondFactor, { code: wrong })).toBe('second-factor-refused');
      expect(await client.refusal(api.enterSecondFactor, { code: right })).toBe('too-many-tries');
    });
  });

  describe('as a member', () => {
    it('opens a known phone with its PIN, and no other phone', async () => {
      const { client } = await joined();
      await client.get(api.setPin, { pin: '294716' });
      await client.get(api.endSession);
      expect(await client.get(api.session)).toMatchObject({ signedIn: false, knownDevice: true, programme: { deskPhone: '555-0100' } });
      expect(await client.refusal(api.enterPin, { pin: '294717' })).toBe('pin-refused');
      expect(await client.get(api.enterPin, { pin: '294716' })).toMatchObject({ signedIn: true, stage: 'ready', phone: 'own' });
      const other = app.stranger();
      expect(await other.get(api.session)).toMatchObject({ signedIn: false, knownDevice: false });
      expect(await other.refusal(api.enterPin, { pin: '294716' })).toBe('pin-locked');
    });

    it('locks the PIN after five wrong ones, also when they come at once', async () => {
      const { client, accountId } = await joined();
      await client.get(api.setPin, { pin: '294716' });
      await client.get(api.endSession);
      const guesses = Array.from({ length: 12 }, (_, i) => client.ask(api.enterPin, { pin: String(500_001 + i * 7) }));
      const refused = (await Promise.all(guesses)).map(({ body }) => (body as { type: string }).type);
      expect(refused.filter((code) => code === 'pin-refused')).toHaveLength(4);
      expect(refused.filter((code) => code === 'pin-locked')).toHaveLength(8);
      expect(await client.refusal(api.enterPin, { pin: '294716' })).toBe('pin-locked');
      expect(await client.get(api.session)).toMatchObject({ knownDevice: false });
      expect(await app.database.run('SELECT FROM device WHERE account_id = $1', [accountId])).toEqual([]);
    });

    it('gives five tries again after a right one', async () => {
      const { client } = await joined();
      await client.get(api.setPin, { pin: '294716' });
      const attempt = async (pin: string) => (await client.ask(api.enterPin, { pin }, fromElsewhere())).status;
      for (const round of [1, 2]) {
        for (let i = 0; i < 4; i += 1) expect([round, await attempt('294717')]).toEqual([round, 401]);
        expect([round, await attempt('294716')]).toEqual([round, 200]);
      }
    });

    it('takes the name that was made for them and their password', async () => {
      const { client } = await joined('shared');
      const { signInName } = await client.get(api.setPassword, { password: PASSWORD });
      expect(signInName).toMatch(/^[0-9a-z]{4}-[0-9a-z]{4}$/);
      await client.get(api.endSession);
      const phone = app.stranger();
      expect((await password(signInName!, WRONG, phone)).body).toEqual({ type: 'sign-in-refused' });
      expect((await password(signInName!.toUpperCase().replace('-', ' '), PASSWORD, phone)).body).toMatchObject({
        signedIn: true,
        role: 'member',
        stage: 'ready',
      });
    });
  });

  describe('the session', () => {
    it('has a new id at every sign-in and at every rise of authority, and none before', async () => {
      const { email, secret } = await settled(app, here.admin);
      const client = app.stranger();
      await client.get(api.session);
      expect(client.cookie).toBeNull();
      const planted = 's%3Aplanted.by%2Fsomeone';
      client.cookie = `lamplight=${planted}`;
      await password(email, PASSWORD, client);
      const half = sidOf(client);
      expect(half).toBeDefined();
      expect(half).not.toBe(planted);
      await client.get(api.enterSecondFactor, { code: await authenticatorCode(app, secret) });
      expect(sidOf(client)).not.toBe(half);
      client.cookie = `lamplight=${half!}`;
      expect(await client.refusal(api.duty)).toBe('session-ended');
    });

    it('has a new id when the way in is done', async () => {
      const { client } = await joined();
      const before = sidOf(client);
      await client.get(api.setPin, { pin: '294716' });
      expect(sidOf(client)).not.toBe(before);
      expect(await stageOf(client)).toBe('ready');
    });

    it('keeps its cookie from scripts and from other sites, and past the browser only on an own phone', async () => {
      const cookieFor = async (phone: 'own' | 'shared') => {
        const { code } = await enrolled(here.counselor, here.room);
        const answer = await app.stranger().ask(api.enterCode, { code, phone }, fromElsewhere());
        return answer.headers.getSetCookie().join();
      };
      const [own, shared] = [await cookieFor('own'), await cookieFor('shared')];
      for (const cookie of [own, shared]) expect(cookie).toMatch(/^lamplight=s%3A[^;]+; Path=\/;.*HttpOnly; SameSite=Strict$/);
      expect(own).toContain('Expires=');
      expect(shared).not.toContain('Expires=');
    });

    it.each([
      ['staff', 'own', 30, 12 * 60],
      ['member', 'own', 14 * 24 * 60, 60 * 24 * 60],
      ['member', 'shared', 20, 4 * 60],
    ] as const)('of a %s (%s phone) ends after %d idle minutes, and after %d whatever happens', async (who, phone, idle, whole) => {
      const person = who === 'staff' ? here.dana : await here.programme.member(here.room, 'Heron');
      const begin = async () =>
        app.as(
          person,
          who === 'staff' ? {} : { phone, ...(phone === 'shared' && { idleSeconds: idle * 60, endsAt: await inMinutes(whole) }) },
        );
      const [active, idler] = [await begin(), await begin()];
      let passed = 0;
      const wait = async (minutes: number) => {
        await app.fastForward(minutes);
        passed += minutes;
      };
      await wait(idle - 1);
      expect(await active.refusal(api.stay)).toBe('done');
      expect(await idler.refusal(api.rooms)).toBe('done'); // as a page does by itself
      await wait(2);
      expect(await idler.refusal(api.rooms)).toBe('session-ended');
      expect(await active.refusal(api.stay)).toBe('done');
      while (passed + idle - 1 < whole) {
        await wait(idle - 1);
        expect(await active.refusal(api.stay)).toBe('done');
      }
      await wait(whole - passed);
      expect(await active.refusal(api.rooms)).toBe('session-ended');
    });

    it('is not kept alive by asking whether it still is', async () => {
      const client = await app.as(here.dana);
      await app.fastForward(20);
      expect(await client.get(api.session)).toMatchObject({ signedIn: true });
      await app.fastForward(11);
      expect(await client.get(api.session)).toMatchObject({ signedIn: false });
    });

    it('tells its own ends', async () => {
      const { code } = await enrolled(here.counselor, here.room);
      const { body } = await app.stranger().ask(api.enterCode, { code, phone: 'shared' }, fromElsewhere());
      const { serverTime, idleEndsAt, endsAt } = body as { serverTime: string; idleEndsAt: string; endsAt: string };
      const minutes = (until: string) => (Date.parse(until) - Date.parse(serverTime)) / 60_000;
      expect(minutes(idleEndsAt)).toBeCloseTo(20, 0);
      expect(minutes(endsAt)).toBeCloseTo(240, 0);
      const [row] = await app.database.run<{ minutes: number }>(
        'SELECT extract(epoch FROM expire - clock_now())::float8 / 60 AS minutes FROM session ORDER BY seen_at DESC LIMIT 1',
      );
      expect(row!.minutes).toBeCloseTo(20, 0);
    });

    it('ends with its sockets, as often as one asks; the phone keeps its PIN', async () => {
      const { client } = await joined();
      await client.get(api.setPin, { pin: '294716' });
      const [socket, kept] = [await client.socket(), client.cookie];
      const answer = await client.ask(api.endSession);
      expect(answer.body).toEqual({ done: true });
      expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"');
      await socket.ended();
      expect(sidOf(client)).toBeUndefined();
      expect(await client.get(api.endSession)).toEqual({ done: true });
      expect(await app.stranger().get(api.endSession)).toEqual({ done: true });
      client.cookie = kept;
      expect(await client.refusal(api.rooms)).toBe('session-ended');
      expect(await client.refusal(api.enterPin, { pin: '294716' })).toBe('done');
    });

    it('is listed, and ended from elsewhere, by its own account only', async () => {
      const heron = await here.programme.member(here.room, 'Heron');
      const [phone, laptop, stranger] = [await app.as(heron), await app.as(heron), await app.as(here.dana)];
      const { sessions } = await phone.get(api.sessions);
      expect(sessions.map(({ current }) => current).sort()).toEqual([false, true]);
      const { ref } = sessions.find(({ current }) => !current)!;
      expect(await stranger.refusal(api.endOtherSession, { ref })).toBe('not-found');
      const socket = await laptop.socket();
      expect(await phone.refusal(api.endOtherSession, { ref })).toBe('done');
      // The bell says so; whoever only looked every two seconds would find it expired.
      expect(await socket.heard('session:ended')).toEqual({ reason: 'signed-out' });
      await socket.ended();
      expect(await laptop.refusal(api.rooms)).toBe('session-ended');
      expect(await phone.refusal(api.rooms)).toBe('done');
      expect(await phone.refusal(api.endOtherSession, { ref })).toBe('not-found');
    });

    it('ends when the authority of its account changes', async () => {
      const client = await app.as(here.dana);
      const socket = await client.socket();
      await app.database.run('UPDATE account SET version = version + 1 WHERE id = $1', [here.dana.accountId]);
      await socket.ended();
      expect(await client.refusal(api.duty)).toBe('session-ended');
    });
  });

  describe('the door', () => {
    it('takes what changes something only from our own pages', async () => {
      const client = await app.as(here.dana);
      const post = (headers: Record<string, string>) =>
        fetch(`${app.base}${api.setDuty.path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: '{"minutes":0}',
        });
      const cookie = client.cookie!;
      expect((await post({ cookie, origin: TEST_ORIGIN })).status).toBe(200);
      for (const origin of ['https://evil.example', `${TEST_ORIGIN}.evil.example`, 'null', TEST_ORIGIN.replace('http', 'https')])
        expect(await (await post({ cookie, origin })).json()).toEqual({ type: 'origin-refused' });
      expect(await (await post({ cookie })).json()).toEqual({ type: 'origin-refused' });
      expect(await (await post({ 'sec-fetch-site': 'cross-site' })).json()).toEqual({ type: 'origin-refused' });
      expect(await (await post({})).json()).toEqual({ type: 'not-signed-in' });
    });

    it('lets each role in where it belongs', async () => {
      const people = {
        member: await here.programme.member(here.room, 'Heron'),
        counselor: here.dana,
        supervisor: await here.programme.staff('supervisor', 'Sam'),
        admin: await here.programme.staff('admin', 'Ana'),
        'privacy-officer': await here.programme.staff('privacy-officer', 'Pat'),
      };
      const doors: readonly EndpointName[] = ['rooms', 'duty', 'roster', 'staff', 'audit'];
      const open: Record<string, string[]> = {};
      for (const [role, person] of Object.entries(people)) {
        const client = await app.as(person);
        open[role] = [];
        for (const door of doors) {
          const answer = await client.refusal(api[door]);
          if (answer === 'done') open[role].push(door);
          else expect(answer).toBe('not-for-your-role');
        }
      }
      expect(open).toEqual({
        member: ['rooms'],
        counselor: ['rooms', 'duty', 'roster'],
        supervisor: ['rooms', 'duty', 'roster'],
        admin: ['rooms', 'duty', 'roster', 'staff', 'audit'],
        'privacy-officer': ['rooms', 'duty', 'audit'],
      });
    });
  });

  const inMinutes = async (minutes: number) => {
    const [clock] = await app.database.run<{ at: Date }>('SELECT clock_now() + make_interval(mins => $1) AS at', [minutes]);
    return clock!.at.toISOString();
  };
});
