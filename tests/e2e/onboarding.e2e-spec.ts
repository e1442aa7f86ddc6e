import { api, type ProblemCode, stages } from '#libs/contracts';
import { aliasSkeleton, aliasWords } from '#libs/rooms';
import type { Seated, TestApp, TestClient } from '#libs/testing';
import { startApp } from './support/app.js';
import { authenticatorCode, enrolled, fromElsewhere, type House, house, PASSWORD, stageOf, walkTo } from './support/way-in.js';

describe('the way in', () => {
  let app: TestApp;
  let here: House;
  beforeAll(async () => {
    app = await startApp({ config: { trustProxyHops: 1 } });
  });
  afterAll(() => app[Symbol.asyncDispose]());
  beforeEach(async () => {
    here = await house(app);
  });

  const arrive = async (phone: 'own' | 'shared' = 'own', names: { givenName?: string; familyName?: string } = {}) => {
    const { accountId, code } = await enrolled(here.counselor, here.room, names);
    const client = app.stranger();
    await client.ask(api.enterCode, { code, phone }, fromElsewhere());
    return { client, accountId };
  };

  describe('of a member', () => {
    it('goes one step after the other, and skips none', async () => {
      const { client } = await arrive();
      const { room } = here;
      const ways: readonly (readonly [() => Promise<ProblemCode | 'done'>, string])[] = [
        [() => client.refusal(api.learnExit), 'exit'],
        [() => client.refusal(api.acceptAgreement, { version: 1, language: 'es' }), 'agreement'],
        [() => client.refusal(api.chooseAlias, { roomId: room.id, alias: 'Quiet River', patch: 7 }), 'alias'],
        [() => client.refusal(api.seeStaffSight), 'staff-sight'],
        [() => client.refusal(api.setPin, { pin: '294716' }), 'credential'],
      ];
      for (const [index, [take, stage]] of ways.entries()) {
        expect(await stageOf(client)).toBe(stage);
        for (const [early] of ways.slice(index + 1)) expect(await early()).toBe('step-missing');
        expect(await client.refusal(api.rooms)).toBe('step-missing');
        expect(await take()).toBe('done');
      }
      expect(await stageOf(client)).toBe('ready');
      expect((await client.get(api.rooms)).rooms.map(({ id }) => id)).toEqual([room.id]);
    });

    it('shows what it is about, in the language that they choose', async () => {
      const { client } = await arrive();
      const view = await client.get(api.onboarding);
      expect(view).toMatchObject({
        stage: 'exit',
        language: 'en',
        phone: 'own',
        room: { id: here.room.id, name: 'Tuesday room', leaders: ['Dana'], alias: null },
      });
      expect(view.agreement).toEqual({ version: 1, lines: ['What is said here stays here.'] });
      await client.get(api.chooseLanguage, { language: 'es' });
      expect((await client.get(api.onboarding)).agreement.lines).toEqual(['Lo que se dice aquí se queda aquí.']);
      const staff = await app.as(here.dana);
      expect(await staff.refusal(api.onboarding)).toBe('not-for-your-role');
      expect(await client.refusal(api.offerSecondFactor)).toBe('not-for-your-role');
    });

    it('is asked again when the agreement changes, and by the version that they read', async () => {
      const heron = await app.as(await here.programme.member(here.room, 'Heron'));
      expect(await stageOf(heron)).toBe('ready');
      await app.database.run(`INSERT INTO agreement VALUES ($1, 2, '{"en": ["Second."], "es": ["Segundo."]}', clock_now())`, [
        here.programme.organisationId,
      ]);
      expect(await stageOf(heron)).toBe('agreement');
      expect(await heron.refusal(api.rooms)).toBe('step-missing');
      expect(await heron.refusal(api.acceptAgreement, { version: 1, language: 'en' })).toBe('agreement-changed');
      expect(await heron.refusal(api.acceptAgreement, { version: 2, language: 'en' })).toBe('done');
      expect(await heron.refusal(api.rooms)).toBe('done');
    });

    it('begins in the room where it ends: what was said before they came is not theirs', async () => {
      const heron = await app.as(await here.programme.member(here.room, 'Heron'));
      await heron.get(api.postMessage, { roomId: here.room.id, clientKey: crypto.randomUUID(), text: 'good evening', confirmed: true });
      const { client } = await arrive();
      await walkTo(client, 'ready', here.room);
      expect((await client.get(api.roomMessages, { roomId: here.room.id })).messages).toEqual([]);
    });
  });

  describe('to an alias', () => {
    let heron: Seated;
    let client: TestClient;
    beforeEach(async () => {
      heron = await here.programme.member(here.room, 'Heron');
      ({ client } = await arrive('own', { givenName: 'María José', familyName: 'Quiñonero' }));
      await walkTo(client, 'alias', here.room);
    });
    const choose = (alias: string, over: object = {}) =>
      client.refusal(api.chooseAlias, { roomId: here.room.id, alias, patch: 7, ...over });

    it('offers three that are free, in both languages', async () => {
      const english = await client.get(api.aliasOffers);
      expect(new Set(english.aliases).size).toBe(3);
      await client.get(api.chooseLanguage, { language: 'es' });
      const spanish = await client.get(api.aliasOffers);
      expect(english.aliases.some((alias) => spanish.aliases.includes(alias))).toBe(false);
      expect(await choose(spanish.aliases[0]!)).toBe('done');
    });

    it('offers what is left: nothing that someone has in the room, or is called', async () => {
      await enrolled(here.counselor, here.room, { givenName: 'Cedar' });
      const left = ['Heron', 'Cedar', 'Birch', 'Meadow', 'Maple'];
      await app.database.run(
        `WITH words AS (SELECT gen_random_uuid() AS id, skeleton FROM unnest($1::text[]) AS skeleton),
              accounts AS (INSERT INTO account (id, organisation_id, role, language, created_at) SELECT id, $2, 'member', 'en', clock_now() FROM words)
         INSERT INTO membership (room_id, account_id, organisation_id, seat, alias, alias_skeleton, patch, state)
         SELECT $3, id, $2, 'peer', skeleton, skeleton, 0, 'active' FROM words`,
        [aliasWords.en.filter((word) => !left.includes(word)).map(aliasSkeleton), here.programme.organisationId, here.room.id],
      );
      expect((await client.get(api.aliasOffers)).aliases.sort()).toEqual(['Birch', 'Maple', 'Meadow']);
    });

    it.each([
      ['alias-taken', 'Heron'],
      ['alias-taken', 'hér0n'],
      ['alias-taken', 'Нeron'],
      ['alias-taken', 'H e r o n'],
      ['alias-reserved', 'Dana'],
      ['alias-reserved', 'DΑNА'],
      ['alias-reserved', 'The Counselor'],
      ['alias-reserved', '9 8 8'],
      ['alias-names-someone', 'Maria Jose'],
      ['alias-names-someone', 'quinonero22'],
      ['alias-names-someone', 'MQuiñonero'],
      ['alias-names-someone', '555-0142'],
      ['alias-names-someone', 'me@example.org'],
      ['alias-names-someone', 'Jennifer'],
      ['invalid-input', '\u200b\u200b\u200b'],
      ['invalid-input', '★★★'],
      ['invalid-input', 'a'.repeat(25)],
      ['done', 'Quiet River'],
      ['done', 'Ñandú'],
    ] as const)('answers %s to %s', async (answer, alias) => {
      expect(await choose(alias)).toBe(answer);
      expect(await stageOf(client)).toBe(answer === 'done' ? 'staff-sight' : 'alias');
    });

    it('refuses the real name of whoever is enrolled, in any room', async () => {
      const elsewhere = await here.programme.member(await here.programme.room(), 'Wren');
      expect(await choose(`${elsewhere.canary}given`)).toBe('alias-names-someone');
    });

    it('is theirs once: the same again is fine, another is not, and nobody else’s room is open', async () => {
      expect(await choose('Quiet River')).toBe('done');
      expect(await choose('Quiet River')).toBe('done');
      expect(await choose('Loud River')).toBe('member-active');
      const other = await here.programme.room();
      expect(await choose('Quiet River', { roomId: other.id })).toBe('room-not-found');
    });

    it('has one winner of two who want it at once', async () => {
      const { client: rival } = await arrive();
      await walkTo(rival, 'alias', here.room);
      const answers = await Promise.all(
        [client, rival].map((one) => one.refusal(api.chooseAlias, { roomId: here.room.id, alias: 'Quiet River', patch: 7 })),
      );
      expect(answers.sort()).toEqual(['alias-taken', 'done']);
    });

    it('gives a patch that nobody else has', async () => {
      await app.database.run('UPDATE membership SET patch = 7 WHERE account_id = $1', [heron.accountId]);
      await choose('Quiet River');
      const patches = await app.database.run<{ patch: number }>('SELECT patch FROM membership WHERE room_id = $1', [here.room.id]);
      expect(new Set(patches.map(({ patch }) => patch)).size).toBe(patches.length);
    });

    it('can’t be used to try out a list of names', async () => {
      for (let i = 0; i < 20; i += 1) expect(await choose('Jennifer')).toBe('alias-names-someone');
      expect(await choose('Quiet River')).toBe('too-many-tries');
    });
  });

  describe('to a PIN or a password', () => {
    it('takes a PIN that is not the first that one would guess, on an own phone only', async () => {
      const { client } = await arrive();
      await walkTo(client, 'credential', here.room);
      for (const pin of ['123456', '000000', '121212', '654321', '19876'])
        expect(['password-too-common', 'invalid-input']).toContain(await client.refusal(api.setPin, { pin }));
      expect(await client.refusal(api.setPin, { pin: '123456' })).toBe('password-too-common');
      expect(await client.refusal(api.setPin, { pin: '294716' })).toBe('done');
      const { client: shared } = await arrive('shared');
      await walkTo(shared, 'credential', here.room);
      expect(await shared.refusal(api.setPin, { pin: '294716' })).toBe('step-missing');
    });

    it.each([
      ['password-too-short', 'fourteen chars'],
      ['password-too-common', 'passwordpassword'],
      ['password-too-common', '123456789012345'],
      ['password-too-common', 'Sunshine12345678'],
      ['password-too-common', 'lamplightlamplight1'],
      ['password-too-common', 'LampLight-Wilhelmina'],
      ['password-too-common', 'Featherstonehaugh1'],
      ['invalid-input', 'x'.repeat(257)],
      ['done', 'a quiet lamp, over water'],
      ['done', '  wörter mit 🕯 und raum  '],
    ] as const)('answers %s to %s', async (answer, password) => {
      const { client } = await arrive();
      await walkTo(client, 'credential', here.room);
      expect(await client.refusal(api.setPassword, { password })).toBe(answer);
    });

    it('takes a password in any way of writing its letters', async () => {
      const { client } = await arrive();
      await walkTo(client, 'credential', here.room);
      const { signInName } = await client.get(api.setPassword, { password: 'una lámpara ñandú'.normalize('NFD') });
      const phone = app.stranger();
      const answer = await phone.ask(
        api.enterPassword,
        { name: signInName!, password: 'una lámpara ñandú'.normalize('NFC'), phone: 'own' },
        fromElsewhere(),
      );
      expect(answer.status).toBe(200);
    });

    it('replaces a password only after a one-time code', async () => {
      const { client, accountId } = await arrive();
      await walkTo(client, 'credential', here.room);
      const { signInName } = await client.get(api.setPassword, { password: PASSWORD });
      const phone = app.stranger();
      await phone.ask(api.enterPassword, { name: signInName!, password: PASSWORD, phone: 'own' }, fromElsewhere());
      expect(await phone.refusal(api.setPassword, { password: 'another lamp, over water' })).toBe('step-missing');
      const { code } = await here.counselor.get(api.renewCode, { accountId });
      await phone.ask(api.enterCode, { code, phone: 'own' }, fromElsewhere());
      expect(await phone.get(api.setPassword, { password: 'another lamp, over water' })).toEqual({ signInName });
    });
  });

  it('leaves no code, PIN, password or name in the log', async () => {
    const { accountId, code } = await enrolled(here.counselor, here.room, { familyName: 'Canaryfamily' });
    const client = app.stranger();
    const from = fromElsewhere();
    await client.ask(api.enterCode, { code, phone: 'own' }, from);
    await walkTo(client, 'credential', here.room);
    await client.get(api.setPin, { pin: '294716' });
    await client.get(api.setPassword, { password: PASSWORD });
    await client.ask(api.enterPassword, { name: 'canary@example.org', password: 'canary password is wrong', phone: 'own' }, from);
    expect(app.logged()).toContain('/api/session/code');
    for (const secret of [code, '294716', PASSWORD, 'canary', 'Canaryfamily', accountId, from['x-forwarded-for']])
      expect(app.logged()).not.toContain(secret);
  });

  it('of a colleague asks for a password, then for an authenticator that works', async () => {
    const { code } = await here.admin.get(api.addStaff, {
      givenName: 'Odalys',
      familyName: 'Brennan',
      email: 'odalys@example.org',
      role: 'counselor',
      roomIds: [here.room.id],
    });
    const client = app.stranger();
    expect((await client.ask(api.enterCode, { code, phone: 'own' }, fromElsewhere())).body).toMatchObject({
      role: 'counselor',
      name: 'Odalys',
      stage: 'set-password',
    });
    expect(await client.refusal(api.offerSecondFactor)).toBe('step-missing');
    expect(await client.refusal(api.setPin, { pin: '294716' })).toBe('not-for-your-role');
    expect(await client.refusal(api.setPassword, { password: 'odalysbrennan12345' })).toBe('password-too-common');
    expect(await client.get(api.setPassword, { password: PASSWORD })).toEqual({ signInName: null });
    expect(await stageOf(client)).toBe('set-second-factor');
    const { secret, uri } = await client.get(api.offerSecondFactor);
    expect(uri).toBe(`otpauth://totp/Lamplight:odalys%40example.org?secret=${secret}&issuer=Lamplight`);
    const right = await authenticatorCode(app, secret);
    expect(await client.refusal(api.confirmSecondFactor, { code: right === '000000' ? '111111' : '000000' })).toBe('second-factor-refused');
    expect(await client.get(api.confirmSecondFactor, { code: right })).toMatchObject({ stage: 'ready' });
    const [kept] = await app.database.run<{ sealed: string }>(
      'SELECT secret_sealed AS sealed FROM authenticator a JOIN identity.person p USING (account_id) WHERE p.email = $1',
      ['odalys@example.org'],
    );
    expect(kept!.sealed).not.toContain(secret);
    expect(stages).toContain(await stageOf(client));
  });
});
