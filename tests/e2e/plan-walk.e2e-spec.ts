import { api, type EscalationRow, type PlanStep } from '#libs/contracts';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp } from '#libs/testing';
import { Crisis } from './support/crisis.js';
import { aStep, nights, person, role, schedule } from './support/plans.js';

describe('a plan under way', () => {
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
    await app.database.run(
      `UPDATE escalation SET status = 'closed', disposition = 'not-a-safety-concern', next_page_at = NULL WHERE status <> 'closed'`,
    );
    await app.database.run(`UPDATE page SET state = 'withdrawn' WHERE state = 'due'`);
    crisis.pager.taken();
    programme = await app.programme();
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    dana = await programme.staff('counselor', 'Dana', [room]);
    lee = await programme.staff('counselor', 'Lee', [room]);
    sam = await programme.staff('supervisor', 'Sam');
    priya = await programme.staff('admin', 'Priya');
  });

  const keep = async (steps: PlanStep[], over: object = {}) =>
    (await app.as(priya!)).get(api.keepPlan, {
      programmeId: programme.programmeId,
      severity: 'imminent',
      cause: null,
      version: 1,
      steps,
      ...over,
    });
  const say = (text = 'suicide=imminent') => crisis.say(heron!, room, text);
  const mailed = () => crisis.pager.taken();
  const to = (...staff: (Seated | undefined)[]) => staff.map((one) => crisis.mailOf(one!)).sort();
  const alter = (sql: string) => app.database.run(`UPDATE escalation SET plan = ${sql} WHERE account_id = $1`, [heron!.accountId]);
  const called = async (...minutes: number[]): Promise<string[][]> => {
    const all: string[][] = [];
    for (const wait of minutes) {
      await crisis.after(wait);
      all.push(mailed());
    }
    return all;
  };

  it('waits before its first step where it says so', async () => {
    await keep([aStep({ afterSeconds: 60 })]);
    await say();
    expect(await called(0, 0.9, 0.1)).toEqual([[], [], to(priya)]);
  });

  it('of before steps had several targets goes on, stored or live', async () => {
    const former = JSON.stringify([
      { afterSeconds: 0, target: 'backup', means: ['email'] },
      { afterSeconds: 60, target: 'admins', means: ['email'] },
    ]);
    await app.database.run('UPDATE escalation_plan SET steps = $2 WHERE programme_id = $1', [programme.programmeId, former]);
    await say();
    expect(await called(0)).toEqual([to(dana, lee, sam)]);
    await alter(`jsonb_build_object('answerMinutes', 5, 'from', 0, 'steps', '${former}'::jsonb)`);
    expect(await called(1, 1)).toEqual([to(priya), to(priya)]);
  });

  it('of before, which rings on an open screen alone, wakes whom it calls, unless it can wait until somebody looks', async () => {
    const screen = JSON.stringify([aStep({ means: ['in-app'] })]);
    await app.database.run('UPDATE escalation_plan SET steps = $2 WHERE programme_id = $1', [programme.programmeId, screen]);
    const { plans } = (await (await app.as(priya!)).get(api.plans)).programmes[0]!;
    expect(plans.map(({ severity, wrong }) => [severity, wrong?.type ?? null])).toEqual([
      ['imminent', 'plan-in-app-only'],
      ['high', 'plan-in-app-only'],
      ['concern', null],
    ]);
    await say('relapse=concern');
    expect(await called(0)).toEqual([[]]);
    await (await app.as(heron!)).get(api.callMe, { clientKey: aKey() });
    expect(await called(0)).toEqual([to(priya)]);
    await say('suicide=high');
    expect(await called(0)).toEqual([to(priya)]);
  });

  it('calls every admin when it is empty, and goes on from where it stands when a step is taken out of it', async () => {
    await say();
    await alter(`jsonb_set(plan, '{steps}', '[]')`);
    expect(await called(0, 1)).toEqual([to(priya), to(priya)]);
    const steps = [aStep({ targets: [person(dana!)] }), aStep({ targets: [person(lee!)], afterSeconds: 60 }), aStep({ afterSeconds: 60 })];
    const sure = JSON.stringify(steps);
    await alter(`jsonb_build_object('answerMinutes', 5, 'from', step, 'steps', '${sure}'::jsonb)`);
    expect(await called(1, 1)).toEqual([to(dana), to(lee)]);
    await alter(`plan #- '{steps,2}'`);
    expect(await called(1, 1)).toEqual([to(lee), to(lee)]);
  });

  it('of which a step is taken out by an admin is, while live, the plan that it was', async () => {
    await keep([aStep({ targets: [person(sam!)] }), aStep({ targets: [person(sam!)], afterSeconds: 60 }), aStep({ afterSeconds: 60 })]);
    await say();
    expect(await called(0)).toEqual([to(sam)]);
    await keep([aStep()], { version: 2 });
    expect(await called(1, 1)).toEqual([to(sam), to(priya)]);
  });

  it('goes past somebody whose access ends under way, and past everybody to whoever is left', async () => {
    await keep([aStep({ targets: [person(sam!)] }), aStep({ targets: [person(sam!)], afterSeconds: 60 })]);
    await say();
    expect(await called(0)).toEqual([to(sam)]);
    await (await app.as(priya!)).get(api.deactivateStaff, { accountId: sam!.accountId });
    expect(await called(1, 1)).toEqual([to(priya), to(priya)]);
    const { entries } = await crisis.case(priya!, (await crisis.row(priya!)).id);
    expect(entries).toContainEqual(expect.objectContaining({ kind: 'page-failed', what: 'nobody-reached' }));
  });

  it('calls whoever has the schedule by then, over a hand-off, and goes past one that was taken out', async () => {
    const scheduleId = aKey();
    const admin = await app.as(priya!);
    await admin.get(api.putSchedule, await nights(crisis, { scheduleId, people: [dana!, lee!], hours: 1, sinceMinutes: 55 }));
    const rota = [schedule(scheduleId)];
    await keep([
      aStep({ targets: rota }),
      aStep({ targets: rota, afterSeconds: 600 }),
      aStep({ targets: [...rota, role('admins')], afterSeconds: 60 }),
    ]);
    await say();
    expect(await called(0, 10)).toEqual([to(dana), to(lee)]);
    await (await app.as(priya!)).get(api.removeSchedule, { scheduleId, version: 1 });
    expect(await called(1)).toEqual([to(priya)]);
    const maple = await programme.member(room, 'Maple');
    await crisis.say(maple, room, 'overdose=imminent');
    expect(await called(0)).toEqual([to(priya)]);
  });

  describe('where two are wanted', () => {
    const two = (over: Partial<PlanStep> = {}) =>
      aStep({ targets: [person(dana!), person(lee!), role('backup')], acknowledgements: 2, ...over });
    const steps = () => [two(), aStep({ afterSeconds: 120 })];
    const take = async (who: Seated, row: EscalationRow) =>
      (await app.as(who)).ask(api.acknowledge, { escalationId: row.id, version: row.version });
    const audited = (id: string, action: string) =>
      app.database.run<{ actor_id: string }>('SELECT actor_id FROM audit_entry WHERE subject_id = $1 AND action = $2', [id, action]);

    it('the first holds it and the plan goes on calling; the second joins, and it stops', async () => {
      await keep(steps());
      await say();
      expect(await called(0)).toEqual([to(dana, lee, sam)]);
      const row = await crisis.row(dana!);
      expect(row.second).toEqual({ name: null, mine: false });
      await crisis.take(dana!, row);
      expect(await crisis.row(sam!)).toMatchObject({
        status: 'acknowledged',
        holder: 'Dana',
        mine: false,
        second: { name: null, mine: false },
      });
      expect((await crisis.case(sam!, row.id)).nextPage).toMatchObject({ whom: 'Priya' });
      expect(await called(1, 1, 2)).toEqual([[], to(priya), to(priya)]);
      await crisis.take(dana!, row); // saying it twice makes nobody two
      expect((await crisis.row(sam!)).second).toEqual({ name: null, mine: false });

      await crisis.take(sam!, row);
      expect(await crisis.row(sam!)).toMatchObject({ holder: 'Dana', mine: false, second: { name: 'Sam', mine: true } });
      await crisis.take(sam!, row);
      const hello = { escalationId: row.id, clientKey: aKey(), text: 'Are you safe?' };
      await (await app.as(sam!)).get(api.messageMember, hello); // before the first word is late
      expect(await called(2, 2)).toEqual([[], []]);
      expect((await take(lee!, row)).body).toEqual({ type: 'escalation-taken', holder: 'Dana' });
      const kinds = (await crisis.case(dana!, row.id)).entries.filter(({ kind }) => kind === 'acknowledged' || kind === 'joined');
      expect(kinds.map(({ kind, by, what }) => [kind, by, what])).toEqual([
        ['acknowledged', 'Dana', 'one-of-two'],
        ['joined', 'Sam', null],
      ]);
      expect(await audited(row.id, 'escalation.joined')).toEqual([{ actor_id: sam!.accountId }]);
    });

    it('each seat has one winner of fifty', async () => {
      await keep(steps());
      await say();
      const row = await crisis.row(dana!);
      const staff = await Promise.all(Array.from({ length: 50 }, (_, i) => programme.staff('counselor', `C${String(i)}`, [room])));
      const answers = await Promise.all(staff.map((one) => take(one, row)));
      const { holder, second } = await crisis.row(dana!);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
      expect([holder, second?.name].every((name) => staff.some(({ alias }) => alias === name))).toBe(true);
      expect(second?.name).not.toBe(holder);
      expect(answers.filter(({ ok }) => !ok).map(({ body }) => body)).toEqual(
        Array.from({ length: 48 }, () => ({ type: 'escalation-taken', holder })),
      );
      for (const action of ['escalation.acknowledged', 'escalation.joined']) expect(await audited(row.id, action)).toHaveLength(1);
    });

    it('the clock of the first step counts from the opening, also when it has not run yet', async () => {
      await keep(steps());
      await say();
      await crisis.take(dana!, await crisis.row(dana!));
      expect(await called(0, 2)).toEqual([to(lee, sam), to(priya)]);
    });

    it('a later step may ask for two when the first asked for one', async () => {
      await keep([aStep({ targets: [person(sam!)] }), two({ afterSeconds: 60 })]);
      await say();
      expect(await called(0)).toEqual([to(sam)]);
      expect((await crisis.row(dana!)).second).toBeNull();
      expect(await called(1)).toEqual([to(dana, lee, sam)]);
      await crisis.take(sam!, await crisis.row(sam!));
      expect(await called(1)).toEqual([to(dana, lee)]);
    });

    it('what has become worse calls a second beside whoever has it', async () => {
      await keep(steps());
      await say('suicide=high');
      await crisis.take(dana!, await crisis.row(dana!));
      mailed();
      await say('suicide=imminent');
      expect(await called(0)).toEqual([to(dana, lee, sam)]);
      expect(await crisis.row(sam!)).toMatchObject({ holder: 'Dana', second: { name: null } });
      await crisis.take(sam!, await crisis.row(sam!));
      expect(await called(2)).toEqual([[]]);
    });

    it('whose second leaves calls another one beside the holder', async () => {
      await keep(steps());
      await say();
      const row = await crisis.row(dana!);
      await crisis.take(dana!, row);
      await crisis.take(sam!, row);
      mailed();
      await (await app.as(priya!)).get(api.deactivateStaff, { accountId: sam!.accountId });
      expect(await called(0)).toEqual([to(lee)]);
      expect(await crisis.row(lee!)).toMatchObject({ status: 'acknowledged', holder: 'Dana', second: { name: null } });
      await crisis.take(lee!, row);
      expect((await crisis.row(dana!)).second).toEqual({ name: 'Lee', mine: false });
      expect(await audited(row.id, 'escalation.second-gone')).toEqual([{ actor_id: null }]);
    });

    it('an acknowledgement that lapses empties both seats, and closing ends the calling', async () => {
      await keep(steps());
      await say();
      const row = await crisis.row(dana!);
      await crisis.take(dana!, row);
      await crisis.take(sam!, row);
      await crisis.after(10);
      expect(await crisis.row(dana!)).toMatchObject({ status: 'open', holder: null, second: { name: null, mine: false } });
      mailed();
      await crisis.take(dana!, row);
      const closing = { disposition: 'safe-for-now', note: 'Talked for a while, safe for tonight.' };
      await (await app.as(dana!)).get(api.closeEscalation, {
        escalationId: row.id,
        version: (await crisis.makeSafe(dana!, row)).version,
        ...closing,
        ...(await crisis.owed()),
      });
      expect(await called(2, 10)).toEqual([to(sam), []]); // Sam is asked for a second look, and nobody for this one
    });

    it('“Page backup” runs the next step at once while a second is called', async () => {
      await keep(steps());
      await say();
      expect(await called(0)).toEqual([to(dana, lee, sam)]);
      await crisis.take(dana!, await crisis.row(dana!));
      const { id: escalationId, version } = await crisis.row(dana!);
      await (await app.as(dana!)).get(api.pageNext, { escalationId, version });
      expect(await called(0)).toEqual([to(priya)]);
    });

    it('goes on calling to nobody but whoever could join', async () => {
      await app.database.run('UPDATE account SET deactivated_at = clock_now() WHERE id = ANY($1)', [[lee!.accountId, sam!.accountId]]);
      await keep([aStep({ targets: [person(dana!), role('admins')], acknowledgements: 2 })]);
      await say();
      expect(await called(0)).toEqual([to(dana, priya)]);
      await crisis.take(dana!, await crisis.row(dana!));
      expect(await called(1, 1)).toEqual([to(priya), to(priya)]);
    });
  });
});
