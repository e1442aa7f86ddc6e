import { DateTime } from 'luxon';
import { api, type DutyView } from '#libs/contracts';
import { aKey, type Programme, type Seated } from '#libs/testing';
import { Clocks } from '../../apps/server/src/clocks.js';
import { startApp } from './support/app.js';
import { Crisis } from './support/crisis.js';
import { MailCatcher } from './support/mail-catcher.js';
import { auditorOf } from './support/watch.js';

const HOUR = 60;
const ZONE = 'America/New_York';

describe('letters about duty', () => {
  let crisis: Crisis;
  let mail: MailCatcher;
  let programme: Programme;
  let [priya, dana, lee]: Seated[] = [] as never;

  beforeAll(async () => {
    mail = await MailCatcher.listen();
    crisis = await Crisis.start({ config: { smtpUrl: mail.url, origins: ['http://lamplight.test', 'https://rooms.example.org'] } });
  });
  afterAll(async () => {
    await crisis[Symbol.asyncDispose]();
    await mail[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    await crisis.app.database.run('DELETE FROM duty_letter');
    await crisis.app.database.run('UPDATE schedule SET removed_at = clock_now()');
    mail.accept();
    mail.mails.length = 0;
    programme = await crisis.app.programme();
    priya = await programme.staff('admin', 'Priya');
    dana = await programme.staff('counselor', 'Dana');
    lee = await programme.staff('counselor', 'Lee');
  });

  const now = async () => (await crisis.app.database.run<{ now: Date }>('SELECT clock_now() AS now'))[0]!.now;
  /** Turns of an hour, of which the first has `left` minutes to go. */
  const drawn = async (left: number, over: object = {}) => {
    const began = DateTime.fromJSDate(await now(), { zone: ZONE }).plus({ minutes: left - HOUR });
    const rotation = {
      people: [dana!.accountId, lee!.accountId],
      startsOn: began.toISODate(),
      handOffAt: began.toFormat('HH:mm'),
      every: { count: 1, unit: 'hours' },
      only: null,
    };
    return { scheduleId: aKey(), version: 0, name: 'Evenings', timeZone: ZONE, layers: [{ ...rotation, ...over }] };
  };
  const save = async (input: object) => (await crisis.app.as(priya!)).get(api.putSchedule, { ...input });
  const subjects = (who: Seated) =>
    mail.mails.filter(({ to }) => to.includes(crisis.mailOf(who))).map((one) => one.header('Subject')?.replace('Lamplight: ', ''));
  const handOff = async (who: Seated): Promise<DutyView['onCall']['handOff']> =>
    (await (await crisis.app.as(who)).get(api.duty)).onCall.handOff;

  it('tell who comes on before and at the hand-off, once each, and name nobody', async () => {
    await save(await drawn(40));
    await crisis.tick();
    expect([subjects(dana!), subjects(lee!)]).toEqual([['you are on call now'], []]);
    await crisis.after(20);
    await crisis.tick();
    expect(subjects(lee!)).toEqual(['you come on call soon']);
    await crisis.after(22);
    await crisis.tick();
    expect(subjects(lee!)).toEqual(['you come on call soon', 'you are on call now']);
    expect(subjects(priya!)).toEqual([]);
    for (const one of mail.mails) {
      const raw = one.raw.replaceAll('=\r\n', '');
      expect(raw).toContain(`(${ZONE})`);
      expect(raw).toContain('https://rooms.example.org/staff/#/on-call');
      const body = raw.slice(raw.indexOf('\r\n\r\n'));
      for (const secret of ['Dana', 'Lee', 'Evenings', dana!.canary, lee!.canary]) expect(body).not.toContain(secret);
    }
  });

  it('are the same on every page: who comes on reads from whom, who goes off reads who has it', async () => {
    await save(await drawn(20));
    expect(await handOff(lee!)).toMatchObject({ kind: 'coming-on', name: 'Dana' });
    expect(await handOff(dana!)).toBeNull();
    await crisis.after(22);
    expect(await handOff(lee!)).toBeNull();
    expect(await handOff(dana!)).toMatchObject({ kind: 'gone-off', name: 'Lee' });
    // For half an hour; and then Dana comes on again.
    await crisis.after(31);
    expect(await handOff(dana!)).toMatchObject({ kind: 'coming-on', name: 'Lee' });
  });

  it('say nothing to somebody who goes on after themselves', async () => {
    await save(await drawn(20, { people: [dana!.accountId] }));
    await crisis.tick();
    mail.mails.length = 0;
    await crisis.after(22);
    await crisis.tick();
    expect(mail.mails).toEqual([]);
    expect(await handOff(dana!)).toBeNull();
  });

  it('are taken back with the shift that they were about', async () => {
    const input = await drawn(20);
    mail.refuse(451, 'data');
    await save(input);
    await crisis.tick();
    mail.accept();
    await save({ ...input, version: 1, layers: [{ ...input.layers[0], people: [priya!.accountId] }] });
    await crisis.after(3);
    await crisis.tick();
    expect(subjects(lee!)).toEqual([]);
  });

  it('go to each admin when something is wrong, once a day while it lasts, and stop when it is right', async () => {
    const input = await drawn(20, { only: { days: [1], from: '00:00', to: '06:00' } });
    await save(input);
    await crisis.tick();
    const alarm = 'the on-call plan has a hole';
    expect([subjects(priya!), subjects(dana!)]).toEqual([[alarm], []]);
    expect(mail.mails[0]!.raw).toContain('Nobody is on call at these times');
    await crisis.after(23 * HOUR);
    await crisis.tick();
    expect(subjects(priya!)).toEqual([alarm]);
    await crisis.after(70);
    await crisis.tick();
    expect(subjects(priya!)).toEqual([alarm, alarm]);
    await save({ ...input, version: 1, layers: [{ ...input.layers[0], only: null }] });
    await crisis.after(25 * HOUR);
    await crisis.tick();
    expect(subjects(priya!)).toEqual([alarm, alarm]);
  });

  it('go at once, after an hour, for a hole that is new and near, although another was known', async () => {
    const today = DateTime.fromJSDate(await now(), { zone: ZONE }).weekday;
    const but = (...away: number[]) => ({ days: [1, 2, 3, 4, 5, 6, 7].filter((day) => !away.includes(day)), from: '00:00', to: '00:00' });
    const inDays = (days: number) => ((today - 1 + days) % 7) + 1;
    const input = await drawn(20, { only: but(inDays(4)) });
    await save(input);
    await crisis.tick();
    expect(subjects(priya!)).toHaveLength(1);
    await crisis.after(2 * HOUR);
    await crisis.tick();
    expect(subjects(priya!)).toHaveLength(1);
    await save({ ...input, version: 1, layers: [{ ...input.layers[0], only: but(inDays(4), inDays(0), inDays(1)) }] });
    await crisis.tick();
    expect(subjects(priya!)).toHaveLength(2);
    await crisis.after(2 * HOUR);
    await crisis.tick();
    expect(subjects(priya!)).toHaveLength(2);
  });

  it.each([
    ['en', 'Nobody is a supervisor: a page for backup may call nobody.'],
    ['es', 'No hay supervisor: un aviso de respaldo puede no llamar a nadie.'],
  ] as const)('say to each admin that nobody is a supervisor: %s', async (language, line) => {
    await crisis.app.database.run('UPDATE account SET language = $2 WHERE id = $1', [priya!.accountId, language]);
    await save(await drawn(20));
    await programme.member(await programme.room(), 'Heron');
    await crisis.after(70);
    await crisis.tick();
    const letters = mail.mails.filter(({ to }) => to.includes(crisis.mailOf(priya!)));
    expect(letters).toHaveLength(1);
    expect(letters[0]!.raw.replaceAll('=\r\n', '')).toContain(line);
  });

  it('come again after the mail server was away, and not when it is too late', async () => {
    mail.refuse(451, 'data');
    await save(await drawn(20, { people: [lee!.accountId, dana!.accountId] }));
    await crisis.tick();
    expect(mail.mails).toEqual([]);
    mail.accept();
    await crisis.after(2);
    await crisis.tick();
    expect(subjects(dana!)).toEqual(['you come on call soon']);
    mail.mails.length = 0;
    await crisis.app.database.run(
      `UPDATE duty_letter SET state = 'due', next_attempt_at = clock_now() + interval '19 minutes' WHERE kind = 'coming-on'`,
    );
    await crisis.after(25);
    await crisis.tick();
    expect(subjects(dana!)).toEqual(['you are on call now']);
  });

  it('leave once, from whichever of two workers is first', async () => {
    const second = await startApp({ database: crisis.app.database, config: crisis.app.config });
    await save(await drawn(20));
    await Promise.all([crisis.tick(), second.app.get(Clocks).tick(), crisis.tick(), second.app.get(Clocks).tick()]);
    await second[Symbol.asyncDispose]();
    expect([subjects(dana!), subjects(lee!)]).toEqual([['you are on call now'], ['you come on call soon']]);
  });

  it('say to admins that the auditor is dead, as every page does, until it looks again', async () => {
    const pilar = await programme.staff('admin', 'Pilar');
    await crisis.app.database.run(`UPDATE account SET language = 'es' WHERE id = $1`, [pilar.accountId]);
    const lineOf = async (who: Seated) => (await (await crisis.app.as(who)).get(api.duty)).onCall.watcher;
    const minute = async () => {
      await crisis.after(1);
      await crisis.tick(); // ten letters at a time, and every house here has an admin
      await crisis.tick();
    };
    const { auditor } = auditorOf(crisis.app);
    await auditor.look();
    await minute();
    expect(await lineOf(priya!)).toBeNull();
    await auditor.stop();
    await minute();
    expect([await lineOf(priya!), await lineOf(pilar), await lineOf(dana!)]).toEqual(['silent', 'silent', null]);
    const told = () => [subjects(priya!), subjects(pilar), subjects(dana!)];
    const unwatched = [['nobody watches the way for help'], ['nadie vigila el camino de la ayuda'], []];
    await crisis.app.database.run('UPDATE on_call SET next_look_at = clock_now()'); // kept by hand, it is looked at each five minutes
    await minute();
    expect(told()).toEqual([[], [], []]); // who starts looks again within that time
    for (let n = 0; n < 3; n += 1) await minute();
    expect(told()).toEqual(unwatched);
    const [letter] = mail.mails.filter(({ to }) => to.includes(crisis.mailOf(pilar)));
    expect(letter?.raw.replaceAll('=\r\n', '')).toContain('https://rooms.example.org/staff/#/drills');
    await minute();
    expect(told()).toEqual(unwatched); // once a day

    const again = auditorOf(crisis.app).auditor;
    try {
      await again.look();
      await minute();
      expect(await lineOf(priya!)).toBeNull();
      const acts = await crisis.app.database.run(
        `SELECT action FROM audit_entry WHERE organisation_id = $1 AND detail->>'about' = 'watcher' ORDER BY number`,
        [programme.organisationId],
      );
      expect(acts).toEqual([{ action: 'on-call.alarm-raised' }, { action: 'on-call.alarm-ended' }]);
    } finally {
      await again.stop();
      await crisis.app.database.run('DELETE FROM watch_look');
    }
  });
});

describe('one’s own calendar', () => {
  let crisis: Crisis;
  let programme: Programme;
  let [priya, dana, lee]: Seated[] = [] as never;
  beforeAll(async () => {
    crisis = await Crisis.start({ config: { trustProxyHops: 1 } });
    programme = await crisis.app.programme();
    priya = await programme.staff('admin', 'Priya');
    dana = await programme.staff('counselor', 'Dana');
    lee = await programme.staff('counselor', 'Lee');
    const began = DateTime.utc().minus({ hours: 1 });
    const every = { count: 1, unit: 'days' };
    const people = [dana.accountId, lee.accountId];
    const layer = { people, startsOn: began.toISODate(), handOffAt: began.toFormat('HH:mm'), every, only: null };
    const admin = await crisis.app.as(priya);
    await admin.get(api.putSchedule, { scheduleId: aKey(), version: 0, name: 'Evenings', timeZone: 'UTC', layers: [layer] });
  });
  afterAll(() => crisis[Symbol.asyncDispose]());

  const read = (path: string, from = '198.51.100.7') => fetch(`${crisis.app.base}${path}`, { headers: { 'x-forwarded-for': from } });

  it('opens by its address alone, and holds times and no name', async () => {
    const client = await crisis.app.as(dana!);
    const { path } = await client.get(api.renewFeed);
    expect(path).toMatch(/^\/api\/on-call\/feed\/[\w-]{43}$/u);
    expect((await client.get(api.onCall)).feedSince).not.toBeNull();
    const answer = await read(path);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('set-cookie')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      null,
    ]);
    const text = await answer.text();
    expect(text.split('\r\n').filter((line) => line === 'SUMMARY:Lamplight on call').length).toBeGreaterThanOrEqual(45);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    for (const secret of ['Dana', 'Lee', 'Evenings', dana!.accountId, dana!.canary]) expect(text).not.toContain(secret);
    // Whose it is stands nowhere, and neither does the address.
    const token = path.split('/').at(-1)!;
    const kept = await crisis.app.database.run<{ row: string }>('SELECT f::text AS row FROM on_call_feed f');
    expect([kept.some(({ row }) => row.includes(token)), crisis.app.logged().includes(token)]).toEqual([false, false]);
    const uids = (calendar: string) => calendar.match(/^UID:.*$/gmu);
    expect(uids(await (await read(path)).text())).toEqual(uids(text));
  });

  it('has one’s own shifts and nobody else’s, to the minute, also over the night in which clocks change, and counts a swap', async () => {
    const here = await Crisis.start();
    try {
      const colleagues = await here.app.programme();
      const [kim, ana, max] = [
        await colleagues.staff('admin', 'Kim'),
        await colleagues.staff('counselor', 'Ana'),
        await colleagues.staff('counselor', 'Max'),
      ];
      const today = async () => {
        const [row] = await here.app.database.run<{ now: Date }>('SELECT clock_now() AS now');
        return DateTime.fromJSDate(row!.now, { zone: ZONE });
      };
      const begun = await today();
      const change = Array.from({ length: 366 }, (_, n) => begun.startOf('day').plus({ days: n })).find(
        (day) => day.offset !== day.plus({ days: 1 }).offset,
      )!;
      await here.app.fastForward(Math.max(0, change.minus({ days: 3 }).diff(begun).as('minutes')));

      const first = (await today()).plus({ days: 1 }).startOf('day').set({ hour: 20 });
      const turn = (n: number) => [first.plus({ days: n }), first.plus({ days: n + 1 })] as const;
      const people = [ana.accountId, max.accountId];
      const layer = { people, startsOn: first.toISODate(), handOffAt: '20:00', every: { count: 1, unit: 'days' }, only: null };
      const scheduleId = aKey();
      await (await here.app.as(kim)).get(api.putSchedule, { scheduleId, version: 0, name: 'Days', timeZone: ZONE, layers: [layer] });
      const ANA_GIVES = 4;
      const [from, to] = [turn(ANA_GIVES)[0].plus({ hours: 2 }), turn(ANA_GIVES)[0].plus({ hours: 5 })];
      const swap = { scheduleId, overrideId: aKey(), accountId: max.accountId, from: from.toUTC().toISO(), to: to.toUTC().toISO() };
      await (await here.app.as(ana)).get(api.putOverride, swap);

      const TURNS = 10;
      const feedOf = async (who: Seated) => {
        const { path } = await (await here.app.as(who)).get(api.renewFeed);
        const text = await (await fetch(`${here.app.base}${path}`)).text();
        const times = (name: string) => [...text.matchAll(new RegExp(`^${name}:(\\d{8}T\\d{6}Z)\\r$`, 'gmu'))].map(([, at]) => at!);
        const ends = times('DTEND');
        const shifts = times('DTSTART').map((start, n) => [start, ends[n]!] as const);
        return shifts.filter(([start]) => start < said(turn(TURNS)[0])).toSorted();
      };
      const said = (at: DateTime) => at.toUTC().toFormat("yyyyMMdd'T'HHmmss'Z'");
      const turns = (parity: number) =>
        Array.from({ length: TURNS }, (_, n) => n)
          .filter((n) => n % 2 === parity)
          .map(turn);
      const asSaid = (shifts: readonly (readonly [DateTime, DateTime])[]) => shifts.map(([a, b]) => [said(a), said(b)]).toSorted();
      const given = turn(ANA_GIVES);
      const kept = turns(0).filter(([start]) => !start.equals(given[0]));
      expect(await feedOf(ana)).toEqual(asSaid([...kept, [given[0], from], [to, given[1]]]));
      expect(await feedOf(max)).toEqual(asSaid([...turns(1), [from, to]]));
      const hours = [...turns(0), ...turns(1)].map(([start, end]) => end.diff(start).as('hours'));
      expect(hours.filter((each) => each !== 24)).toHaveLength(1); // that night is in it
      expect(await feedOf(kim)).toEqual([]);
    } finally {
      await here[Symbol.asyncDispose]();
    }
  });

  it('is at a new address when one asks for one, and at none when one ends it or has left', async () => {
    const client = await crisis.app.as(lee!);
    const first = (await client.get(api.renewFeed)).path;
    const second = (await client.get(api.renewFeed)).path;
    expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200]);
    await client.get(api.endFeed);
    await client.get(api.endFeed);
    expect((await read(second)).status).toBe(404);
    const third = (await client.get(api.renewFeed)).path;
    await (await crisis.app.as(priya!)).get(api.deactivateStaff, { accountId: lee!.accountId });
    expect((await read(third)).status).toBe(404);
    const acts = await crisis.app.database.run<{ action: string }>(
      `SELECT action FROM audit_entry WHERE actor_id = $1 AND action LIKE 'on-call.feed%' ORDER BY number`,
      [lee!.accountId],
    );
    expect(acts.map(({ action }) => action.slice(13))).toEqual(['made', 'made', 'ended', 'made']);
  });

  it('is not there for a guess, and slows down whoever guesses', async () => {
    const guess = () => read(`/api/on-call/feed/${'x'.repeat(43)}`, '203.0.113.9');
    const statuses: number[] = [];
    for (let n = 0; n < 25; n += 1) statuses.push((await guess()).status);
    expect([statuses[0], statuses.at(-1)]).toEqual([404, 429]);
    expect((await guess()).headers.get('retry-after')).not.toBeNull();
    expect((await read('/api/on-call/feed/short')).status).toBe(404);
  });
});
