import { DateTime } from 'luxon';
import { api, type Severity, type Trends, type TrendWeeks } from '#libs/contracts';
import type { Programme, RoomMade, Seated, TestApp } from '#libs/testing';
import { startApp } from './support/app.js';
import { History } from './support/history.js';

const ZONE = 'America/New_York';

describe('trends', () => {
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let [dana, sam]: Seated[] = [] as never;
  let history: History;
  let now: DateTime;
  let birds: string[];

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app[Symbol.asyncDispose]());
  beforeEach(async () => {
    programme = await app.programme();
    room = await programme.room();
    dana = await programme.staff('counselor', 'Dana', [room]);
    sam = await programme.staff('supervisor', 'Sam');
    history = new History(app, programme, room, dana.accountId);
    birds = await history.members(6);
    const [row] = await app.database.run<{ now: Date }>('SELECT clock_now() AS now');
    now = DateTime.fromJSDate(row!.now, { zone: ZONE });
    await app.database.run(`UPDATE organisation SET created_at = clock_now() - interval '3 years' WHERE id = $1`, [
      programme.organisationId,
    ]);
  });

  const read = async (weeks: TrendWeeks = 4, who = sam!): Promise<Trends> => (await app.as(who)).get(api.trends, { weeks: `${weeks}` });
  const weekAgo = (weeks: number) => now.startOf('week').minus({ weeks });
  const past = (severity: Severity, n: number, over: object = {}) => ({
    severity,
    openedAt: weekAgo(1).plus({ hours: 12, minutes: n }).toJSDate(),
    memberId: birds[n % birds.length]!,
    ...over,
  });

  it('are for admins and supervisors; nobody else is answered', async () => {
    const priya = await programme.staff('admin', 'Priya');
    const officer = await programme.staff('privacy-officer', 'Omar');
    expect((await read(12, priya)).weeks).toBe(12);
    for (const who of [dana!, officer, await programme.member(room, 'Heron')])
      expect(await (await app.as(who)).refusal(api.trends, { weeks: '12' })).toBe('not-for-your-role');
  });

  it('cover four, twelve or fifty-two weeks, and nothing else', async () => {
    for (const weeks of ['0', '13', '1e9', '']) expect(await (await app.as(sam!)).refusal(api.trends, { weeks })).toBe('invalid-input');
    for (const weeks of [4, 12, 52] as const) {
      const { perWeek, from } = await read(weeks);
      expect(perWeek).toHaveLength(weeks);
      expect([from, perWeek[0]!.from, perWeek.at(-1)!.from]).toEqual([
        weekAgo(weeks - 1).toISODate(),
        weekAgo(weeks - 1).toISODate(),
        weekAgo(0).toISODate(),
      ]);
    }
  });

  describe('how soon', () => {
    const spreadOf = async (severity: Severity, milestone: string) =>
      (await read()).times.find((one) => one.severity === severity && one.milestone === milestone)?.spread;

    it('gives half and nine in ten of what is known', async () => {
      await history.add(...[10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110].map((acknowledged, n) => past('imminent', n, { acknowledged })));
      await history.add(
        ...[60, 120, 180, 240, 300, 360].map((contacted, n) => past('high', n, { acknowledged: 30, contacted, closed: 3_600 })),
      );
      expect(await spreadOf('imminent', 'acknowledged')).toEqual({ p50: 60, p90: 100 });
      expect(await spreadOf('high', 'contacted')).toEqual({ p50: 210, p90: 330 });
      expect(await spreadOf('high', 'closed')).toEqual({ p50: 3_600, p90: 3_600 });
      expect(await spreadOf('imminent', 'closed')).toBeUndefined();
      expect(await spreadOf('concern', 'acknowledged')).toBeUndefined();
    });

    it('gives the time until they were safe, of those who were, beside the time until it was closed', async () => {
      await history.add(
        ...[600, 700, 800, 900, 1_000, 1_100].map((safe, n) => past('imminent', n, { acknowledged: 30, safe, closed: 7_200 })),
      );
      await history.add(past('imminent', 7, { acknowledged: 30, closed: 60 }));
      expect(await spreadOf('imminent', 'safe')).toEqual({ p50: 850, p90: 1_050 });
      expect((await read()).times.map(({ milestone }) => milestone)).toEqual(['acknowledged', 'safe', 'closed']);
    });

    it('counts the first time: an acknowledgement that lapsed was one', async () => {
      await history.add(...birds.map((_, n) => past('high', n, { acknowledged: 45 })));
      await app.database.run(
        `INSERT INTO escalation_entry (escalation_id, organisation_id, at, kind)
         SELECT id, organisation_id, opened_at + interval '2 hours', 'acknowledged' FROM escalation WHERE organisation_id = $1`,
        [programme.organisationId],
      );
      expect(await spreadOf('high', 'acknowledged')).toEqual({ p50: 45, p90: 45 });
    });

    it('says nothing about fewer than five people, however many cases they had', async () => {
      const [one, two, three, four] = birds;
      const few = [one!, two!, three!, four!];
      await history.add(...Array.from({ length: 12 }, (_, n) => past('high', n, { memberId: few[n % 4]!, acknowledged: 30 })));
      expect(await spreadOf('high', 'acknowledged')).toBeNull();
      await history.add(past('high', 20, { memberId: birds[4]!, acknowledged: 30 }));
      expect(await spreadOf('high', 'acknowledged')).toEqual({ p50: 30, p90: 30 });
    });

    it('leaves out what is older, and other organisations', async () => {
      await history.add(
        ...birds.map((memberId, n) => ({
          ...past('high', n, { acknowledged: 30 }),
          memberId,
          openedAt: weekAgo(4).plus({ days: 6 }).toJSDate(),
        })),
      );
      expect(await spreadOf('high', 'acknowledged')).toBeUndefined();
      expect((await read(12)).times).toHaveLength(1);
      const other = await app.programme();
      expect((await read(12, await other.staff('admin', 'Uma'))).times).toEqual([]);
    });
  });

  describe('cases a week', () => {
    const lastWeek = async () => (await read()).perWeek.at(-2)!;

    it('counts each severity and all of them, by the week of the programme’s own clock', async () => {
      await history.add(...birds.map((_, n) => past('imminent', n)), ...birds.map((_, n) => past('high', n)));
      expect(await lastWeek()).toEqual({ from: weekAgo(1).toISODate(), opened: { concern: 0, high: 6, imminent: 6 }, all: 12 });
      // The last minute of Sunday there is Monday already in UTC.
      const lastMinute = weekAgo(0).minus({ minutes: 1 }).toJSDate();
      await history.add(...birds.map((memberId) => ({ severity: 'concern' as const, openedAt: lastMinute, memberId })));
      expect((await lastWeek()).opened.concern).toBe(6);
    });

    it('hides what is about fewer than five people, and what would give it away', async () => {
      await history.add(...birds.map((_, n) => past('imminent', n)), ...birds.map((_, n) => past('concern', n)), past('concern', 7));
      await history.add(past('high', 0), past('high', 1));
      // Two of one severity: the sum is told, and so the smallest beside it is not.
      expect(await lastWeek()).toMatchObject({ opened: { concern: 7, high: null, imminent: null }, all: 15 });
    });

    it('hides the sum too where all of it is about fewer than five', async () => {
      await history.add(past('high', 0), past('imminent', 1), past('imminent', 1));
      expect(await lastWeek()).toMatchObject({ opened: { concern: 0, high: null, imminent: null }, all: null });
      expect((await read()).perWeek[0]).toMatchObject({ opened: { concern: 0, high: 0, imminent: 0 }, all: 0 });
    });

    it('gives a week the same whatever it is asked with: no span tells what another one hides', async () => {
      await history.add(...birds.map((_, n) => past('imminent', n)), past('high', 0));
      const [four, twelve, year] = [await read(4), await read(12), await read(52)];
      expect(twelve.perWeek.slice(-4)).toEqual(four.perWeek);
      expect(year.perWeek.slice(-12)).toEqual(twelve.perWeek);
    });
  });

  describe('false matches', () => {
    const decided = (n: number, over: object) => past('high', n, { acknowledged: 30, closed: 600, rule: null, ...over });

    it('are shares of what rules opened and people decided', async () => {
      await history.add(...birds.map((_, n) => decided(n, { disposition: 'not-a-safety-concern', rule: 'changed' })));
      await history.add(...Array.from({ length: 18 }, (_, n) => decided(n, { rule: 'kept' })));
      await history.add(...birds.map((_, n) => decided(n, { disposition: 'could-not-reach' })));
      await history.add(...birds.map((_, n) => past('high', n, { acknowledged: 30, closed: 600, disposition: 'not-a-safety-concern' }))); // no rule
      expect((await read()).falseMatches).toEqual({ noCrisis: 25, ruleWrong: 25 });
    });

    it('say nothing where one side is about fewer than five people', async () => {
      await history.add(...birds.map((_, n) => decided(n, {})));
      expect((await read()).falseMatches).toEqual({ noCrisis: 0, ruleWrong: 0 });
      await history.add(decided(0, { disposition: 'not-a-safety-concern' }));
      expect((await read()).falseMatches).toEqual({ noCrisis: null, ruleWrong: 0 });
    });
  });

  describe('cover', () => {
    const cells = async (weeks: TrendWeeks = 4) =>
      new Map((await read(weeks)).cover.map(({ day, hour, covered }) => [`${day} ${hour}`, covered]));

    it('is by the hours of the wall clock, through both changes of it', async () => {
      for (let day = weekAgo(52); day < now.plus({ days: 1 }); day = day.plus({ days: 1 }))
        await history.shift(day.set({ hour: 9 }).toJSDate(), day.set({ hour: 17 }).toJSDate());
      const cover = await cells(52);
      expect(cover.size).toBe(7 * 24);
      const wrong = [...cover].filter(
        ([at, covered]) => covered !== (Number(at.split(' ')[1]) >= 9 && Number(at.split(' ')[1]) < 17 ? 1 : 0),
      );
      expect(wrong).toEqual([]);
    });

    it('says how much of an hour was covered, by several who overlap too', async () => {
      const monday = weekAgo(1);
      await history.shift(monday.set({ hour: 2 }).toJSDate(), monday.set({ hour: 2, minute: 10 }).toJSDate());
      await history.shift(monday.set({ hour: 2, minute: 5 }).toJSDate(), monday.set({ hour: 2, minute: 20 }).toJSDate());
      const cover = await cells();
      const mondays = Math.ceil(now.diff(weekAgo(3), 'weeks').weeks - (now.weekday === 1 && now.hour < 3 ? 1 : 0));
      expect(cover.get('1 2')).toBeCloseTo(20 / 60 / mondays, 6);
      expect(cover.get('1 3')).toBe(0);
    });

    it('begins when the organisation did, and hours to come are not in it', async () => {
      await app.database.run(`UPDATE organisation SET created_at = clock_now() - interval '90 minutes' WHERE id = $1`, [
        programme.organisationId,
      ]);
      expect((await cells()).size).toBeLessThanOrEqual(3);
    });

    it('ends for a colleague when their account did', async () => {
      const monday = weekAgo(1);
      await history.shift(monday.toJSDate(), monday.plus({ hours: 4 }).toJSDate());
      await app.database.run('UPDATE account SET deactivated_at = $2 WHERE id = $1', [
        dana!.accountId,
        monday.plus({ hours: 2 }).toJSDate(),
      ]);
      const cover = await cells();
      expect([cover.get('1 1')! > 0, cover.get('1 2')]).toEqual([true, 0]);
    });
  });

  it('hold no id and no name of anybody', async () => {
    await history.add(...birds.map((_, n) => past('imminent', n, { acknowledged: 30, closed: 60, rule: null })));
    const text = JSON.stringify(await read(52));
    for (const secret of [...birds, dana!.accountId, dana!.alias, room.id]) expect(text).not.toContain(secret);
  });
});
