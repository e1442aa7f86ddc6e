import { api } from '#libs/contracts';
import type { Programme, Seated, TestApp, TestClient } from '#libs/testing';
import { startApp } from './support/app.js';
import { drops, FakeTelephone, says, takes } from './support/fake-telephone.js';
import { MailCatcher } from './support/mail-catcher.js';

describe('where somebody of the staff is reached', () => {
  let phone: FakeTelephone;
  let mail: MailCatcher;
  let app: TestApp;
  let programme: Programme;
  let dana: Seated;
  let client: TestClient;
  const number = '+15550111';

  beforeAll(async () => {
    phone = await FakeTelephone.open();
    mail = await MailCatcher.listen();
    app = await startApp({ config: { telephony: phone.config('https://rooms.example.org'), smtpUrl: mail.url } });
    programme = await app.programme();
  });
  afterAll(async () => {
    await app[Symbol.asyncDispose]();
    await mail[Symbol.asyncDispose]();
    await phone[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    phone.answer = takes;
    phone.dialled.length = 0;
    mail.mails.length = 0;
    await app.database.run(`DELETE FROM identity.contact WHERE kind = 'phone'`); // each is somebody's alone
    dana = await programme.staff('counselor', 'Dana');
    client = await app.as(dana);
  });

  const claim = async (to = number) => {
    await client.get(api.claimPhone, { number: to });
    return codeIn(phone.texts().at(-1)?.form['Body']);
  };
  const codeIn = (text: string | undefined) => /\b\d{6}\b/u.exec(text ?? '')![0];
  const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  const prove = (code: string) => client.refusal(api.proveContact, { kind: 'phone', code });

  it('is a telephone once the code came back, and not before', async () => {
    expect(await client.get(api.reach)).toMatchObject({ phone: null, claims: [], ready: ['email', 'sms', 'voice'], deliveries: [] });
    const code = await claim();
    expect(phone.texts().map(({ form }) => [form['To'], form['Body']])).toEqual([
      [number, `Lamplight: your code is ${code}. It works for ten minutes. Tell nobody.`],
    ]);
    expect(await client.get(api.reach)).toMatchObject({ phone: null, claims: [{ kind: 'phone', address: number }] });
    expect(await prove(code)).toBe('done');
    expect(await client.get(api.reach)).toMatchObject({ phone: { number }, claims: [] });
    const audited = await app.database.run<{ action: string; detail: object }>(
      `SELECT action, detail FROM audit_entry WHERE actor_id = $1 AND action LIKE 'contact.%'`,
      [dana.accountId],
    );
    expect(audited).toEqual([{ action: 'contact.proven', detail: { kind: 'phone' } }]);
  });

  it('stays the old telephone until the new one is proven', async () => {
    await prove(await claim());
    const code = await claim('+15550199');
    expect(await client.get(api.reach)).toMatchObject({ phone: { number } });
    expect(await prove(code)).toBe('done');
    expect(await client.get(api.reach)).toMatchObject({ phone: { number: '+15550199' } });
  });

  it('is the work e-mail, proven in the same way', async () => {
    await app.database.run('DELETE FROM identity.contact WHERE account_id = $1', [dana.accountId]);
    await client.get(api.claimEmail, {});
    const [letter] = await mail.caught(1);
    expect(letter?.header('Subject')).toBe('Lamplight: your code');
    expect((await client.get(api.reach)).email).toMatchObject({ provenAt: null });
    expect(await client.refusal(api.proveContact, { kind: 'email', code: codeIn(letter?.raw.split('\r\n\r\n')[1]) })).toBe('done');
    expect((await client.get(api.reach)).email?.provenAt).toEqual(expect.any(String));
    // An address that has changed since is proven by nobody.
    await app.database.run(`UPDATE identity.person SET email = 'new-' || email WHERE account_id = $1`, [dana.accountId]);
    expect((await client.get(api.reach)).email?.provenAt).toBeNull();
  });

  describe('contact-of-colleague', () => {
    const lees = async () => {
      const lee = await app.as(await programme.staff('counselor', 'Lee'));
      return { lee, claims: () => lee.refusal(api.claimPhone, { number }) };
    };
    it('is a number by which a colleague is reached: whoever picks up would answer for them', async () => {
      await prove(await claim());
      const { lee, claims } = await lees();
      await claims();
      const proves = async () => lee.refusal(api.proveContact, { kind: 'phone', code: codeIn(phone.texts().at(-1)?.form['Body']) });
      expect(await proves()).toBe('contact-of-colleague');
      expect(await lee.get(api.reach)).toMatchObject({ phone: null });
      // Their own, once more, and somebody else's once they let it go.
      expect(await prove(await claim())).toBe('done');
      await client.get(api.dropPhone, {});
      await claims();
      expect(await proves()).toBe('done');
    });

    it('is said to whoever holds that telephone, and to nobody who asks', async () => {
      await prove(await claim());
      const { lee, claims } = await lees();
      for (let i = 0; i < 5; i += 1) expect(await claims()).toBe('done');
      expect(await claims()).toBe('too-many-tries');
      const code = codeIn(phone.texts().at(-1)?.form['Body']);
      expect(await lee.refusal(api.proveContact, { kind: 'phone', code: other(code) })).toBe('contact-code-refused');
    });

    it('is no number of one who has left, or of another organisation', async () => {
      const { claims } = await lees();
      await prove(await claim());
      await app.database.run('UPDATE account SET deactivated_at = clock_now() WHERE id = $1', [dana.accountId]);
      expect(await claims()).toBe('done');
      const elsewhere = await app.as(await (await app.programme()).staff('counselor', 'Mo'));
      expect(await elsewhere.refusal(api.claimPhone, { number })).toBe('done');
    });
  });

  describe('contact-code-refused', () => {
    it('a wrong code, and after five of them the right one too', async () => {
      const code = await claim();
      for (let i = 0; i < 5; i += 1) expect(await prove(other(code))).toBe('contact-code-refused');
      expect(await prove(code)).toBe('contact-code-refused');
      expect((await client.get(api.reach)).claims).toEqual([]);
    });

    it('a used one', async () => {
      const code = await claim();
      expect([await prove(code), await prove(code)]).toEqual(['done', 'contact-code-refused']);
    });

    it('used by two at once: one', async () => {
      const code = await claim();
      expect((await Promise.all([prove(code), prove(code), prove(code)])).sort()).toEqual([
        'contact-code-refused',
        'contact-code-refused',
        'done',
      ]);
    });

    it('one that is ten minutes old', async () => {
      const code = await claim();
      await app.fastForward(10);
      expect(await prove(code)).toBe('contact-code-refused');
    });

    it('the one before', async () => {
      const code = await claim();
      await claim();
      expect(await prove(code)).toBe('contact-code-refused');
    });

    it('where there is none, and one of somebody else', async () => {
      expect(await prove('123456')).toBe('contact-code-refused');
      const code = await claim();
      const lee = await programme.staff('counselor', 'Lee');
      expect(await (await app.as(lee)).refusal(api.proveContact, { kind: 'phone', code })).toBe('contact-code-refused');
      expect(await prove(code)).toBe('done');
    });

    it('after the telephone was taken out', async () => {
      const code = await claim();
      await client.get(api.dropPhone, {});
      expect(await prove(code)).toBe('contact-code-refused');
    });
  });

  it('keeps no code that could be read, and writes no number into the log', async () => {
    const code = await claim();
    const kept = JSON.stringify(await app.database.run('SELECT * FROM identity.contact_claim'));
    expect(kept.includes(code)).toBe(false);
    expect(app.logged()).not.toContain(number);
  });

  it('is no telephone any more once it is taken out', async () => {
    await prove(await claim());
    await client.get(api.dropPhone, {});
    await client.get(api.dropPhone, {});
    expect((await client.get(api.reach)).phone).toBeNull();
    const dropped = await app.database.run(`SELECT 1 FROM audit_entry WHERE actor_id = $1 AND action = 'contact.dropped'`, [
      dana.accountId,
    ]);
    expect(dropped).toHaveLength(1);
  });

  it('too-many-tries: five codes an hour, and no telephone rings for longer', async () => {
    for (let i = 0; i < 5; i += 1) await claim();
    const answer = await client.ask(api.claimPhone, { number });
    expect(answer.body).toMatchObject({ type: 'too-many-tries', retryAfterMs: expect.any(Number) });
    expect(phone.texts()).toHaveLength(5);
    await app.fastForward(61);
    expect(await (await app.as(dana)).refusal(api.claimPhone, { number })).toBe('done');
  });

  it.each([
    ['refuses it', says(400)],
    ['is away', drops],
  ])('contact-not-reached: the provider %s', async (_, fault) => {
    phone.answer = fault;
    expect(await client.refusal(api.claimPhone, { number })).toBe('contact-not-reached');
  });

  it('means-not-set-up: where there is no provider and no mail', async () => {
    await using mute = await startApp({ database: app.database });
    const here = await mute.as(dana);
    expect((await here.get(api.reach)).ready).toEqual([]);
    expect(await here.refusal(api.claimPhone, { number })).toBe('means-not-set-up');
    expect(await here.refusal(api.claimEmail, {})).toBe('means-not-set-up');
  });

  it('means-not-proven: no e-mail stands there to be claimed', async () => {
    await app.database.run('UPDATE identity.person SET email = NULL WHERE account_id = $1', [dana.accountId]);
    expect(await client.refusal(api.claimEmail, {})).toBe('means-not-proven');
  });

  it.each(['5550111', '+0555', '+1 555 0111', '+1555011122223333', '+15550111; drop'])('invalid-input: %s is no number', async (wrong) => {
    expect(await client.refusal(api.claimPhone, { number: wrong })).toBe('invalid-input');
    expect(phone.dialled).toEqual([]);
  });

  it('keeps an order once each, and quiet hours', async () => {
    const quiet = { from: '22:00', to: '07:00', timeZone: 'America/New_York' };
    await client.get(api.setReach, { order: { imminent: ['voice', 'voice', 'sms'], high: ['sms'], concern: [] }, quiet });
    expect(await client.get(api.reach)).toMatchObject({ order: { imminent: ['voice', 'sms'], high: ['sms'], concern: [] }, quiet });
  });
});
