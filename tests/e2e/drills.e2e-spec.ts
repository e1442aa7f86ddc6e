import { api, type WatchView } from '#libs/contracts';
import { Database } from '#libs/platform';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp } from '#libs/testing';
import { DefaultDrillHours } from '#libs/watch';
import { Crisis } from './support/crisis.js';

const HOURS = { from: '09:00', to: '17:00' };

describe('a drill', () => {
  let crisis: Crisis;
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let [heron, dana, sam, priya]: Seated[] = [] as never;

  beforeAll(async () => {
    crisis = await Crisis.start();
    ({ app } = crisis);
  });
  afterAll(() => crisis[Symbol.asyncDispose]());
  beforeEach(async () => {
    await app.database.run(
      `UPDATE escalation SET status = 'closed', disposition = 'not-a-safety-concern', next_page_at = NULL WHERE status <> 'closed'`,
    );
    await app.database.run(`UPDATE page SET state = 'withdrawn' WHERE state = 'due'`);
    await app.database.run('DELETE FROM drill_hours');
    crisis.pager.taken();
    programme = await app.programme();
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    dana = await programme.staff('counselor', 'Dana', [room]);
    sam = await programme.staff('supervisor', 'Sam');
    priya = await programme.staff('admin', 'Priya');
    await programme.duty(dana, 60 * 24 * 60);
  });
  const start = async (drillId: string = aKey()) => (await app.as(priya!)).get(api.startDrill, { drillId });
  const watch = async (): Promise<WatchView> => (await app.as(priya!)).get(api.watch);
  const drills = async () => (await watch()).drills;
  const act = async (who: Seated, endpoint: typeof api.markContacted, over: object = {}) => {
    const row = await crisis.row(who);
    return (await app.as(who)).get(endpoint, { escalationId: row.id, version: row.version, ...over });
  };

  it('pages the real people by the real plan, says everywhere what it is, and is timed to its end', async () => {
    await crisis.say(heron!, room, 'Good evening.');
    await start();
    await crisis.tick();
    const pages = crisis.pager.attempts.splice(0);
    expect(pages.map(({ to, severity }) => [to, severity])).toEqual([[crisis.mailOf(dana!), 'drill']]);
    const row = await crisis.row(dana!);
    expect(row).toMatchObject({ drill: true, severity: 'imminent', status: 'open', alias: '' });
    const { evidence, context, contextEarlier } = await crisis.case(dana!, row.id);
    expect(evidence).toEqual([expect.objectContaining({ unseen: 'drill' })]);
    // What members say there has nothing to do with it, and nobody reads it for practice.
    expect([context, contextEarlier]).toEqual([[], false]);
    const wider = await (await app.as(dana!)).get(api.widenContext, { escalationId: row.id, before: 100 });
    expect(wider).toEqual({ messages: [], earlier: false });

    await crisis.after(1);
    await crisis.take(dana!, row);
    await crisis.after(1);
    await act(dana!, api.markContacted);
    await crisis.after(1);
    await act(dana!, api.closeEscalation as never, { disposition: 'not-a-safety-concern', note: 'We practised, and it went well enough.' });
    const [drill] = await drills();
    expect(drill).toMatchObject({ by: 'Priya', number: row.number, target: 300, failure: null, live: false });
    const { paged, taken, contacted, closed } = drill!.legs;
    expect(paged).toBeLessThan(5);
    for (const [leg, least] of [
      [taken, 60],
      [contacted, 120],
      [closed, 180],
    ] as const) {
      expect(leg).toBeGreaterThanOrEqual(least);
      expect(leg).toBeLessThan(least + 20);
    }
    // It was no crisis, and so it is no doubt about a rule either.
    expect((await (await app.as(priya!)).get(api.reviewList)).doubts).toEqual([]);
    expect(JSON.stringify(await (await app.as(priya!)).get(api.precision))).toBe(JSON.stringify({ rules: [] }));
  });

  it('stands below a person in the queue, though it began before and is due sooner', async () => {
    await start();
    await crisis.after(1);
    await crisis.say(heron!, room, 'suicide=imminent and persimmon');
    for (const view of ['open', 'unclaimed']) {
      const { escalations } = await (await app.as(dana!)).get(api.escalations, { view });
      expect(escalations.map(({ drill, severity }) => [drill, severity])).toEqual([
        [false, 'imminent'],
        [true, 'imminent'],
      ]);
      expect(Date.parse(escalations[1]!.dueAt)).toBeLessThan(Date.parse(escalations[0]!.dueAt));
    }
  });

  it('is counted apart from what people say', async () => {
    const counted = async () => {
      const lines = (await (await fetch(`${crisis.app.base}/metrics`)).text()).match(/^lamplight_signals_total\{.*$/gmu) ?? [];
      const of = (kind: string) =>
        lines.filter((line) => line.includes(`kind="${kind}"`)).reduce((sum, line) => sum + Number(line.split(' ')[1]), 0);
      return { real: of('real'), drill: of('drill') };
    };
    const before = await counted();
    await start();
    const after = await counted();
    expect(after.drill).toBeGreaterThan(before.drill);
    expect(after.real).toBe(before.real);
    await crisis.say(heron!, room, 'suicide=high');
    expect(await counted()).toEqual({ ...after, real: before.real + 1 });
  });

  it('is seen by no member, in no room', async () => {
    const member = await app.as(heron!);
    const socket = await member.socket();
    await socket.tell('room:open', { roomId: room.id });
    const before = await socket.tell('room:open', { roomId: room.id });
    socket.frames.splice(0);
    await start();
    await crisis.tick();
    expect(await socket.tell('room:open', { roomId: room.id })).toEqual({
      ...before,
      serverTime: expect.anything(),
      page: { ...before.page, cursor: expect.anything() }, // sealed anew each time
    });
    expect(socket.frames.filter(({ frame }) => frame === 'room:changed')).toEqual([]);
    for (const client of [member, await app.as(dana!)]) expect(JSON.stringify(await client.get(api.rooms))).not.toContain('rill');
    expect((await (await app.as(priya!)).get(api.roster)).members).toHaveLength(1);
  });

  it('stands below a real one that is due at the same time', async () => {
    await start();
    await crisis.say(heron!, room, 'violence=high');
    await app.database.run(`UPDATE escalation SET due_at = date_trunc('second', clock_now()) WHERE status <> 'closed'`);
    expect((await crisis.list(priya!)).escalations.map(({ drill }) => drill)).toEqual([false, true]);
  });

  it('that nobody takes in time has failed, which is a real escalation of the admins', async () => {
    await start();
    await crisis.after(4);
    crisis.pager.attempts.splice(0);
    expect((await drills())[0]).toMatchObject({ failure: null, live: true });
    await crisis.after(1);
    await crisis.tick();
    expect((await drills())[0]).toMatchObject({ failure: 'nobody-took-it', live: true });
    const row = await crisis.row(priya!, 'drill-failed');
    expect(row).toMatchObject({ drill: false, severity: 'high', status: 'open' });
    const paged = await app.database.run<{ id: string; account_id: string }>(
      `SELECT id, account_id FROM page WHERE escalation_id = $1 AND means = 'email'`,
      [row.id],
    );
    expect(paged.map(({ account_id }) => account_id)).toEqual([priya!.accountId]);
    expect(crisis.pager.attempts.find(({ id }) => id === paged[0]!.id)).toMatchObject({ to: crisis.mailOf(priya!), severity: 'high' });
    await crisis.tick();
    expect(
      await app.database.run(`SELECT FROM escalation WHERE cause = 'drill-failed' AND organisation_id = $1`, [programme.organisationId]),
    ).toHaveLength(1);
    expect(
      await app.database.run(`SELECT FROM audit_entry WHERE action = 'drill.failed' AND organisation_id = $1`, [programme.organisationId]),
    ).toHaveLength(1);
  });

  it('that is taken in time has not failed, however long it lasts', async () => {
    await start();
    await crisis.tick();
    await crisis.take(dana!, await crisis.row(dana!));
    await crisis.after(6);
    expect((await drills())[0]).toMatchObject({ failure: null });
  });

  it('whose words the rules do not hear has failed at once', async () => {
    const { canaries } = await import('#libs/screening');
    const first = canaries[0] as { text: string };
    const kept = first.text;
    first.text = 'good evening';
    try {
      expect((await start()).drills[0]).toMatchObject({ failure: 'not-heard', number: null, live: false });
    } finally {
      first.text = kept;
    }
    expect(await crisis.row(priya!, 'drill-failed')).toMatchObject({ drill: false });
  });

  it('is started once, whoever asks twice, and refused where it would be in the way', async () => {
    const admin = await app.as(priya!);
    const id = aKey();
    await start(id);
    expect((await start(id)).drills).toHaveLength(1);
    expect(await admin.refusal(api.startDrill, { drillId: aKey() })).toBe('drill-running');
    await crisis.say(heron!, room, 'suicide=imminent');
    expect(await admin.refusal(api.startDrill, { drillId: aKey() })).toBe('drill-real-crisis');
    const elsewhere = await app.programme();
    const nora = await elsewhere.staff('admin', 'Nora');
    expect(await (await app.as(nora)).refusal(api.startDrill, { drillId: id })).toBe('not-found');
    expect(await (await app.as(nora)).refusal(api.startDrill, { drillId: aKey() })).toBe('drill-no-room');
    expect((await (await app.as(nora)).get(api.watch)).drills).toEqual([]);
    for (const who of [dana!, sam!]) expect(await (await app.as(who)).refusal(api.watch)).toBe('not-for-your-role');
  });

  describe('by chance', () => {
    const dueAt = async () => {
      const [row] = await app.database.run<{ due_at: Date }>('SELECT due_at FROM drill_hours WHERE organisation_id = $1', [
        programme.organisationId,
      ]);
      return row!.due_at.getTime();
    };
    const setHours = async (hours: object = HOURS) => (await app.as(priya!)).get(api.setDrillHours, hours as never);
    const due = (minutesAgo: number) =>
      app.database.run('UPDATE drill_hours SET due_at = clock_now() - make_interval(mins => $1)', [minutesAgo]);

    it('is drawn once and kept, and nobody is told more than its month', async () => {
      const view = await setHours();
      expect(view).toMatchObject({ hours: HOURS, nextMonth: expect.stringMatching(/^\d{4}-\d\d$/u) });
      const drawn = await dueAt();
      await crisis.tick();
      expect(await dueAt()).toBe(drawn);
      expect(JSON.stringify(await watch())).not.toContain(new Date(drawn).toISOString().slice(0, 13));
      expect(
        await app.database.run(`SELECT detail FROM audit_entry WHERE action = 'drill.hours-set' AND organisation_id = $1`, [
          programme.organisationId,
        ]),
      ).toEqual([{ detail: HOURS }]);
      expect(await (await app.as(priya!)).refusal(api.setDrillHours, { from: '09:00', to: '09:59' })).toBe('drill-hours-short');
    });

    it('starts when its moment has come, by nobody, and the next is next month’s', async () => {
      await setHours();
      await due(0);
      await crisis.tick();
      expect(await drills()).toMatchObject([{ by: null, failure: null, live: true }]);
      expect(await dueAt()).toBeGreaterThan((await app.database.run<{ t: Date }>('SELECT clock_now() AS t'))[0]!.t.getTime());
      await crisis.tick();
      expect(await drills()).toHaveLength(1);
      const { nextMonth, serverTime } = await watch();
      expect(nextMonth! > serverTime.slice(0, 7) || Number(serverTime.slice(8, 10)) === 1).toBe(true);
    });

    it('waits while somebody is in danger, and is drawn anew when it is too late', async () => {
      await setHours();
      await crisis.say(heron!, room, 'suicide=imminent');
      await due(1);
      await crisis.tick();
      expect(await drills()).toEqual([]);
      await due(31);
      await crisis.tick();
      expect(await drills()).toEqual([]);
      expect(await dueAt()).toBeGreaterThan((await app.database.run<{ t: Date }>('SELECT clock_now() AS t'))[0]!.t.getTime());
    });
  });

  describe('that does not come', () => {
    const WEEKS = 5 * 7 * 24 * 60;
    const founded = (minutesAgo: number) =>
      app.database.run('UPDATE organisation SET created_at = clock_now() - make_interval(mins => $2) WHERE id = $1', [
        programme.organisationId,
        minutesAgo,
      ]);
    const failed = async () => (await crisis.list(priya!)).escalations.filter(({ cause }) => cause === 'drill-failed');

    it('for five weeks has failed, once, and is a real escalation of the admins', async () => {
      await founded(WEEKS - 10);
      await crisis.tick();
      expect(await drills()).toEqual([]);
      await founded(WEEKS + 10);
      await crisis.tick();
      await crisis.tick();
      expect(await drills()).toMatchObject([{ failure: 'none-came', by: null, number: null, live: false }]);
      expect(await failed()).toMatchObject([{ drill: false, severity: 'high', status: 'open' }]);
      const paged = await app.database.run(
        `SELECT p.account_id FROM page p JOIN escalation e ON e.id = p.escalation_id WHERE e.cause = 'drill-failed' AND e.organisation_id = $1 AND p.means = 'email'`,
        [programme.organisationId],
      );
      expect(paged).toEqual([{ account_id: priya!.accountId }]);
    });

    it('for whoever has had one, also one that somebody asked for, is not missed; nor where there is no room to have one in', async () => {
      await start();
      await founded(WEEKS + 10);
      const elsewhere = await app.programme();
      await app.database.run(`UPDATE organisation SET created_at = clock_now() - interval '1 year' WHERE id = $1`, [
        elsewhere.organisationId,
      ]);
      await crisis.tick();
      expect(
        await app.database.run(`SELECT FROM drill WHERE failure = 'none-came' AND organisation_id IN ($1, $2)`, [
          programme.organisationId,
          elsewhere.organisationId,
        ]),
      ).toEqual([]);
    });

    it('is planned from the founding on, for the next month; what an admin picks stays', async () => {
      const given = () =>
        app.app.get(Database).transaction((tx) => app.app.get(DefaultDrillHours).give(tx, programme.organisationId, 'America/New_York'));
      await given();
      const { hours, nextMonth, serverTime } = await watch();
      expect(hours).toEqual(HOURS);
      expect(nextMonth! > serverTime.slice(0, 7)).toBe(true);
      const other = { from: '10:00', to: '12:00' };
      await (await app.as(priya!)).get(api.setDrillHours, other);
      await given();
      expect((await watch()).hours).toEqual(other);
      const rows = await app.database.run(`SELECT detail FROM audit_entry WHERE action = 'drill.hours-set' AND organisation_id = $1`, [
        programme.organisationId,
      ]);
      expect(rows).toEqual([{ detail: HOURS }, { detail: other }]);
    });
  });
});
