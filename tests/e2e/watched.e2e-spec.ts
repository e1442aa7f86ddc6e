import { Client } from 'pg';
import { api } from '#libs/contracts';
import { scramVerifier } from '#libs/platform';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp } from '#libs/testing';
import { KeepBeat } from '#libs/watch';
import type { Auditor } from '../../apps/auditor/src/auditor.js';
import { startApp } from './support/app.js';
import { Crisis } from './support/crisis.js';
import { MailCatcher } from './support/mail-catcher.js';
import { asAuditor, auditorOf, Outside, PROBE_SECRET } from './support/watch.js';

describe('the auditor', () => {
  let crisis: Crisis;
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let [heron, dana, priya]: Seated[] = [] as never;
  let mail: MailCatcher;
  let outside: Outside;
  let auditor: Auditor;
  let logged: () => string;

  beforeAll(async () => {
    [crisis, mail, outside] = await Promise.all([Crisis.start(), MailCatcher.listen(), Outside.open()]);
    ({ app } = crisis);
  });
  afterAll(async () => {
    await Promise.all([crisis[Symbol.asyncDispose](), mail[Symbol.asyncDispose](), outside[Symbol.asyncDispose]()]);
  });
  const sql = <Row extends object>(text: string, values: unknown[] = []) => app.database.run<Row>(text, values);

  beforeEach(async () => {
    await sql(
      `UPDATE escalation SET status = 'closed', disposition = 'not-a-safety-concern', next_page_at = NULL WHERE status <> 'closed'`,
    );
    await sql(`UPDATE page SET state = 'withdrawn' WHERE state = 'due'`);
    await sql('DELETE FROM follow_up');
    await sql('DELETE FROM page_attempt');
    await sql(`UPDATE message SET created_at = created_at - interval '10 minutes'`);
    crisis.pager.answer = () => ({ accepted: true });
    programme = await app.programme();
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    dana = await programme.staff('counselor', 'Dana', [room]);
    priya = await programme.staff('admin', 'Priya');
    ({ auditor, logged } = auditorOf(app, { heartbeatUrl: outside.url, smtpUrl: mail.url }));
    await well();
    outside.pings();
    mail.mails.splice(0);
  });
  afterEach(() => auditor.stop());

  /** A worker's clocks go round, and the auditor's own client got through. */
  const well = async () => {
    await app.app.get(KeepBeat).run();
    await sql('DELETE FROM probe_run');
    await sql('INSERT INTO probe_run (id, started_at) VALUES ($1, clock_now())', [aKey()]);
  };
  const looks = async (count: number) => {
    for (let look = 1; look < count; look += 1) await auditor.look();
    return auditor.look();
  };
  const crisisOf = async () => {
    await crisis.say(heron!, room, 'suicide=imminent');
    return crisis.row(priya!);
  };

  it('pings an address outside once a minute while all is well, with nothing in it', async () => {
    expect(await looks(9)).toEqual([]);
    expect(outside.pings()).toEqual(['GET /ping', 'GET /ping', 'GET /ping']);
    expect(await sql('SELECT failing, heartbeat, beat_at IS NOT NULL AS beat FROM watch_look')).toEqual([
      { failing: [], heartbeat: 'beating', beat: true },
    ]);
    expect(mail.mails).toEqual([]);
  });

  const faults: readonly [string, () => Promise<unknown>][] = [
    [
      'step-overdue',
      async () => {
        await crisisOf();
        await app.fastForward(2);
        await well();
      },
    ],
    [
      'step-overdue', // of one that somebody has: its second seat is empty
      async () => {
        await crisis.take(priya!, await crisisOf());
        await sql(
          `UPDATE escalation SET acks_wanted = 2, next_page_at = clock_now() - interval '61 seconds' WHERE status = 'acknowledged'`,
        );
      },
    ],
    [
      'signal-unanswered',
      async () => {
        await crisisOf();
        await crisis.tick();
        await sql('ALTER TABLE signal DISABLE TRIGGER USER');
        await sql('UPDATE signal SET escalation_id = NULL');
        await sql('ALTER TABLE signal ENABLE TRIGGER USER');
      },
    ],
    [
      'taken-without-clock',
      async () => {
        await crisis.take(priya!, await crisisOf());
        await sql(`UPDATE escalation SET lapses_at = NULL WHERE status = 'acknowledged'`);
      },
    ],
    [
      'target-unpaged', // for the first time
      async () => {
        await crisis.take(priya!, await crisisOf());
        await sql(`UPDATE escalation SET due_at = clock_now() - interval '61 seconds' WHERE status = 'acknowledged'`);
      },
    ],
    [
      'target-unpaged', // and once more
      async () => {
        await crisis.take(priya!, await crisisOf());
        await sql(
          `UPDATE escalation SET missed_at = clock_now(), breach_page_at = clock_now() - interval '61 seconds' WHERE status = 'acknowledged'`,
        );
      },
    ],
    [
      'follow-up-unpaged',
      async () => {
        await crisisOf();
        await sql(
          `INSERT INTO follow_up (id, organisation_id, escalation_id, kind, asked_by, asked_at, due_at, late_at, next_page_at)
           SELECT gen_random_uuid(), e.organisation_id, e.id, 'check-again', $1, clock_now(), clock_now(), clock_now(), clock_now() - interval '61 seconds'
           FROM escalation e WHERE e.status <> 'closed'`,
          [priya!.accountId],
        );
        await sql(
          `UPDATE escalation SET status = 'closed', disposition = 'not-a-safety-concern', next_page_at = NULL WHERE status <> 'closed'`,
        );
      },
    ],
    [
      'page-unsent',
      async () => {
        await crisisOf();
        await crisis.tick();
        await sql(
          `UPDATE page SET state = 'due', leased_until = NULL, next_attempt_at = clock_now() - interval '61 seconds' WHERE means = 'email'`,
        );
      },
    ],
    [
      'next-means-overdue',
      async () => {
        await crisisOf();
        await crisis.tick();
        await sql(`UPDATE page SET next_means_at = clock_now() - interval '61 seconds' WHERE means = 'email'`);
      },
    ],
    [
      'numbers-broken', // one is missing
      async () => {
        for (const text of ['good evening', 'how was it', 'quiet']) await crisis.say(heron!, room, text);
        await sql('DELETE FROM message WHERE room_id = $1 AND seq = 2', [room.id]);
      },
    ],
    [
      'numbers-broken', // one is there that the room has not counted
      async () => {
        for (const text of ['good evening', 'how was it', 'quiet']) await crisis.say(heron!, room, text);
        await sql('UPDATE room SET last_seq = 2 WHERE id = $1', [room.id]);
      },
    ],
    [
      'counts-wrong', // of replies
      async () => {
        const root = await crisis.post(heron!, room, 'how was it');
        await crisis.post(heron!, room, 'quiet', { thread: root.id });
        expect(await auditor.look()).toEqual([]);
        await sql('UPDATE message SET replies = 0 WHERE id = $1', [root.id]);
      },
    ],
    [
      'counts-wrong', // of reactions
      async () => {
        const { id } = await crisis.post(dana!, room, 'how was it');
        await sql('UPDATE message SET reactions = 1 WHERE id = $1', [id]);
      },
    ],
    ['workers-silent', () => sql(`UPDATE clock_beat SET seen_at = clock_now() - interval '61 seconds'`)],
    ['probe-failed', () => sql(`INSERT INTO probe_run (id, started_at, failure) VALUES ($1, clock_now(), 'not-paged')`, [aKey()])],
    ['probe-missing', () => sql(`UPDATE probe_run SET started_at = clock_now() - interval '121 minutes'`)],
  ];
  it.each(faults)('%s: silence outside, a line in the log, and mail to the admins until it is over', async (fault, plant) => {
    expect(await looks(1)).toEqual([]);
    expect(outside.pings()).toEqual(['GET /ping']);
    await plant();
    for (let look = 1; look <= 3; look += 1) {
      expect(await auditor.look()).toEqual([fault]);
      await auditor.probed();
      await sql(`DELETE FROM probe_run WHERE failure = 'not-signed-in'`);
    }
    expect(mail.mails).toEqual([]); // what mends itself in a minute wakes nobody
    await auditor.look();
    const [first] = await mail.until((mails) => mails.some(({ to }) => to.includes(crisis.mailOf(priya!))));
    expect(first?.header('Subject')).toBe('Lamplight: calls for help may not be answered');
    expect(mail.mails.flatMap(({ to }) => to)).not.toContain(crisis.mailOf(dana!));
    expect(outside.pings()).toEqual(['GET /ping/fail']);
    expect(logged()).toContain(`"code":"${fault}"`);

    mail.mails.splice(0);
    await auditor.probed();
    await sql(
      `UPDATE signal s SET escalation_id = (SELECT id FROM escalation e WHERE e.account_id = s.account_id LIMIT 1) WHERE escalation_id IS NULL`,
    );
    await sql(
      `UPDATE escalation SET status = 'closed', disposition = 'not-a-safety-concern', next_page_at = NULL WHERE status <> 'closed'`,
    );
    await sql(`UPDATE page SET state = 'withdrawn' WHERE state = 'due'`);
    await sql('DELETE FROM follow_up');
    await sql(`UPDATE message SET created_at = created_at - interval '10 minutes'`); // nobody speaks there any more
    await crisis.tick(); // whom nobody waits for is turned to no more
    await well();
    expect(await auditor.look()).toEqual([]);
    expect(outside.pings()).toEqual(['GET /ping']);
    await mail.until((mails) => mails.some((one) => one.header('Subject') === 'Lamplight: it works again'));
  });

  const sinks: readonly [string, () => unknown, () => unknown][] = [
    ['answers 500', () => outside.answer(500), () => outside.answer(200)],
    ['is closed', () => outside.close(), () => outside.reopen()],
  ];
  it.each(sinks)('heartbeat-unheard, where the address outside %s: told to admins until it takes one again', async (_, fails, heals) => {
    const lineOf = async (who: Seated) => (await (await app.as(who)).get(api.duty)).onCall.watcher;
    expect(await looks(1)).toEqual([]);
    await fails();
    expect(await looks(3)).toEqual([]); // none is due
    expect(await lineOf(priya!)).toBeNull();
    for (let look = 1; look <= 3; look += 1) expect(await auditor.look()).toEqual(['heartbeat-unheard']);
    expect(mail.mails).toEqual([]);
    await auditor.look();
    const [first] = await mail.until((mails) => mails.some(({ to }) => to.includes(crisis.mailOf(priya!))));
    expect(first?.header('Subject')).toBe('Lamplight: calls for help may not be answered');
    expect(first?.raw.replaceAll('=\r\n', '')).toContain('The address outside does not take the sign of life.');
    expect([await lineOf(priya!), await lineOf(dana!)]).toEqual(['unheard', null]);
    expect((await (await app.as(priya!)).get(api.watch)).auditor).toMatchObject({
      failing: ['heartbeat-unheard'],
      heartbeat: 'unreachable',
      silent: false,
    });
    expect(logged()).toContain('"code":"heartbeat-unheard"');

    await heals();
    outside.pings();
    mail.mails.splice(0);
    expect(await auditor.look()).toEqual([]); // it need not wait its minute
    expect(outside.pings()).toEqual(['GET /ping']);
    expect(await lineOf(priya!)).toBeNull();
    await mail.until((mails) => mails.some((one) => one.header('Subject') === 'Lamplight: it works again'));
  });

  it('is content where one address alone takes nothing, and others are reached', async () => {
    crisis.pager.answer = ({ to }) =>
      to === crisis.mailOf(dana!) ? { accepted: false, reason: 'mail-refused', lasting: true } : { accepted: true };
    await crisisOf();
    await crisis.say(heron!, room, 'overdose=imminent');
    await crisis.tick();
    await crisis.tick();
    expect(await sql(`SELECT FROM page WHERE state = 'failed'`)).toHaveLength(2);
    expect(await sql(`SELECT FROM page WHERE state = 'sent' AND means = 'email'`)).not.toEqual([]);
    await well();
    expect(await looks(1)).toEqual([]);
  });

  it('is not content with a database that does not answer, and knows whom to tell', async () => {
    expect(await looks(1)).toEqual([]);
    outside.pings();
    await sql('ALTER FUNCTION clock_now() RENAME TO clock_gone');
    try {
      expect(await looks(4)).toEqual(['database-silent']);
    } finally {
      await sql('ALTER FUNCTION clock_gone() RENAME TO clock_now');
    }
    expect(outside.pings()).toEqual(['GET /ping/fail']);
    await mail.until((mails) => mails.some(({ to }) => to.includes(crisis.mailOf(priya!))));
  });

  it.each([
    ['an hour after one that got through', null, 59, 61],
    ['five minutes after one that did not', 'not-paged', 4, 6],
  ])('sends its own client %s, and not before', async (_, failure, early, due) => {
    const isSent = async (minutes: number) => {
      await sql('DELETE FROM probe_run');
      await sql('INSERT INTO probe_run (id, started_at, failure) VALUES ($1, clock_now() - make_interval(mins => $2), $3)', [
        aKey(),
        minutes,
        failure,
      ]);
      await auditor.look();
      await auditor.probed();
      return (await sql('SELECT FROM probe_run')).length > 1;
    };
    expect([await isSent(early), await isSent(due)]).toEqual([false, true]);
    expect(await isSent(-10)).toBe(true); // of a clock that was set back since
  });

  it('says no name, no alias and no text, in mail and in its log', async () => {
    await crisisOf();
    await app.fastForward(5);
    await looks(4);
    await mail.caught(1);
    const said = `${mail.mails.map(({ raw }) => raw).join('')}${logged()}`.replaceAll(crisis.mailOf(priya!), '');
    for (const canary of [heron!.canary, dana!.canary, 'Heron', 'Tuesday room', 'suicide']) expect(said).not.toContain(canary);
  });

  describe('its role in the database', () => {
    let client: Client;
    beforeAll(async () => {
      client = new Client({ connectionString: asAuditor(app.database.url) });
      await client.connect();
    });
    afterAll(() => client.end());

    it.each([
      'SELECT text_sealed FROM message',
      'SELECT author_id FROM message',
      'SELECT account_id FROM reaction',
      'SELECT public_name FROM account',
      'SELECT id FROM account',
      'SELECT given_name FROM identity.person',
      'SELECT alias FROM membership',
      'SELECT name FROM room',
      'SELECT text_sealed FROM escalation_evidence',
      'SELECT account_id FROM escalation',
      'SELECT note_sealed FROM escalation',
      'SELECT phrase FROM signal',
      'SELECT account_id FROM page',
      'SELECT provider_ref FROM page_attempt',
      'SELECT line_sealed FROM follow_up',
      'SELECT action FROM audit_entry',
      'SELECT sess FROM session',
      'SELECT wrapped FROM room_key',
      'SELECT from_time FROM drill_hours',
      `UPDATE escalation SET status = 'closed'`,
      'DELETE FROM page',
      'DELETE FROM probe_run',
    ])('may not: %s', async (statement) => {
      await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
    });

    it('finds the addresses of admins, and of nobody else', async () => {
      const { rows } = await client.query<{ address: string; language: string }>('SELECT address, language FROM auditor_receivers()');
      const all = rows.map(({ address }) => address);
      expect(rows).toContainEqual({ address: crisis.mailOf(priya!), language: 'en' });
      expect(all).not.toContain(crisis.mailOf(dana!));
      expect(all).not.toContain(crisis.mailOf(heron!));
    });

    it('signs in with a password of which the database is told no more than a verifier', async () => {
      const role = `t_${aKey().replaceAll('-', '')}`;
      const url = new URL(app.database.url);
      [url.username, url.password] = [role, 'a password of its own'];
      await sql(`CREATE ROLE ${role} LOGIN PASSWORD '${scramVerifier('a password of its own')}'`);
      const here = new Client({ connectionString: url.href });
      try {
        await here.connect();
        expect((await here.query('SELECT current_user AS name')).rows).toEqual([{ name: role }]);
      } finally {
        await here.end();
        await sql(`DROP ROLE ${role}`);
      }
    });

    it('is made where it is not there, and missed aloud where nobody may make it', async () => {
      const admin = new Client({ connectionString: app.database.url });
      await admin.connect();
      const ready = async () => (await admin.query<{ ready_auditor: string }>('SELECT ready_auditor()')).rows[0]?.ready_auditor;
      try {
        expect(await ready()).toBe('ready');
        await admin.query('BEGIN');
        await admin.query('ALTER ROLE lamplight_auditor RENAME TO lamplight_auditor_elsewhere');
        expect(await ready()).toBe('ready');
        await admin.query('ROLLBACK');
        await admin.query('BEGIN');
        await admin.query('ALTER ROLE lamplight_auditor RENAME TO lamplight_auditor_elsewhere');
        await admin.query('CREATE ROLE lamplight_small');
        for (const one of ['addresses', 'receivers']) await admin.query(`ALTER FUNCTION auditor_${one}() OWNER TO lamplight_small`);
        await admin.query('SET LOCAL ROLE lamplight_small');
        expect(await ready()).toBe('may-not-make-roles');
      } finally {
        await admin.query('ROLLBACK');
        await admin.end();
      }
    });
  });
});

describe('the auditor’s own client', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ config: { roles: new Set(['api', 'worker']), probeSecret: PROBE_SECRET } });
  });
  afterAll(() => app[Symbol.asyncDispose]());
  const until = async (statement: string) => {
    while ((await app.database.run(statement)).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  };

  it('goes a member’s way, from signing in to a page that leaves for nobody, and leaves nothing behind', async () => {
    await until(`SELECT FROM account a JOIN organisation o ON o.id = a.organisation_id WHERE o.purpose = 'probe'`);
    const programme = await app.programme();
    const room = await programme.room();
    const [dana, priya] = [await programme.staff('counselor', 'Dana', [room]), await programme.staff('admin', 'Priya')];
    const outside = await Outside.open();
    const { auditor } = auditorOf(app, { heartbeatUrl: outside.url });
    try {
      expect(await auditor.look()).toEqual(['probe-missing']);
      await auditor.probed();
      const [run] = await app.database.run<Record<string, number | null>>(
        'SELECT signed_in, entered, posted, opened, paged, failure FROM probe_run',
      );
      expect(run).toMatchObject({ failure: null });
      expect(run!['opened']).toBeLessThan(2_000);
      expect(run!['paged']).toBeLessThan(15_000);
      expect(await auditor.look()).toEqual([]);
      expect(outside.pings()).toEqual(['GET /ping']);
      await until(`SELECT FROM escalation WHERE kind = 'probe' AND status = 'closed'`);
      expect(await app.database.run(`SELECT kind, cause, severity, number < 0 AS apart FROM escalation`)).toEqual([
        { kind: 'probe', cause: 'suicide', severity: 'imminent', apart: true },
      ]);
      const pages = await app.database.run(`SELECT p.means, o.purpose FROM page p JOIN organisation o ON o.id = p.organisation_id`);
      expect(pages).toEqual([{ means: 'in-app', purpose: 'probe' }]);
      expect(await app.database.run(`SELECT FROM session`)).toHaveLength(0);

      const [admin, counselor] = [await app.as(priya), await app.as(dana)];
      for (const view of ['open', 'closed'] as const) expect((await admin.get(api.escalations, { view })).escalations).toEqual([]);
      expect((await counselor.get(api.rooms)).rooms.map(({ name }) => name)).toEqual(['Tuesday room']);
      const told = await Promise.all([admin.ask(api.staff), admin.ask(api.roster), admin.ask(api.onCall), admin.ask(api.roomChoices)]);
      for (const { text } of told) expect(text).not.toContain('Probe');
      expect(await app.stranger().get(api.session)).toMatchObject({ programme: { deskPhone: '555-0100' } });
      const { probe, auditor: seen } = await admin.get(api.watch);
      expect(probe).toMatchObject({ failure: null });
      expect(seen).toMatchObject({ failing: [], heartbeat: 'beating', silent: false });
    } finally {
      await auditor.stop();
      await outside[Symbol.asyncDispose]();
    }
  });

  it('says where it did not get on, and is tried again', async () => {
    const { auditor, logged } = auditorOf(app, { probeSecret: `${PROBE_SECRET} but another` });
    try {
      await app.database.run('DELETE FROM probe_run');
      await auditor.look();
      await auditor.probed();
      expect(await app.database.run('SELECT signed_in, failure FROM probe_run')).toEqual([{ signed_in: null, failure: 'not-signed-in' }]);
      expect(await auditor.look()).toEqual(['probe-missing', 'probe-failed']);
      expect(logged()).toContain('"code":"not-signed-in"');
    } finally {
      await auditor.stop();
    }
  });
});
