import { api, type EscalationRow, type OutsideMeans } from '#libs/contracts';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp } from '#libs/testing';
import { startApp } from './support/app.js';
import { Crisis } from './support/crisis.js';
import { drops, FakeTelephone, hangs, redirects, says, takes } from './support/fake-telephone.js';
import { MailCatcher } from './support/mail-catcher.js';
import { pagesForReal } from './support/outside.js';
import { aStep, person } from './support/plans.js';

/** The address by which the provider knows this house; in production a proxy stands there. */
const KNOWN = 'https://rooms.example.org';

describe('a page by telephone', () => {
  let phone: FakeTelephone;
  let mail: MailCatcher;
  let crisis: Crisis;
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let [heron, dana, lee, sam, priya]: Seated[] = [] as never;
  /** What the provider calls the call and the message of this test. */
  let [callSid, textSid] = ['', ''];
  const DANA = '+15550111';
  const LEE = '+15550122';
  const SAM = '+15550133';

  beforeAll(async () => {
    phone = await FakeTelephone.open();
    mail = await MailCatcher.listen();
    crisis = await Crisis.start({
      override: pagesForReal,
      config: { telephony: phone.config(KNOWN), smtpUrl: mail.url },
    });
    ({ app } = crisis);
  });
  afterAll(async () => {
    await crisis[Symbol.asyncDispose]();
    await mail[Symbol.asyncDispose]();
    await phone[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    await app.database.run(
      `UPDATE escalation SET status = 'closed', disposition = 'not-a-safety-concern', next_page_at = NULL WHERE status <> 'closed'`,
    );
    await app.database.run(`UPDATE page SET state = 'withdrawn' WHERE state = 'due'`);
    await app.database.run('DELETE FROM identity.contact');
    phone.answer = takes;
    phone.dialled.length = 0;
    mail.mails.length = 0;
    programme = await app.programme();
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    dana = await programme.staff('counselor', 'Dana', [room]);
    lee = await programme.staff('counselor', 'Lee', [room]);
    sam = await programme.staff('supervisor', 'Sam');
    priya = await programme.staff('admin', 'Priya');
    // That nobody has shown an address to be theirs is an alarm, and its letters are another spec's.
    await app.database.run(
      `INSERT INTO on_call (organisation_id, next_look_at) SELECT id, 'infinity' FROM organisation
       ON CONFLICT (organisation_id) DO UPDATE SET next_look_at = 'infinity'`,
    );
    [callSid, textSid] = [`CA${aKey()}`, `SM${aKey()}`];
    await programme.duty(dana, 48 * 60);
    await has(dana, DANA);
  });

  const has = (staff: Seated, number: string) =>
    app.database.run(
      `INSERT INTO identity.contact (account_id, kind, organisation_id, address, proven_at) VALUES ($1, 'phone', $2, $3, clock_now())`,
      [staff.accountId, staff.organisationId, number],
    );
  const say = (text: string) => crisis.say(heron!, room, text);
  const ask = (path: string, form: Record<string, string>, over = {}) => phone.ask({ base: app.base, known: KNOWN, path }, form, over);
  const pageOf = async (staff: Seated, means: OutsideMeans) => {
    const [page] = await app.database.run<{ id: string; state: string; failure: string | null }>(
      'SELECT id, state, failure FROM page WHERE account_id = $1 AND means = $2 ORDER BY next_attempt_at DESC LIMIT 1',
      [staff.accountId, means],
    );
    return page!;
  };
  const presses = async (staff: Seated, key: string, { round = 1, sid = callSid } = {}) =>
    ask(`/api/telephone/pages/${(await pageOf(staff, 'voice')).id}/keys?round=${String(round)}`, { Digits: key, CallSid: sid });
  const writes = (from: string, text: string, sid = textSid) => ask('/api/telephone/messages', { From: from, Body: text, MessageSid: sid });
  const told = async (staff: Seated, kind: string) => {
    const { entries } = await crisis.case(sam!, (await crisis.row(staff)).id);
    return entries.filter((entry) => entry.kind === kind).map(({ what }) => what);
  };
  /** Dana is called: the SMS before was not answered. */
  const called = async (): Promise<EscalationRow> => {
    await say('suicide=imminent');
    await crisis.tick();
    await crisis.after(1);
    expect(phone.calls().map(({ form }) => form['To'])).toEqual([DANA]);
    return crisis.row(dana!);
  };

  it('goes out beside the mail, once, and asks for an answer', async () => {
    await say('suicide=imminent');
    await crisis.tick();
    await crisis.tick();
    const [text, ...more] = phone.texts();
    expect(more).toEqual([]);
    expect(text?.form).toEqual({
      To: DANA,
      From: '+15550100',
      Body: 'Lamplight: somebody needs you now. Reply 4 to take it, or sign in.',
      StatusCallback: `${KNOWN}/api/telephone/pages/${(await pageOf(dana!, 'sms')).id}/status`,
    });
    expect(text?.headers['idempotency-key']).toBe((await pageOf(dana!, 'sms')).id);
    expect(text?.headers.authorization).toMatch(/^Basic /u);
    expect((await mail.caught(1)).flatMap(({ to }) => to)).toEqual([crisis.mailOf(dana!)]);
  });

  describe('when the provider', () => {
    it.each([
      ['is out of order', says(503), 'telephone-unavailable'],
      ['has too much to do', says(429), 'telephone-unavailable'],
      ['cuts the line', drops, 'telephone-unreachable'],
      ['does not answer', hangs, 'telephone-too-slow'],
    ])('%s, is tried four times under the same key, and then called', async (_, fault, reason) => {
      phone.answer = (response, dialled) => (dialled.what === 'Messages' ? fault(response, dialled) : takes(response, dialled));
      await say('suicide=imminent');
      await crisis.tick();
      for (const seconds of [2, 4, 8]) await crisis.after(seconds / 60);
      const { id } = await pageOf(dana!, 'sms');
      expect(phone.texts().map(({ headers }) => headers['idempotency-key'])).toEqual([id, id, id, id]);
      expect(await app.database.run('SELECT n, outcome, provider_ref FROM page_attempt WHERE page_id = $1 ORDER BY n', [id])).toEqual(
        [1, 2, 3, 4].map((n) => ({ n, outcome: reason, provider_ref: null })),
      );
      expect(phone.calls().map(({ form }) => [form['To'], form['From']])).toEqual([[DANA, '+15550101']]);
      expect(await told(dana!, 'next-means')).toEqual(['Dana, sms, failed, voice']);
      expect(await told(dana!, 'page-failed')).toEqual([`Dana, ${reason}`]);
    });

    it.each([
      ['will not take the number', says(400)],
      ['does not know the account', says(401)],
      ['sends us elsewhere', redirects],
    ])('%s, is not asked again: the call goes out at once', async (_, fault) => {
      phone.answer = (response, dialled) => (dialled.what === 'Messages' ? fault(response, dialled) : takes(response, dialled));
      await say('suicide=imminent');
      await crisis.tick();
      expect([phone.texts().length, phone.calls().length]).toEqual([1, 1]);
      expect(await pageOf(dana!, 'sms')).toMatchObject({ state: 'failed', failure: 'telephone-refused' });
    });

    it('takes it and loses it, calls after a minute of silence; the plan walks on all the same', async () => {
      await called();
      expect(await told(dana!, 'next-means')).toEqual(['Dana, sms, silent, voice']);
      await crisis.after(1);
      expect((await mail.caught(3)).flatMap(({ to }) => to).sort()).toEqual([dana, lee, sam].map((one) => crisis.mailOf(one!)).sort());
      await crisis.after(5);
      expect([phone.texts().length, phone.calls().length]).toEqual([1, 1]);
    });

    it('says afterwards that it did not arrive, calls at once, also when it says so twice and late', async () => {
      await say('suicide=imminent');
      await crisis.tick();
      const { id } = await pageOf(dana!, 'sms');
      const [{ sid } = { sid: '' }] = phone.texts();
      const receipt = (MessageStatus: string) => ask(`/api/telephone/pages/${id}/status`, { MessageSid: sid, MessageStatus });
      expect((await receipt('sent')).status).toBe(200);
      await Promise.all([receipt('undelivered'), receipt('undelivered')]);
      await crisis.tick();
      await receipt('undelivered');
      await receipt('delivered');
      await crisis.tick();
      expect(phone.calls()).toHaveLength(1);
      expect(await pageOf(dana!, 'sms')).toMatchObject({ state: 'failed', failure: 'sms-undelivered' });
      expect(await told(dana!, 'next-means')).toEqual(['Dana, sms, failed, voice']);
    });

    it('says that it arrived, proves nothing: the call comes, and then the next step', async () => {
      await say('suicide=imminent');
      await crisis.tick();
      const [{ sid } = { sid: '' }] = phone.texts();
      const { id } = await pageOf(dana!, 'sms');
      await ask(`/api/telephone/pages/${id}/status`, { MessageSid: sid, MessageStatus: 'delivered' });
      expect(await app.database.run('SELECT outcome, provider_ref FROM page_attempt WHERE page_id = $1', [id])).toEqual([
        { outcome: 'delivered', provider_ref: sid },
      ]);
      await crisis.after(1);
      expect(phone.calls()).toHaveLength(1);
      expect((await crisis.row(dana!)).status).toBe('open');
    });

    it('is not set up any more, mail is what is left', async () => {
      await using mute = await Crisis.start({
        database: app.database,
        override: pagesForReal,
        config: { smtpUrl: mail.url },
      });
      await say('suicide=imminent');
      await mute.tick();
      expect((await mail.caught(1)).flatMap(({ to }) => to)).toEqual([crisis.mailOf(dana!)]);
      expect(await pageOf(dana!, 'voice')).toMatchObject({ state: 'failed', failure: 'telephone-not-set-up' });
      expect(phone.dialled).toEqual([]);
    });
  });

  describe('beside whoever has it', () => {
    const callsTo = () => phone.calls().map(({ form }) => form['To']);
    /** Dana has it before anybody is called, and is not paged any more. */
    const taken = async () => {
      await say('suicide=imminent');
      await crisis.tick();
      await crisis.take(dana!, await crisis.row(dana!));
      return crisis.row(dana!);
    };
    beforeEach(async () => {
      await has(lee!, LEE);
      await has(sam!, SAM);
    });

    it('who is silent is called while a second is wanted, and nobody once one has joined', async () => {
      await (await app.as(priya!)).get(api.keepPlan, {
        programmeId: programme.programmeId,
        severity: 'imminent',
        cause: null,
        version: 1,
        steps: [aStep({ targets: [person(dana!), person(lee!), person(sam!)], acknowledgements: 2 }), aStep({ afterSeconds: 900 })],
      });
      const row = await taken();
      await crisis.after(1);
      expect(callsTo().sort()).toEqual([LEE, SAM]);
      phone.dialled.length = 0;
      await crisis.take(lee!, row);
      await crisis.after(3);
      expect(phone.dialled).toEqual([]);
    });

    it('whom a missed target calls is called after their silence, and not once the member was reached', async () => {
      const row = await taken();
      await crisis.after(5);
      expect(phone.texts().map(({ form }) => form['To'])).toEqual(expect.arrayContaining([LEE]));
      await crisis.after(1);
      expect(callsTo()).toEqual(expect.arrayContaining([LEE]));
      phone.dialled.length = 0;
      const { row: late } = await crisis.case(dana!, row.id);
      await app.database.run(
        `UPDATE page SET next_means_at = clock_now() WHERE escalation_id = $1 AND account_id = $2 AND means = 'email'`,
        [row.id, lee!.accountId],
      );
      await (await app.as(dana!)).get(api.markContacted, { escalationId: row.id, version: late.version });
      await crisis.after(1);
      expect(phone.dialled).toEqual([]);
    });

    it('backup that was called in is called after its silence', async () => {
      const row = await taken();
      await (await app.as(dana!)).get(api.pageNext, { escalationId: row.id, version: row.version });
      await crisis.tick();
      await crisis.after(1);
      expect(callsTo().sort()).toEqual([LEE, SAM]);
      expect(await told(sam!, 'next-means')).toContain('Sam, sms, silent, voice');
    });

    it('whom it was handed to is called after their silence, and not once they have it', async () => {
      const row = await taken();
      const client = await app.as(dana!);
      await client.get(api.handOver, { escalationId: row.id, version: row.version, to: lee!.accountId, note: 'I have to leave.' });
      await crisis.tick();
      await crisis.after(1);
      expect(callsTo()).toEqual([LEE]);
      phone.dialled.length = 0;
      await crisis.take(lee!, await crisis.row(lee!));
      await crisis.after(2);
      expect(phone.dialled).toEqual([]);
    });

    it('who owes a second look is called after their silence, and not once it was given', async () => {
      const row = await taken();
      const { version } = await crisis.makeSafe(dana!, row);
      await (await app.as(dana!)).get(api.closeEscalation, { escalationId: row.id, version, ...(await crisis.ending()) });
      phone.dialled.length = 0;
      const [look] = await app.database.run<{ id: string; minutes: number }>(
        `SELECT id, ceil(extract(epoch FROM next_page_at - clock_now()) / 60)::int AS minutes FROM follow_up WHERE escalation_id = $1 AND kind = 'second-look'`,
        [row.id],
      );
      await crisis.after(look!.minutes);
      await crisis.tick();
      await crisis.after(1);
      expect(callsTo()).toContain(SAM);
      phone.dialled.length = 0;
      await app.database.run(
        `UPDATE page SET next_means_at = clock_now() WHERE escalation_id = $1 AND account_id = $2 AND means = 'email'`,
        [row.id, sam!.accountId],
      );
      await (await app.as(sam!)).get(api.secondLook, { followUpId: look!.id, outcome: 'confirmed', line: 'Well done.' });
      await crisis.after(1);
      expect(callsTo()).not.toContain(SAM);
    });

    it('whom something worse calls in is called at once, where their message is not taken', async () => {
      await say('suicide=high');
      await crisis.tick();
      await crisis.take(dana!, await crisis.row(dana!));
      phone.dialled.length = 0;
      phone.answer = (response, dialled) => (dialled.what === 'Messages' ? says(400)(response, dialled) : takes(response, dialled));
      await say('suicide=imminent');
      await crisis.tick();
      await crisis.tick();
      expect(callsTo().sort()).toEqual([DANA, LEE, SAM]);
    });

    it('nobody is, for a page of before that did not arrive, though a target had been missed then', async () => {
      await say('suicide=imminent');
      await crisis.tick();
      for (const minutes of [1, 1]) await crisis.after(minutes);
      await app.database.run(`UPDATE escalation SET missed_at = clock_now() WHERE status = 'open'`);
      await crisis.after(0.1);
      await crisis.take(dana!, await crisis.row(dana!));
      const [old] = await app.database.run<{ id: string; ref: string }>(
        `SELECT p.id, t.provider_ref AS ref FROM page p JOIN page_attempt t ON t.page_id = p.id WHERE p.account_id = $1 AND p.means = 'sms' LIMIT 1`,
        [lee!.accountId],
      );
      phone.dialled.length = 0;
      await ask(`/api/telephone/pages/${old!.id}/status`, { MessageSid: old!.ref, MessageStatus: 'undelivered' });
      await crisis.tick();
      expect(phone.dialled).toEqual([]);
    });

    it('nobody is, where one is enough and somebody has it', async () => {
      await say('suicide=imminent');
      await crisis.after(1);
      phone.dialled.length = 0;
      await crisis.take(dana!, await crisis.row(dana!));
      await crisis.after(2);
      expect(phone.dialled).toEqual([]);
    });
  });

  describe('a call', () => {
    it('is taken with 4: the same act as in the app, by whoever was called, on record as by telephone', async () => {
      const row = await called();
      expect(phone.calls()[0]?.form['Twiml']).toContain('Something urgent waits for you. To take it, press 4.');
      const answer = await presses(dana!, '4');
      expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('You have it now.')]);
      expect(await crisis.row(dana!)).toMatchObject({ status: 'acknowledged', holder: 'Dana', mine: true });
      const audited = await app.database.run(
        `SELECT actor_id, detail FROM audit_entry WHERE action = 'escalation.acknowledged' AND subject_id = $1`,
        [row.id],
      );
      expect(audited).toEqual([{ actor_id: dana!.accountId, detail: { by: 'telephone' } }]);
      expect(await told(dana!, 'acknowledged')).toEqual(['telephone']);
      phone.dialled.length = 0;
      mail.mails.length = 0;
      await crisis.after(3); // before the first word is late
      expect([phone.dialled, mail.mails]).toEqual([[], []]);
    });

    it('asks again after a wrong key, three times in all, and takes nothing', async () => {
      await called();
      const second = await presses(dana!, '5');
      expect(second.text).toMatch(/That was not 4\. .*press 4\./u);
      expect(second.text).toContain(`/api/telephone/pages/${(await pageOf(dana!, 'voice')).id}/keys?round=2`);
      expect((await presses(dana!, '*', { round: 3 })).text).toMatch(/Goodbye.*<Hangup\/>/u);
      expect((await crisis.row(dana!)).status).toBe('open');
    });

    it('comes too late politely', async () => {
      const row = await called();
      await crisis.take(sam!, row);
      expect((await presses(dana!, '4')).text).toContain('Someone else has it already.');
      await app.database.run(
        `UPDATE escalation SET status = 'closed', disposition = 'not-a-safety-concern', next_page_at = NULL WHERE id = $1`,
        [row.id],
      );
      expect((await presses(dana!, '4')).text).toContain('It is over already.');
    });

    it('answers once: told again it is so already, and after a lapse it takes nothing', async () => {
      await called();
      for (let times = 0; times < 3; times += 1) expect((await presses(dana!, '4')).text).toContain('You have it now.');
      const acts = await app.database.run(`SELECT 1 FROM audit_entry WHERE action = 'escalation.acknowledged' AND actor_id = $1`, [
        dana!.accountId,
      ]);
      expect(acts).toHaveLength(1);
      await crisis.after(10);
      expect((await crisis.row(dana!)).status).toBe('open');
      expect((await presses(dana!, '4')).text).toContain('Nothing waits for you here.');
      expect((await crisis.row(dana!)).status).toBe('open');
    });

    it('of somebody who has left takes nothing', async () => {
      await called();
      await app.database.run('UPDATE account SET deactivated_at = clock_now() WHERE id = $1', [dana!.accountId]);
      expect((await presses(dana!, '4', { sid: 'CA2' })).text).toContain('Nothing waits');
      expect((await crisis.row(sam!)).status).toBe('open');
    });

    it('that is busy or not answered has failed; one that was heard out has not', async () => {
      await called();
      const { id } = await pageOf(dana!, 'voice');
      await ask(`/api/telephone/pages/${id}/status`, { CallSid: 'CA7', CallStatus: 'completed' });
      expect((await pageOf(dana!, 'voice')).state).toBe('sent');
      await ask(`/api/telephone/pages/${id}/status`, { CallSid: 'CA7', CallStatus: 'no-answer' });
      expect(await pageOf(dana!, 'voice')).toMatchObject({ state: 'failed', failure: 'call-unanswered' });
    });

    it('speaks Spanish to whoever does', async () => {
      await app.database.run(`UPDATE account SET language = 'es' WHERE id = $1`, [dana!.accountId]);
      await called();
      expect(phone.texts()[0]?.form['Body']).toBe('Lamplight: alguien te necesita ahora. Responde 4 para tomarlo, o entra.');
      expect(phone.calls()[0]?.form['Twiml']).toContain(
        '<Say language="es-US">Esto es Lamplight. Algo urgente te espera. Para tomarlo, marca 4.</Say>',
      );
      expect((await presses(dana!, '4')).text).toContain('Ya lo tienes.');
    });
  });

  describe('a reply', () => {
    it.each(['4', ' take ', 'TAKE.', 'Tomar'])('%j takes it', async (text) => {
      await say('suicide=imminent');
      await crisis.tick();
      expect((await writes(DANA, text)).text).toContain('<Message>You have it now.');
      expect(await crisis.row(dana!)).toMatchObject({ holder: 'Dana' });
    });

    it('takes the most urgent of what waits', async () => {
      await say('relapse=high');
      await crisis.tick();
      await say('suicide=imminent');
      await crisis.tick();
      await writes(DANA, '4');
      expect((await crisis.row(dana!, 'suicide')).holder).toBe('Dana');
      expect((await crisis.row(dana!, 'relapse')).holder).toBeNull();
      await writes(DANA, '4', `${textSid}2`);
      expect((await crisis.row(dana!, 'relapse')).holder).toBe('Dana');
    });

    it('that is told again takes no second one', async () => {
      await say('relapse=high');
      await say('suicide=imminent');
      await crisis.tick();
      for (let times = 0; times < 2; times += 1) await writes(DANA, '4');
      expect((await crisis.row(dana!, 'relapse')).holder).toBeNull();
    });

    it('from a telephone that two share takes nothing, nor from one that nobody has', async () => {
      await has(lee!, DANA);
      await say('suicide=imminent');
      await crisis.tick();
      expect((await writes(DANA, '4')).text).toContain('Nothing waits for you here.');
      expect((await writes(LEE, '4')).text).toContain('Nothing waits for you here.');
      expect((await crisis.row(dana!)).holder).toBeNull();
    });

    it('with other words takes nothing, and is told so while nobody has it; a telephone that answers by itself is not answered for ever', async () => {
      await say('suicide=imminent');
      await crisis.tick();
      for (const words of ['ok', 'who is this? 4'])
        expect((await writes(DANA, words)).text).toContain('Not taken: somebody still waits. Reply 4');
      expect((await writes(DANA, 'I am driving.')).text).toMatch(/<Response><\/Response>$/u);
      expect((await crisis.row(dana!)).holder).toBeNull();
    });

    it('with other words is answered with nothing where nothing waits, and where nobody knows the number', async () => {
      await has(sam!, SAM);
      await say('suicide=imminent');
      await crisis.tick();
      await crisis.take(lee!, await crisis.row(lee!));
      for (const number of [DANA, SAM, '+15550199']) expect((await writes(number, 'ok')).text).toMatch(/<Response><\/Response>$/u);
    });
  });

  describe('whoever is not the provider', () => {
    it('is refused, whatever they know', async () => {
      await called();
      const path = `/api/telephone/pages/${(await pageOf(dana!, 'voice')).id}/keys?round=1`;
      const form = { Digits: '4', CallSid: 'CA9' };
      const refusals = [
        await ask(path, form, { signature: '' }),
        await ask(path, form, { signature: 'GvWf1cFY/Q7PnoempGyD5oXAezc=' }),
        await ask(path, { ...form, Digits: '5' }, { body: new URLSearchParams(form).toString() }),
        await ask(path, form, { body: 'Digits=4&Digits=4&CallSid=CA9' }),
        await phone.ask({ base: app.base, known: 'https://elsewhere.example', path }, form),
        await ask('/api/telephone/messages', { From: DANA, Body: '4', MessageSid: 'SM9' }, { signature: 'none' }),
        await ask(path.replace('keys', 'status'), { CallSid: 'CA9', CallStatus: 'busy' }, { signature: 'none' }),
      ];
      expect(refusals.map(({ status, text }) => [status, JSON.parse(text)])).toEqual(refusals.map(() => [403, { type: 'origin-refused' }]));
      expect((await crisis.row(dana!)).status).toBe('open');
    });

    it('is soon told to wait; the provider never is', async () => {
      await using other = await startApp({ database: app.database, config: { telephony: phone.config(KNOWN) } });
      const path = '/api/telephone/messages';
      const tries = async (count: number, signature?: string) => {
        const codes: number[] = [];
        for (let i = 0; i < count; i += 1)
          codes.push(
            (await phone.ask({ base: other.base, known: KNOWN, path }, { Body: 'hello' }, signature === undefined ? {} : { signature }))
              .status,
          );
        return codes;
      };
      expect((await tries(14, 'wrong')).slice(9)).toEqual([403, 429, 429, 429, 429]);
      expect(new Set(await tries(14))).toEqual(new Set([200]));
    });

    it('finds no door where there is no provider', async () => {
      await using other = await startApp({ database: app.database });
      expect((await phone.ask({ base: other.base, known: KNOWN, path: '/api/telephone/messages' }, { Body: '4' })).status).toBe(403);
    });

    it('is not found with a page that is none', async () => {
      expect((await ask('/api/telephone/pages/none/keys?round=1', { Digits: '4' })).status).toBe(404);
    });
  });

  describe('by one’s own choice', () => {
    const wants = async (staff: Seated, over: object) =>
      (await app.as(staff)).get(api.setReach, { order: { imminent: ['sms'], high: ['sms'], concern: ['sms'] }, quiet: null, ...over });
    const clock = async (hours: number) => {
      const [row] = await app.database.run<{ at: string }>(
        `SELECT to_char(clock_now() AT TIME ZONE 'UTC' + make_interval(hours => $1), 'HH24:MI') AS at`,
        [hours],
      );
      return row!.at;
    };

    it('comes as a call first, and never as what they do not want', async () => {
      await wants(dana!, { order: { imminent: ['voice'], high: [], concern: [] } });
      await say('suicide=imminent');
      await crisis.tick();
      await crisis.after(1);
      expect([phone.texts().length, phone.calls().length]).toEqual([0, 1]);
    });

    it('lets a crisis through quiet hours', async () => {
      await wants(dana!, { quiet: { from: await clock(-1), to: await clock(2), timeZone: 'UTC' } });
      await say('suicide=imminent');
      await say('relapse=high');
      await crisis.tick();
      expect(phone.texts()).toHaveLength(2);
    });

    it('has a concern wait until quiet hours end', async () => {
      await has(lee!, LEE);
      await wants(lee!, { quiet: { from: await clock(7), to: await clock(10), timeZone: 'UTC' } });
      await say('relapse=concern');
      await crisis.tick();
      expect(phone.dialled).toEqual([]);
      await crisis.after(8 * 60);
      const mailed = () => mail.mails.flatMap(({ to }) => to);
      expect([mailed(), phone.texts()]).toEqual([[crisis.mailOf(sam!)], []]);
      await crisis.after(2 * 60);
      expect(mailed()).toContain(crisis.mailOf(lee!));
      expect(phone.texts().map(({ form }) => [form['To'], form['Body']])).toEqual([[LEE, expect.stringContaining('waits for today')]]);
    });

    it.each(['schedule-zone-unknown'] as const)('is refused with %s', async (code) => {
      const quiet = { from: '22:00', to: '07:00', timeZone: 'Moon/Sea' };
      const order = { imminent: [], high: [], concern: [] };
      expect(await (await app.as(dana!)).refusal(api.setReach, { order, quiet })).toBe(code);
    });
  });

  describe('a test page', () => {
    it('goes the way of a page, is answered like one, and stands in the list', async () => {
      const client = await app.as(dana!);
      await client.get(api.testPage, { means: 'voice' });
      await crisis.tick();
      expect(phone.calls()[0]?.form['Twiml']).toContain('This is only a test. If you can hear it, press 4.');
      expect((await presses(dana!, '4', { sid: 'CA5' })).text).toContain('The test reached you.');
      await client.get(api.testPage, { means: 'sms' });
      await client.get(api.testPage, { means: 'email' });
      await crisis.tick();
      expect((await mail.caught(1))[0]?.header('Subject')).toBe('Lamplight: a test page');
      expect((await writes(DANA, '4', 'SM5')).text).toContain('The test reached you.');
      const { deliveries } = await client.get(api.reach);
      expect(deliveries.map(({ means, state, answered, test }) => [means, state, answered, test]).sort()).toEqual([
        ['email', 'sent', false, true],
        ['sms', 'sent', true, true],
        ['voice', 'sent', true, true],
      ]);
    });

    it('is refused to an address that nobody has proven, and when there were many', async () => {
      const client = await app.as(lee!);
      expect(await client.refusal(api.testPage, { means: 'sms' })).toBe('means-not-proven');
      for (let i = 0; i < 5; i += 1) await client.get(api.testPage, { means: 'email' });
      expect(await client.refusal(api.testPage, { means: 'email' })).toBe('too-many-tries');
      await app.fastForward(11);
      expect(await client.refusal(api.testPage, { means: 'email' })).toBe('done');
    });
  });

  it('names nobody and says nothing of what was said, in any request, any answer and any line of the log', async () => {
    await has(lee!, LEE);
    await say('suicide=imminent and persimmon');
    await crisis.tick();
    const answers: string[] = [];
    for (let minute = 0; minute < 6; minute += 1) await crisis.after(1);
    answers.push(
      (await presses(dana!, '7', { sid: 'CA71' })).text,
      (await writes(LEE, '4', 'SM71')).text,
      (await presses(dana!, '4', { sid: 'CA72' })).text,
    );
    const row = await crisis.row(sam!);
    const said = JSON.stringify([phone.dialled, answers]).toLowerCase();
    const secrets = [
      'heron',
      'tuesday',
      'persimmon',
      'suicide',
      'dana',
      'lee,',
      'riverside',
      row.id,
      room.id,
      heron!.accountId,
      heron!.key,
      heron!.canary,
    ];
    const also = [dana!.canary, dana!.accountId, lee!.accountId, `esc-${String(row.number)}`];
    expect([...secrets, ...also].filter((secret) => said.includes(secret.toLowerCase()))).toEqual([]);
    expect(phone.dialled.length).toBeGreaterThan(3);
    expect([DANA, LEE, 'persimmon'].filter((secret) => app.logged().includes(secret))).toEqual([]);
    const attempts = JSON.stringify(await app.database.run('SELECT * FROM page_attempt'));
    expect([DANA, LEE, 'Lamplight:'].filter((secret) => attempts.includes(secret))).toEqual([]);
  });
});
