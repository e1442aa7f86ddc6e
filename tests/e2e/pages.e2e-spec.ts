import { api } from '#libs/contracts';
import { type Delivery, SendPages } from '#libs/escalation';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp } from '#libs/testing';
import { Clocks, DUE_TASKS } from '../../apps/server/src/clocks.js';
import { startApp } from './support/app.js';
import { Crisis } from './support/crisis.js';
import { MailCatcher } from './support/mail-catcher.js';

const later: Delivery = { accepted: false, reason: 'mail-unreachable', lasting: false };

describe('paging', () => {
  let crisis: Crisis;
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let [heron, dana, lee, sam, priya]: Seated[] = [] as never;

  beforeAll(async () => {
    crisis = await Crisis.start();
    ({ app } = crisis);
  });
  afterAll(() => crisis[Symbol.asyncDispose]());
  beforeEach(async () => {
    // One programme at a time has a crisis: what another spec left open is nobody's business here.
    await app.database.run(
      `UPDATE escalation SET status = 'closed', disposition = 'not-a-safety-concern', next_page_at = NULL WHERE status <> 'closed'`,
    );
    await app.database.run(`UPDATE page SET state = 'withdrawn' WHERE state = 'due'`);
    crisis.pager.answer = () => ({ accepted: true });
    crisis.pager.taken();
    programme = await app.programme();
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    dana = await programme.staff('counselor', 'Dana', [room]);
    lee = await programme.staff('counselor', 'Lee', [room]);
    sam = await programme.staff('supervisor', 'Sam');
    priya = await programme.staff('admin', 'Priya');
    await programme.duty(dana, 24 * 60);
  });
  const say = (text: string) => crisis.say(heron!, room, text);
  const mailed = () => crisis.pager.taken();
  const to = (...staff: (Seated | undefined)[]) => staff.map((one) => crisis.mailOf(one!)).sort();

  /** Concerns have been due for an hour, the urgent ones for a minute. */
  const manyDue = async (urgent: number, concerns: number) => {
    await say('suicide=imminent');
    await say('relapse=concern');
    await app.database.run(`UPDATE page SET state = 'withdrawn' WHERE state = 'due'`);
    await app.database.run(
      `INSERT INTO page (id, organisation_id, escalation_id, step, account_id, means, state, next_attempt_at)
       SELECT gen_random_uuid(), e.organisation_id, e.id, 1000 + n, $1, 'email', 'due',
              clock_now() - CASE e.severity WHEN 'concern' THEN interval '1 hour' ELSE interval '1 minute' END
       FROM escalation e, generate_series(1, CASE e.severity WHEN 'concern' THEN $4::int ELSE $3::int END) n WHERE e.organisation_id = $2 AND e.status <> 'closed'`,
      [dana!.accountId, programme.organisationId, urgent, concerns],
    );
    crisis.pager.attempts.length = 0;
  };

  it('keeps no concern waiting behind any number of urgent ones, and no urgent one behind concerns', async () => {
    await manyDue(60, 60);
    await app.app.get(SendPages).run();
    const severities = crisis.pager.attempts.map(({ severity }) => severity);
    expect(severities).toHaveLength(120);
    expect(severities.indexOf('concern')).toBeLessThan(20);
    expect(severities.lastIndexOf('imminent')).toBeLessThan(90);
  });

  it('gives the longest due one place and no second one, however long its letter hangs', async () => {
    await manyDue(250, 60); // more than all places could send, if each look gave one of them away
    const { promise: hanging, resolve: wake } = Promise.withResolvers<Delivery>();
    const { promise: urgentSent, resolve: sent } = Promise.withResolvers<true>();
    let urgent = 0;
    crisis.pager.answer = ({ severity }) => {
      if (severity === 'concern') return hanging;
      urgent += 1;
      if (urgent === 250) sent(true);
      return { accepted: true };
    };
    const running = app.app.get(SendPages).run();
    expect(await urgentSent).toBe(true);
    wake({ accepted: true });
    expect(await running).toBe(310);
  });

  describe('walks the plan', () => {
    it('whoever is on, then backup, then the admins, again and again until somebody takes it', async () => {
      await say('suicide=imminent');
      await crisis.tick();
      expect(mailed()).toEqual(to(dana));
      await crisis.tick();
      expect(mailed()).toEqual([]);
      await crisis.after(2);
      expect(mailed()).toEqual(to(lee, sam));
      for (let again = 0; again < 12; again += 1) {
        await crisis.after(2);
        expect(mailed()).toEqual(to(priya));
      }
      const row = await crisis.row(priya!);
      const { nextPage, entries } = await crisis.case(priya!, row.id);
      expect(nextPage).toMatchObject({ whom: 'Priya' });
      expect(entries.filter(({ kind }) => kind === 'paged').map(({ what }) => what)).toEqual([
        'Dana',
        'Lee, Sam',
        ...Array.from({ length: 12 }, () => 'Priya'),
      ]);

      await crisis.take(priya!, row);
      for (const minutes of [2, 3, 4]) {
        await crisis.after(minutes);
        expect(mailed()).toEqual([]);
      }
    });

    it('goes on at once past a step that reaches nobody, and never to somebody who is gone', async () => {
      await app.database.run('DELETE FROM shift WHERE organisation_id = $1', [programme.organisationId]);
      await app.database.run('UPDATE account SET deactivated_at = clock_now() WHERE id = ANY($1)', [[sam!.accountId, lee!.accountId]]);
      await say('suicide=imminent');
      await crisis.tick();
      expect(mailed()).toEqual(to(dana));
      await crisis.after(2);
      expect(mailed()).toEqual(to(priya));
    });

    it('calls every admin when the plan reaches nobody, and says so', async () => {
      const plan = JSON.stringify([{ afterSeconds: 0, target: 'room-counselors', means: ['email'] }]);
      await app.database.run(`UPDATE escalation_plan SET steps = $2 WHERE programme_id = $1`, [programme.programmeId, plan]);
      await app.database.run('DELETE FROM shift WHERE organisation_id = $1', [programme.organisationId]);
      const ada = await programme.staff('admin', 'Ada');
      await say('suicide=imminent');
      await crisis.tick();
      expect(mailed()).toEqual(to(ada, priya));
      const { entries } = await crisis.case(priya!, (await crisis.row(priya!)).id);
      expect(entries).toContainEqual(expect.objectContaining({ kind: 'page-failed', what: 'nobody-reached' }));
    });

    it('runs what was missed once, not as often as it was missed', async () => {
      await say('suicide=imminent');
      await crisis.after(60);
      expect(mailed()).toEqual(to(dana));
      await crisis.tick();
      expect(mailed()).toEqual([]);
    });

    it('at the word of a colleague: the next step now, or backup beside whoever has it', async () => {
      await say('suicide=high');
      await crisis.tick();
      mailed();
      const row = await crisis.row(priya!);
      const client = await app.as(priya!);
      await client.get(api.pageNext, { escalationId: row.id, version: row.version });
      await crisis.tick();
      expect(mailed()).toEqual(to(lee, sam));
      expect(await client.refusal(api.pageNext, { escalationId: row.id, version: row.version })).toBe('escalation-changed');

      const holding = await crisis.take(sam!, await crisis.row(sam!));
      await holding.get(api.pageNext, { escalationId: row.id, version: (await crisis.row(sam!)).version });
      await crisis.tick();
      expect(mailed()).toEqual(to(lee));
      expect(await crisis.row(sam!)).toMatchObject({ status: 'acknowledged', mine: true });
    });
  });

  describe('an acknowledgement', () => {
    it('lapses when nothing follows: open again, and its holder and backup are paged', async () => {
      await say('suicide=imminent');
      await crisis.tick();
      const taken = await crisis.take(dana!, await crisis.row(dana!));
      const { id } = await crisis.row(dana!);
      await taken.get(api.messageMember, { escalationId: id, clientKey: aKey(), text: 'Are you safe?' });
      mailed();
      await crisis.after(9);
      expect([mailed(), (await crisis.row(dana!)).status]).toEqual([[], 'acknowledged']);
      await crisis.after(1);
      expect(mailed()).toEqual(to(dana, lee, sam));
      const row = await crisis.row(dana!);
      expect(row).toMatchObject({ status: 'open', holder: null, mine: false });
      await crisis.after(2);
      expect(mailed()).toEqual(to(priya));
      const audited = await app.database.run(
        `SELECT actor_id FROM audit_entry WHERE action = 'escalation.acknowledgement-lapsed' AND subject_id = $1`,
        [row.id],
      );
      expect(audited).toEqual([{ actor_id: null }]);
    });

    it('lasts while its holder writes, and longer once the member was reached', async () => {
      await say('suicide=imminent');
      const row = await crisis.row(dana!);
      await crisis.take(dana!, row);
      await crisis.after(9);
      await (await app.as(dana!)).get(api.messageMember, { escalationId: row.id, clientKey: aKey(), text: 'Are you safe?' });
      await crisis.after(9);
      const standing = await crisis.row(dana!);
      expect(standing.status).toBe('acknowledged');
      await (await app.as(dana!)).get(api.markContacted, { escalationId: row.id, version: standing.version });
      await crisis.after(59);
      expect((await crisis.row(dana!)).status).toBe('contacted');
      await crisis.after(1);
      expect((await crisis.row(dana!)).status).toBe('open');
    });

    it('takes back pages that have not gone out', async () => {
      crisis.pager.answer = () => later;
      await say('suicide=imminent');
      await crisis.tick();
      expect(mailed()).toEqual(to(dana));
      await crisis.take(priya!, await crisis.row(priya!));
      await crisis.after(1);
      expect(mailed()).toEqual([]);
      const pages = await app.database.run(`SELECT state FROM page WHERE account_id = $1 AND means = 'email'`, [dana!.accountId]);
      expect(pages).toEqual([{ state: 'withdrawn' }]);
    });
  });

  describe('a page', () => {
    it('is tried four times under the same id, and when it has failed the next step need not wait', async () => {
      crisis.pager.answer = ({ to: address }) => (address === crisis.mailOf(dana!) ? later : { accepted: true });
      await say('suicide=imminent');
      await crisis.tick();
      for (const seconds of [2, 4, 8]) await crisis.after(seconds / 60);
      expect(crisis.pager.attempts.map(({ to: address }) => address)).toEqual(Array.from({ length: 4 }, () => crisis.mailOf(dana!)));
      expect(new Set(crisis.pager.attempts.map(({ id }) => id)).size).toBe(1);
      mailed();
      await crisis.tick();
      expect(mailed()).toEqual(to(lee, sam));
      const { entries } = await crisis.case(priya!, (await crisis.row(priya!)).id);
      expect(entries.filter(({ kind }) => kind === 'page-failed').map(({ what }) => what)).toEqual(['Dana, mail-unreachable']);
    });

    it('to somebody without an address fails at once', async () => {
      await app.database.run('UPDATE identity.person SET email = NULL WHERE account_id = $1', [dana!.accountId]);
      await say('suicide=imminent');
      await crisis.tick();
      expect(mailed()).toEqual([]);
      await crisis.tick();
      expect(mailed()).toEqual(to(lee, sam));
    });

    it('goes out once when two workers race for it', async () => {
      await using second = await Crisis.start({ database: app.database });
      for (let i = 0; i < 12; i += 1) {
        const member = await programme.member(room, `Otter ${String(i)}`);
        await crisis.say(member, room, 'suicide=imminent');
      }
      const ticks = await Promise.all([crisis.tick(), second.tick(), second.tick(), crisis.tick()]);
      await Promise.all([crisis.tick(), second.tick()]);
      expect(ticks.flatMap((did) => Object.values(did))).not.toContain('failed');
      const attempts = [...crisis.pager.attempts, ...second.pager.attempts];
      expect([attempts.length, new Set(attempts.map(({ id }) => id)).size]).toEqual([12, 12]);
      const entries = await app.database.run(
        `SELECT escalation_id FROM escalation_entry t JOIN escalation e ON e.id = t.escalation_id WHERE t.kind = 'paged' AND e.room_id = $1`,
        [room.id],
      );
      expect(entries).toHaveLength(12);
    });

    it('of a worker that stopped in the middle goes out again when its lease ends, under the same id', async () => {
      await using second = await Crisis.start({ database: app.database });
      const { promise: stopped, resolve: wake } = Promise.withResolvers<Delivery>();
      const { promise: sending, resolve: asked } = Promise.withResolvers<true>();
      crisis.pager.answer = () => {
        asked(true);
        return stopped;
      };
      await say('suicide=imminent');
      const hanging = crisis.tick();
      await sending;
      await second.tick();
      expect(second.pager.attempts).toEqual([]);
      await app.fastForward(0.5);
      await second.tick();
      expect(second.pager.attempts.map(({ id }) => id)).toEqual(crisis.pager.attempts.map(({ id }) => id));
      wake({ accepted: true });
      await hanging;
      expect(
        await app.database.run(`SELECT state, attempts FROM page WHERE account_id = $1 AND means = 'email'`, [dana!.accountId]),
      ).toEqual([{ state: 'sent', attempts: 2 }]);
    });
  });

  describe('on a node with the role worker', () => {
    it('happens by itself, and a letter that hangs holds up no other', async () => {
      await using node = await Crisis.start({ database: app.database, config: { roles: new Set(['worker', 'api']) } });
      const { promise: hanging, resolve: wake } = Promise.withResolvers<Delivery>();
      const [first, second] = [Promise.withResolvers<true>(), Promise.withResolvers<true>()];
      const noor = await programme.staff('counselor', 'Noor', [room]);
      node.pager.answer = ({ to: address }) => {
        if (address === crisis.mailOf(dana!)) {
          first.resolve(true);
          return hanging;
        }
        if (address === crisis.mailOf(noor)) second.resolve(true);
        return { accepted: true };
      };
      await say('suicide=imminent');
      await first.promise;
      await programme.duty(noor, 60);
      const maple = await programme.member(room, 'Maple');
      await crisis.say(maple, room, 'overdose=imminent');
      expect(await second.promise).toBe(true);
      wake({ accepted: true });
    });
  });

  describe('when things break', () => {
    it('a task that throws stops no other', async () => {
      const ran: string[] = [];
      const broken = { name: 'broken', run: () => Promise.reject(new Error('planted')) };
      const after = { name: 'after', run: () => Promise.resolve(ran.push('after')) };
      await using other = await Crisis.start({
        database: app.database,
        override: (builder) => builder.overrideProvider(DUE_TASKS).useValue([broken, after]),
      });
      await say('suicide=imminent');
      expect(await other.tick()).toMatchObject({ broken: 'failed', after: 1, 'escalation-steps': 1 });
      expect(other.app.logged()).toContain('due-task-failed');
    });

    it('an escalation that cannot be stepped stands before no other', async () => {
      const maple = await programme.member(room, 'Maple');
      await crisis.say(maple, room, 'suicide=imminent');
      await app.database.run(
        `CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.account_id = '${maple.accountId}' AND NEW.step > 0 THEN RAISE EXCEPTION 'planted'; END IF; RETURN NEW; END $$`,
      );
      await app.database.run('CREATE TRIGGER planted BEFORE UPDATE ON escalation FOR EACH ROW EXECUTE FUNCTION planted()');
      await say('suicide=imminent');
      expect(await crisis.tick()).toMatchObject({ 'escalation-steps': 1 });
      await app.database.run('DROP FUNCTION planted CASCADE');
      expect(await crisis.tick()).toMatchObject({ 'escalation-steps': 1 });
    });

    it('a plan that cannot be read pages the admins', async () => {
      await say('suicide=imminent');
      await app.database.run(`UPDATE escalation SET plan = '{"steps": "none"}' WHERE account_id = $1`, [heron!.accountId]);
      await crisis.tick();
      expect(mailed()).toEqual(to(priya));
    });

    it('connections that PostgreSQL ends are made again, and nothing is lost', async () => {
      await say('suicide=imminent');
      await app.database.run(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      );
      await crisis.tick();
      await crisis.tick();
      expect(mailed()).toEqual(to(dana));
    });

    it('a database clock that is set back delays no step', async () => {
      await app.database.run(`UPDATE shift SET starts_at = starts_at - interval '2 hours' WHERE account_id = $1`, [dana!.accountId]);
      await say('suicide=imminent');
      await crisis.tick();
      mailed();
      await app.fastForward(-60);
      await crisis.tick();
      expect(mailed()).toEqual([]);
      await crisis.after(2);
      expect(mailed()).toEqual(to(lee, sam));
      expect(app.logged()).toContain('database-clock-moved');
      await app.fastForward(60);
    });

    it('no open escalation is ever without a next page', async () => {
      await say('suicide=imminent');
      await expect(
        app.database.run('UPDATE escalation SET next_page_at = NULL WHERE account_id = $1', [heron!.accountId]),
      ).rejects.toMatchObject({ constraint: 'open_ones_page' });
    });
  });

  describe('by e-mail', () => {
    let mail: MailCatcher;
    let house: TestApp;
    beforeAll(async () => {
      mail = await MailCatcher.listen();
      house = await startApp({
        database: app.database,
        config: { smtpUrl: mail.url, origins: ['http://lamplight.test', 'https://rooms.example.org'] },
      });
    });
    afterAll(async () => {
      await house[Symbol.asyncDispose]();
      await mail[Symbol.asyncDispose]();
    });
    beforeEach(() => {
      mail.accept();
      mail.mails.length = 0;
    });
    const tickHouse = async () => house.app.get(Clocks).tick();
    const pages = () =>
      app.database.run<{ state: string; failure: string | null; attempts: number }>(
        `SELECT state, failure, attempts FROM page WHERE account_id = $1 AND means = 'email'`,
        [dana!.accountId],
      );

    it('says that somebody is needed and how soon, and nothing else', async () => {
      await say('suicide=imminent and persimmon');
      await tickHouse();
      const [page] = await mail.caught(1);
      expect(page?.to).toEqual([crisis.mailOf(dana!)]);
      expect(page?.header('Subject')).toBe('Lamplight: somebody needs you (Urgent)');
      expect(page?.raw).toContain('https://rooms.example.org/staff/');
      const [{ id }] = (await app.database.run<{ id: string }>(`SELECT id FROM page WHERE account_id = $1 AND means = 'email'`, [
        dana!.accountId,
      ])) as [{ id: string }];
      expect([page?.header('X-Lamplight-Page'), page?.header('Message-ID')]).toEqual([id, `<page-${id}@example.org>`]);
      const row = await crisis.row(dana!);
      const words = page!.raw.replaceAll(crisis.mailOf(dana!), '').toLowerCase();
      const secrets = [
        'heron',
        'tuesday',
        'persimmon',
        'suicide',
        'dana',
        'riverside',
        row.id,
        room.id,
        heron!.accountId,
        heron!.key,
        `esc-${String(row.number)}`,
        heron!.canary,
        dana!.canary,
      ];
      expect(secrets.filter((secret) => words.includes(secret.toLowerCase()))).toEqual([]);
      expect(await pages()).toMatchObject([{ state: 'sent' }]);
    });

    it.each([
      ['en', 'high', 'Lamplight: somebody needs you (Soon)', 'Sign in to answer: https://rooms.example.org/staff/'],
      ['es', 'imminent', 'Lamplight: alguien te necesita (Urgente)', 'Entra para responder: https://rooms.example.org/staff/'],
      ['es', 'high', 'Lamplight: alguien te necesita (Pronto)', 'Pronto: responde en cuanto puedas, por favor.'],
    ])('is in the language of whoever it is for: %s, %s', async (language, severity, subject, line) => {
      await app.database.run('UPDATE account SET language = $2 WHERE id = $1', [dana!.accountId, language]);
      await say(`suicide=${severity}`);
      await tickHouse();
      const [page] = await mail.caught(1);
      expect([page?.header('Subject'), page?.raw.includes(line)]).toEqual([subject, true]);
    });

    it('is the same letter when it goes out again', async () => {
      mail.refuse(451, 'data');
      await say('suicide=imminent');
      await tickHouse();
      expect(await pages()).toEqual([{ state: 'due', failure: 'mail-unreachable', attempts: 1 }]);
      mail.accept();
      await app.fastForward(1);
      await tickHouse();
      await mail.caught(1);
      await app.database.run(
        `UPDATE page SET state = 'due', sent_at = NULL, next_attempt_at = clock_now() WHERE account_id = $1 AND means = 'email'`,
        [dana!.accountId],
      );
      await tickHouse();
      const [first, again] = await mail.caught(2);
      for (const name of ['Message-ID', 'X-Lamplight-Page', 'Subject']) expect(again?.header(name)).toBe(first?.header(name));
    });

    it('to an address that the server will not take fails at once, and the next step is due', async () => {
      mail.refuse(550, 'recipient');
      await say('suicide=imminent');
      await tickHouse();
      expect(await pages()).toEqual([{ state: 'failed', failure: 'mail-refused', attempts: 1 }]);
      mail.accept();
      await tickHouse();
      expect((await mail.caught(2)).flatMap(({ to: whom }) => whom).sort()).toEqual(to(lee, sam));
    });

    it('that was never set up is told in the timeline, and no step waits for it', async () => {
      await using mute = await startApp({ database: app.database, config: { smtpUrl: null } });
      const clocks = mute.app.get(Clocks);
      await say('suicide=imminent');
      for (const _ of ['counselors', 'backup', 'admins', 'nobody again']) await clocks.tick();
      const { entries } = await crisis.case(priya!, (await crisis.row(priya!)).id);
      expect(entries.filter(({ kind }) => kind === 'paged').map(({ what }) => what)).toEqual(['Dana', 'Lee, Sam', 'Priya']);
      expect(
        entries
          .filter(({ kind }) => kind === 'page-failed')
          .map(({ what }) => what)
          .sort(),
      ).toEqual(['Dana', 'Lee', 'Priya', 'Sam'].map((name) => `${name}, mail-not-set-up`));
      const inApp = await app.database.run(
        `SELECT 1 FROM page p JOIN escalation e ON e.id = p.escalation_id WHERE e.account_id = $1 AND p.means = 'in-app' AND p.state = 'sent'`,
        [heron!.accountId],
      );
      expect(inApp).toHaveLength(4);
    });
  });
});
